import { z } from 'zod'
import { fieldById } from '#lib/clinical/catalogue.ts'
import { answerWithoutValue, readAnswer } from '#lib/clinical/read-answer.ts'
import { possiblyEmptyText, TEXT_LIMITS, withoutDirectionMarks } from '#lib/clinical/safe-text.ts'
import { answerEntry, type ReadEntry, readEntries } from './entries.ts'
import { rowId } from './input-parts.ts'
import { tierWhenUnanswered } from './tiers.ts'
import { BRANCHES, TIERS, type Tier, UNIT_TYPES } from './vocabulary.ts'

/** Written into the age box, or chosen beside it, when nobody knows. */
export const NOT_KNOWN = 'not_known'

/** What a form without scripts sends for a question that was left open. */
const unanswered = z.literal('').transform(() => undefined)

/**
 * The alert: five answers and three prefilled lines. Only the hospital and the support in question are required; a number
 * that cannot be dialed or an age of 200 is kept as typed and blocks nothing.
 */
export const alertInput = z.strictObject({
  /** Issued by the server with the empty form: however often it is sent, there is one referral. */
  intakeKey: rowId,
  facilityId: z.guid('Choose the hospital.'),
  support: z.enum(BRANCHES, 'Choose the support you have in mind; “not sure” is an answer.'),
  tier: z.enum(TIERS).or(unanswered).optional(),
  ageYears: z.union([z.number(), possiblyEmptyText(40)]).optional(),
  oneLineReason: possiblyEmptyText(TEXT_LIMITS.reason).optional(),
  /** Numbers are pasted with direction marks from address books: taken away, never a reason to refuse an alert. */
  callbackPhone: z
    .string()
    .max(200)
    .transform(withoutDirectionMarks)
    .pipe(possiblyEmptyText(TEXT_LIMITS.phone))
    .optional(),
  referringPhysicianName: possiblyEmptyText(TEXT_LIMITS.name).optional(),
  unitType: z.enum(UNIT_TYPES).or(unanswered).optional(),
  /** The six taps of ECPR, and whatever else was already typed. */
  values: z.array(answerEntry).max(60).default([]),
})
export type AlertInput = z.infer<typeof alertInput>

function typedEntry(code: string, typed: string | number | undefined): ReadEntry[] {
  const text = `${typed ?? ''}`.trim()
  if (text === '') return []
  const field = fieldById(code)
  const { answer, message, question } =
    text === NOT_KNOWN ? answerWithoutValue(field, 'not_known') : readAnswer(field, text)
  return [{ ...answer, message, question, unusualConfirmed: false }]
}

/** What the command `send` needs of an alert. Support, tier, hospital and unit are the referral's own, not answers. */
export function toSending(alert: AlertInput): {
  intakeKey: string
  facilityId: string
  support: AlertInput['support']
  tier: Tier
  unitType: NonNullable<AlertInput['unitType']> | null
  entries: ReadEntry[]
} {
  const { intakeKey, facilityId, support } = alert
  const entries = [
    ...typedEntry('age_years', alert.ageYears),
    ...typedEntry('one_line_reason', alert.oneLineReason),
    ...typedEntry('callback_phone', alert.callbackPhone),
    ...typedEntry('referring_physician_name', alert.referringPhysicianName),
  ]
  const age = entries.find((entry) => entry.code === 'age_years')?.value
  const more = readEntries(alert.values, { ageYears: typeof age === 'number' ? age : undefined })
  const tier = alert.tier ?? tierWhenUnanswered(support)
  return { intakeKey, facilityId, support, tier, unitType: alert.unitType ?? null, entries: [...entries, ...more] }
}
