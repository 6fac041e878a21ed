import { z } from 'zod'
import { findField } from '#lib/clinical/catalogue.ts'
import { SCAI_STAGES } from '#lib/clinical/scores/scai-rule.ts'
import { answerEntry } from './entries.ts'
import { instant, optionalWords, personName, rowId, target, words } from './input-parts.ts'
import { MILESTONES, TIERS } from './vocabulary.ts'

/**
 * What each command accepts: its shape and nothing more. Unknown keys are refused. What a step *requires* is said by
 * decision-rules.ts, whether the row exists and whether the actor may is said by the command.
 */

export const acknowledgeInput = z.strictObject(target)

export const startReviewInput = z.strictObject({ ...target, reviewerId: rowId.nullable().default(null) })

/** `seenHolderId` is who held it on the screen of the person who pressed. */
export const claimInput = z.strictObject({ ...target, seenHolderId: rowId.nullable() })

export const handOverInput = z.strictObject({ ...target, toId: rowId, text: optionalWords() })

/** `submissionId` is made by the form: sent twice, the values are stored once. */
export const valuesInput = z.strictObject({
  ...target,
  submissionId: rowId,
  values: z
    .array(answerEntry)
    .min(1, 'Nothing was filled in. Enter a value, or mark it pending or not known.')
    .max(120),
})

const askedCode = z.string().refine((id) => findField(id) !== undefined, 'This is no field of the form.')

export const questionInput = z.strictObject({
  ...target,
  text: optionalWords(),
  codes: z.array(askedCode).max(60).default([]),
})

export const answerInput = z.strictObject({
  ...target,
  questionId: rowId,
  text: optionalWords(),
  values: z.array(answerEntry).max(60).default([]),
})

export const messageInput = z.strictObject({ ...target, text: words })

export const callInput = z.strictObject({
  ...target,
  withWhom: personName,
  text: optionalWords(),
  happenedAt: instant.optional(),
})

export const milestoneInput = z.strictObject({ ...target, name: z.enum(MILESTONES), happenedAt: instant.optional() })

export const tierInput = z.strictObject({ ...target, tier: z.enum(TIERS), reason: words })

export const stageInput = z.strictObject({
  ...target,
  stage: z.enum(SCAI_STAGES, 'Choose a stage.'),
  /** Modifier A: cardiac arrest with coma. */
  hasArrestModifier: z.boolean().default(false),
})

export const secondOpinionInput = z.strictObject({
  ...target,
  participants: z.array(personName).min(1, 'Name who took part.').max(20),
  text: optionalWords(),
})

export const undoInput = z.strictObject({ ...target, eventId: rowId })
