import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { gaveBackOwnPages } from '#lib/paging/own-pages.ts'
import { lockReferral, type Recorded, type ReferralPatch, record } from './move.ts'
import { lastStanding } from './standing.ts'
import { NEVER_UNDONE, UNDO_SECONDS } from './transitions.ts'
import { TRANSITION_EVENTS } from './vocabulary.ts'

/**
 * Takes back the actor's own last transition within 60 s. No event is changed: a new one names the undone one, and the
 * referral is again as it was before it.
 * @throws AppError not_found | forbidden | conflict
 */
export function undo(ctx: Ctx, reference: string, eventId: string): Promise<Recorded> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const last = await lastStanding(tx, referral.id, TRANSITION_EVENTS)
    if (!last || last.id !== eventId) {
      throw new AppError('conflict', 'Something else has happened since, so this step can no longer be undone.')
    }
    if (last.actorId !== ctx.actor.personId)
      throw new AppError('forbidden', 'Only the person who took this step can undo it.')
    if (NEVER_UNDONE.includes(last.event)) {
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
    await gaveBackOwnPages(tx, ctx, referral, last.at)
    return recorded
  })
}

/** The values that `record` kept beside the event; its type is lost in the database's JSON and is given back here. */
function wasBefore(detail: Record<string, unknown>): ReferralPatch {
  return (detail.was ?? {}) as ReferralPatch
}
