import { formulaSex } from '../derived/body-size.ts'
import type { EncourageInputs } from '../scores/encourage-score.ts'
import { bodyMassIndex } from './derived-values.ts'
import type { FoundInputs } from './inputs.ts'
import type { Readings } from './readings.ts'
import { typedChemistry } from './typed-chemistry.ts'

/** Is this the shock of an acute infarction? Undefined while the diagnosis is open. */
export function hasAcuteMi(readings: Readings): boolean | undefined {
  return readings.ticked('shock_dx_flags').value?.includes('acute_mi')
}

/** The inputs of ENCOURAGE, as they were before ECMO. An INR alone leaves the prothrombin activity unknown. */
export function encourageInputs(readings: Readings): FoundInputs<EncourageInputs> {
  const prothrombin = readings.number('pt_activity_pct')
  const hasInr = readings.number('inr').value !== undefined
  return {
    ageYears: readings.number('age_years'),
    sex: readings.latest('sex_for_calculation', (answer) => formulaSex(`${answer}`)),
    bmiKgM2: bodyMassIndex(readings),
    gcs: readings.number('gcs_best_presedation'),
    creatinine: typedChemistry(readings.number('creatinine_mg_dl')),
    lactateMmolL: readings.number('lactate_mmol'),
    prothrombinActivityPct:
      prothrombin.value === undefined && prothrombin.why === null && hasInr
        ? { ...prothrombin, why: 'only the INR is known' }
        : prothrombin,
  }
}
