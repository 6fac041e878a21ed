import { readNumber } from '#lib/clinical/read-number.ts'
import { type ReadingContext, readTypedNumber } from '#lib/clinical/read-typed-number.ts'
import { type Suggestion, shownAmount } from '#lib/clinical/suggestion.ts'
import { withUnit } from '#lib/clinical/unit-text.ts'
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
): ReadEntry {
  const reading = readTypedNumber(field, typed.trim(), unit ?? units[0] ?? '', context)
  const { answer, message, question, suggestion } = reading
  if (typeof answer.value !== 'number') return { ...OPEN, shown: `“${typed.trim()}”, not usable`, message, suggestion }
  const typedUnit = answer.typedUnit ?? ''
  const isOther = typedUnit !== field.unit && typedUnit !== ''
  return {
    value: isAsTyped ? asTyped(typed, typedUnit) : answer.value,
    shown: HAS_ITS_UNIT.test(typed) ? typed.trim() : withUnit(typed.trim(), typedUnit),
    countsAs: isOther && !isAsTyped ? withUnit(shownAmount(answer.value), field.unit) : null,
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
export function readEntry(asked: Asked, entry: Entry | undefined, context: ReadingContext = {}): ReadEntry {
  if (entry === undefined || entry.typed.trim() === '') return OPEN
  const { typed } = entry
  if (asked.kind === 'number') return readNumberEntry(asked, entry, context)
  if (typed === NOT_KNOWN) return chosen('not known', undefined)
  if (asked.kind === 'yes_no') return chosen(typed, typed === 'yes')
  const ids = typed.split(',')
  const labels = asked.options.filter(({ value }) => ids.includes(value)).map(({ label }) => label)
  if (asked.kind === 'choice') return chosen(labels.join(', '), typed)
  return chosen(labels.join(', ') || 'none of these', typed === NONE ? [] : ids)
}

export type Readings = ReadonlyMap<string, ReadEntry>

/** What other readings depend on: a dose per minute on the weight, the usual ranges on the age. */
function contextOf(asked: readonly Asked[], entries: Entries): ReadingContext {
  const number = (id: string) => {
    const question = asked.find((one) => one.id === id)
    const value = question && readEntry(question, entries[id]).value
    return typeof value === 'number' ? value : undefined
  }
  return { ageYears: number('ageYears'), weightKg: number('weightKg') }
}

export function readEntries(asked: readonly Asked[], entries: Entries): Readings {
  const context = contextOf(asked, entries)
  return new Map(asked.map((question) => [question.id, readEntry(question, entries[question.id], context)]))
}
