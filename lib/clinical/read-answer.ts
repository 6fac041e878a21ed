import { answerSchema } from './answer-schema.ts'
import type { Answer, AnswerValue } from './answers.ts'
import { fieldName, isNumeric } from './catalogue.ts'
import type { Field } from './catalogue-shape.ts'
import { readFeetAndInches, readNumber } from './read-number.ts'
import { type Suggestion, shownAmount, suggestFor, suggestReading, suggestUnit } from './suggestion.ts'
import { readUnit, unitInWords, unitText, withUnit } from './unit-text.ts'
import { acceptedUnits, toCanonical, type UnitContext } from './units.ts'
import type { ValueState } from './words.ts'

/** What is known about the patient while an answer is read. */
export interface ReadingContext extends UnitContext {
  /** Under 18 the usual ranges do not apply. */
  ageYears?: number | undefined
}

/** An answer as it will be kept, and what to say beside the field. */
export interface Reading {
  readonly answer: Answer
  /** Why the answer is unusable, in one sentence; null when it is usable. Never blocks. */
  readonly message: string | null
  /** Asked once when the value is possible but unusual: "Is that right?" */
  readonly question: string | null
  readonly suggestion: Suggestion | null
}

const KEPT = 'What you typed is kept and counts as open.'
const ADULT_FROM = 18

function unitOf(field: Field): string | null {
  return field.unit === '' ? null : field.unit
}

/** An answer without a value: pending, not known, does not apply. */
export function answerWithoutValue(field: Field, state: Exclude<ValueState, 'value' | 'unusable'>): Reading {
  const answer = { code: field.id, state, value: null, unit: unitOf(field), typedValue: null, typedUnit: null }
  return { answer, message: null, question: null, suggestion: null }
}

function unusable(
  field: Field,
  typed: string,
  unit: string | null,
  message: string,
  suggestion: Suggestion | null = null,
): Reading {
  const meant = suggestion === null ? '' : ` Is it ${suggestion.text}?`
  return {
    answer: {
      code: field.id,
      state: 'unusable',
      value: null,
      unit: unitOf(field),
      typedValue: typed,
      typedUnit: unit === '' ? null : unit,
    },
    message: `${message}${meant}`,
    question: null,
    suggestion,
  }
}

function usable(field: Field, value: AnswerValue, typed: string | null, unit: string | null): Reading {
  const typedUnit = unit === '' ? null : unit
  const answer: Answer = { code: field.id, state: 'value', value, unit: unitOf(field), typedValue: typed, typedUnit }
  return { answer, message: null, question: null, suggestion: null }
}

/** "None" in a drug field means that it does not run. */
function meansZero(field: Field, typed: string): boolean {
  return /^(none|off)$/iu.test(typed) && (field.unit === 'ug/kg/min' || field.unit === '[U]/min')
}

function rangeMessage(field: Field, amount: number, unit: string): string {
  const [low, high] = field.hard_range ?? [0, 0]
  const range = `${fieldName(field)} can only be ${low} to ${withUnit(high, field.unit)}`
  const was = unit === field.unit ? '' : `; what you typed is ${withUnit(shownAmount(amount), field.unit)}`
  return `${range}${was}. ${KEPT}`
}

function questionFor(field: Field, amount: number, [low, high]: readonly [number, number]): string {
  const words = unitInWords(field.unit)
  const spelt = words === '' || words === unitText(field.unit) ? '' : ` (${words})`
  const shown = `${withUnit(Number(amount.toPrecision(6)), field.unit)}${spelt}`
  return `${fieldName(field)} ${shown} is outside the usual ${low} to ${high}. Is that right?`
}

function readInUnit(field: Field, typed: string, amount: number, unit: string, context: ReadingContext): Reading {
  const converted = toCanonical(field, amount, unit, context)
  if ('gap' in converted) return unusable(field, typed, unit, converted.gap)
  const [low, high] = field.hard_range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  if (converted.amount < low || converted.amount > high) {
    const suggestion = suggestFor(field, amount, unit, context)
    return unusable(field, typed, unit, rangeMessage(field, converted.amount, unit), suggestion)
  }
  if (field.type === 'integer' && unit === field.unit && !Number.isInteger(converted.amount))
    return unusable(field, typed, unit, `${fieldName(field)} is a whole number. ${KEPT}`)
  // Only a converted value is ever rounded, to the whole number that the field holds.
  const value = field.type === 'integer' ? Math.round(converted.amount) : converted.amount
  const reading = usable(field, value, typed, unit)
  const usual = field.usual_range
  const isChild = (field.id === 'age_years' ? value : (context.ageYears ?? ADULT_FROM)) < ADULT_FROM
  if (usual === undefined || isChild || (converted.amount >= usual[0] && converted.amount <= usual[1])) return reading
  return {
    ...reading,
    question: questionFor(field, value, usual),
    suggestion: suggestUnit(field, amount, unit, context),
  }
}

/** FiO₂: 0.21 to 1.0 is a fraction, 21 to 100 percent, 1 means 100 %; anything else is nobody's guess. */
function readFio2(field: Field, typed: string, amount: number, context: ReadingContext): Reading {
  if (amount >= 0.21 && amount <= 1) return readInUnit(field, typed, amount, 'fraction', context)
  if (amount >= 21 && amount <= 100) return readInUnit(field, typed, amount, '%', context)
  return unusable(
    field,
    typed,
    '%',
    `FiO₂ can only be 21 to ${withUnit(100, '%')}, or a fraction from 0.21 to 1.0. ${KEPT}`,
  )
}

function readTypedNumber(field: Field, typed: string, typedUnit: string, context: ReadingContext): Reading {
  if (meansZero(field, typed)) return usable(field, 0, typed, field.unit)
  const inches = acceptedUnits(field).includes('ft_in') ? readFeetAndInches(typed) : undefined
  if (inches !== undefined) return readInUnit(field, typed, inches, 'ft_in', context)
  const number = readNumber(typed)
  if ('problem' in number) {
    if (number.problem === 'not_a_number')
      return unusable(field, typed, typedUnit, `Enter a number${unitHint(field)}, such as 12.5. ${KEPT}`)
    const suggestion = suggestReading(field, number.couldBe)
    return unusable(field, typed, typedUnit, `Enter the number without thousands separators. ${KEPT}`, suggestion)
  }
  if (field.id === 'fio2_pct') return readFio2(field, typed, number.amount, context)
  const unit = number.unit === '' ? typedUnit : readUnit(number.unit)
  const units = acceptedUnits(field)
  if (unit === undefined || !units.includes(unit)) {
    const known = units.filter((known) => known !== 'ft_in').map((known) => unitText(known) || 'no unit')
    return unusable(field, typed, null, `Enter this in ${known.join(' or ')}. ${KEPT}`)
  }
  return readInUnit(field, typed, number.amount, unit, context)
}

function unitHint(field: Field): string {
  const unit = unitText(field.unit)
  return unit === '' ? '' : ` in ${unit}`
}

const YES_NO: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false }

/** What a plain text field, without scripts, can say for a field that is no number. */
function valueOfText(field: Field, typed: string): unknown {
  if (field.type === 'boolean') return YES_NO[typed.toLowerCase()]
  if (field.type === 'choices') return typed.split(',').map((id) => id.trim())
  if (field.type === 'list') return typed.split('\n').filter((line) => line.trim() !== '')
  if (field.type === 'coded_text') return { text: typed }
  if (field.type === 'choice_and_text') return { choice: typed }
  if (field.type === 'choices_and_text') return { choices: typed.split(',').map((id) => id.trim()) }
  return typed
}

/**
 * Reads what was typed for `field`. `typedUnit` is the unit that stood beside the box (UCUM or as people write it); the
 * field's own when absent. Nothing is refused: what cannot be used keeps the typed text in the state `unusable`, with one
 * sentence. Throws nothing. The text must already be free of control characters (safe-text.ts).
 */
export function readAnswer(field: Field, typed: string, typedUnit?: string, context: ReadingContext = {}): Reading {
  const text = typed.trim()
  if (isNumeric(field)) {
    const unit = typedUnit === undefined || typedUnit === '' ? field.unit : (readUnit(typedUnit) ?? typedUnit)
    return readTypedNumber(field, text, unit, context)
  }
  const parsed = answerSchema(field).safeParse(valueOfText(field, text))
  if (parsed.success) return usable(field, parsed.data, null, null)
  return unusable(field, text, null, `${parsed.error.issues[0]?.message ?? 'This cannot be read.'} ${KEPT}`)
}

/** Reads a value that arrives in its own shape: a number in the field's unit, a choice, a composite. */
export function readValue(field: Field, value: unknown, context: ReadingContext = {}): Reading {
  if (isNumeric(field) && typeof value === 'number') return readAnswer(field, `${value}`, field.unit, context)
  const parsed = answerSchema(field).safeParse(value)
  if (parsed.success) return usable(field, parsed.data, null, null)
  const typed = typeof value === 'string' ? value.slice(0, 200) : null
  const message = `${parsed.error.issues[0]?.message ?? 'This cannot be read.'} ${KEPT}`
  return unusable(field, typed ?? '', null, message)
}
