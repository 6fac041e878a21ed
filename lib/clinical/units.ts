import type { NumericField } from './numeric-field.ts'
import { withoutNoise } from './without-noise.ts'

/** What some conversions need to know about the patient and the pump. */
export interface UnitContext {
  /** Actual weight. */
  weightKg?: number | undefined
  /** Micrograms in one milliliter of the syringe. */
  concentrationUgMl?: number | undefined
}

/** Exact factors, from the program's list of ranges and units. */
const MMHG_PER_KPA = 7.50062
const CMH2O_PER_MBAR = 1.01972
export const CREATININE_UMOL_L_PER_MG_DL = 88.4
export const BILIRUBIN_UMOL_L_PER_MG_DL = 17.1
const LACTATE_MG_DL_PER_MMOL_L = 9.008
const GLUCOSE_MG_DL_PER_MMOL_L = 18.016
const CM_PER_INCH = 2.54
const KG_PER_POUND = 0.45359237

/** Why an amount cannot be converted. */
export type Gap = 'weight' | 'syringe' | 'hourly' | 'not_accepted'

export type Converted = { readonly amount: number } | { readonly gap: Gap }

interface Conversion {
  /** What is done to the typed amount, as it is printed: "× 7.50062". */
  readonly says: string
  readonly convert: (amount: number, context: UnitContext) => Converted
}

const times = (factor: number): Conversion => ({
  says: `× ${factor}`,
  convert: (amount) => ({ amount: amount * factor }),
})
const over = (divisor: number): Conversion => ({
  says: `÷ ${divisor}`,
  convert: (amount) => ({ amount: amount / divisor }),
})

const feetAndInches: Conversion = {
  says: `(12 × feet + inches) × ${CM_PER_INCH}`,
  convert: times(CM_PER_INCH).convert,
}

const fahrenheit: Conversion = {
  says: '(°F − 32) × 5 ÷ 9',
  convert: (amount) => ({ amount: ((amount - 32) * 5) / 9 }),
}

const perWeight: Conversion = {
  says: '÷ actual weight (kg)',
  convert: (amount, { weightKg }) => (weightKg === undefined ? { gap: 'weight' } : { amount: amount / weightKg }),
}

const syringe: Conversion = {
  says: '× concentration (µg/mL) ÷ 60 ÷ actual weight (kg)',
  convert: (amount, { weightKg, concentrationUgMl }) =>
    weightKg === undefined || concentrationUgMl === undefined
      ? { gap: 'syringe' }
      : { amount: (amount * concentrationUgMl) / 60 / weightKg },
}

const neverExtrapolated: Conversion = {
  says: 'not converted: an hourly rate is not turned into 24 hours',
  convert: () => ({ gap: 'hourly' }),
}

const KPA = { kPa: times(MMHG_PER_KPA) }
const INCHES = { in: times(CM_PER_INCH), ft_in: feetAndInches }
const PER_MINUTE = { 'ug/min': perWeight }

/** By field, then by the unit typed; the result is in the field's own unit. */
const CONVERSIONS: Readonly<Record<string, Readonly<Record<string, Conversion>>>> = {
  height_cm: INCHES,
  max_body_width_cm: INCHES,
  weight_kg: { lb: times(KG_PER_POUND) },
  fio2_pct: { fraction: times(100) },
  peep: { mbar: times(CMH2O_PER_MBAR) },
  paco2_mmhg: KPA,
  pao2_mmhg: KPA,
  etco2_mmhg: KPA,
  lactate_mmol: { 'mg/dL': over(LACTATE_MG_DL_PER_MMOL_L) },
  temp_c: { '[degF]': fahrenheit },
  urine_ml_24h: { 'mL/h': neverExtrapolated },
  norepinephrine: { ...PER_MINUTE, 'mL/h': syringe },
  epinephrine: PER_MINUTE,
  phenylephrine: PER_MINUTE,
  vasopressin_u_min: { '[U]/h': over(60) },
  hemoglobin_g_dl: { 'g/L': over(10) },
  fibrinogen_mg_dl: { 'g/L': times(100) },
  creatinine_mg_dl: { 'umol/L': over(CREATININE_UMOL_L_PER_MG_DL) },
  bilirubin_mg_dl: { 'umol/L': over(BILIRUBIN_UMOL_L_PER_MG_DL) },
  glucose_mg_dl: { 'mmol/L': times(GLUCOSE_MG_DL_PER_MMOL_L) },
}

/** Units in which this field can be typed, its own first. */
export function acceptedUnits(field: NumericField): string[] {
  return [field.unit, ...Object.keys(CONVERSIONS[field.id] ?? {})]
}

/** What is done to an amount of this field that was typed in `unit`, in words; null when nothing is. */
export function conversionText(field: NumericField, unit: string): string | null {
  return CONVERSIONS[field.id]?.[unit]?.says ?? null
}

/**
 * `amount`, typed in `unit`, in the field's own unit; unrounded. A gap: the unit is not accepted here, or the conversion
 * needs something that is not known yet.
 */
export function toCanonical(field: NumericField, amount: number, unit: string, context: UnitContext = {}): Converted {
  if (unit === field.unit) return { amount }
  const conversion = CONVERSIONS[field.id]?.[unit]
  if (conversion === undefined) return { gap: 'not_accepted' }
  const converted = conversion.convert(amount, context)
  return 'gap' in converted ? converted : { amount: withoutNoise(converted.amount) }
}

/** Milligrams of each norepinephrine salt in which there is 1 mg of base. Wieruszewski et al., Crit Care Med 2024;52:521, 10.1097/ccm.0000000000006176. */
export const NOREPINEPHRINE_SALT_PER_BASE = {
  /** Also called tartrate. */
  bitartrate_monohydrate: 2,
  bitartrate_anhydrous: 1.89,
  hydrochloride: 1.22,
} as const

export type NorepinephrineSalt = keyof typeof NOREPINEPHRINE_SALT_PER_BASE

/** A norepinephrine dose that counts a salt, as base; in the unit it came in, unrounded. Every formula wants the base. */
export function norepinephrineBase(amount: number, salt: NorepinephrineSalt): number {
  return withoutNoise(amount / NOREPINEPHRINE_SALT_PER_BASE[salt])
}
