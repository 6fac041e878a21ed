import { z } from 'zod'
import type { AnswerValue } from './answers.ts'
import type { Field } from './catalogue-shape.ts'
import { fieldName } from './numeric-field.ts'
import { readPhone } from './phone.ts'
import { safeText, TEXT_LIMITS } from './safe-text.ts'
import { withUnit } from './unit-text.ts'

const NONE_ALONE = '“None” stands alone: remove it or the others.'
const LIST_LIMIT = 40
const EACH_PART = 'Fill in each part of this answer.'
const ONE_OPTION = 'Choose one of the options.'

/** A day that exists, as "2026-03-14". */
const calendarDay = z.iso.date('Enter a date as year, month and day.')

/** An instant with its offset, as "2026-03-14T08:40:00-04:00". */
export const instantText = z.iso.datetime({ offset: true, error: 'Enter a date and a time.' })

/** A number that can be dialed; see phone.ts. */
const phoneNumber = z
  .string('Enter a telephone number.')
  .max(TEXT_LIMITS.phone, `Shorten this to ${TEXT_LIMITS.phone} characters.`)
  .transform((typed, ctx) => {
    const number = readPhone(typed)
    if (number === undefined) {
      ctx.addIssue('Enter a telephone number with at least 7 digits, for example 207-555-0101.')
      return z.NEVER
    }
    return number
  })

const words = safeText(TEXT_LIMITS.text)
const name = safeText(TEXT_LIMITS.name)
const personAndTime = z.strictObject({ name, role: name.optional(), at: instantText }, EACH_PART)

/** `none` and `unknown` make no sense beside another choice, and no choice comes twice. */
function severalOf(options: readonly string[]) {
  return z
    .array(z.enum(options, ONE_OPTION), ONE_OPTION)
    .min(1, 'Choose at least one; “none” is an answer.')
    .refine((chosen) => new Set(chosen).size === chosen.length, 'Choose each only once.')
    .refine((chosen) => chosen.length === 1 || !chosen.some((id) => id === 'none' || id === 'unknown'), NONE_ALONE)
}

const list = z
  .array(safeText(TEXT_LIMITS.line), 'Enter one on each line.')
  .min(1, 'Enter at least one; “none” is an answer.')
  .max(LIST_LIMIT, `Enter at most ${LIST_LIMIT} lines.`)
  .refine((lines) => lines.length === 1 || !lines.some((line) => line.toLowerCase() === 'none'), NONE_ALONE)

function rangeText(field: Field, [low, high]: readonly [number, number]): string {
  return `${fieldName(field)} can only be ${low} to ${withUnit(high, field.unit)}.`
}

function numeric(field: Field) {
  const base = field.type === 'integer' ? z.int('Enter a whole number.') : z.number('Enter a number.')
  if (field.hard_range === undefined) return base
  const [low, high] = field.hard_range
  return base.min(low, rangeText(field, field.hard_range)).max(high, rangeText(field, field.hard_range))
}

/** NPI: ten digits whose Luhn sum, behind the prefix 80840, ends in 0. Of fifteen digits every second is the same from either end. */
function isNationalProviderId(digits: string): boolean {
  if (!/^\d{10}$/u.test(digits)) return false
  const sum = [...`80840${digits}`].reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

function textOf(field: Field) {
  if (field.id === 'one_line_reason') return safeText(TEXT_LIMITS.reason)
  if (field.id === 'referring_physician_npi')
    return name.refine(isNationalProviderId, 'An NPI has ten digits; check them.')
  return /_(?:name|mrn|bed|relationship|language)$/u.test(field.id) ? name : words
}

/** As `answerSchema`, made anew. */
export function newAnswerSchema(field: Field): z.ZodType<AnswerValue, unknown> {
  const options = field.options ?? []
  switch (field.type) {
    case 'text':
      return textOf(field)
    case 'integer':
    case 'number':
      return numeric(field)
    case 'boolean':
      return z.boolean('Answer yes or no.')
    case 'date':
      return calendarDay
    case 'datetime':
      return instantText
    case 'phone':
      return phoneNumber
    case 'reference':
      return z.string('Choose from the directory.').regex(/^[A-Za-z0-9-]{1,64}$/u, 'Choose from the directory.')
    case 'choice':
      return z.enum(options, ONE_OPTION)
    case 'choices':
      return severalOf(options)
    case 'list':
      return list
    case 'coded_text':
      return z.strictObject(
        {
          text: words,
          codes: z
            .array(z.strictObject({ system: z.url().max(200), code: name }, EACH_PART))
            .max(20)
            .optional(),
        },
        EACH_PART,
      )
    case 'choice_and_text':
      return z.strictObject({ choice: z.enum(options, ONE_OPTION), text: words.optional() }, EACH_PART)
    case 'choices_and_text':
      return z.strictObject({ choices: severalOf(options), text: words.optional() }, EACH_PART)
    case 'person_and_time':
      return personAndTime
    case 'text_and_time':
      return z.strictObject({ text: words, confirmed_by: name, at: instantText }, EACH_PART)
    case 'handover':
      return z
        .strictObject({ physician: personAndTime.optional(), nurse: personAndTime.optional() }, EACH_PART)
        .refine(({ physician, nurse }) => physician !== undefined || nurse !== undefined, 'Enter who took a report.')
    case 'checklist':
      return z.strictObject(
        {
          items: z
            .array(z.strictObject({ item: safeText(TEXT_LIMITS.line), done: z.boolean() }, EACH_PART))
            .min(1)
            .max(LIST_LIMIT),
          at: instantText,
        },
        EACH_PART,
      )
    case 'signature':
      return z.strictObject({ name, role: name, at: instantText, text: words }, EACH_PART)
  }
}

const made = new Map<string, z.ZodType<AnswerValue, unknown>>()

/** The shape that a usable value of this field has, in the catalogue's unit. Ranges are the hard ones. */
export function answerSchema(field: Field): z.ZodType<AnswerValue, unknown> {
  const known = made.get(field.id)
  if (known !== undefined) return known
  const schema = newAnswerSchema(field)
  made.set(field.id, schema)
  return schema
}
