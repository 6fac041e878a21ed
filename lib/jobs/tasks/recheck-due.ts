import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { referrals } from '#db/schema/referrals.ts'
import { SYSTEM } from '#lib/accounts/actor.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import type { Task } from '#lib/jobs/task.ts'
import { tell } from '#lib/paging/told.ts'
import { lastStanding } from '#lib/referrals/standing.ts'

const payloadOf = z.object({ referralId: z.uuid(), eventId: z.uuid() })

/**
 * The time has come at which this answer said that the patient is looked at again: the referring side is told, once. An
 * answer that was undone, reopened or replaced since promises nothing any more.
 */
export const recheckDue: Task = async (payload, { db, keys, now, jobId }) => {
  const { referralId, eventId } = payloadOf.parse(payload)
  const ctx: Ctx = { actor: SYSTEM, now: now(), db, keys, requestId: `job-${jobId}` }
  await asActor(ctx, async (tx) => {
    const [referral] = await tx.select().from(referrals).where(eq(referrals.id, referralId)).for('update')
    if (referral?.status !== 'advised' && referral?.status !== 'declined') return
    const answer = await lastStanding(tx, referralId, ['advise', 'decline'])
    if (answer?.id !== eventId) return
    const at = new Date(String(answer.detail.recheckAt))
    await tell(tx, ctx, referral, { watch: `told:recheck:${eventId}`, text: 'told_recheck_due', at, urgent: false })
  })
}
