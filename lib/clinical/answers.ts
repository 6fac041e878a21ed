import type { Field } from './catalogue-shape.ts'
import { UNKNOWN_OPTIONS, type ValueState } from './words.ts'

export interface PersonAndTime {
  name: string
  role?: string | undefined
  at: string
}

/** Every shape that the catalogue's types can take. */
export type AnswerValue =
  | string
  | number
  | boolean
  | string[]
  | { text: string; codes?: { system: string; code: string }[] | undefined }
  | { choice: string; text?: string | undefined }
  | { choices: string[]; text?: string | undefined }
  | PersonAndTime
  | { text: string; confirmed_by: string; at: string }
  | { physician?: PersonAndTime | undefined; nurse?: PersonAndTime | undefined }
  | { items: { item: string; done: boolean }[]; at: string }
  | { name: string; role: string; at: string; text: string }

/** One answer as it is kept. `value` is in the catalogue's unit and shape, and null in every state but `value`. */
export interface Answer {
  code: string
  state: ValueState
  value: AnswerValue | null
  /** UCUM, the catalogue's own; null for what has no unit. */
  unit: string | null
  /** Exactly what was typed, when it was typed as text; also kept when it is unusable. */
  typedValue: string | null
  typedUnit: string | null
}

/** As much of an answer as rules and conditions need. */
export interface Standing {
  readonly state: ValueState
  readonly value: AnswerValue | null
  /** When it was measured, where that is known. */
  readonly measuredAt?: Date
}

/** The latest answer to each field, by field id; no entry means unanswered. */
export type Answers = Readonly<Record<string, Standing | undefined>>

function saysUnknown(value: AnswerValue | null): boolean {
  if (typeof value === 'string') return UNKNOWN_OPTIONS.includes(value)
  return Array.isArray(value) && value.length > 0 && value.every((item) => UNKNOWN_OPTIONS.includes(item))
}

/** How an answer counts: an option such as `unknown` is a stored value that counts as not known. */
export function stateOf(field: Field, answer: Standing | undefined): ValueState | 'unanswered' {
  if (answer === undefined) return 'unanswered'
  if (answer.state !== 'value') return answer.state
  if (answer.value === null) return 'unanswered'
  return field.options !== undefined && saysUnknown(answer.value) ? 'not_known' : 'value'
}

/** The value, if it can be used; undefined in every other state. Zero and "none" are values. */
export function usableValue(field: Field, answer: Standing | undefined): AnswerValue | undefined {
  return stateOf(field, answer) === 'value' ? (answer?.value ?? undefined) : undefined
}
