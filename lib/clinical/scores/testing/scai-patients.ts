import { SCAI_DRUGS, type ScaiFacts } from '../scai-inputs.ts'

const NO_DRUGS = Object.fromEntries(SCAI_DRUGS.map((drug) => [drug, false]))

/** These drugs run, the others do not. */
export function running(...drugs: string[]) {
  return { ...NO_DRUGS, ...Object.fromEntries(drugs.map((drug) => [drug, true])) }
}

/** Stage A, with everything known. */
export const WELL: ScaiFacts = {
  lactateMmolL: 1,
  previousLactateMmolL: 1,
  ph: 7.4,
  urineMl24h: 1500,
  systolicMmHg: 110,
  meanArterialMmHg: 75,
  heartRatePerMin: 80,
  areDosesRising: false,
  drugs: NO_DRUGS,
  deviceCount: 0,
  hadCardiacArrest: false,
  gcs: 15,
}
