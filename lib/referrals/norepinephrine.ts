import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { facilities } from '#db/schema/facilities.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { target } from './input-parts.ts'
import { actingRole, lockReferral, record } from './move.ts'
import { NOREPINEPHRINE_AS, type NorepinephrineAs, STAFF_ROLES } from './vocabulary.ts'

export const norepinephrineInput = z.strictObject({
  ...target,
  as: z.enum(NOREPINEPHRINE_AS, 'Choose what the doses count, or that you are not sure.'),
})

/** What this hospital's doses count; null until somebody there was asked. */
export async function norepinephrineAt(tx: Tx, facilityId: string): Promise<NorepinephrineAs | null> {
  const [hospital] = await tx
    .select({ as: facilities.norepinephrineAs })
    .from(facilities)
    .where(eq(facilities.id, facilityId))
  return hospital?.as ?? null
}

/**
 * Somebody says what norepinephrine doses count at the hospital of this referral, for all its patients. Who said it, and
 * when, stands in the referral's history. Said again the same, nothing is written.
 * @throws AppError not_found | forbidden
 */
export function sayNorepinephrine(ctx: Ctx, reference: string, as: NorepinephrineAs): Promise<void> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const role = actingRole(ctx, referral, ['referrer', ...STAFF_ROLES])
    if (role === 'referrer' && !ctx.actor.verified)
      throw new AppError('forbidden', 'Once your identity is verified you can say this for your hospital.')
    if ((await norepinephrineAt(tx, referral.facilityId)) === as) return
    await tx.update(facilities).set({ norepinephrineAs: as }).where(eq(facilities.id, referral.facilityId))
    await record(tx, ctx, referral, { event: 'values_added', role, detail: { codes: [], norepinephrineAs: as } })
  })
}
