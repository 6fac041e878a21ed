import type { Answer, AnswerValue } from './answers.ts'
import { fieldName, type NumericField } from './numeric-field.ts'
import { readFeetAndInches, readNumber } from './read-number.ts'
import { type Suggestion, shownAmount, suggestFor, suggestReading, suggestUnit } from './suggestion.ts'
import { readUnit, unitInWords, unitText, withUnit } from './unit-text.ts'
import { acceptedUnits, toCanonical, type UnitContext } from './units.ts'

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

export const KEPT = 'What you typed is kept and counts as open.'
const ADULT_FROM = 18

export function unitOf(field: NumericField): string | null {
  return field.unit === '' ? null : field.unit
}

/** Keeps what was typed and counts as open; `message` is the one sentence beside the field. */
export function unusable(
  field: NumericField,
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
      typedUnit: unit,
    },
    message: `${message}${meant}`,
    question: null,
    suggestion,
  }
}

export function usable(field: NumericField, value: AnswerValue, typed: string | null, unit: string | null): Reading {
  const kept = { typedValue: typed, typedUnit: unit }
  const answer: Answer = { code: field.id, state: 'value', value, unit: unitOf(field), ...kept }
  return { answer, message: null, question: null, suggestion: null }
}

/** "None" in a drug field means that it does not run. */
function meansZero(field: NumericField, typed: string): boolean {
  return /^(none|off)$/iu.test(typed) && (field.unit === 'ug/kg/min' || field.unit === '[U]/min')
}

type Range = readonly [low: number, high: number]

const isWithin = (amount: number, [low, high]: Range): boolean => amount >= low && amount <= high

function rangeMessage(field: NumericField, [low, high]: Range, amount: number, unit: string): string {
  const range = `${fieldName(field)} can only be ${low} to ${withUnit(high, field.unit)}`
  const was = unit === field.unit ? '' : `; what you typed is ${withUnit(shownAmount(amount), field.unit)}`
  return `${range}${was}. ${KEPT}`
}

function questionFor(field: NumericField, amount: number, [low, high]: Range): string {
  const words = unitInWords(field.unit)
  const spelt = words === unitText(field.unit) ? '' : ` (${words})`
  const shown = `${withUnit(Number(amount.toPrecision(6)), field.unit)}${spelt}`
  return `${fieldName(field)} ${shown} is outside the usual ${low} to ${high}. Is that right?`
}

function readInUnit(
  field: NumericField,
  typed: string,
  amount: number,
  unit: string,
  context: ReadingContext,
): Reading {
  const converted = toCanonical(field, amount, unit, context)
  if ('gap' in converted) return unusable(field, typed, unit, converted.gap)
  const possible = field.hard_range
  if (possible !== undefined && !isWithin(converted.amount, possible)) {
    const suggestion = suggestFor(field, amount, unit, context)
    return unusable(field, typed, unit, rangeMessage(field, possible, converted.amount, unit), suggestion)
  }
  if (field.type === 'integer' && unit === field.unit && !Number.isInteger(converted.amount))
    return unusable(field, typed, unit, `${fieldName(field)} is a whole number. ${KEPT}`)
  // Only a converted value is ever rounded, to the whole number that the field holds.
  const value = field.type === 'integer' ? Math.round(converted.amount) : converted.amount
  const reading = usable(field, value, typed, unit)
  const usual = field.usual_range
  const isChild = (field.id === 'age_years' ? value : (context.ageYears ?? ADULT_FROM)) < ADULT_FROM
  if (usual === undefined || isChild || isWithin(converted.amount, usual)) return reading
  return {
    ...reading,
    question: questionFor(field, value, usual),
    suggestion: suggestUnit(field, amount, unit, context),
  }
}

/** FiO₂: 0.21 to 1.0 is a fraction, 21 to 100 percent, 1 means 100 %; anything else, and another unit behind it, is nobody's guess. */
function readFio2(
  field: NumericField,
  typed: string,
  { amount, unit }: { amount: number; unit: string },
  context: ReadingContext,
): Reading {
  const mayBe = (meant: string) => unit === '' || readUnit(unit) === meant
  if (isWithin(amount, [0.21, 1]) && mayBe('fraction')) return readInUnit(field, typed, amount, 'fraction', context)
  if (isWithin(amount, [21, 100]) && mayBe('%')) return readInUnit(field, typed, amount, '%', context)
  return unusable(
    field,
    typed,
    '%',
    `FiO₂ can only be 21 to ${withUnit(100, '%')}, or a fraction from 0.21 to 1.0. ${KEPT}`,
  )
}

/**
 * Reads a number as it was typed, with `typedUnit` (UCUM) unless another unit stands behind it. What cannot be used keeps the typed
 * text in the state `unusable`, with one sentence. Throws nothing.
 */
export function readTypedNumber(
  field: NumericField,
  typed: string,
  typedUnit: string,
  context: ReadingContext = {},
): Reading {
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
  if (field.id === 'fio2_pct') return readFio2(field, typed, number, context)
  const unit = number.unit === '' ? typedUnit : readUnit(number.unit)
  const units = acceptedUnits(field)
  if (unit === undefined || !units.includes(unit)) {
    const known = units.filter((known) => known !== 'ft_in').map((known) => unitText(known) || 'no unit')
    return unusable(field, typed, null, `Enter this in ${known.join(' or ')}. ${KEPT}`)
  }
  return readInUnit(field, typed, number.amount, unit, context)
}

function unitHint(field: NumericField): string {
  const unit = unitText(field.unit)
  return unit === '' ? '' : ` in ${unit}`
}
