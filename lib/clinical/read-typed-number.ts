import type { Answer, AnswerValue } from './answers.ts'
import { fill } from './fill.ts'
import { fieldName, type NumericField } from './numeric-field.ts'
import { readFeetAndInches, readNumber } from './read-number.ts'
import { ENGLISH_READING, type ReadingWords } from './reading-words.ts'
import { type Suggestion, shownAmount, suggestFor, suggestReading, suggestUnit } from './suggestion.ts'
import { ENGLISH_UNITS, readUnit, type UnitTexts, unitInWords, unitText, withUnit } from './unit-text.ts'
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

/** In which words numbers are read and answered. */
export interface ReadingLanguage {
  readonly words: ReadingWords
  readonly units: UnitTexts
}

const ENGLISH: ReadingLanguage = { words: ENGLISH_READING, units: ENGLISH_UNITS }

export const KEPT = ENGLISH_READING.kept
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
  { isIt }: ReadingWords = ENGLISH_READING,
): Reading {
  const meant = suggestion === null ? '' : ` ${fill(isIt, { text: suggestion.text })}`
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

/** For whom and in which words an answer is read. */
interface Reader extends ReadingLanguage {
  readonly context: ReadingContext
}

/** As `unusable`, in the reader's words; `parts` are what belongs into the sentence. */
function refused(
  { words }: Reader,
  field: NumericField,
  { typed, unit }: { typed: string; unit: string | null },
  sentence: string,
  parts: Readonly<Record<string, string | number>> = {},
  suggestion: Suggestion | null = null,
): Reading {
  const message = fill(sentence, { name: fieldName(field), kept: words.kept, ...parts })
  return unusable(field, typed, unit, message, suggestion, words)
}

function questionFor({ words, units }: Reader, field: NumericField, amount: number, [low, high]: Range): string {
  const long = unitInWords(field.unit, units)
  const spelt = long === unitText(field.unit, units) ? '' : ` (${long})`
  const value = `${withUnit(Number(amount.toPrecision(6)), field.unit, units)}${spelt}`
  return fill(words.unusual, { name: fieldName(field), value, low, high })
}

function readInUnit(field: NumericField, typed: string, amount: number, unit: string, reader: Reader): Reading {
  const { context, words, units } = reader
  const entry = { typed, unit }
  const converted = toCanonical(field, amount, unit, context)
  if ('gap' in converted) return refused(reader, field, entry, words.gaps[converted.gap])
  const possible = field.hard_range
  if (possible !== undefined && !isWithin(converted.amount, possible)) {
    const [low, high] = [possible[0], withUnit(possible[1], field.unit, units)]
    const was = withUnit(shownAmount(converted.amount), field.unit, units)
    const sentence = unit === field.unit ? words.range : words.rangeTyped
    const suggestion = suggestFor(field, amount, unit, context, units)
    return refused(reader, field, entry, sentence, { low, high, amount: was }, suggestion)
  }
  if (field.type === 'integer' && unit === field.unit && !Number.isInteger(converted.amount))
    return refused(reader, field, entry, words.whole)
  // Only a converted value is ever rounded, to the whole number that the field holds.
  const value = field.type === 'integer' ? Math.round(converted.amount) : converted.amount
  const reading = usable(field, value, typed, unit)
  const usual = field.usual_range
  const isChild = (field.id === 'age_years' ? value : (context.ageYears ?? ADULT_FROM)) < ADULT_FROM
  if (usual === undefined || isChild || isWithin(converted.amount, usual)) return reading
  return {
    ...reading,
    question: questionFor(reader, field, value, usual),
    suggestion: suggestUnit(field, amount, unit, context, units),
  }
}

/** FiO₂: 0.21 to 1.0 is a fraction, 21 to 100 percent, 1 means 100 %; anything else, and another unit behind it, is nobody's guess. */
function readFio2(
  field: NumericField,
  typed: string,
  { amount, unit }: { amount: number; unit: string },
  reader: Reader,
): Reading {
  const { words, units } = reader
  const mayBe = (meant: string) => unit === '' || readUnit(unit, units) === meant
  if (isWithin(amount, [0.21, 1]) && mayBe('fraction')) return readInUnit(field, typed, amount, 'fraction', reader)
  if (isWithin(amount, [21, 100]) && mayBe('%')) return readInUnit(field, typed, amount, '%', reader)
  return refused(reader, field, { typed, unit: '%' }, words.fio2, { high: withUnit(100, '%', units) })
}

/**
 * Reads a number as it was typed, with `typedUnit` (UCUM) unless another unit stands behind it. What cannot be used keeps the typed
 * text in the state `unusable`, with one sentence, in English unless another language is given. Throws nothing.
 */
export function readTypedNumber(
  field: NumericField,
  typed: string,
  typedUnit: string,
  context: ReadingContext = {},
  { words, units }: ReadingLanguage = ENGLISH,
): Reading {
  const reader = { context, words, units }
  const entry = { typed, unit: typedUnit }
  if (meansZero(field, typed)) return usable(field, 0, typed, field.unit)
  const inches = acceptedUnits(field).includes('ft_in') ? readFeetAndInches(typed) : undefined
  if (inches !== undefined) return readInUnit(field, typed, inches, 'ft_in', reader)
  const number = readNumber(typed)
  if ('problem' in number) {
    if (number.problem === 'not_a_number') {
      const unit = unitText(field.unit, units)
      return refused(reader, field, entry, unit === '' ? words.notANumber : words.notANumberIn, { unit })
    }
    return refused(reader, field, entry, words.thousands, {}, suggestReading(field, number.couldBe, units))
  }
  if (field.id === 'fio2_pct') return readFio2(field, typed, number, reader)
  const unit = number.unit === '' ? typedUnit : readUnit(number.unit, units)
  const accepted = acceptedUnits(field)
  if (unit === undefined || !accepted.includes(unit)) {
    const known = accepted.filter((known) => known !== 'ft_in').map((known) => unitText(known, units) || words.noUnit)
    return refused(reader, field, { typed, unit: null }, words.otherUnit, { units: known.join(words.or) })
  }
  return readInUnit(field, typed, number.amount, unit, reader)
}
