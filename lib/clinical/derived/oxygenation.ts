import { finite, positive } from './finite.ts'

/** Above this the saturation curve is flat, and a saturation says nothing about the oxygen. */
const SPO2_LIMIT_PCT = 97
/** PEEP, or CPAP, from which a band is named. */
const BAND_FROM_PEEP_CM_H2O = 5

export type OxygenationBand = 'severe' | 'moderate' | 'mild' | 'none'

/** From the worst, each up to and including its limit (P/F in mmHg): Berlin definition, JAMA 2012;307:2526, 10.1001/jama.2012.5669. */
export const OXYGENATION_BANDS = [
  { band: 'severe', upToMmHg: 100 },
  { band: 'moderate', upToMmHg: 200 },
  { band: 'mild', upToMmHg: 300 },
] as const satisfies readonly { band: OxygenationBand; upToMmHg: number }[]

/** Room air to pure oxygen; a fraction handed over as a percentage is refused here instead of giving a ratio a hundred times too high. */
function inspired(fio2Pct: number): number {
  return fio2Pct >= 21 && fio2Pct <= 100 ? fio2Pct : Number.NaN
}

/**
 * P/F in mmHg: 100 × PaO₂ / FiO₂ (whole percent; a decimal fraction would land one step below the bound for 28, 34 and 56 %). The oxygen
 * must be arterial, and of the same time. Undefined when either is unknown.
 */
export function pfRatio({
  pao2MmHg = Number.NaN,
  fio2Pct = Number.NaN,
}: {
  pao2MmHg: number | undefined
  fio2Pct: number | undefined
}): number | undefined {
  return finite((100 * positive(pao2MmHg)) / inspired(fio2Pct))
}

/** S/F: 100 × SpO₂ / FiO₂ (both percent). Undefined above SpO₂ 97 %. Never stands in for P/F in a trigger, a band or a score. */
export function sfRatio({
  spo2Pct = Number.NaN,
  fio2Pct = Number.NaN,
}: {
  spo2Pct: number | undefined
  fio2Pct: number | undefined
}): number | undefined {
  return spo2Pct <= SPO2_LIMIT_PCT ? finite((100 * positive(spo2Pct)) / inspired(fio2Pct)) : undefined
}

/** Oxygenation index (cmH₂O/mmHg, by custom without a unit): mean airway pressure × FiO₂ (%) / PaO₂. No class for adults. */
export function oxygenationIndex({
  meanAirwayPressureCmH2O = Number.NaN,
  fio2Pct = Number.NaN,
  pao2MmHg = Number.NaN,
}: {
  meanAirwayPressureCmH2O: number | undefined
  fio2Pct: number | undefined
  pao2MmHg: number | undefined
}): number | undefined {
  return finite((positive(meanAirwayPressureCmH2O) * inspired(fio2Pct)) / positive(pao2MmHg))
}

/**
 * The oxygenation band of a P/F, which is no diagnosis: `none` above 300. Undefined without a P/F, and without at least 5 cmH₂O of PEEP
 * or CPAP. Not shifted at high altitude.
 */
export function oxygenationBand({
  pfRatioMmHg,
  peepCmH2O = Number.NaN,
}: {
  pfRatioMmHg: number | undefined
  peepCmH2O: number | undefined
}): OxygenationBand | undefined {
  if (pfRatioMmHg === undefined || !(peepCmH2O >= BAND_FROM_PEEP_CM_H2O)) return undefined
  return OXYGENATION_BANDS.find(({ upToMmHg }) => pfRatioMmHg <= upToMmHg)?.band ?? 'none'
}
