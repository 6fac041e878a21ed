import { describe, expect, it } from 'vitest'
import type { Outcome } from '../program.ts'
import { countText, outcomesTable } from './outcomes.ts'

const outcome: Outcome = {
  group: { en: 'V-V, adults', es: 'V-V, adultos' },
  measure: { en: 'left the hospital alive', es: 'salieron vivos del hospital' },
  numerator: 41,
  denominator: 63,
  missing: 0,
  from: '2024-01-01',
  to: '2025-12-31',
  drawnOn: '2026-03-01',
}

describe('a figure of the program', () => {
  it.each([
    [{ numerator: 41, denominator: 63 }, '41 of 63 (65 %)', '41 de 63 (65 %)'],
    [
      { numerator: 41, denominator: 63, missing: 2 },
      '41 of 63 (65 %); not known for 2',
      '41 de 63 (65 %); no se sabe de 2',
    ],
    [{ numerator: 7, denominator: 9 }, '7 of 9', '7 de 9'],
    [{ numerator: 7, denominator: 10 }, '7 of 10 (70 %)', '7 de 10 (70 %)'],
    [{ numerator: 0, denominator: 12 }, '0 of 12 (0 %)', '0 de 12 (0 %)'],
  ])('%o is told as %s', (counts, en, es) => {
    expect(countText('en', { ...outcome, ...counts })).toBe(en)
    expect(countText('es', { ...outcome, ...counts })).toBe(es)
  })

  it.each([
    { numerator: 2, denominator: 1 },
    { numerator: 0, denominator: 0 },
    { numerator: -1, denominator: 5 },
    { numerator: 1.5, denominator: 5 },
    { missing: Number.NaN },
  ])('refuses %o', (counts) => {
    expect(() => countText('en', { ...outcome, ...counts })).toThrow(RangeError)
  })

  it('stands with whom it counts, its time and its day', () => {
    expect(outcomesTable('en', [outcome])).toEqual([
      expect.objectContaining({
        kind: 'table',
        rows: [
          [
            'V-V, adults',
            'left the hospital alive',
            '41 of 63 (65 %)',
            'January 1, 2024 to December 31, 2025',
            'March 1, 2026',
          ],
        ],
      }),
    ])
    expect(JSON.stringify(outcomesTable('es', [outcome]))).toContain('1 de enero de 2024 a 31 de diciembre de 2025')
  })

  it('is no table while there is none', () => {
    expect(outcomesTable('en', [])).toEqual([])
  })
})
