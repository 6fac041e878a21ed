import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import { referrals } from '#db/schema/referrals.ts'
import { statement } from '#db/statement.ts'
import type { EventFact } from '#lib/referrals/facts.ts'
import type { ReferralRow } from '#lib/referrals/move.ts'
import { readHistory, readQuestionTimes } from '#lib/referrals/read-facts.ts'
import type { WatchFacts } from './watch.ts'

export type PageRow = typeof pages.$inferSelect

export interface WatchedReferral {
  readonly referral: ReferralRow
  readonly facts: WatchFacts & { readonly events: readonly EventFact[] }
}

/**
 * A referral with what its watches are computed from, its row locked until the transaction ends. Whoever pages takes this
 * lock first and touches pages after it: in the other order two of them could wait for each other.
 */
export async function lockWatched(tx: Tx, referralId: string): Promise<WatchedReferral | null> {
  const [referral] = await tx.select().from(referrals).where(eq(referrals.id, referralId)).for('update')
  return referral ? { referral, facts: await readWatchFacts(tx, referral) } : null
}

/** What the watches of a referral are computed from. */
export async function readWatchFacts(tx: Tx, referral: ReferralRow): Promise<WatchedReferral['facts']> {
  const [facts] = await readAllWatchFacts(tx, [referral])
  if (!facts) throw new Error('One referral has the facts of one')
  return facts
}

/** As `readWatchFacts` for each of these, in their order. */
export async function readAllWatchFacts<Row extends Pick<ReferralRow, 'id' | 'status' | 'tier' | 'support'>>(
  tx: Tx,
  rows: readonly Row[],
): Promise<WatchedReferral['facts'][]> {
  const ids = rows.map(({ id }) => id)
  const [events, questions] = await Promise.all([readHistory(tx, ids), readQuestionTimes(tx, ids)])
  return rows.map(({ id, status, tier, support }) => ({
    ...{ status, tier, support },
    events: events.get(id) ?? [],
    questions: questions.get(id) ?? [],
  }))
}

const pagesOfReferral = statement((tx: Tx) =>
  tx
    .select()
    .from(pages)
    .where(eq(pages.referralId, sql.placeholder('referralId')))
    .prepare('pages_of_referral'),
)

/** Every page that was ever made for a referral. */
export function readPages(tx: Tx, referralId: string): Promise<PageRow[]> {
  return pagesOfReferral(tx, { referralId })
}
