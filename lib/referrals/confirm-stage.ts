import type { ScaiStage } from '#lib/clinical/scores/scai-rule.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { actingRole, lockReferral, type Recorded, record } from './move.ts'
import { snapshotNow } from './score-snapshot.ts'
import { OPEN_STATUSES, STAFF_ROLES, type Status } from './vocabulary.ts'

/**
 * A person sets the SCAI stage: as suggested, or another. What the numbers spoke for at that time is kept beside it.
 * @throws AppError not_found | forbidden | conflict
 */
export function confirmStage(
  ctx: Ctx,
  reference: string,
  { stage, hasArrestModifier }: { stage: ScaiStage; hasArrestModifier: boolean },
): Promise<Recorded> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const role = actingRole(ctx, referral, STAFF_ROLES)
    if (!(OPEN_STATUSES as readonly Status[]).includes(referral.status))
      throw new AppError('conflict', 'This referral is over: its stage is no longer set.')
    const { scores } = await snapshotNow(tx, ctx, referral)
    return record(tx, ctx, referral, {
      event: 'stage_confirmed',
      role,
      detail: { stage, hasArrestModifier, suggested: scores?.stages ?? [] },
    })
  })
}
