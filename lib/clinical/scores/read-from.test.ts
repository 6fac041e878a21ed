import { describe, expect, test } from 'vitest'
import { findField } from '../catalogue.ts'
import { ENCOURAGE } from './encourage-score.ts'
import { RESP } from './resp-score.ts'
import { SAVE } from './save-score.ts'
import { scaiInputs } from './scai-inputs.ts'
import { SOFA } from './sofa-score.ts'

/** Its unit, then the fields of the catalogue that each input is read from: as 02-scores names them, not as the code does. */
const READ_FROM = {
  RESP: {
    ageYears: ['a', 'age_years'],
    isImmunocompromised: ['', 'immunocompromised'],
    ventilatedHours: ['h', 'intubated_at'],
    diagnosis: ['', 'resp_dx_group'],
    hasCnsDysfunction: ['', 'cns_dysfunction'],
    hasNonPulmonaryInfection: ['', 'nonpulm_infection'],
    hadNeuromuscularBlockade: ['', 'nmb_used'],
    hadInhaledNitricOxide: ['', 'inhaled_vasodilator'],
    hadBicarbonateInfusion: ['', 'bicarbonate_infusion'],
    hadCardiacArrest: ['', 'arrest_this_illness'],
    paco2MmHg: ['mm[Hg]', 'paco2_mmhg'],
    pipCmH2O: ['cm[H2O]', 'pip'],
  },
  SAVE: {
    diagnoses: ['', 'shock_dx_flags'],
    ageYears: ['a', 'age_years'],
    weightKg: ['kg', 'weight_kg'],
    bilirubin: ['mg/dL', 'bilirubin_mg_dl'],
    altUL: ['U/L', 'alt_u_l'],
    astUL: ['U/L', 'ast_u_l'],
    hasCnsDysfunction: ['', 'cns_dysfunction'],
    creatinine: ['mg/dL', 'creatinine_mg_dl'],
    isOnDialysis: ['', 'rrt'],
    hasChronicKidneyFailure: ['', 'chronic_renal_failure'],
    intubatedHours: ['h', 'intubated_at'],
    pipCmH2O: ['cm[H2O]', 'pip'],
    hadCardiacArrest: ['', 'arrest_this_illness'],
    diastolicMmHg: ['mm[Hg]', 'dbp'],
    systolicMmHg: ['mm[Hg]', 'sbp'],
    pulsePressureMmHg: ['mm[Hg]', 'sbp', 'dbp'],
    bicarbonateMmolL: ['mmol/L', 'hco3_mmol'],
  },
  SOFA: {
    pfRatioMmHg: ['mm[Hg]', 'pao2_mmhg', 'fio2_pct', 'abg_source'],
    hasVentilatorySupport: ['', 'resp_support'],
    plateletsPerNl: ['10*3/uL', 'platelets'],
    bilirubin: ['mg/dL', 'bilirubin_mg_dl'],
    meanArterialMmHg: ['mm[Hg]', 'map_measured', 'sbp', 'dbp'],
    dopamine: ['ug/kg/min', 'dopamine'],
    dobutamine: ['ug/kg/min', 'dobutamine'],
    epinephrine: ['ug/kg/min', 'epinephrine'],
    norepinephrine: ['ug/kg/min', 'norepinephrine'],
    gcs: ['{score}', 'gcs_best_presedation'],
    creatinine: ['mg/dL', 'creatinine_mg_dl'],
    urineMl24h: ['mL/(24.h)', 'urine_ml_24h'],
  },
  ENCOURAGE: {
    ageYears: ['a', 'age_years'],
    sex: ['', 'sex_for_calculation'],
    bmiKgM2: ['kg/m2', 'height_cm', 'weight_kg'],
    gcs: ['{score}', 'gcs_best_presedation'],
    creatinine: ['mg/dL', 'creatinine_mg_dl'],
    lactateMmolL: ['mmol/L', 'lactate_mmol'],
    prothrombinActivityPct: ['%', 'pt_activity_pct'],
  },
  SCAI: {
    isCprInProgress: ['', 'arrest_this_illness', 'ongoing_cpr'],
    lactateMmolL: ['mmol/L', 'lactate_mmol'],
    previousLactateMmolL: ['mmol/L', 'lactate_prev_mmol'],
    ph: ['[pH]', 'ph'],
    urineMl24h: ['mL/(24.h)', 'urine_ml_24h'],
    systolicMmHg: ['mm[Hg]', 'sbp'],
    meanArterialMmHg: ['mm[Hg]', 'map_measured', 'sbp', 'dbp'],
    heartRatePerMin: ['/min', 'heart_rate'],
    supportCount: [
      ...['', 'epinephrine', 'dopamine', 'dobutamine', 'milrinone', 'vasopressin_u_min', 'phenylephrine'],
      'mcs_in_place',
    ],
    areDosesRising: ['', 'drugs_escalating'],
  },
}

/** Made in the test that looks at it. */
const scai = () => scaiInputs({ drugs: { norepinephrine: true } }, { atLeast: 1, atMost: null })
const INPUTS: Record<keyof typeof READ_FROM, () => object> = {
  RESP: () => RESP.inputs,
  SAVE: () => SAVE.inputs,
  SOFA: () => SOFA.inputs,
  ENCOURAGE: () => ENCOURAGE.inputs,
  SCAI: scai,
}

function readFrom(inputs: object): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(inputs).map(([id, { unit, fields }]: [string, { unit: string; fields: string[] }]) => [
      id,
      [unit, ...fields],
    ]),
  )
}

test.each(['RESP', 'SAVE', 'SOFA', 'ENCOURAGE', 'SCAI'] as const)('what %s is read from', (name) => {
  expect(readFrom(INPUTS[name]())).toEqual(READ_FROM[name])
  for (const id of Object.values(READ_FROM[name]).flatMap(([, ...fields]) => fields))
    expect(findField(id), id).toBeDefined()
})

test.each([
  [
    RESP,
    'age immunocompromised mv diagnosis cns nonpulm_infection nmb nitric_oxide bicarbonate cardiac_arrest paco2 pip',
  ],
  [
    SAVE,
    'diagnosis age weight liver cns renal chronic_renal intubation pip cardiac_arrest dbp pulse_pressure hco3 constant',
  ],
  [SOFA, 'resp coag liver cardio cns renal'],
  [ENCOURAGE, 'age female bmi gcs creatinine lactate prothrombin'],
])('the items of $name, in their order', ({ items }, ids) => {
  expect(items.map(({ id }) => id).join(' ')).toBe(ids)
})

describe('lactate that SCAI tries beside the previous one', () => {
  test.each([
    [undefined, [0, 2, 8]],
    [1, [0, 2, 8, 1.5]],
    [2, [0, 2, 8, 5]],
    [7.9, [0, 2, 8, 7.95]],
    [8, [0, 2, 8, 9]],
  ])('%s: %o', (previousLactateMmolL, tried) => {
    const known = previousLactateMmolL === undefined ? {} : { previousLactateMmolL }
    expect(scai().lactateMmolL.candidates(known)).toEqual(tried)
  })
})
