import { expect, test } from 'vitest'
import { FIELDS, isNumeric } from './catalogue.ts'
import { readUnit, unitInWords, unitText, withUnit } from './unit-text.ts'
import { acceptedUnits } from './units.ts'

test.each([
  ['mm[Hg]', ['mmHg', 'MM HG', 'torr', ' mm\u00a0Hg ']],
  ['kPa', ['kpa', 'KPA']],
  ['cm[H2O]', ['cmH2O', 'cmH20', 'cmH₂O', 'cm H2O']],
  ['in', ['in', 'inch', 'inches', '"', '″']],
  ['lb', ['lb', 'lbs', 'pound', 'pounds']],
  ['kg', ['kg', 'kgs']],
  ['%', ['%', 'percent']],
  ['Cel', ['Cel', '°C', 'c']],
  ['[degF]', ['°F', 'f']],
  ['[U]/h', ['U/h', 'u/hr', 'units/h']],
  ['[U]/min', ['U/min', 'units/min']],
  ['ug/min', ['µg/min', 'mcg/min']],
  ['ug/kg/min', ['μg/kg/min', 'mcg/kg/min', 'ug / kg / min']],
  ['mL/h', ['mL/h', 'ml/hr']],
  ['mL/(24.h)', ['mL/24 h', 'mL/(24.h)']],
  ['U/L', ['U/L', 'IU/L']],
  ['10*3/uL', ['10³/µL', '10^9/L', 'x10^9/L', 'K/uL']],
  ['h', ['h', 'hours', 'hrs', 'hr']],
  ['s', ['s', 'sec']],
  ['/min', ['/min', 'bpm']],
  ['mmol/L', ['mmol/l', 'mEq/L']],
  ['mL', ['mL', 'cc']],
  ['a', ['a', 'years', 'yr', 'y']],
  ['wk', ['wk', 'weeks']],
])('%s is read from each of %j', (unit, all) => {
  for (const typed of all) expect(readUnit(typed), typed).toBe(unit)
})

test('every unit of a number is written and spelt out; those that count nothing are neither', () => {
  const nothing = ['', '1', '[pH]', '{INR}']
  for (const unit of FIELDS.filter(isNumeric).flatMap(acceptedUnits)) {
    const isSpelt = !nothing.includes(unit)
    expect(unitInWords(unit) !== '', unit).toBe(isSpelt)
    expect(unitInWords(unit), unit).not.toBe(isSpelt ? unit : 'x')
    expect(unitText(unit) !== '', unit).toBe(isSpelt && unit !== '{score}')
  }
})

test('a unit that is in no list is shown as it is', () => {
  expect(unitText('furlong')).toBe('furlong')
  expect(unitInWords('furlong')).toBe('furlong')
  expect(withUnit(3, 'furlong')).toBe('3\u00a0furlong')
})

test.each([
  [62, 'mm[Hg]', '62\u00a0mmHg'],
  [7.29, '[pH]', '7.29'],
  ['–', 'kPa', '–\u00a0kPa'],
])('%s %s', (amount, unit, text) => expect(withUnit(amount, unit)).toBe(text))
