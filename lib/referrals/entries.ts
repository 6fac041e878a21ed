import { z } from 'zod'
import { answerSchema } from '#lib/clinical/answer-schema.ts'
import type { Answer } from '#lib/clinical/answers.ts'
import { fieldById, findField, isNumeric } from '#lib/clinical/catalogue.ts'
import type { Field } from '#lib/clinical/catalogue-shape.ts'
import { answerWithoutValue, readAnswer, readValue } from '#lib/clinical/read-answer.ts'
import type { Reading, ReadingContext } from '#lib/clinical/read-typed-number.ts'
import { possiblyEmptyText, TEXT_LIMITS, withoutDirectionMarks } from '#lib/clinical/safe-text.ts'
import { VALUE_STATES } from '#lib/clinical/words.ts'
import { instant, optionalWords, rowId } from './input-parts.ts'

/** Fields that nobody types: computed ones, and those that are read from a decision event and stored nowhere else. */
function isTyped(field: Field): boolean {
  const level = field.ask.unsure
  return level !== 'system' && level !== 'disposition' && level !== 'outcome' && field.id !== 'accepting_physician'
}

const entryShape = z
  .strictObject({
    code: z.string().max(64),
    state: z.enum(VALUE_STATES).exclude(['unusable']).default('value'),
    typed: possiblyEmptyText(TEXT_LIMITS.text).optional(),
    typedUnit: z.string().max(24).optional(),
    value: z.unknown().optional(),
    /** Micrograms in one milliliter, when a pump rate was typed. */
    concentrationUgMl: z.number().positive().max(1_000_000).optional(),
    measuredAt: instant.optional(),
    wordOf: optionalWords(TEXT_LIMITS.name),
    unusualConfirmed: z.boolean().optional(),
    correctsId: rowId.optional(),
  })
  .superRefine((entry, ctx) => {
    const field = findField(entry.code)
    if (field === undefined || !isTyped(field))
      return ctx.addIssue({ code: 'custom', path: ['code'], message: 'This is no field of the form.' })
    const hasValue = entry.value !== undefined
    const hasTyped = entry.typed !== undefined && entry.typed !== ''
    if (entry.state !== 'value') {
      if (hasValue || hasTyped) ctx.addIssue('Either a value, or why there is none.')
    } else if (hasValue === hasTyped) ctx.addIssue('Enter a value, or mark it pending or not known.')
    else if (hasValue && !(isNumeric(field) && typeof entry.value === 'number')) {
      const parsed = answerSchema(field).safeParse(entry.value)
      if (!parsed.success)
        ctx.addIssue({
          code: 'custom',
          path: ['value'],
          message: parsed.error.issues[0]?.message ?? 'This cannot be read.',
        })
    }
  })

/**
 * A number pasted from an address book brings direction marks, which are taken away as in the alert. Forms see the type;
 * what really arrives may be anything, and is passed on for the shape to refuse.
 */
function withoutPhoneMarks(input: z.input<typeof entryShape>): unknown {
  const given: unknown = input
  if (typeof given !== 'object' || given === null || !('code' in given) || !('typed' in given)) return given
  const { code, typed } = given
  const isPhone = typeof code === 'string' && findField(code)?.type === 'phone'
  return isPhone && typeof typed === 'string' ? { ...given, typed: withoutDirectionMarks(typed) } : given
}

/**
 * One answer as a form sends it: either `typed` text with the unit beside the box, or a `value` in the field's own shape,
 * or a state without a value. A number out of range is not refused here: it is kept as unusable when it is read.
 */
export const answerEntry = z.preprocess(withoutPhoneMarks, entryShape)
export type AnswerEntry = z.infer<typeof answerEntry>

/** An answer ready to be stored, with what is kept beside it. */
export interface ReadEntry extends Answer {
  readonly measuredAt?: Date
  readonly wordOf?: string
  readonly unusualConfirmed: boolean
  readonly correctsId?: string
  /** Why it is unusable, in one sentence; null when it is usable. */
  readonly message: string | null
  /** Asked when it is unusual and not yet confirmed. */
  readonly question: string | null
}

function readingOf(field: Field, entry: AnswerEntry, context: ReadingContext): Reading {
  if (entry.state !== 'value') return answerWithoutValue(field, entry.state)
  if (entry.typed === undefined) return readValue(field, entry.value, context)
  return readAnswer(field, entry.typed, entry.typedUnit, { ...context, concentrationUgMl: entry.concentrationUgMl })
}

function read(entry: AnswerEntry, context: ReadingContext): ReadEntry {
  const { answer, message, question } = readingOf(fieldById(entry.code), entry, context)
  const isConfirmed = question !== null && entry.unusualConfirmed === true
  return {
    ...answer,
    unusualConfirmed: isConfirmed,
    message,
    question: isConfirmed ? null : question,
    ...(entry.measuredAt && { measuredAt: entry.measuredAt }),
    ...(entry.wordOf && { wordOf: entry.wordOf }),
    ...(entry.correctsId && { correctsId: entry.correctsId }),
  }
}

function usableNumber(entries: readonly ReadEntry[], code: string): number | undefined {
  const value = entries.findLast((entry) => entry.code === code)?.value
  return typeof value === 'number' ? value : undefined
}

/**
 * Reads the entries of one form. Weight and age in the same form count for the others; `known` is what the referral
 * already holds.
 */
export function readEntries(entries: readonly AnswerEntry[], known: ReadingContext = {}): ReadEntry[] {
  const first = entries.map((entry) => read(entry, known))
  const context = {
    weightKg: usableNumber(first, 'weight_kg') ?? known.weightKg,
    ageYears: usableNumber(first, 'age_years') ?? known.ageYears,
  }
  return entries.map((entry) => read(entry, context))
}
