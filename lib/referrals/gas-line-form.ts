import { fieldById } from '#lib/clinical/catalogue.ts'
import { chooseValues } from '#lib/clinical/gas-line/choose.ts'
import type { GasValue } from '#lib/clinical/gas-line/gas-reading.ts'
import { readGasLine } from '#lib/clinical/gas-line/read-gas-line.ts'
import type { ReadingContext } from '#lib/clinical/read-typed-number.ts'
import type { FieldMessages } from '#lib/errors.ts'
import { type FormValues, listOf, textOf } from '#lib/form-values.ts'
import { lastTime } from '#lib/wall-time.ts'
import { fieldLabel } from './answer-text.ts'
import type { TypedEntry } from './answers-form.ts'

/**
 * The names in the form of a gas line: the text, the text that the readings on the page are of, the ticked values, the
 * time and on whose word. Each question has a name of its own.
 */
export const GAS_FORM = {
  line: 'line',
  shown: 'shownLine',
  ticked: 'ticked',
  drawn: 'drawn',
  wordOf: 'wordOf',
} as const

/** The name under which the answer to a question of the reading stands. */
export function pickName(questionId: string): string {
  return `pick.${questionId}`
}

/** What a form of a gas line comes to. */
export type GasLineForm =
  /** The readings on the page are of another text: they must be looked at before anything is saved. */
  | { readonly kind: 'not_shown' }
  | { readonly kind: 'refused'; readonly fields: FieldMessages }
  | { readonly kind: 'confirmed'; readonly values: readonly GasValue[]; readonly entries: TypedEntry[] }

const BLOOD_GAS = '7 Blood gas'

function sameText(a: string | undefined, b: string | undefined): boolean {
  return (a ?? '').replace(/\r\n?/gu, '\n') === (b ?? '').replace(/\r\n?/gu, '\n')
}

/**
 * The values of a gas line that a person has confirmed, as entries for `valuesInput`, all measured at the same time. The
 * text is read again here: a tick only counts for what the reading offers.
 */
export function toGasLine(values: FormValues, context: ReadingContext, zone: string, now: Date): GasLineForm {
  const line = textOf(values, GAS_FORM.line)
  if (line === undefined) return refused({ [GAS_FORM.line]: 'Type or paste the line first.' })
  if (!sameText(line, textOf(values, GAS_FORM.shown))) return { kind: 'not_shown' }
  const reading = readGasLine(line, context)
  const picks = new Map(reading.questions.map(({ id }) => [id, textOf(values, pickName(id)) ?? '']))
  const chosen = chooseValues(reading, new Set(listOf(values, GAS_FORM.ticked)), picks)
  if (chosen.unanswered.length > 0) {
    return refused(Object.fromEntries(chosen.unanswered.map((id) => [pickName(id), 'Choose one, or leave it out.'])))
  }
  const [clash] = chosen.clashes
  if (clash !== undefined) {
    return refused({
      [GAS_FORM.line]: `${fieldLabel(clash)} is chosen twice with different values. Leave one of them out.`,
    })
  }
  if (chosen.values.length === 0) return refused({ [GAS_FORM.line]: 'Nothing is ticked, so there is nothing to save.' })
  const drawn = textOf(values, GAS_FORM.drawn)
  const drawnAt = drawn === undefined ? undefined : lastTime(drawn, zone, now)
  if (drawn !== undefined && drawnAt === undefined) {
    return refused({ [GAS_FORM.drawn]: 'Enter the time as hours and minutes, such as 08:40, or leave it empty.' })
  }
  const wordOf = textOf(values, GAS_FORM.wordOf)
  const beside = { ...(drawnAt && { measuredAt: drawnAt.toISOString() }), ...(wordOf !== undefined && { wordOf }) }
  const isGas = chosen.values.some(({ field }) => fieldById(field).section === BLOOD_GAS)
  const at = isGas && drawnAt ? [{ code: 'abg_at', typed: drawnAt.toISOString(), ...beside }] : []
  return {
    kind: 'confirmed',
    values: chosen.values,
    entries: [...chosen.values.map((value) => toEntry(value, beside)), ...at],
  }
}

function refused(fields: FieldMessages): GasLineForm {
  return { kind: 'refused', fields }
}

/** A value that is unusual was asked about, and this is the yes. */
function toEntry({ field, typed, unit, reading }: GasValue, beside: Partial<TypedEntry>): TypedEntry {
  const confirmed = reading.question === null ? {} : { unusualConfirmed: true }
  return { code: field, typed, ...(unit !== '' && { typedUnit: unit }), ...confirmed, ...beside }
}
