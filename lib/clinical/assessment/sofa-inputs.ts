import { bilirubinPoints, creatininePoints, type SofaInputs } from '../scores/sofa-score.ts'
import { worstPf } from './gases.ts'
import type { FoundInputs } from './inputs.ts'
import { worstMap } from './pressures.ts'
import { derive, type Found, type Readings, unknown } from './readings.ts'
import { worstChemistry } from './typed-chemistry.ts'

/** SOFA takes the worst of these hours. */
const WORST_OF_HOURS = 24

/** The table counts them as support; high-flow oxygen it does not. */
const SUPPORT: readonly string[] = ['imv_ett', 'imv_trach', 'jet_or_hfov', 'niv', 'cpap']

/** The inputs of SOFA. */
export function sofaInputs(readings: Readings): FoundInputs<SofaInputs> {
  const highest = (code: string) => readings.worst(code, WORST_OF_HOURS, 'highest')
  const lowest = (code: string) => readings.worst(code, WORST_OF_HOURS, 'lowest')
  return {
    pfRatioMmHg: worstPf(readings, WORST_OF_HOURS),
    hasVentilatorySupport: derive(readings.respiratorySupport(), (support) => SUPPORT.includes(support)),
    plateletsPerNl: lowest('platelets'),
    bilirubin: worstChemistry(readings, 'bilirubin_mg_dl', WORST_OF_HOURS, bilirubinPoints),
    meanArterialMmHg: worstMap(readings, WORST_OF_HOURS),
    dopamine: highest('dopamine'),
    dobutamine: highest('dobutamine'),
    epinephrine: highest('epinephrine'),
    norepinephrine: highest('norepinephrine'),
    gcs: readings.number('gcs_best_presedation'),
    creatinine: worstChemistry(readings, 'creatinine_mg_dl', WORST_OF_HOURS, creatininePoints),
    urineMl24h: urineOfTheseHours(readings),
  }
}

/** Urine of 24 h is of one day only: an older one says nothing of this one. */
function urineOfTheseHours(readings: Readings): Found<number> {
  const urine = readings.number('urine_ml_24h')
  const ofThem = readings.within(readings.numbers('urine_ml_24h'), WORST_OF_HOURS)
  const isOld = urine.value !== undefined && ofThem.length === 0
  return isOld ? unknown('older than 24 h') : urine
}
