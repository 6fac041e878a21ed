import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFeetAndInches, readNumber } from './read-number.ts'
import { anyText } from './testing/any-text.ts'

describe('numbers as people type them', () => {
  test.each([
    ['7.29', 7.29, ''],
    ['7,29', 7.29, ''],
    [' 62 ', 62, ''],
    ['0,450', 0.45, ''],
    ['1.450', 1.45, ''],
    ['7.290', 7.29, ''],
    ['.08', 0.08, ''],
    ['+1', 1, ''],
    ['-3', -3, ''],
    ['−3', -3, ''],
    ['8.6 kPa', 8.6, 'kPa'],
    ['8.6kPa', 8.6, 'kPa'],
    ['240 10^9/L', undefined, ''],
    // Never a thousand: the reader of units refuses "e3".
    ['1e3', 1, 'e3'],
    ['168 x10^9/L', 168, 'x10^9/L'],
    [',5', 0.5, ''],
    ['–3', -3, ''],
    ['-,5', -0.5, ''],
    ['12345', 12345, ''],
    ['1,45', 1.45, ''],
    ['1,4500', 1.45, ''],
    ['98%', 98, '%'],
    ['70"', 70, '"'],
    ['70 ″', 70, '″'],
    ['37 °C', 37, '°C'],
    ['80 /min', 80, '/min'],
    ['  8.6  µg/kg/min  ', 8.6, 'µg/kg/min'],
  ])('%s', (typed, amount, unit) => {
    const read = readNumber(typed)
    if (amount === undefined) expect(read).toHaveProperty('problem')
    else expect(read).toEqual({ amount, unit })
  })

  test.each([
    ...['x7', '7 ?', '7?', '7.', '7,', '.', '- 7', '7.2.1', '0 450', '1 45', '1 4567', '1234 567', '0,450.5', '12-3'],
    ...['1,45,678', '1.45.678', '1234.567.890', '0.450.000', 'x1,450', '1,450,', '1.450.0001', '7 8 kPa'],
  ])('%j is no number either', (typed) => expect(readNumber(typed)).toEqual({ problem: 'not_a_number' }))

  test.each(['', 'abc', '<5', '>10', '5-6', '7..2', '62 1', '--3', 'NaN', 'Infinity', '٣'])(
    '%j is no number',
    (typed) => expect(readNumber(typed)).toEqual({ problem: 'not_a_number' }),
  )

  test.each([
    ['1,450', [1450, 1.45]],
    ['1 450', [1450]],
    ['1\u202f450', [1450]],
    ["1'450", [1450]],
    ['1,450.5', [1450.5]],
    ['1.450,5', [1450.5]],
    ['1.450.000', [1450000]],
    ['1,450,000', [1450000]],
    ['1 450,25', [1450.25]],
    ['1 450.125', [1450.125]],
    ["12'345'678", [12345678]],
    ['12’345', [12345]],
    ['123\u00a0456', [123456]],
    ['1,450.125', [1450.125]],
    ['1.450,125', [1450.125]],
    ['12.450,5', [12450.5]],
    ['1.450.000,5', [1450000.5]],
    ['12,345', [12345, 12.345]],
    ['123,456', [123456, 123.456]],
    ['-1,450', [-1450, -1.45]],
    ['−1 450', [-1450]],
    ['+1 450', [1450]],
    ['1 450 mL', [1450]],
  ])('%s has thousands separators, or may have', (typed, couldBe) =>
    expect(readNumber(typed)).toEqual({ problem: 'thousands', couldBe }),
  )

  test('decimal comma and point always say the same, unless the comma may be a separator', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99999 }), fc.integer({ min: 0, max: 99 }), (whole, hundredths) => {
        const digits = `${hundredths}`.padStart(2, '0')
        const expected = { amount: Number(`${whole}.${digits}`), unit: '' }
        expect(readNumber(`${whole}.${digits}`)).toEqual(expected)
        expect(readNumber(`${whole},${digits}`)).toEqual(expected)
      }),
    )
  })

  test('never throws and never gives a number that is not finite', () => {
    fc.assert(
      fc.property(anyText(40), (typed) => {
        const read = readNumber(typed)
        if ('amount' in read) expect(Number.isFinite(read.amount)).toBe(true)
        if ('couldBe' in read) for (const amount of read.couldBe) expect(Number.isFinite(amount)).toBe(true)
      }),
    )
  })
})

test.each([
  ["5'10", 70],
  ['5\'10"', 70],
  ['5’ 10”', 70],
  ['5 ft 10 in', 70],
  ['5ft', 60],
  ["5'10.5", 70.5],
  ['  5′ 10″ ', 70],
  ['5 FEET 10 Inches', 70],
  ['5ft10inch', 70],
  ["5'10,5", 70.5],
  ["5'10.25", 70.25],
  ['5 \'  10  "', 70],
  ["6'0", 72],
  ["5'1", 61],
  ["5'11.9", 71.9],
  ["5'12", undefined],
  ["5'123", undefined],
  ["15'2", undefined],
  ["x5'10", undefined],
  ["5'10x", undefined],
  ["5'10.", undefined],
  ['5in', undefined],
  ['70', undefined],
  ['510', undefined],
])('feet and inches: %s', (typed, inches) => expect(readFeetAndInches(typed)).toBe(inches))
