import { SAVE_DIAGNOSES, type SaveInputs } from '../scores/save-score.ts'
import type { FoundInputs } from './inputs.ts'
import { pressuresOf } from './pressures.ts'
import { derive, known, type Readings, unknown } from './readings.ts'
import { WORST_OF_HOURS } from './resp-inputs.ts'
import { typedChemistry } from './typed-chemistry.ts'

type Pressures = Pick<FoundInputs<SaveInputs>, 'diastolicMmHg' | 'systolicMmHg' | 'pulsePressureMmHg'>

/** The inputs of SAVE, as they were before ECMO. */
export function saveInputs(readings: Readings): FoundInputs<SaveInputs> {
  return {
    diagnoses: derive(readings.ticked('shock_dx_flags'), (ticked) =>
      SAVE_DIAGNOSES.filter((diagnosis) => ticked.includes(diagnosis)),
    ),
    ageYears: readings.number('age_years'),
    weightKg: readings.number('weight_kg'),
    bilirubin: typedChemistry(readings.number('bilirubin_mg_dl')),
    altUL: readings.number('alt_u_l'),
    astUL: readings.number('ast_u_l'),
    hasCnsDysfunction: readings.yesNo('cns_dysfunction'),
    creatinine: typedChemistry(readings.number('creatinine_mg_dl')),
    isOnDialysis: derive(readings.latest('rrt', String), (therapy) => therapy !== 'none'),
    hasChronicKidneyFailure: readings.yesNo('chronic_renal_failure'),
    intubatedHours: readings.ventilatedHours(),
    pipCmH2O: readings.worst('pip', WORST_OF_HOURS, 'highest'),
    hadCardiacArrest: readings.yesNo('arrest_this_illness'),
    ...pressures(readings),
    bicarbonateMmolL: readings.worst('hco3_mmol', WORST_OF_HOURS, 'lowest'),
  }
}

/** The lowest diastolic pressure with its systolic, and the lowest pulse pressure where that was another one. */
function pressures(readings: Readings): Pressures {
  const all = pressuresOf(readings)
  const lowest = readings.worst(
    'dbp',
    WORST_OF_HOURS,
    'lowest',
    all.map(({ diastolic }) => diastolic),
  )
  const pair = all.find(({ diastolic }) => diastolic.used[0] === lowest.used[0])?.pair
  const pulses = all.flatMap((each) => each.pair?.pulse ?? [])
  const narrowest = readings.worstOf(pulses, WORST_OF_HOURS, 'lowest')
  const isOther = narrowest !== undefined && narrowest.value !== pair?.pulse.value
  return {
    diastolicMmHg: lowest,
    systolicMmHg: pair ? known(pair.systolic.value, pair.systolic.used) : unknown(readings.why('sbp')),
    pulsePressureMmHg: isOther ? known(narrowest.value, narrowest.used) : unknown(null),
  }
}
