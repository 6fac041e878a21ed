import { readNumber } from '../read-number.ts'
import { CHEMISTRY_UNITS, type Chemistry, mgDl } from '../scores/chemistry.ts'
import { derive, type Found, known, type Readings, type Used } from './readings.ts'

/** Creatinine or bilirubin as it was typed, since tables print both units; what nobody typed is in the catalogue's mg/dL. */
export function typedChemistry(found: Found<number>): Found<Chemistry> {
  return derive(found, (amount) => asTyped(amount, found.used))
}

function asTyped(amount: number, [used]: readonly Used[]): Chemistry {
  const typed = readNumber(used?.fact.typedValue ?? '')
  const unit = CHEMISTRY_UNITS.find((each) => each === used?.fact.typedUnit)
  return unit === undefined || 'problem' in typed ? mgDl(amount) : { amount: typed.amount, unit }
}

/**
 * The value of the last `hours` that scores most, each in the unit in which it was typed, for a table whose columns do not convert into
 * each other; of equal points the highest, and where there is none, the latest answer.
 */
export function worstChemistry(
  readings: Readings,
  code: string,
  hours: number,
  points: (typed: Chemistry) => number,
): Found<Chemistry> {
  const all = readings.numbers(code)
  const scored = all
    .toSorted((a, b) => b.value - a.value)
    .map((amount) => ({ ...amount, amount, value: points(asTyped(amount.value, amount.used)) }))
  const worst = readings.worstOf(scored, hours, 'highest')?.amount
  return typedChemistry(worst ? known(worst.value, worst.used) : readings.latestOf(code, all, null))
}
