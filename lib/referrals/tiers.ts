import type { ProposedTier } from '#lib/clinical/assessment/proposed-tier.ts'
import { type Branch, TIERS, type Tier } from './vocabulary.ts'

/** The limits of an urgency tier, in minutes. A proposal of this program: no minute-level standard has been published. */
export interface TierLimits {
  /** From sending to a named human. */
  readonly acknowledgeMin: number
  /** From sending to a voice; null means as asked. */
  readonly voiceMin: number | null
  /** From the acknowledgment to the answer. */
  readonly decideMin: number
  /** From sending, the steps by which more people are paged, until the program sets its own. */
  readonly escalateMin: readonly number[]
}

export const TIER_LIMITS = {
  immediate: { acknowledgeMin: 1, voiceMin: 0, decideMin: 15, escalateMin: [1, 2, 4] },
  emergent: { acknowledgeMin: 5, voiceMin: 10, decideMin: 30, escalateMin: [5, 10, 15] },
  urgent: { acknowledgeMin: 10, voiceMin: 20, decideMin: 60, escalateMin: [10, 20, 30] },
  planned_or_advice: { acknowledgeMin: 30, voiceMin: null, decideMin: 240, escalateMin: [30, 60] },
} as const satisfies Record<Tier, TierLimits>

/** A heart that is being compressed cannot wait for the limit of its tier. */
export const ECPR_DECIDE_MIN = 5

const MINUTE_MS = 60_000

/** When a named human must have acknowledged what was sent at `sentAt`. */
export function acknowledgeBy(tier: Tier, sentAt: Date): Date {
  return new Date(sentAt.getTime() + TIER_LIMITS[tier].acknowledgeMin * MINUTE_MS)
}

/** Minutes from the acknowledgment to the answer, before the hospital's share is added. */
export function decideMinutes(tier: Tier, support: Branch): number {
  return support === 'ecpr' && tier === 'immediate' ? ECPR_DECIDE_MIN : TIER_LIMITS[tier].decideMin
}

/** How long the program may take to decide, before the hospital's share is added. */
export function decideWithinMs(tier: Tier, support: Branch): number {
  return decideMinutes(tier, support) * MINUTE_MS
}

/** The tier of an alert whose sender chose none: it is rather answered too early. */
export function tierWhenUnanswered(support: Branch): Tier {
  return support === 'ecpr' ? 'immediate' : 'emergent'
}

/** The more urgent of two. The portal only ever proposes up. */
export function higherTier(a: Tier, b: Tier): Tier {
  return TIERS.indexOf(a) <= TIERS.indexOf(b) ? a : b
}

/** The tier that facts speak for, when it is more urgent than the one in force; the portal never proposes down. */
export function tierToPropose(inForce: Tier, facts: ProposedTier | null): ProposedTier | null {
  return facts !== null && higherTier(inForce, facts.tier) !== inForce ? facts : null
}
