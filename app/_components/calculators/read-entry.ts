import { fill } from '#lib/clinical/fill.ts'
import { readNumber } from '#lib/clinical/read-number.ts'
import { type ReadingContext, readTypedNumber } from '#lib/clinical/read-typed-number.ts'
import { type Suggestion, shownAmount } from '#lib/clinical/suggestion.ts'
import { withUnit } from '#lib/clinical/unit-text.ts'
import type { CalculatorWords } from '#lib/content/calculator-words.ts'
import { type Asked, type AskedNumber, type Entries, type Entry, NONE, NOT_KNOWN, type TypedAmount } from './asked.ts'

export type Value = number | boolean | string | readonly string[] | TypedAmount

/** How one question stands. */
export interface ReadEntry {
  /** In the unit of the portal's field; undefined while it is open. */
  readonly value: Value | undefined
  /** In words, for paper and chart: "9.1 kPa", "yes", "not known"; null when nothing was entered. */
  readonly shown: string | null
  /** What the number counts as, when it was typed in another unit: "68.3 mmHg". */
  readonly countsAs: string | null
  /** Why it cannot be used. */
  readonly message: string | null
  /** Possible but unusual. */
  readonly question: string | null
  readonly suggestion: Suggestion | null
}

/** Nothing entered. */
export const OPEN: ReadEntry = {
  value: undefined,
  shown: null,
  countsAs: null,
  message: null,
  question: null,
  suggestion: null,
}

/** Somebody typed the unit behind the number, or feet and inches. */
const HAS_ITS_UNIT = /[^\d.,\s+−–-]/u

function readNumberEntry(
  { field, units, isAsTyped = false }: AskedNumber,
  { typed, unit }: Entry,
  context: ReadingContext,
  { form, reading: language }: CalculatorWords,
): ReadEntry {
  const reading = readTypedNumber(field, typed.trim(), unit ?? units[0] ?? '', context, language)
  const { answer, message, question, suggestion } = reading
  if (typeof answer.value !== 'number')
    return { ...OPEN, shown: fill(form.notUsable, { typed: typed.trim() }), message, suggestion }
  const typedUnit = answer.typedUnit ?? ''
  const isOther = typedUnit !== field.unit && typedUnit !== ''
  return {
    value: isAsTyped ? asTyped(typed, typedUnit) : answer.value,
    shown: HAS_ITS_UNIT.test(typed) ? typed.trim() : withUnit(typed.trim(), typedUnit, language?.units),
    countsAs: isOther && !isAsTyped ? withUnit(shownAmount(answer.value), field.unit, language?.units) : null,
    message: null,
    question,
    suggestion,
  }
}

function asTyped(typed: string, unit: string): TypedAmount | undefined {
  const number = readNumber(typed)
  return 'amount' in number ? { amount: number.amount, unit } : undefined
}

function chosen(shown: string, value: Value | undefined): ReadEntry {
  return { ...OPEN, shown, value }
}

/** Reads what stands in one question. Never throws; what cannot be used is kept, counts as open and says why. */
export function readEntry(
  asked: Asked,
  entry: Entry | undefined,
  words: CalculatorWords,
  context: ReadingContext = {},
): ReadEntry {
  if (entry === undefined || entry.typed.trim() === '') return OPEN
  const { typed } = entry
  const { said } = words.form
  if (asked.kind === 'number') return readNumberEntry(asked, entry, context, words)
  if (typed === NOT_KNOWN) return chosen(said.notKnown, undefined)
  if (asked.kind === 'yes_no') return typed === 'yes' ? chosen(said.yes, true) : chosen(said.no, false)
  const ids = typed.split(',')
  const labels = asked.options.filter(({ value }) => ids.includes(value)).map(({ label }) => label)
  if (asked.kind === 'choice') return chosen(labels.join(', '), typed)
  return chosen(labels.join(', ') || said.noneOfThese, typed === NONE ? [] : ids)
}

export type Readings = ReadonlyMap<string, ReadEntry>

/** What other readings depend on: a dose per minute on the weight, the usual ranges on the age. */
function contextOf(asked: readonly Asked[], entries: Entries, words: CalculatorWords): ReadingContext {
  const number = (id: string) => {
    const question = asked.find((one) => one.id === id)
    const value = question && readEntry(question, entries[id], words).value
    return typeof value === 'number' ? value : undefined
  }
  return { ageYears: number('ageYears'), weightKg: number('weightKg') }
}

export function readEntries(asked: readonly Asked[], entries: Entries, words: CalculatorWords): Readings {
  const context = contextOf(asked, entries, words)
  return new Map(asked.map((question) => [question.id, readEntry(question, entries[question.id], words, context)]))
}
