import { bmi, formulaSex, predictedBodyWeight, tidalVolumePerKg } from '../derived/body-size.ts'
import { type OxygenationBand, oxygenationBand, oxygenationIndex, sfRatio } from '../derived/oxygenation.ts'
import { QUANTITIES, type QuantityId } from '../derived/quantities.ts'
import { drivingPressure, staticCompliance } from '../derived/ventilation.ts'
import { atTheTimeOf } from '../pair-gases.ts'
import { latestPf } from './gases.ts'
import { lactateChange } from './lactates.ts'
import { latestMap, pressuresOf } from './pressures.ts'
import { type Found, known, type Readings, unknown } from './readings.ts'

/** Every derived value of a patient as it is now, by the id of its quantity. */
export type DerivedValues = Readonly<Record<QuantityId, Found<number>>> & {
  readonly oxygenationBand: OxygenationBand | undefined
  /** Hours of invasive ventilation, unrounded. */
  readonly ventilatedHours: Found<number>
}

type Parts<P> = { readonly [K in keyof P]: Found<P[K]> }

/** A formula over inputs that were found; unknown for the reason of the first that is not there. */
function computed<P extends object>(
  id: QuantityId,
  parts: Parts<P>,
  formula: (values: { [K in keyof P]: P[K] | undefined }) => number | undefined,
): Found<number> {
  const found: Found<unknown>[] = Object.values(parts)
  const values = Object.fromEntries(Object.entries<Found<unknown>>(parts).map(([name, { value }]) => [name, value]))
  const value = formula(values as { [K in keyof P]: P[K] | undefined })
  if (value !== undefined)
    return known(
      value,
      found.flatMap(({ used }) => used),
    )
  const open = found.find((part) => part.value === undefined)
  return unknown(open === undefined ? QUANTITIES[id].noValue : open.why)
}

/** The number that was measured at the time of `other`; the latest while there is no other. `name` stands in the reason. */
function besides(readings: Readings, code: string, name: string, other: Found<number>): Found<number> {
  const at = other.used[0]?.fact.measuredAt
  const facts = readings.facts(code)
  if (at === undefined || facts.length === 0) return readings.number(code)
  const fact = atTheTimeOf(facts, at)
  return typeof fact?.value === 'number'
    ? known(fact.value, [{ code, fact }])
    : unknown(readings.why(code) ?? `no ${name} of the same time`)
}

/** Computes them all. The caller has made sure that adult figures may be shown. */
export function derivedValues(readings: Readings): DerivedValues {
  const pf = latestPf(readings)
  const [plateauCmH2O, heightCm] = [readings.number('plateau_pressure'), readings.number('height_cm')]
  const peepCmH2O = besides(readings, 'peep', 'PEEP', plateauCmH2O)
  const volumeThen = besides(readings, 'tidal_volume_ml', 'tidal volume', plateauCmH2O)
  const tidalVolumeMl = readings.number('tidal_volume_ml')
  const sex = readings.latest('sex_for_calculation', (answer) => formulaSex(`${answer}`))
  return {
    ventilatedHours: readings.ventilatedHours(),
    pfRatio: pf,
    oxygenationBand: oxygenationBand({ pfRatioMmHg: pf.value, peepCmH2O: readings.number('peep').value }),
    sfRatio: pf.value === undefined ? latestSf(readings) : unknown('an arterial gas is at hand'),
    oxygenationIndex: latestOxygenationIndex(readings, pf),
    drivingPressure: computed('drivingPressure', { plateauCmH2O, peepCmH2O }, drivingPressure),
    staticCompliance: computed(
      'staticCompliance',
      { tidalVolumeMl: volumeThen, plateauCmH2O, peepCmH2O },
      staticCompliance,
    ),
    predictedBodyWeight: computed('predictedBodyWeight', { sex, heightCm }, predictedBodyWeight),
    tidalVolumePerKg: computed('tidalVolumePerKg', { tidalVolumeMl, sex, heightCm }, tidalVolumePerKg),
    bmi: bodyMassIndex(readings),
    meanPressure: latestMap(readings),
    pulsePressure: latestPulse(readings),
    lactateChange: lactateChange(readings),
  }
}

/** From the actual weight (kg/m²). */
export function bodyMassIndex(readings: Readings): Found<number> {
  return computed('bmi', { weightKg: readings.number('weight_kg'), heightCm: readings.number('height_cm') }, bmi)
}

function latestSf(readings: Readings): Found<number> {
  const spo2Pct = readings.number('spo2_pct')
  return computed('sfRatio', { spo2Pct, fio2Pct: besides(readings, 'fio2_pct', 'FiO₂', spo2Pct) }, sfRatio)
}

/** Its oxygen and FiO₂ are those of the latest P/F. */
function latestOxygenationIndex(readings: Readings, pf: Found<number>): Found<number> {
  if (pf.value === undefined) return pf
  const parts = {
    meanAirwayPressureCmH2O: besides(readings, 'mean_airway_pressure', 'mean airway pressure', pf),
    pao2MmHg: besides(readings, 'pao2_mmhg', 'PaO₂', pf),
    fio2Pct: besides(readings, 'fio2_pct', 'FiO₂', pf),
  }
  return computed('oxygenationIndex', parts, oxygenationIndex)
}

function latestPulse(readings: Readings): Found<number> {
  const [latest] = pressuresOf(readings)
  const pulse = latest?.pair?.pulse
  return pulse ? known(pulse.value, pulse.used) : unknown(readings.why('sbp') ?? readings.why('dbp'))
}
