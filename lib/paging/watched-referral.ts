import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import { referrals } from '#db/schema/referrals.ts'
import { statement } from '#db/statement.ts'
import type { Ctx } from '#lib/ctx.ts'
import type { EventFact } from '#lib/referrals/facts.ts'
import type { ReferralRow } from '#lib/referrals/move.ts'
import { readEvents, readQuestions } from '#lib/referrals/read-facts.ts'
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
export async function lockWatched(tx: Tx, ctx: Ctx, referralId: string): Promise<WatchedReferral | null> {
  const [referral] = await tx.select().from(referrals).where(eq(referrals.id, referralId)).for('update')
  return referral ? { referral, facts: await readWatchFacts(tx, ctx, referral) } : null
}

/** What the watches of a referral are computed from. */
export async function readWatchFacts(
  tx: Tx,
  ctx: Pick<Ctx, 'keys'>,
  referral: ReferralRow,
): Promise<WatchedReferral['facts']> {
  const ids = [referral.id]
  const [events, questions] = await Promise.all([
    readEvents(tx, ctx.keys, ids, false),
    readQuestions(tx, ctx.keys, ids),
  ])
  return {
    status: referral.status,
    tier: referral.tier,
    support: referral.support,
    events: events.get(referral.id) ?? [],
    questions: questions.get(referral.id) ?? [],
  }
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
