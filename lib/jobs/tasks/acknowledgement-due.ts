import { and, desc, eq, inArray, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { referrals } from '#db/schema/referrals.ts'
import { SYSTEM } from '#lib/accounts/actor.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import type { Task } from '#lib/jobs/task.ts'
import { log } from '#lib/log.ts'
import { watchAcknowledgement } from '#lib/referrals/jobs.ts'
import { type ReferralRow, record } from '#lib/referrals/move.ts'
import { acknowledgeBy } from '#lib/referrals/tiers.ts'

const acknowledgementDuePayload = z.object({ referralId: z.uuid(), round: z.int().positive() })

/**
 * The time to acknowledge may have passed: if nobody has acknowledged this round, that becomes part of the referral's
 * history, once. A job that comes too early, because the tier was changed or a step undone, is set again for its time.
 */
export const acknowledgementDue: Task = async (payload, { db, keys, now, jobId }) => {
  const { referralId, round } = acknowledgementDuePayload.parse(payload)
  const ctx: Ctx = { actor: SYSTEM, now: now(), db, keys, requestId: `job-${jobId}` }
  const late = await recordMissedAcknowledgement(ctx, referralId, round)
  if (late) log().warn({ reference: late.reference, tier: late.tier }, 'acknowledgement_limit_passed')
}

/** The referral, if this call has recorded that its time passed. */
export function recordMissedAcknowledgement(
  ctx: Ctx,
  referralId: string,
  round: number,
): Promise<ReferralRow | undefined> {
  return asActor(ctx, async (tx) => {
    const [referral] = await tx.select().from(referrals).where(eq(referrals.id, referralId)).for('update')
    if (referral?.status !== 'sent' || referral.round !== round) return undefined
    const sentAt = await roundBeganAt(tx, referral)
    if (!sentAt || (await isRecorded(tx, referral))) return undefined
    const dueAt = acknowledgeBy(referral.tier, sentAt)
    if (ctx.now < dueAt) {
      await watchAcknowledgement(tx, referral, dueAt)
      return undefined
    }
    const recorded = await record(tx, ctx, referral, {
      event: 'limit_passed',
      role: 'system',
      detail: { limit: 'acknowledge', tier: referral.tier },
    })
    return recorded.referral
  })
}

/** When the referral was last sent or reopened in this round, undone steps left out. */
async function roundBeganAt(tx: Tx, referral: ReferralRow): Promise<Date | undefined> {
  const undo = alias(referralEvents, 'undo')
  const [began] = await tx
    .select({ at: referralEvents.at })
    .from(referralEvents)
    .where(
      and(
        eq(referralEvents.referralId, referral.id),
        eq(referralEvents.round, referral.round),
        inArray(referralEvents.event, ['send', 'reopen']),
        notExists(tx.select({ one: sql`1` }).from(undo).where(eq(undo.undoesId, referralEvents.id))),
      ),
    )
    .orderBy(desc(referralEvents.seq))
    .limit(1)
  return began?.at
}

async function isRecorded(tx: Tx, referral: ReferralRow): Promise<boolean> {
  const [passed] = await tx
    .select({ id: referralEvents.id })
    .from(referralEvents)
    .where(
      and(
        eq(referralEvents.referralId, referral.id),
        eq(referralEvents.round, referral.round),
        eq(referralEvents.event, 'limit_passed'),
        sql`${referralEvents.detail} ->> 'limit' = 'acknowledge'`,
      ),
    )
    .limit(1)
  return passed !== undefined
}
