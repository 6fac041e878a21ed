import type { Gap } from './units.ts'

/**
 * The sentences beside a typed number, with places for names and amounts: data, so that another language can be handed to a browser.
 * `{kept}` stands for `kept`.
 */
export interface ReadingWords {
  readonly kept: string
  /** Behind a message: what was probably meant. */
  readonly isIt: string
  readonly range: string
  /** As `range`, when the amount was typed in another unit. */
  readonly rangeTyped: string
  readonly unusual: string
  readonly whole: string
  readonly fio2: string
  readonly notANumber: string
  readonly notANumberIn: string
  readonly thousands: string
  readonly otherUnit: string
  /** Between the last two of several units. */
  readonly or: string
  readonly noUnit: string
  readonly gaps: Readonly<Record<Gap, string>>
}

export const ENGLISH_READING: ReadingWords = {
  kept: 'What you typed is kept and counts as open.',
  isIt: 'Is it {text}?',
  range: '{name} can only be {low} to {high}. {kept}',
  rangeTyped: '{name} can only be {low} to {high}; what you typed is {amount}. {kept}',
  unusual: '{name} {value} is outside the usual {low} to {high}. Is that right?',
  whole: '{name} is a whole number. {kept}',
  fio2: 'FiO₂ can only be 21 to {high}, or a fraction from 0.21 to 1.0. {kept}',
  notANumber: 'Enter a number, such as 12.5. {kept}',
  notANumberIn: 'Enter a number in {unit}, such as 12.5. {kept}',
  thousands: 'Enter the number without thousands separators. {kept}',
  otherUnit: 'Enter this in {units}. {kept}',
  or: ' or ',
  noUnit: 'no unit',
  gaps: {
    weight: 'Enter the actual weight first: this unit is divided by it. What you typed is kept.',
    syringe: 'A pump rate needs the weight and the concentration of the syringe. What you typed is kept.',
    hourly:
      'An hourly rate is not turned into 24 hours by itself. Enter the volume of the last 24 hours; what you typed is kept.',
    not_accepted: 'This unit is not accepted here. What you typed is kept.',
  },
}
