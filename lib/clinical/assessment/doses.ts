import type { Doses } from '../scores/vasoactive.ts'
import type { FoundInputs } from './inputs.ts'
import type { Readings } from './readings.ts'

/** Doses as they run now. Angiotensin II is not asked; the weight is the actual one. */
export function dosesNow(readings: Readings): Omit<FoundInputs<Doses>, 'angiotensinIiNgKgMin'> {
  return {
    norepinephrineUgKgMin: readings.number('norepinephrine'),
    epinephrineUgKgMin: readings.number('epinephrine'),
    vasopressinUMin: readings.number('vasopressin_u_min'),
    dobutamineUgKgMin: readings.number('dobutamine'),
    dopamineUgKgMin: readings.number('dopamine'),
    milrinoneUgKgMin: readings.number('milrinone'),
    phenylephrineUgKgMin: readings.number('phenylephrine'),
    weightKg: readings.number('weight_kg'),
  }
}
