import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { watchAcknowledgement } from './jobs.ts'
import { lockReferral, type Recorded, type ReferralPatch, type ReferralRow, record } from './move.ts'
import { NEVER_UNDONE, UNDO_SECONDS } from './transitions.ts'
import { TRANSITION_EVENTS, type TransitionEvent } from './vocabulary.ts'

/** The last transition that stands; undone ones and the undoing events do not count. */
export async function lastTransition(tx: Tx, referral: ReferralRow) {
  const [last] = await tx
    .select()
    .from(referralEvents)
    .where(
      and(
        eq(referralEvents.referralId, referral.id),
        inArray(referralEvents.event, [...TRANSITION_EVENTS]),
        sql`not exists (select 1 from referral_events u where u.undoes_id = ${referralEvents.id})`,
      ),
    )
    .orderBy(desc(referralEvents.seq))
    .limit(1)
  return last
}

/**
 * Takes back the actor's own last transition within 60 s. No event is changed: a new one names the undone one, and the
 * referral is again as it was before it.
 * @throws AppError not_found | forbidden | conflict
 */
export function undo(ctx: Ctx, reference: string, eventId: string): Promise<Recorded> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const last = await lastTransition(tx, referral)
    if (!last || last.id !== eventId) {
      throw new AppError('conflict', 'Something else has happened since, so this step can no longer be undone.')
    }
    if (last.actorId !== ctx.actor.personId)
      throw new AppError('forbidden', 'Only the person who took this step can undo it.')
    if ((NEVER_UNDONE as readonly TransitionEvent[]).includes(last.event as TransitionEvent)) {
      throw new AppError(
        'conflict',
        'A sent referral is not undone. Withdraw it, so that everyone who was told hears of it.',
      )
    }
    if (ctx.now.getTime() - last.at.getTime() > UNDO_SECONDS * 1000) {
      throw new AppError('conflict', `A step can be undone for ${UNDO_SECONDS} seconds. That time has passed.`)
    }
    const recorded = await record(tx, ctx, referral, {
      event: 'undo',
      role: last.actorRole,
      toStatus: last.fromStatus ?? referral.status,
      patch: wasBefore(last.detail),
      detail: { undone: last.event },
      undoesId: last.id,
    })
    if (recorded.referral.status === 'sent') await watchAcknowledgement(tx, recorded.referral, ctx.now)
    return recorded
  })
}

/** The values that `record` kept beside the event; its type is lost in the database's JSON and is given back here. */
function wasBefore(detail: Record<string, unknown>): ReferralPatch {
  return (detail.was ?? {}) as ReferralPatch
}
