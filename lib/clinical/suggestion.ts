import { halfUp } from './derived/shown.ts'
import type { NumericField } from './numeric-field.ts'
import { ENGLISH_UNITS, type UnitTexts, withUnit } from './unit-text.ts'
import { acceptedUnits, toCanonical, type UnitContext } from './units.ts'

/** What was probably meant, offered as one tap and never taken by itself. */
export interface Suggestion {
  readonly typed: string
  readonly unit: string
  /** "8 kPa (60 mmHg)" */
  readonly text: string
}

const DECIMAL_SLIPS = [10, 100, 0.1, 1000] as const

/** "60" for 60.00496, "1.7" for 1.697: enough digits to recognise the value, no more. */
export function shownAmount(amount: number): string {
  return `${Math.abs(amount) >= 100 ? halfUp(amount, 0) : Number(amount.toPrecision(3))}`
}

function isUsual(field: NumericField, amount: number): boolean {
  const range = field.usual_range ?? field.hard_range
  return range !== undefined && amount >= range[0] && amount <= range[1]
}

function plain(amount: number): string {
  return `${Number(amount.toPrecision(12))}`
}

/** The same digits in another unit that this field accepts, if that is a usual value and the typed unit is not. */
function otherUnit(
  field: NumericField,
  amount: number,
  unit: string,
  context: UnitContext,
  units: UnitTexts,
): Suggestion | null {
  for (const other of acceptedUnits(field)) {
    if (other === unit || other === 'ft_in') continue
    const converted = toCanonical(field, amount, other, context)
    if (!('amount' in converted) || !isUsual(field, converted.amount)) continue
    const typed = plain(amount)
    const meaning = other === field.unit ? '' : ` (${withUnit(shownAmount(converted.amount), field.unit, units)})`
    return { typed, unit: other, text: `${withUnit(typed, other, units)}${meaning}` }
  }
  return null
}

/** A decimal point forgotten or too many: pH 74 → 7.4, temperature 381 → 38.1. */
function otherDecimal(field: NumericField, amount: number, units: UnitTexts): Suggestion | null {
  for (const slip of DECIMAL_SLIPS) {
    const typed = plain(amount / slip)
    const isWhole = field.type !== 'integer' || Number.isInteger(Number(typed))
    if (isWhole && isUsual(field, Number(typed)))
      return { typed, unit: field.unit, text: withUnit(typed, field.unit, units) }
  }
  return null
}

/** What an impossible number may have been meant to say, or null when nothing is obvious. */
export function suggestFor(
  field: NumericField,
  amount: number,
  unit: string,
  context: UnitContext,
  units: UnitTexts = ENGLISH_UNITS,
): Suggestion | null {
  const inOtherUnit = otherUnit(field, amount, unit, context, units)
  return inOtherUnit ?? (unit === field.unit ? otherDecimal(field, amount, units) : null)
}

/** For a possible but unusual number: only another unit is offered, a decimal place is not. */
export function suggestUnit(
  field: NumericField,
  amount: number,
  unit: string,
  context: UnitContext,
  units: UnitTexts = ENGLISH_UNITS,
): Suggestion | null {
  return otherUnit(field, amount, unit, context, units)
}

/** One of several readings of the digits, if exactly one of them is usual. */
export function suggestReading(
  field: NumericField,
  amounts: readonly number[],
  units: UnitTexts = ENGLISH_UNITS,
): Suggestion | null {
  const possible = field.type === 'integer' ? amounts.filter(Number.isInteger) : amounts
  const usual = possible.filter((amount) => isUsual(field, amount))
  const [only] = usual
  if (only === undefined || usual.length > 1) return null
  return { typed: plain(only), unit: field.unit, text: withUnit(plain(only), field.unit, units) }
}
