import { BILIRUBIN_UMOL_L_PER_MG_DL, CREATININE_UMOL_L_PER_MG_DL } from '../units.ts'
import { withoutNoise } from '../without-noise.ts'

/** Units in which a laboratory reports creatinine and bilirubin. */
export const CHEMISTRY_UNITS = ['mg/dL', 'umol/L'] as const
export type ChemistryUnit = (typeof CHEMISTRY_UNITS)[number]

/** Creatinine or bilirubin as it was typed: SOFA prints both units, and its columns do not convert into each other. */
export interface Chemistry {
  readonly amount: number
  readonly unit: ChemistryUnit
}

/** Unrounded. */
export function bilirubinUmolL({ amount, unit }: Chemistry): number {
  return unit === 'umol/L' ? amount : withoutNoise(amount * BILIRUBIN_UMOL_L_PER_MG_DL)
}

/** Unrounded. */
export function creatinineUmolL({ amount, unit }: Chemistry): number {
  return unit === 'umol/L' ? amount : withoutNoise(amount * CREATININE_UMOL_L_PER_MG_DL)
}

/** Unrounded. */
export function creatinineMgDl({ amount, unit }: Chemistry): number {
  return unit === 'mg/dL' ? amount : withoutNoise(amount / CREATININE_UMOL_L_PER_MG_DL)
}

/** An input typed in either unit; `candidates` in mg/dL. */
export function chemistry(name: string, field: string, candidates: readonly Chemistry[]) {
  return { name, unit: 'mg/dL', fields: [field], candidates: () => candidates }
}

export function mgDl(amount: number): Chemistry {
  return { amount, unit: 'mg/dL' }
}

export function umolL(amount: number): Chemistry {
  return { amount, unit: 'umol/L' }
}
