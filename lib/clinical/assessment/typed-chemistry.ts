import { readNumber } from '../read-number.ts'
import { CHEMISTRY_UNITS, type Chemistry, mgDl } from '../scores/chemistry.ts'
import { derive, type Found } from './readings.ts'

/** Creatinine or bilirubin as it was typed, since tables print both units; what nobody typed is in the catalogue's mg/dL. */
export function typedChemistry(found: Found<number>): Found<Chemistry> {
  return derive(found, (amount) => {
    const [used] = found.used
    const typed = readNumber(used?.fact.typedValue ?? '')
    const unit = CHEMISTRY_UNITS.find((each) => each === used?.fact.typedUnit)
    return unit === undefined || 'problem' in typed ? mgDl(amount) : { amount: typed.amount, unit }
  })
}
