import { RESP_DIAGNOSES, type RespInputs } from '../scores/resp-score.ts'
import { arterial, NOT_ARTERIAL } from './gases.ts'
import type { FoundInputs } from './inputs.ts'
import { derive, type Readings } from './readings.ts'

/** RESP and SAVE were built on the worst values of these hours before ECMO. */
export const WORST_OF_HOURS = 6

/** The inputs of RESP, as they were before ECMO. */
export function respInputs(readings: Readings): FoundInputs<RespInputs> {
  return {
    ageYears: readings.number('age_years'),
    isImmunocompromised: readings.yesNo('immunocompromised'),
    ventilatedHours: readings.ventilatedHours(),
    diagnosis: readings.word('resp_dx_group', RESP_DIAGNOSES),
    hasCnsDysfunction: readings.yesNo('cns_dysfunction'),
    hasNonPulmonaryInfection: readings.yesNo('nonpulm_infection'),
    hadNeuromuscularBlockade: readings.yesNo('nmb_used'),
    hadInhaledNitricOxide: derive(
      readings.latest('inhaled_vasodilator', String),
      (vasodilator) => vasodilator === 'nitric_oxide',
    ),
    hadBicarbonateInfusion: readings.yesNo('bicarbonate_infusion'),
    hadCardiacArrest: readings.yesNo('arrest_this_illness'),
    paco2MmHg: readings.worst('paco2_mmhg', WORST_OF_HOURS, 'highest', arterial(readings, 'paco2_mmhg'), NOT_ARTERIAL),
    pipCmH2O: readings.worst('pip', WORST_OF_HOURS, 'highest'),
  }
}
