import 'server-only'
import { fieldById } from '#lib/clinical/catalogue.ts'
import type { Field } from '#lib/clinical/catalogue-shape.ts'
import { fieldName } from '#lib/clinical/numeric-field.ts'
import type { Score } from '#lib/clinical/scores/evaluate-score.ts'
import type { Input } from '#lib/clinical/scores/score-shape.ts'
import { acceptedUnits } from '#lib/clinical/units.ts'
import { optionText } from '#lib/referrals/option-labels.ts'
import type { Asked, AskedChoice, AskedNumber } from './asked.ts'

/** Read from the digits themselves (0.6, 5'10"), or worth nothing without a syringe or a day. */
const NO_UNIT_TO_CHOOSE = ['fraction', 'ft_in', 'mL/h']

/** Typed here, computed by the portal from a time. */
const COMPUTED_FROM: Readonly<Record<string, string>> = { intubated_at: 'mv_hours' }

function rangesOf({ id, label, type, unit, hard_range, usual_range }: Field): AskedNumber['field'] {
  return { id, label, type, unit, hard_range, usual_range }
}

/** A question for a number, with the ranges and units of the portal's field, and its name unless it is called otherwise here. */
export function askNumber(id: string, fieldId: string, hint?: string, called?: string): AskedNumber {
  const field = fieldById(COMPUTED_FROM[fieldId] ?? fieldId)
  const name = called ?? fieldName(field)
  const units = acceptedUnits(field).filter((unit) => !NO_UNIT_TO_CHOOSE.includes(unit))
  return { kind: 'number', id, name, hint, field: rangesOf(field), units }
}

/** Asked by every calculator that does not need it, so that no adult figure is shown for a child. */
export const ASK_AGE: AskedNumber = askNumber(
  'ageYears',
  'age_years',
  'Changes no number here; under 18 nothing is shown.',
)

/** What P/F is computed from. */
export const ASK_GAS: readonly AskedNumber[] = [
  askNumber('pao2MmHg', 'pao2_mmhg', 'From an arterial sample.'),
  askNumber('fio2Pct', 'fio2_pct', 'At the time of the sample; percent or fraction, 60 or 0.6.'),
]

interface ChoiceWords {
  name?: string
  hint?: string | undefined
  only?: readonly unknown[]
}

/** One of the field's options; all of them unless `only` names some. */
export function askChoice(id: string, fieldId: string, { name, hint, only }: ChoiceWords = {}): AskedChoice {
  const field = fieldById(fieldId)
  const asked = (field.options ?? []).filter((option) => only === undefined || only.includes(option))
  const options = asked.map((value) => ({ value, label: optionText(fieldId, value) }))
  return { kind: 'choice', id, name: name ?? fieldName(field), hint, options }
}

/** What kind of question an input is, its candidates say: they are the values that it can take. */
function askInput<I, K extends keyof I & string>(id: K, input: Input<I, K>): Asked[] {
  const { name, hint, fields, candidates, isOptional = false } = input
  const values: readonly unknown[] = candidates({})
  const fieldId = fields[0] ?? ''
  if (isOptional) return [askNumber(id, fieldId, hint, name)]
  if (values.every((value) => typeof value === 'boolean')) return [{ kind: 'yes_no', id, name, hint }]
  if (values.every((value) => typeof value === 'number')) return [askNumber(id, fieldId, hint, name)]
  if (values.every((value) => typeof value === 'string')) return [askChoice(id, fieldId, { name, hint, only: values })]
  if (values.every(Array.isArray))
    return [{ ...askChoice(id, fieldId, { name, hint, only: values.flat() }), kind: 'ticks' }]
  return [{ ...askNumber(id, fieldId, hint, name), isAsTyped: true }]
}

/** A score names each of its inputs in `inputs`, and nothing else. */
function inputNames<I>({ inputs }: Score<I>): (keyof I & string)[] {
  return Object.keys(inputs) as (keyof I & string)[]
}

/** The questions of a score, in the order in which it lists its inputs; `instead` replaces an input by what people can type. */
export function askFor<I>(score: Score<I>, instead: Readonly<Record<string, readonly Asked[]>> = {}): Asked[] {
  return inputNames(score).flatMap((id) => instead[id] ?? askInput(id, score.inputs[id]))
}
