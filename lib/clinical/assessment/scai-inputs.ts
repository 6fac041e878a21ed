import { SCAI_DRUGS, type ScaiFacts } from '../scores/scai-inputs.ts'
import type { ScaiInputs } from '../scores/scai-rule.ts'
import { arterial, NOT_ARTERIAL } from './gases.ts'
import { type FoundInputs, type Given, toGiven } from './inputs.ts'
import { lactates } from './lactates.ts'
import { latestMap } from './pressures.ts'
import type { Readings } from './readings.ts'

type Measured = Omit<ScaiInputs, 'isCprInProgress' | 'supportCount'>

/** What SCAI is suggested from, as it is now, with the facts behind it. */
export function scaiInputs(readings: Readings): Given<Measured> & { readonly facts: ScaiFacts } {
  const lactate = lactates(readings)
  const found: FoundInputs<Measured> = {
    lactateMmolL: lactate.now,
    previousLactateMmolL: lactate.before,
    ph: readings.latestOf('ph', arterial(readings, 'ph'), NOT_ARTERIAL),
    urineMl24h: readings.number('urine_ml_24h'),
    systolicMmHg: readings.number('sbp'),
    meanArterialMmHg: latestMap(readings),
    heartRatePerMin: readings.number('heart_rate'),
    areDosesRising: readings.yesNo('drugs_escalating'),
  }
  const given = toGiven(found)
  const drugs = SCAI_DRUGS.flatMap((drug) => {
    const { value } = readings.number(drug)
    return value === undefined ? [] : [[drug, value > 0] as const]
  })
  return {
    ...given,
    facts: {
      ...given.known,
      drugs: Object.fromEntries(drugs),
      deviceCount: readings.ticked('mcs_in_place').value?.length,
      hadCardiacArrest: readings.yesNo('arrest_this_illness').value,
      gcs: readings.number('gcs_best_presedation').value,
    },
  }
}
