import { bmi, formulaSex, predictedBodyWeight, tidalVolumePerKg } from '../derived/body-size.ts'
import { type OxygenationBand, oxygenationBand, oxygenationIndex, sfRatio } from '../derived/oxygenation.ts'
import { QUANTITIES, type QuantityId } from '../derived/quantities.ts'
import { drivingPressure, staticCompliance } from '../derived/ventilation.ts'
import { atTheTimeOf } from '../pair-gases.ts'
import { latestPf } from './gases.ts'
import { lactateChange } from './lactates.ts'
import { latestMap, pressuresOf } from './pressures.ts'
import { type Found, known, type Readings, unknown } from './readings.ts'
import type { Measured } from './series.ts'

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

/** Computes them all. The caller has made sure that adult figures may be shown. */
export function derivedValues(readings: Readings): DerivedValues {
  const pf = latestPf(readings)
  const [peepCmH2O, plateauCmH2O] = [readings.number('peep'), readings.number('plateau_pressure')]
  const [tidalVolumeMl, heightCm] = [readings.number('tidal_volume_ml'), readings.number('height_cm')]
  const sex = readings.latest('sex_for_calculation', (answer) => formulaSex(`${answer}`))
  return {
    ventilatedHours: readings.ventilatedHours(),
    pfRatio: pf,
    oxygenationBand: oxygenationBand({ pfRatioMmHg: pf.value, peepCmH2O: peepCmH2O.value }),
    sfRatio: pf.value === undefined ? latestSf(readings) : unknown('an arterial gas is at hand'),
    oxygenationIndex: latestOxygenationIndex(readings, pf),
    drivingPressure: computed('drivingPressure', { plateauCmH2O, peepCmH2O }, drivingPressure),
    staticCompliance: computed('staticCompliance', { tidalVolumeMl, plateauCmH2O, peepCmH2O }, staticCompliance),
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
  const measuredAt = spo2Pct.used[0]?.fact.measuredAt
  const fact = measuredAt && atTheTimeOf(readings.facts('fio2_pct'), measuredAt)
  const fio2Pct =
    typeof fact?.value === 'number'
      ? known(fact.value, [{ code: 'fio2_pct', fact }])
      : unknown(readings.why('fio2_pct') ?? 'no FiO₂ of the same time')
  return computed('sfRatio', { spo2Pct, fio2Pct }, sfRatio)
}

/** Its oxygen and FiO₂ are those of the latest P/F. */
function latestOxygenationIndex(readings: Readings, pf: Found<number>): Found<number> {
  const [pao2, fio2] = pf.used
  if (pao2 === undefined || fio2 === undefined) return unknown(pf.why)
  const part = ({ value }: Measured) => (typeof value === 'number' ? known(value, []) : unknown(null))
  const meanAirwayPressureCmH2O = readings.number('mean_airway_pressure')
  const parts = { meanAirwayPressureCmH2O, pao2MmHg: part(pao2.fact), fio2Pct: part(fio2.fact) }
  const index = computed('oxygenationIndex', parts, oxygenationIndex)
  return index.value === undefined ? index : known(index.value, [...index.used, ...pf.used])
}

function latestPulse(readings: Readings): Found<number> {
  const [latest] = pressuresOf(readings)
  const pulse = latest?.pair?.pulse
  return pulse ? known(pulse.value, pulse.used) : unknown(readings.why('sbp') ?? readings.why('dbp'))
}
