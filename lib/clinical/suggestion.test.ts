import { describe, expect, test } from 'vitest'
import { fieldById } from './catalogue.ts'
import type { NumericField } from './numeric-field.ts'
import { shownAmount, suggestFor, suggestReading, suggestUnit } from './suggestion.ts'

const number: NumericField = { id: 'x', label: 'X', type: 'number', unit: '', hard_range: [0, 10] }
const whole: NumericField = { ...number, type: 'integer' }

test.each([
  [1.697, '1.7'],
  [60.00496, '60'],
  [99.96, '100'],
  [743.06, '743'],
  [1234.4, '1234'],
  [-1234.4, '-1234'],
  [0.0123, '0.0123'],
])('%d is shown as %s', (amount, text) => expect(shownAmount(amount)).toBe(text))

describe('another unit', () => {
  test('is offered with its meaning, or without when it is the field’s own', () => {
    expect(suggestUnit(fieldById('pao2_mmhg'), 8, 'mm[Hg]', {})).toEqual({
      typed: '8',
      unit: 'kPa',
      text: '8\u00a0kPa (60\u00a0mmHg)',
    })
    expect(suggestUnit(fieldById('pao2_mmhg'), 90, 'kPa', {})).toEqual({
      typed: '90',
      unit: 'mm[Hg]',
      text: '90\u00a0mmHg',
    })
  })

  test('is never the one that was typed, and never feet', () => {
    expect(suggestUnit(fieldById('pao2_mmhg'), 60, 'mm[Hg]', {})).toBeNull()
    expect(suggestUnit(fieldById('height_cm'), 70, 'in', {})).toBeNull()
    expect(suggestUnit(fieldById('height_cm'), 70, 'cm', {})?.unit).toBe('in')
  })

  test('is offered only where it gives a usual value', () => {
    expect(suggestUnit(fieldById('pao2_mmhg'), 4.66, 'mm[Hg]', {})).toBeNull()
    expect(suggestUnit(fieldById('pao2_mmhg'), 4.7, 'mm[Hg]', {})).not.toBeNull()
    expect(suggestUnit(fieldById('weight_kg'), 353, 'kg', {})).toBeNull()
    expect(suggestUnit(fieldById('weight_kg'), 352, 'kg', {})).not.toBeNull()
  })

  test('needs what its conversion needs', () => {
    const dose = fieldById('norepinephrine')
    expect(suggestUnit(dose, 8, 'ug/kg/min', {})).toBeNull()
    expect(suggestUnit(dose, 8, 'ug/kg/min', { weightKg: 80 })).toMatchObject({ typed: '8', unit: 'ug/min' })
  })

  test('shows the typed digits without binary noise', () => {
    expect(suggestUnit(fieldById('paco2_mmhg'), 0.1 + 0.2 + 8.3, 'mm[Hg]', {})?.typed).toBe('8.6')
  })
})

describe('another decimal place', () => {
  test('is offered in the field’s own unit only', () => {
    expect(suggestFor(fieldById('temp_c'), 381, 'Cel', {})).toEqual({
      typed: '38.1',
      unit: 'Cel',
      text: '38.1\u00a0°C',
    })
    expect(suggestFor(fieldById('temp_c'), 381, '[degF]', {})).toBeNull()
    expect(suggestUnit(fieldById('ph'), 74, '[pH]', {})).toBeNull()
  })

  test('comes after another unit', () => {
    expect(suggestFor(fieldById('pao2_mmhg'), 8, 'mm[Hg]', {})?.unit).toBe('kPa')
    expect(suggestFor(fieldById('norepinephrine'), 8, 'ug/kg/min', {})?.text).toBe('0.8\u00a0µg/kg/min')
  })

  test.each([
    [number, 100, '10'],
    [number, 101, '1.01'],
    [number, 10_001, null],
    [number, -1, null],
    [number, 1000, '10'],
    [number, 1010, '1.01'],
    [whole, 90, '9'],
    [whole, 91, null],
  ])('%o: %d', (field, amount, typed) => expect(suggestFor(field, amount, '', {})?.typed ?? null).toBe(typed))

  test('is not offered for a number without limits', () => {
    const { hard_range: _, ...unlimited } = number
    expect(suggestFor(unlimited, 100, '', {})).toBeNull()
  })
})

describe('one of several readings', () => {
  test.each([
    [number, [5, 5000], '5'],
    [number, [0, 5000], '0'],
    [number, [5.5, 5000], '5.5'],
    [number, [10, 5000], '10'],
    [number, [-1, 11], null],
    [number, [5, 6], null],
    [whole, [5000, 5.5], null],
    [whole, [5, 5.5], '5'],
    [number, [], null],
  ])('%o: %o', (field, amounts, typed) => expect(suggestReading(field, amounts)?.typed ?? null).toBe(typed))

  test('is said with its unit', () => {
    expect(suggestReading(fieldById('tidal_volume_ml'), [450])).toEqual({
      typed: '450',
      unit: 'mL',
      text: '450\u00a0mL',
    })
  })
})
