import { fieldById } from '../catalogue.ts'
import { fieldName } from '../numeric-field.ts'
import { readAnswer } from '../read-answer.ts'
import type { Reading, ReadingContext } from '../read-typed-number.ts'
import { shownAmount } from '../suggestion.ts'
import { withUnit } from '../unit-text.ts'

/** One value of a gas line, ready for the answers: what was typed, its unit, and how it is read. */
export interface GasValue {
  readonly field: string
  readonly typed: string
  /** UCUM, one that the field takes; empty where there is none. */
  readonly unit: string
  readonly reading: Reading
}

/** One of the ways in which a piece of the text can be meant. */
export interface GasOption {
  /** The same for the same values, in a browser and on the server. */
  readonly key: string
  readonly text: string
  readonly values: readonly GasValue[]
}

/** What the text leaves open. It has no default; "leave it out" is always an answer as well. */
export interface GasQuestion {
  readonly id: string
  readonly text: string
  readonly options: readonly GasOption[]
}

/** What was read of a gas line. Nothing of it counts before a person has confirmed it. */
export interface GasLineReading {
  readonly values: readonly GasValue[]
  readonly questions: readonly GasQuestion[]
  /** When it was drawn, as typed: "08:40"; null when the text has none, or several. */
  readonly time: string | null
  /** Pieces that were not read, as they were typed. */
  readonly notRead: readonly string[]
  /** Why nothing, or not everything, was read, and what to do. */
  readonly remarks: readonly string[]
}

/** Reads `typed` in `unit` as a value of `field`. FiO₂ says by its number whether it is a fraction. */
export function gasValue(field: string, typed: string, unit: string, context: ReadingContext): GasValue {
  const reading = readAnswer(fieldById(field), typed, unit, context)
  return { field, typed, unit: reading.answer.typedUnit ?? unit, reading }
}

/** What a tick or a choice says that it is about: the value as it was typed. Forms trim it, so it has no space at its end. */
export function valueKey({ field, typed, unit }: GasValue): string {
  return `${field} ${typed} ${unit}`.trimEnd()
}

/** "PaCO₂ 9.1 kPa (68 mmHg)": the name, what was typed, and what it comes to in the field's own unit. */
export function gasValueText({ field: id, typed, unit, reading }: GasValue): string {
  const field = fieldById(id)
  const { value, state } = reading.answer
  if (state === 'unusable')
    return `${fieldName(field)} ${withUnit(typed, unit)}, not possible: kept as typed, for a look`
  if (typeof value !== 'number') return `Sample ${value}`
  if (id === 'fio2_pct') return `${fieldName(field)} ${withUnit(value, '%')}`
  const own = unit === field.unit ? '' : ` (${withUnit(shownAmount(value), field.unit)})`
  return `${fieldName(field)} ${withUnit(typed, unit)}${own}`
}

export function toOption(values: readonly GasValue[], lead = ''): GasOption {
  return { key: values.map(valueKey).join('; '), text: `${lead}${values.map(gasValueText).join(', ')}`, values }
}
