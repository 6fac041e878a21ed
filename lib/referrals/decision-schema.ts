import { z } from 'zod'
import { TEXT_LIMITS } from '#lib/clinical/safe-text.ts'
import { instant, optionalLines, optionalWords, target } from './input-parts.ts'
import { ACCEPT_MODES, DECISION_REASONS, OUTCOMES, WITHDRAW_REASONS } from './vocabulary.ts'

/**
 * Inputs of the steps that answer, move and end a referral. Almost everything is optional here, because a gap is told in
 * one sentence by decision-rules.ts, with the field to go to; the shape alone is strict.
 */

const reasons = {
  reason: z.enum(DECISION_REASONS).optional(),
  otherReasons: z.array(z.enum(DECISION_REASONS)).max(DECISION_REASONS.length).default([]),
  /** Words that can be read aloud to the referrer and the family. */
  rationale: optionalWords(),
  /** What to do meanwhile. */
  recommendations: optionalWords(),
}

/** Who was rung: the place, the person reached, when. */
const contact = z
  .strictObject({
    text: optionalWords(TEXT_LIMITS.line),
    confirmedBy: optionalWords(TEXT_LIMITS.name),
    at: instant.optional(),
  })
  .optional()

export const acceptInput = z.strictObject({
  ...target,
  ...reasons,
  mode: z.enum(ACCEPT_MODES).optional(),
  conditions: optionalWords(),
  expiresAt: instant.optional(),
  /** Why an adult program takes a patient under 18. */
  ageException: optionalWords(),
})
export type AcceptInput = z.infer<typeof acceptInput>

const followUp = { triggers: optionalLines, recheckAt: instant.optional() }

export const adviseInput = z.strictObject({ ...target, ...reasons, ...followUp })
export type AdviseInput = z.infer<typeof adviseInput>

export const declineInput = z.strictObject({
  ...target,
  ...reasons,
  ...followUp,
  noFurtherReviewReason: optionalWords(),
  secondPhysician: z
    .strictObject({ choice: z.enum(['named', 'none_reached']), text: optionalWords(TEXT_LIMITS.line) })
    .optional(),
  centerContacted: contact,
})
export type DeclineInput = z.infer<typeof declineInput>

export const redirectInput = z.strictObject({
  ...target,
  ...reasons,
  center: contact,
  /** The referrer knows that the data go to the other center. */
  referrerKnows: z.boolean().default(false),
})
export type RedirectInput = z.infer<typeof redirectInput>

export const reopenInput = z.strictObject({ ...target, reason: optionalWords() })
export type ReopenInput = z.infer<typeof reopenInput>

export const rescindInput = z.strictObject({
  ...target,
  reason: optionalWords(),
  /** What the referrer is told. */
  rationale: optionalWords(),
})
export type RescindInput = z.infer<typeof rescindInput>

export const assignBedInput = z.strictObject({
  ...target,
  /** Receiving unit and bed. */
  bed: optionalWords(TEXT_LIMITS.line),
  confirmedBy: optionalWords(TEXT_LIMITS.name),
  confirmedAt: instant.optional(),
  /** Owed when the retrieval team goes. */
  team: optionalWords(TEXT_LIMITS.line),
  console: optionalWords(TEXT_LIMITS.line),
})
export type AssignBedInput = z.infer<typeof assignBedInput>

export const TRANSPORT_MODES = ['ground_cct', 'ecmo_team_ground', 'rotor', 'fixed_wing'] as const

export const dispatchInput = z.strictObject({
  ...target,
  transportMode: z.enum(TRANSPORT_MODES).optional(),
  crew: optionalWords(TEXT_LIMITS.line),
  departedAt: instant.optional(),
  expectedAt: instant.optional(),
})
export type DispatchInput = z.infer<typeof dispatchInput>

/** A physician answers for what the transfer packet still lacks. */
export const packetOverrideInput = z.strictObject({
  ...target,
  codes: z.array(z.string().max(64)).min(1, 'Choose what can wait.').max(20),
  reason: optionalWords(),
})

export const arriveInput = z.strictObject({
  ...target,
  unit: optionalWords(TEXT_LIMITS.line),
  happenedAt: instant.optional(),
})
export type ArriveInput = z.infer<typeof arriveInput>

export const closeInput = z.strictObject({
  ...target,
  outcome: z.enum(OUTCOMES).optional(),
  /** What the referrer was told, which is the feedback itself. */
  feedback: optionalWords(),
  /** Two attempts, in words, when the outcome cannot be had. */
  attempts: optionalLines,
})
export type CloseInput = z.infer<typeof closeInput>

export const withdrawInput = z.strictObject({
  ...target,
  reason: z.enum(WITHDRAW_REASONS).optional(),
  text: optionalWords(),
})
export type WithdrawInput = z.infer<typeof withdrawInput>
