import type { Database } from '#db/client.ts'
import { inTime } from '#lib/deadline.ts'
import { DATABASE_DEADLINE_MS } from './deadline.ts'
import { readPagingFacts } from './paging-facts.ts'
import { DATABASE_SILENT, type PagingFacts, type PagingProblem, pagingProblems } from './paging-problems.ts'

export interface PagingHealth {
  readonly problems: readonly PagingProblem[]
  /** Null while the database does not answer. */
  readonly facts: PagingFacts | null
}

export interface PagingCheckOptions {
  /** Whether a test page is expected each day. */
  readonly testPages: boolean
}

/** Do pages go out? Raises the alarm; it never takes an app process out of service. */
export async function checkPaging(db: Database, now: Date, { testPages }: PagingCheckOptions): Promise<PagingHealth> {
  const facts = await inTime(readPagingFacts(db, now, testPages), DATABASE_DEADLINE_MS)
  return facts ? { problems: pagingProblems(facts), facts } : { problems: [DATABASE_SILENT], facts: null }
}
