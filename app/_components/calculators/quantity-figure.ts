import { QUANTITIES, type QuantityId } from '#lib/clinical/derived/quantities.ts'
import { shown } from '#lib/clinical/derived/shown.ts'
import { noAdultFigure } from '#lib/clinical/scores/not-applicable.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import type { CalculatorWords, FormWords } from '#lib/content/calculator-words.ts'
import type { Entered, Figure, OpenInput } from './figure.ts'
import { patientOf, whyNone } from './score-figure.ts'

/** A question that has a name of its own inside a sentence. */
export type Part = keyof FormWords['from']

export interface QuantityShown {
  readonly id: QuantityId
  readonly value: number | undefined
  /** Questions that it is computed from. */
  readonly from: readonly Part[]
  readonly standing?: string | null
  readonly notes?: readonly string[]
}

function needs(from: readonly Part[], entered: Entered, { form }: CalculatorWords): OpenInput[] {
  return from.filter((id) => entered[id] === undefined).map((id) => ({ ask: id, name: form.from[id], effect: null }))
}

/** How a derived value is shown: with what it still needs, or why there is none. Nothing for a child. */
export function quantityFigure(entered: Entered, quantity: QuantityShown, words: CalculatorWords): Figure {
  const { id, value, from, standing = null, notes = [] } = quantity
  const { unit, detailDecimals } = QUANTITIES[id]
  const { name, noValue } = words.quantities?.[id] ?? QUANTITIES[id]
  const base = { id, name, unit: '', standing: null, published: null, open: [], lines: [], scale: null }
  const refused = noAdultFigure(patientOf(entered))
  if (refused !== null) return { ...base, value: null, notes: [whyNone(refused, words)] }
  const open = needs(from, entered, words)
  if (value === undefined) return { ...base, value: null, open, notes: open.length === 0 && noValue ? [noValue] : [] }
  return { ...base, value: shown(value, detailDecimals), unit: unitText(unit, words.reading?.units), standing, notes }
}

/** The value of a question that asks a number. */
export function numberOf(entered: Entered, id: string): number | undefined {
  const value = entered[id]
  return typeof value === 'number' ? value : undefined
}

/** The value of a question that offers a choice. */
export function choiceOf(entered: Entered, id: string): string | undefined {
  const value = entered[id]
  return typeof value === 'string' ? value : undefined
}
