import { expect, test } from 'vitest'
import { type PrintedValue, printGasLine } from './print-gas-line.ts'

const value = (field: string, typed: string, unit = ''): PrintedValue => ({ field, typed, unit })
const GAS = [value('peep', '16', 'cm[H2O]'), value('paco2_mmhg', '9.1', 'kPa'), value('ph', '7.18', '[pH]')]
const named = { nameOf: (field: string) => field, joint: '=', between: '; ', decimalMark: '.', line: null } as const

test('is written in the order of the grammar, with names and units', () => {
  expect(printGasLine(GAS).replaceAll('\u00a0', ' ')).toBe('pH 7.18, PaCO₂ 9.1 kPa, PEEP 16 cmH₂O')
  expect(printGasLine([...GAS, value('abg_source', 'venous')])).toMatch(/^venous, pH 7\.18/)
  expect(printGasLine([])).toBe('')
})

test.each([
  [{ ...named, hasOwnUnits: false }, 'ph=7.18; paco2_mmhg=9.1 kPa; peep=16'],
  [{ ...named, hasOwnUnits: true }, 'ph=7.18; paco2_mmhg=9.1 kPa; peep=16 cmH₂O'],
  [{ ...named, hasOwnUnits: false, decimalMark: ',' as const }, 'ph=7,18; paco2_mmhg=9,1 kPa; peep=16'],
  [{ ...named, hasOwnUnits: false, line: '/' }, '7.18/9.1 kPa; peep=16'],
])('%o', (style, expected) => expect(printGasLine(GAS, style)).toBe(expected))

test.each([
  [[value('ph', '7.18', '[pH]'), value('hco3_mmol', '24', 'mmol/L')], '7.18/-/-/24'],
  [[value('ph', '7.18', '[pH]'), value('base_excess', '0.3', 'mmol/L')], '7.18/-/-/-/+0.3'],
  [[value('ph', '7.18', '[pH]'), value('base_excess', '+3', 'mmol/L')], '7.18/-/-/-/+3'],
  [[value('ph', '7.18', '[pH]'), value('base_excess', '-3', 'mmol/L')], '7.18/-/-/-/-3'],
  [[value('base_excess', '3', 'mmol/L')], 'base_excess=3'],
  [[value('ph', '7.18', '[pH]')], 'ph=7.18'],
  [[value('paco2_mmhg', '68', 'mm[Hg]'), value('hco3_mmol', '24', 'mmol/L')], 'paco2_mmhg=68; hco3_mmol=24'],
  [
    [value('ph', '7.18', '[pH]'), value('paco2_mmhg', '9.1', 'kPa'), value('pao2_mmhg', '52', 'mm[Hg]')],
    'ph=7.18; paco2_mmhg=9.1 kPa; pao2_mmhg=52',
  ],
  [[value('fio2_pct', '0.6', 'fraction'), value('spo2_pct', '88', '%')], 'spo2_pct=88; fio2_pct=0.6'],
])('a line where there is one: %#', (values, expected) =>
  expect(printGasLine(values, { ...named, hasOwnUnits: false, line: '/' })).toBe(expected),
)

test('a percentage stands at its number, and a line says nothing of mmHg where units are not said', () => {
  expect(printGasLine([value('spo2_pct', '88', '%')], { ...named, hasOwnUnits: true })).toBe('spo2_pct=88%')
  const line = [value('ph', '7.18', '[pH]'), value('paco2_mmhg', '68', 'mm[Hg]')]
  expect(printGasLine(line, { ...named, hasOwnUnits: false, line: '/' })).toBe('7.18/68')
})

test('a line says mmHg where units are said', () =>
  expect(
    printGasLine([value('ph', '7.18', '[pH]'), value('paco2_mmhg', '68', 'mm[Hg]')], {
      ...named,
      hasOwnUnits: true,
      line: '/',
    }),
  ).toBe('7.18/68 mmHg'))
