import { finite, positive } from './finite.ts'

/** The sex that a formula is to use, asked as such. */
export type FormulaSex = 'female' | 'male'

/** The catalogue's answer as a sex that a formula knows; undefined otherwise. */
export function formulaSex(answer: string | undefined): FormulaSex | undefined {
  return answer === 'female' || answer === 'male' ? answer : undefined
}

interface Build {
  sex: FormulaSex | undefined
  heightCm: number | undefined
}

/** At this height the formula gives exactly its constant; below it the line was only drawn on. */
export const PBW_HEIGHT_CM = 152.4
export const PBW_BASE_KG: Readonly<Record<FormulaSex, number>> = { female: 45.5, male: 50 }
export const PBW_KG_PER_CM = 0.91

/**
 * Predicted body weight (kg): 50 (female 45.5) + 0.91 × (height in cm − 152.4). ARDS Network, N Engl J Med 2000;342:1301,
 * 10.1056/NEJM200005043421801. Undefined without sex and height, and where the line gives nothing above zero.
 */
export function predictedBodyWeight({ sex, heightCm = Number.NaN }: Build): number | undefined {
  if (sex === undefined) return undefined
  return finite(positive(PBW_BASE_KG[sex] + PBW_KG_PER_CM * (heightCm - PBW_HEIGHT_CM)))
}

/** What must be said beside a predicted weight; null when nothing. */
export function predictedBodyWeightNote(heightCm: number): string | null {
  return heightCm < PBW_HEIGHT_CM ? 'Below 152.4 cm the formula is extended beyond the heights it was made for.' : null
}

/** Tidal volume per kg of predicted body weight (mL/kg). Undefined where that weight is. */
export function tidalVolumePerKg({
  tidalVolumeMl = Number.NaN,
  ...build
}: Build & { tidalVolumeMl: number | undefined }): number | undefined {
  return finite(positive(tidalVolumeMl) / (predictedBodyWeight(build) ?? Number.NaN))
}

/** Body mass index (kg/m²) from the actual weight. Undefined when either is unknown. */
export function bmi({
  weightKg = Number.NaN,
  heightCm = Number.NaN,
}: {
  weightKg: number | undefined
  heightCm: number | undefined
}): number | undefined {
  return finite(positive(weightKg) / (positive(heightCm) / 100) ** 2)
}
