import 'server-only'
import type { Tx } from '#db/client.ts'
import type { Ctx } from '#lib/ctx.ts'
import { log } from '#lib/log.ts'
import { lastOf, standing } from '#lib/referrals/history.ts'
import { type Recorded, record } from '#lib/referrals/move.ts'
import { acknowledgeBy } from '#lib/referrals/tiers.ts'
import type { WatchedReferral } from './watched-referral.ts'

/**
 * When nobody has acknowledged this round in time, that becomes part of the referral's history, once.
 * @returns the referral as it is then; null when there was nothing to write.
 */
export async function recordLimitPassed(tx: Tx, ctx: Ctx, watched: WatchedReferral): Promise<Recorded | null> {
  const { referral } = watched
  const dueAt = acknowledgementDueAt(watched)
  if (!dueAt || ctx.now < dueAt) return null
  const recorded = await record(tx, ctx, referral, {
    event: 'limit_passed',
    role: 'system',
    detail: { limit: 'acknowledge', tier: referral.tier },
  })
  log().warn({ reference: referral.reference, tier: referral.tier }, 'acknowledgement_limit_passed')
  return recorded
}

/** When this round must have been acknowledged; null when it was, or when it is on record that it was not. */
export function acknowledgementDueAt({ referral, facts }: WatchedReferral): Date | null {
  const sent = lastOf(standing(facts.events), 'send', 'reopen')
  const isRecorded = facts.events.some(({ event, round }) => event === 'limit_passed' && round === referral.round)
  return referral.status === 'sent' && sent && !isRecorded ? acknowledgeBy(referral.tier, sent.at) : null
}
