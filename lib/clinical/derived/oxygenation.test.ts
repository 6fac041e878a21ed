import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldById } from '../catalogue.ts'
import { toCanonical } from '../units.ts'
import { oxygenationBand, oxygenationIndex, pfRatio, sfRatio } from './oxygenation.ts'

const gas = (pao2MmHg: number | undefined, fio2Pct: number | undefined) => ({ pao2MmHg, fio2Pct })
const fio2 = fc.integer({ min: 21, max: 100 })

describe('P/F', () => {
  it.each([
    [62, 100, 62],
    [58.8, 28, 210],
    [63, 28, 225],
    [76.5, 34, 225],
    [126, 56, 225],
    [98, 56, 175],
    [56, 56, 100],
    [34, 34, 100],
    [28, 28, 100],
    [21, 21, 100],
    [74, 20.999, undefined],
    [74, 100.001, undefined],
    [74, 0.6, undefined],
    [0, 60, undefined],
    [-1, 60, undefined],
    [Number.POSITIVE_INFINITY, 60, undefined],
    [undefined, 60, undefined],
    [60, undefined, undefined],
  ])('PaO₂ %s at %s %% is %s', (pao2MmHg, fio2Pct, expected) => {
    expect(pfRatio(gas(pao2MmHg, fio2Pct))).toBe(expected)
  })

  it('meets every bound exactly, at every whole percent', () => {
    for (const bound of [50, 75, 80, 100, 175, 200, 225, 300, 400])
      for (let percent = 21; percent <= 100; percent += 1) {
        const pao2MmHg = (bound * percent) / 100
        expect(pfRatio(gas(pao2MmHg, percent)), `${pao2MmHg} at ${percent} %`).toBe(bound)
      }
  })

  it('is the same from kPa as from mmHg', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 900 }), fio2, (tenths, fio2Pct) => {
        const converted = toCanonical(fieldById('pao2_mmhg'), tenths / 10, 'kPa')
        const pao2MmHg = 'amount' in converted ? converted.amount : undefined
        expect(pfRatio(gas(pao2MmHg, fio2Pct))).toBeCloseTo((pfRatio(gas(tenths / 10, fio2Pct)) ?? 0) * 7.50062, 6)
      }),
    )
  })

  it('rises with PaO₂ and falls with FiO₂', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 699 }), fc.integer({ min: 21, max: 99 }), (pao2, percent) => {
        const ratio = pfRatio(gas(pao2, percent)) ?? Number.NaN
        expect(pfRatio(gas(pao2 + 1, percent))).toBeGreaterThan(ratio)
        expect(pfRatio(gas(pao2, percent + 1))).toBeLessThan(ratio)
      }),
    )
  })
})

describe('S/F', () => {
  it.each([
    [97, 50, 194],
    [97.001, 50, undefined],
    [98, 50, undefined],
    [88, 100, 88],
    [0, 100, undefined],
    [90, 101, undefined],
    [undefined, 100, undefined],
    [90, undefined, undefined],
  ])('SpO₂ %s at %s %% is %s', (spo2Pct, fio2Pct, expected) => {
    expect(sfRatio({ spo2Pct, fio2Pct })).toBe(expected)
  })
})

describe('oxygenation index', () => {
  it.each([
    [26, 100, 50, 52],
    [17, 60, 150, 6.8],
    [0, 100, 50, undefined],
    [26, 100, 0, undefined],
    [26, 100, Number.POSITIVE_INFINITY, undefined],
    [26, 0.6, 50, undefined],
    [undefined, 100, 50, undefined],
    [26, undefined, 50, undefined],
    [26, 100, undefined, undefined],
  ])('mean pressure %s, FiO₂ %s, PaO₂ %s: %s', (meanAirwayPressureCmH2O, fio2Pct, pao2MmHg, expected) => {
    expect(oxygenationIndex({ meanAirwayPressureCmH2O, fio2Pct, pao2MmHg })).toBe(expected)
  })

  it('is the mean airway pressure over P/F, in hundredths', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fio2,
        fc.integer({ min: 10, max: 700 }),
        (mean, fio2Pct, pao2MmHg) => {
          const index = oxygenationIndex({ meanAirwayPressureCmH2O: mean, fio2Pct, pao2MmHg })
          expect(index).toBeCloseTo((100 * mean) / (pfRatio(gas(pao2MmHg, fio2Pct)) ?? 0), 6)
        },
      ),
    )
  })
})

describe('oxygenation band', () => {
  it.each([
    [40, 5, 'severe'],
    [100, 5, 'severe'],
    [100.001, 5, 'moderate'],
    [200, 5, 'moderate'],
    [200.001, 5, 'mild'],
    [300, 16, 'mild'],
    [300.001, 5, 'none'],
    [100, 4.999, undefined],
    [100, 0, undefined],
    [100, undefined, undefined],
    [undefined, 10, undefined],
  ] as const)('P/F %s at PEEP %s: %s', (pfRatioMmHg, peepCmH2O, expected) => {
    expect(oxygenationBand({ pfRatioMmHg, peepCmH2O })).toBe(expected)
  })
})
