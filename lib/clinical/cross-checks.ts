import type { Answers } from './answers.ts'
import { fieldById } from './catalogue.ts'
import { bmi, formulaSex, tidalVolumePerKg } from './derived/body-size.ts'
import { shownAs } from './derived/quantities.ts'
import { halfUp, shown } from './derived/shown.ts'
import { Known } from './known.ts'
import { noAdultFigure } from './scores/not-applicable.ts'
import type { Suggestion } from './suggestion.ts'
import { suggestUnit } from './suggestion.ts'
import { withUnit } from './unit-text.ts'

/** Two or more answers that do not fit each other. Hard: all of them are unusable until one is corrected. */
export interface Finding {
  readonly id: string
  readonly severity: 'hard' | 'soft'
  readonly fields: readonly string[]
  readonly sentence: string
  readonly suggestion?: Suggestion
}

const HOUR_MS = 3_600_000
/** A gas older than this says so beside every value. */
const STALE_GAS_HOURS = 6
/** Clocks of two sites differ; less than this into the future is not worth a sentence. */
const CLOCK_SLIP_MS = 5 * 60_000
const BICARBONATE_TOLERANCE = 4
/** Solubility of CO₂ in plasma (mmol/L/mmHg) and pK of carbonic acid. */
const CO2_SOLUBILITY = 0.0307
const CARBONIC_PK = 6.1

/** a < b, false when either is not known. */
function isBelow(a = Number.NaN, b = Number.NaN): boolean {
  return a < b
}

/** a ≥ b, false when either is not known. */
function isAtLeast(a = Number.NaN, b = Number.NaN): boolean {
  return a >= b
}

/** Is the value known, and outside low to high? */
function isOutside(value: number | undefined, low: number, high: number): boolean {
  return isBelow(value, low) || isBelow(high, value)
}

/** "PEEP 10", or "PEEP" while its value is not known. */
function named(name: string, value: number | undefined): string {
  return value === undefined ? name : `${name} ${value}`
}

function circulation(known: Known): Finding[] {
  const found: Finding[] = []
  const [sbp, dbp, map] = [known.number('sbp'), known.number('dbp'), known.number('map_measured')]
  if (isAtLeast(dbp, sbp) && known.areOfOneTime('sbp', 'dbp'))
    found.push({
      id: 'dbp_not_below_sbp',
      severity: 'hard',
      fields: ['sbp', 'dbp'],
      sentence: `Diastolic ${dbp} is not below systolic ${sbp}: swapped, or one is mistyped. Neither is used until one is corrected.`,
    })
  else if (isBelow(map, dbp) || isBelow(sbp, map))
    found.push({
      id: 'map_outside_pressures',
      severity: 'soft',
      fields: ['map_measured', 'sbp', 'dbp'],
      sentence: `The measured mean pressure ${map} is not between ${dbp ?? 'the diastolic'} and ${sbp ?? 'the systolic'}. Check all three.`,
    })
  const norepinephrine = known.number('norepinephrine')
  if (norepinephrine !== undefined && norepinephrine > 1)
    found.push({
      id: 'norepinephrine_above_1',
      severity: 'soft',
      fields: ['norepinephrine'],
      sentence: `Norepinephrine ${withUnit(norepinephrine, 'ug/kg/min')}: is it µg/min, or the salt instead of the base?`,
    })
  return found
}

function ventilation(known: Known): Finding[] {
  const found: Finding[] = []
  const [peep, plateau] = [known.number('peep'), known.number('plateau_pressure')]
  const [peak, mean] = [known.number('pip'), known.number('mean_airway_pressure')]
  if (isBelow(plateau, peep) && known.areOfOneTime('plateau_pressure', 'peep'))
    found.push({
      id: 'plateau_below_peep',
      severity: 'hard',
      fields: ['plateau_pressure', 'peep'],
      sentence: `Plateau ${plateau} is below PEEP ${peep}: swapped, or one is mistyped. Neither is used until one is corrected.`,
    })
  if (isBelow(peak, plateau))
    found.push({
      id: 'pip_below_plateau',
      severity: 'soft',
      fields: ['pip', 'plateau_pressure'],
      sentence: `Peak pressure ${peak} is below plateau ${plateau}. Are the two swapped?`,
    })
  if (isBelow(mean, peep) || isBelow(peak, mean))
    found.push({
      id: 'mean_pressure_outside',
      severity: 'soft',
      fields: ['mean_airway_pressure', 'peep', 'pip'],
      sentence: `Mean airway pressure ${mean} is not between ${named('PEEP', peep)} and ${named('peak', peak)}. Is it in the right box?`,
    })
  return found
}

function bodyWidth(known: Known): Finding[] {
  const weight = known.number('weight_kg')
  if (!isBelow(140, weight) || known.number('max_body_width_cm') !== undefined) return []
  return [
    {
      id: 'body_width_wanted',
      severity: 'soft',
      fields: ['weight_kg', 'max_body_width_cm'],
      sentence: 'Above 140 kg the widest body width is needed: it decides the stretcher and the aircraft.',
    },
  ]
}

/** Size against formulas of adults; none is spoken of where no adult figure may be computed. */
function adultSize(known: Known): Finding[] {
  const found: Finding[] = []
  const patient = { ageYears: known.number('age_years'), cprInProgress: known.yesNo('ongoing_cpr') }
  if (noAdultFigure(patient) !== null) return found
  const [height, weight] = [known.number('height_cm'), known.number('weight_kg')]
  const massIndex = bmi({ weightKg: weight, heightCm: height })
  if (isOutside(massIndex, 14, 65))
    found.push({
      id: 'bmi_outside',
      severity: 'soft',
      fields: ['height_cm', 'weight_kg'],
      sentence: `Height and weight give a BMI of ${shownAs('bmi', massIndex)}. Are they in cm and kg?`,
    })
  const perKg = tidalVolumePerKg({
    tidalVolumeMl: known.number('tidal_volume_ml'),
    heightCm: height,
    sex: formulaSex(known.text('sex_for_calculation')),
  })
  if (isOutside(perKg, 3, 12))
    found.push({
      id: 'tidal_volume_outside',
      severity: 'soft',
      fields: ['tidal_volume_ml', 'height_cm', 'sex_for_calculation'],
      sentence: `Tidal volume is ${shownAs('tidalVolumePerKg', perKg)} mL per kg of predicted weight. Check the volume, the height and the sex.`,
    })
  return found
}

/** The bicarbonate (mmol/L) that a pH and a PaCO₂ (mmHg) give; NaN while either is not known. */
function bicarbonateOf(ph = Number.NaN, paco2MmHg = Number.NaN): number {
  return CO2_SOLUBILITY * paco2MmHg * 10 ** (ph - CARBONIC_PK)
}

function gas(known: Known, now: Date): Finding[] {
  const found: Finding[] = []
  const [ph, co2, o2] = [known.number('ph'), known.number('paco2_mmhg'), known.number('pao2_mmhg')]
  const [hco3, saturation, drawn] = [known.number('hco3_mmol'), known.number('spo2_pct'), known.at('abg_at')]
  if ((isBelow(saturation, 80) && isBelow(80, o2)) || (isBelow(97, saturation) && isBelow(o2, 50)))
    found.push({
      id: 'saturation_and_pao2',
      severity: 'soft',
      fields: ['spo2_pct', 'pao2_mmhg'],
      sentence: `SpO₂ ${saturation} % and PaO₂ ${o2} mmHg do not fit: a venous sample, another time, or methemoglobin?`,
    })
  const expected = bicarbonateOf(ph, co2)
  if (isOutside(hco3, expected - BICARBONATE_TOLERANCE, expected + BICARBONATE_TOLERANCE))
    found.push({
      id: 'gas_does_not_fit',
      severity: 'soft',
      fields: ['ph', 'paco2_mmhg', 'hco3_mmol'],
      sentence: `pH ${ph} and PaCO₂ ${halfUp(co2 ?? Number.NaN, 1)} give a bicarbonate near ${shown(expected, 0)}, not ${hco3}: is one mistyped, or from another time?`,
    })
  const ageMs = now.getTime() - (drawn ?? Number.NaN)
  if (ageMs < -CLOCK_SLIP_MS)
    found.push({
      id: 'gas_in_future',
      severity: 'soft',
      fields: ['abg_at'],
      sentence: 'The gas is timed in the future. Check its date and time.',
    })
  else if (ageMs > STALE_GAS_HOURS * HOUR_MS)
    found.push({
      id: 'gas_is_old',
      severity: 'soft',
      fields: ['abg_at'],
      sentence: `The gas is ${Math.floor(ageMs / HOUR_MS)} h old. A new one may change the decision.`,
    })
  return found
}

function times(known: Known): Finding[] {
  const found: Finding[] = []
  const order = (earlier: string, later: string, severity: Finding['severity'], id: string, sentence: string) => {
    if (isBelow(known.at(later), known.at(earlier))) found.push({ id, severity, fields: [earlier, later], sentence })
  }
  order(
    'hospital_admit_at',
    'intubated_at',
    'soft',
    'intubated_before_admission',
    'Intubated before the admission: was the patient transferred already intubated?',
  )
  const clocks = 'If clocks differ between two sites, correct one. Neither is used until then.'
  order(
    'arrest_at',
    'cpr_started_at',
    'hard',
    'cpr_before_arrest',
    `Compressions are timed before the collapse. ${clocks}`,
  )
  order(
    'cpr_started_at',
    'rosc_at',
    'hard',
    'rosc_before_cpr',
    `ROSC is timed before the first compressions. ${clocks}`,
  )
  if (known.yesNo('ongoing_cpr') === true && known.at('rosc_at') !== undefined)
    found.push({
      id: 'cpr_after_rosc',
      severity: 'soft',
      fields: ['ongoing_cpr', 'rosc_at'],
      sentence:
        'ROSC is entered, and compressions are said to be in progress: a new arrest? If they have ended, say so; until then no score is shown.',
    })
  return found
}

/** Possible values that would be ordinary in another unit. The other unit is offered as one tap, never taken in silence. */
function units(known: Known): Finding[] {
  const found: Finding[] = []
  const ask = (id: string, isSuspicious: (value: number) => boolean) => {
    const field = fieldById(id)
    const value = known.number(id)
    if (value === undefined || !isSuspicious(value)) return
    const suggestion = suggestUnit(field, value, field.unit, {})
    if (suggestion === null) return
    const sentence = `${withUnit(value, field.unit)}: or is it ${suggestion.text}?`
    found.push({ id: `${id}_unit`, severity: 'soft', fields: [id], sentence, suggestion })
  }
  ask('bilirubin_mg_dl', (value) => value > 30)
  ask('paco2_mmhg', () => isBelow(known.number('ph'), 7.35))
  ask('lactate_mmol', (value) => value > 20)
  return found
}

/** All checks of answers against each other, in bedside order. Soft findings never block anything. */
export function crossChecks(answers: Answers, now: Date): Finding[] {
  const known = new Known(answers, now)
  return [
    ...bodyWidth(known),
    ...adultSize(known),
    ...ventilation(known),
    ...gas(known, now),
    ...circulation(known),
    ...times(known),
    ...units(known),
  ]
}

/** Fields whose answers contradict each other hard: none of them is usable until one is corrected. */
export function contradictedFields(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.filter((finding) => finding.severity === 'hard').flatMap(({ fields }) => fields))
}

/** The answers with those that a hard finding contradicts made unusable. Every formula is fed from these. */
export function withoutContradicted(answers: Answers, findings: readonly Finding[]): Answers {
  const contradicted = [...contradictedFields(findings)].map((code) => [code, UNUSABLE] as const)
  return { ...answers, ...Object.fromEntries(contradicted) }
}

const UNUSABLE = { state: 'unusable', value: null } as const
