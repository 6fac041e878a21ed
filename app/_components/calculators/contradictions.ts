import { pulsePressure } from '#lib/clinical/derived/pressures.ts'
import { QUANTITIES } from '#lib/clinical/derived/quantities.ts'
import { drivingPressure } from '#lib/clinical/derived/ventilation.ts'
import type { CalculatorWords } from '#lib/content/calculator-words.ts'
import type { Entered } from './figure.ts'
import { numberOf } from './quantity-figure.ts'

/** Answers that do not fit each other, by question, each with a sentence: they count as open. */
export type Contradictions = Readonly<Record<string, string>>

/** Swapped or mistyped: neither of the two blood pressures is used. */
export function diastolicNotBelowSystolic(entered: Entered, { quantities }: CalculatorWords): Contradictions {
  const sbpMmHg = numberOf(entered, 'systolicMmHg')
  const dbpMmHg = numberOf(entered, 'diastolicMmHg')
  if (sbpMmHg === undefined || dbpMmHg === undefined || pulsePressure({ sbpMmHg, dbpMmHg }) !== undefined) return {}
  const sentence = quantities?.pulsePressure?.noValue ?? QUANTITIES.pulsePressure.noValue
  return { systolicMmHg: sentence, diastolicMmHg: sentence }
}

/** The plateau is the one of the two that is asked again: PEEP is read off the ventilator. */
export function plateauNotAbovePeep(entered: Entered, { quantities }: CalculatorWords): Contradictions {
  const plateauCmH2O = numberOf(entered, 'plateauCmH2O')
  const peepCmH2O = numberOf(entered, 'peepCmH2O')
  if (plateauCmH2O === undefined || peepCmH2O === undefined) return {}
  if (drivingPressure({ plateauCmH2O, peepCmH2O }) !== undefined) return {}
  return { plateauCmH2O: quantities?.drivingPressure?.noValue ?? QUANTITIES.drivingPressure.noValue }
}
