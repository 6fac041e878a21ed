import type { Branch, Tier } from './vocabulary.ts'

/** The limits of an urgency tier, in minutes. Proposed in clinical/05-workflow.md §5; the program sets its own. */
export interface TierLimits {
  /** From sending to a named human. */
  readonly acknowledgeMin: number
  /** From sending to a voice; null means as asked. */
  readonly voiceMin: number | null
  /** From the acknowledgment to the answer. */
  readonly decideMin: number
  /** From sending: backup coordinator; all coordinators and the physician on call; everyone and the director. */
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
