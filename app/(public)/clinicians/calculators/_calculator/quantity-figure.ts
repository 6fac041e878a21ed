import { QUANTITIES, type QuantityId } from '#lib/clinical/derived/quantities.ts'
import { shown } from '#lib/clinical/derived/shown.ts'
import { noAdultFigure } from '#lib/clinical/scores/not-applicable.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import type { Entered, Figure, OpenInput } from './figure.ts'
import { patientOf } from './score-figure.ts'

interface QuantityShown {
  readonly id: QuantityId
  readonly value: number | undefined
  /** Questions that it is computed from, by name. */
  readonly from: Readonly<Record<string, string>>
  readonly standing?: string | null
  readonly notes?: readonly string[]
}

function needs(from: Readonly<Record<string, string>>, entered: Entered): OpenInput[] {
  return Object.entries(from)
    .filter(([id]) => entered[id] === undefined)
    .map(([id, name]) => ({ ask: id, name, effect: null }))
}

/** How a derived value is shown: with what it still needs, or why there is none. Nothing for a child. */
export function quantityFigure(entered: Entered, quantity: QuantityShown): Figure {
  const { id, value, from, standing = null, notes = [] } = quantity
  const { name, unit, detailDecimals, noValue } = QUANTITIES[id]
  const base = { id, name, unit: '', standing: null, published: null, open: [], lines: [], scale: null }
  const refused = noAdultFigure(patientOf(entered))
  if (refused !== null) return { ...base, value: null, notes: [refused.reason] }
  const open = needs(from, entered)
  if (value === undefined) return { ...base, value: null, open, notes: open.length === 0 && noValue ? [noValue] : [] }
  return { ...base, value: shown(value, detailDecimals), unit: unitText(unit), standing, notes }
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
