import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import journal from '#db/migrations/meta/_journal.json' with { type: 'json' }
import { inTime } from '#lib/deadline.ts'
import { DATABASE_DEADLINE_MS } from './deadline.ts'

export type CheckResult = 'ok' | 'failed'

export interface Readiness {
  readonly ready: boolean
  readonly checks: {
    readonly database: CheckResult
    readonly migrations: CheckResult
    readonly running: CheckResult
  }
}

/** Can this process serve? The database answers in time and knows every migration that this version was built with. */
export async function checkReadiness(db: Database, shuttingDown: boolean): Promise<Readiness> {
  const applied = await inTime(latestMigration(db), DATABASE_DEADLINE_MS)
  const latest = Math.max(...journal.entries.map(({ when }) => when))
  const checks = {
    database: toResult(applied !== undefined),
    migrations: toResult(applied !== undefined && applied >= latest),
    running: toResult(!shuttingDown),
  }
  return { ready: Object.values(checks).every((result) => result === 'ok'), checks }
}

async function latestMigration(db: Database): Promise<number> {
  const [row] = await db.orm.execute<{ latest: string | null }>(
    sql`select max(created_at)::text as latest from drizzle.__drizzle_migrations`,
  )
  return Number(row?.latest ?? 0)
}

function toResult(isOk: boolean): CheckResult {
  return isOk ? 'ok' : 'failed'
}
