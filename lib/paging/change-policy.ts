import 'server-only'
import { desc } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { escalationPolicies } from '#db/schema/paging.ts'
import { type Actor, hasRole } from '#lib/accounts/actor.ts'
import { safeText, TEXT_LIMITS } from '#lib/clinical/safe-text.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { TIER_LIMITS } from '#lib/referrals/tiers.ts'
import { TIERS, type Tier } from '#lib/referrals/vocabulary.ts'
import { policyRules, type TierSteps, toPolicy } from './policy.ts'
import { changedTiers } from './policy-text.ts'

/**
 * Other minutes for the steps. The times that referring hospitals are promised bound them: the backup is paged no later than a
 * named human must have it, and everybody before the answer itself is due.
 */
export const policyChange = z.strictObject({
  tiers: policyRules.shape.tiers.superRefine((tiers, issues) => {
    for (const tier of TIERS)
      for (const { path, message } of beyondLimits(tier, tiers[tier]))
        issues.addIssue({ code: 'custom', path: [tier, ...path], message })
  }),
  /** Why, for whoever reads it later. */
  note: safeText(TEXT_LIMITS.reason),
  /** The policy that was on the screen. */
  seenVersion: z.int().min(0),
})
export type PolicyChange = z.output<typeof policyChange>

function beyondLimits(tier: Tier, { stepsMin, repeatMin }: TierSteps) {
  const { acknowledgeMin, decideMin } = TIER_LIMITS[tier]
  const tooLate = `At most ${decideMin} minutes: the answer is due by then.`
  return [
    ...stepsMin.flatMap((at, index) => {
      const path = ['stepsMin', index]
      if (index === 0 && at > acknowledgeMin)
        return [{ path, message: `At most ${acknowledgeMin}: the time by which the hospital is promised an answer.` }]
      return at > decideMin ? [{ path, message: tooLate }] : []
    }),
    ...(repeatMin > decideMin ? [{ path: ['repeatMin'], message: tooLate }] : []),
  ]
}

/** Who decides when whom is paged. */
export function mayChangePolicy(actor: Actor): boolean {
  return hasRole(actor, 'admin') || hasRole(actor, 'director')
}

/**
 * Puts other times in force, for what begins from now on; what is running keeps the times that it began with.
 * @throws AppError `forbidden`, `invalid` when nothing would change, `conflict` when somebody else was first
 */
export function changePolicy(ctx: Ctx, { tiers, note, seenVersion }: PolicyChange): Promise<{ version: number }> {
  const { personId } = ctx.actor
  if (!mayChangePolicy(ctx.actor) || personId === null)
    throw new AppError('forbidden', 'Only an administrator or the program director sets these times.')
  return asActor(ctx, async (tx) => {
    const current = await newest(tx)
    if (current.version !== seenVersion) throw changedMeanwhile()
    const rules = { ...current.rules, tiers }
    if (changedTiers(current.rules, rules).length === 0)
      throw new AppError('invalid', 'These are the times already in force. Nothing was changed.')
    const version = current.version + 1
    const [kept] = await tx
      .insert(escalationPolicies)
      .values({ version, rules, note, createdAt: ctx.now, createdBy: personId })
      .onConflictDoNothing()
      .returning({ version: escalationPolicies.version })
    if (!kept) throw changedMeanwhile()
    return kept
  })
}

async function newest(tx: Tx) {
  const [row] = await tx
    .select({ version: escalationPolicies.version, rules: escalationPolicies.rules })
    .from(escalationPolicies)
    .orderBy(desc(escalationPolicies.version))
    .limit(1)
  // Of a row that cannot be read, the number counts all the same.
  return { ...toPolicy(row ?? null), version: row?.version ?? 0 }
}

function changedMeanwhile(): AppError {
  return new AppError(
    'conflict',
    'Somebody else has changed these times meanwhile. Read the page again, then change yours.',
  )
}
