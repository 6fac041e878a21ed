import type { AnswerValue, PersonAndTime } from '#lib/clinical/answers.ts'
import { fieldById, findField } from '#lib/clinical/catalogue.ts'
import type { Field } from '#lib/clinical/catalogue-shape.ts'
import { halfUp, shown } from '#lib/clinical/derived/shown.ts'
import { fieldName } from '#lib/clinical/numeric-field.ts'
import { unitText, withUnit } from '#lib/clinical/unit-text.ts'
import { formatMoment } from '#lib/dates.ts'
import { optionText } from './option-labels.ts'

/** How the answer is shown: times in the hospital's zone. */
export interface ShownIn {
  readonly zone: string
  readonly now: Date
}

/** Shorter names than the catalogue's, where space is short and the unit stands beside. */
const SHORT: Readonly<Record<string, string>> = {
  pip: 'Peak',
  plateau_pressure: 'Plateau',
  resp_rate_total: 'Rate',
  map_measured: 'MAP',
  hco3_mmol: 'HCO₃',
  etco2_mmhg: 'EtCO₂',
  weight_kg: 'Weight',
  bicarbonate_infusion: 'Bicarbonate infusion',
  nonpulm_infection: 'Infection outside the lung',
  clinical_frailty_scale: 'Frailty scale',
  bilirubin_mg_dl: 'Bilirubin',
  code_status: 'Code status',
  intubated_at: 'Intubated at',
}

/** The field's name as it stands beside a value or in a list: "PaO₂", "Plateau". An unknown id is shown as it is. */
export function fieldLabel(id: string): string {
  const field = findField(id)
  return field === undefined ? id : (SHORT[id] ?? fieldName(field))
}

/** Decimals with which a value of the field is shown; more were never measured, and none are dropped when typed. */
const DECIMALS: Readonly<Record<string, number>> = {
  'mm[Hg]': 0,
  cm: 0,
  kg: 1,
  'mg/dL': 1,
  'mmol/L': 1,
  'g/dL': 1,
  Cel: 1,
}

/** A number as it is shown: at most as many digits as the unit deserves, no trailing zeros, pH with two. */
export function numberText(field: Field, value: number): string {
  if (field.unit === '[pH]') return halfUp(value, 2) === value ? shown(value, 2) : `${halfUp(value, 3)}`
  return `${halfUp(value, DECIMALS[field.unit] ?? 3)}`
}

function personText(person: PersonAndTime, shown: ShownIn): string {
  const role = person.role === undefined ? '' : `, ${person.role}`
  return `${person.name}${role}, ${momentText(person.at, shown)}`
}

function momentText(at: string, { zone, now }: ShownIn): string {
  const instant = new Date(at)
  return Number.isNaN(instant.getTime()) ? at : formatMoment(instant, zone, now)
}

function compositeText(
  field: Field,
  value: Exclude<AnswerValue, string | number | boolean | string[]>,
  shown: ShownIn,
): string {
  const join = (parts: readonly (string | undefined)[]) =>
    parts.filter((part) => part !== undefined && part !== '').join('; ')
  if ('choices' in value) return join([value.choices.map((id) => optionText(field.id, id)).join(', '), value.text])
  if ('choice' in value) return join([optionText(field.id, value.choice), value.text])
  if ('items' in value) {
    const done = value.items.map(({ item, done }) => (done ? item : `${item} (not yet)`)).join(', ')
    return join([done, momentText(value.at, shown)])
  }
  if ('confirmed_by' in value) return join([value.text, value.confirmed_by, momentText(value.at, shown)])
  if ('name' in value) {
    const certified = 'text' in value ? value.text : undefined
    return join([personText(value, shown), certified])
  }
  if ('text' in value) return value.text
  const { physician, nurse } = value
  return join([
    physician && `Physician: ${personText(physician, shown)}`,
    nurse && `Nurse: ${personText(nurse, shown)}`,
  ])
}

/** A usable value in words, without its unit: "62", "Full", "yes", "Mild asthma". */
export function valueText(code: string, value: AnswerValue, shown: ShownIn): string {
  const field = fieldById(code)
  if (typeof value === 'number') return numberText(field, value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'string') {
    if (field.type === 'choice') return optionText(code, value)
    if (field.type === 'datetime') return momentText(value, shown)
    return value === 'none' ? 'None' : value
  }
  if (Array.isArray(value))
    return value
      .map((item) => (field.type === 'choices' ? optionText(code, item) : item === 'none' ? 'None' : item))
      .join(', ')
  return compositeText(field, value, shown)
}

/** A usable value with its unit: "62 mmHg", "7.29", "100 %". */
export function valueWithUnit(code: string, value: AnswerValue, shown: ShownIn): string {
  return withUnit(valueText(code, value, shown), fieldById(code).unit)
}

/** The typed digits and unit, when they differ from the field's own: "8.6 kPa". Null when there is nothing to add. */
export function typedText(code: string, typedValue: string | null, typedUnit: string | null): string | null {
  if (typedValue === null || typedUnit === null || typedUnit === fieldById(code).unit) return null
  if (typedUnit === 'ft_in' || typedUnit === 'fraction') return typedValue
  return typedValue.includes(unitText(typedUnit)) ? typedValue : withUnit(typedValue, typedUnit)
}
