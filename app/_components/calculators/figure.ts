import { signed } from '#lib/clinical/scores/score-words.ts'
import type { CalculatorWords } from '#lib/content/calculator-words.ts'

/** What is entered and usable, by question. */
export type Entered = Readonly<Record<string, unknown>>

/** Something that a figure still needs, and what it would change: "by up to 7 points". */
export interface OpenInput {
  /** The question of the form that would answer it. */
  readonly ask: string
  readonly name: string
  readonly effect: string | null
}

/** One line of how a total came about. */
export interface Line {
  readonly name: string
  readonly says: string
  readonly points: string
  /** Not settled: `says` says so. */
  readonly isOpen: boolean
}

/** A line from the lowest to the highest total, cut into classes. */
export interface Scale {
  readonly lowest: number
  readonly highest: number
  readonly from: number
  readonly to: number
  /** Upward; each until the next. */
  readonly classes: readonly { readonly name: string; readonly from: number }[]
}

/** One result as it is shown, printed and copied. */
export interface Figure {
  readonly id: string
  readonly name: string
  /** "3", "−5 to 3", "at least 42"; null while there is none. */
  readonly value: string | null
  readonly unit: string
  /** "Class II", "Classes IV to II still possible". */
  readonly standing: string | null
  /** What was published about it and how to read it. Not for a chart, which families read. */
  readonly published: string | null
  readonly notes: readonly string[]
  readonly open: readonly OpenInput[]
  readonly lines: readonly Line[]
  readonly scale: Scale | null
}

export function pointsWord(points: number, { form }: CalculatorWords): string {
  return Math.abs(points) === 1 ? form.point : form.points
}

/** "2 points", "−1 point". */
export function inPoints(points: number, words: CalculatorWords): string {
  return `${signed(points)} ${pointsWord(points, words)}`
}
