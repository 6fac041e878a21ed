import type { NumericField } from '#lib/clinical/numeric-field.ts'

interface Question {
  /** The input of the score or formula that it feeds. */
  readonly id: string
  readonly name: string
  readonly hint?: string | undefined
}

export interface AskedNumber extends Question {
  readonly kind: 'number'
  /** Name, ranges and unit as the portal has them. */
  readonly field: NumericField
  /** UCUM; the field's own first. */
  readonly units: readonly string[]
  /** The value is the amount in the unit typed: the score's table is printed in both. */
  readonly isAsTyped?: boolean | undefined
}

export interface AskedYesNo extends Question {
  readonly kind: 'yes_no'
}

export interface Option {
  readonly value: string
  readonly label: string
}

export interface AskedChoice extends Question {
  readonly kind: 'choice'
  readonly options: readonly Option[]
}

/** Any number of them, or none of these. */
export interface AskedTicks extends Question {
  readonly kind: 'ticks'
  readonly options: readonly Option[]
}

/** One question of a calculator, plain data: a page on the server writes it, the browser asks it. */
export type Asked = AskedNumber | AskedYesNo | AskedChoice | AskedTicks

/** Said on purpose, and no more than leaving it open. */
export const NOT_KNOWN = 'not_known'
/** Of a list to tick: looked at, and nothing applies. */
export const NONE = 'none'

/** What stands in a question: the text as typed, or the ids of what is chosen, with commas between. */
export interface Entry {
  readonly typed: string
  /** UCUM; the question's first when absent. */
  readonly unit?: string | undefined
}

/** By question; no entry means untouched. */
export type Entries = Readonly<Record<string, Entry | undefined>>

/** A number as it was typed, for tables that are printed in two units. */
export interface TypedAmount {
  readonly amount: number
  readonly unit: string
}
