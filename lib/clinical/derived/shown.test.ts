import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { halfUp, NO_VALUE, shown } from './shown.ts'

describe('rounding half up', () => {
  it.each([
    [2.675, 2, '2.68'],
    [1.005, 2, '1.01'],
    [2.665, 2, '2.67'],
    [2.6749, 2, '2.67'],
    [0.285, 2, '0.29'],
    [65.04, 1, '65.0'],
    [65.05, 1, '65.1'],
    [240.5, 0, '241'],
    [240.499, 0, '240'],
    [0, 1, '0.0'],
    [3.5, 2, '3.50'],
    [0.1 + 0.2, 2, '0.30'],
    [-0.25, 1, '-0.3'],
    [-0.249, 1, '-0.2'],
    [-0.04, 1, '0.0'],
    [-0.05, 1, '-0.1'],
  ])('%d with %i decimals is %s', (value, decimals, text) => {
    expect(shown(value, decimals)).toBe(text)
    expect(halfUp(value, decimals)).toBe(Number(text))
  })

  it('keeps every number that has no more decimals, and rounds its half upward', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 3 }), (whole, decimals) => {
        const exact = whole / 10 ** decimals
        expect(halfUp(exact, decimals)).toBe(exact)
        const half = Number(`${exact.toFixed(decimals)}${decimals === 0 ? '.' : ''}5`)
        expect(halfUp(half, decimals)).toBe((whole + 1) / 10 ** decimals)
        expect(halfUp(-half, decimals)).toBe(-(whole + 1) / 10 ** decimals)
      }),
    )
  })

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MAX_VALUE])(
    'shows a dash for %s',
    (value) => {
      expect(shown(value, 1)).toBe('–')
    },
  )

  it('never shows anything but a number or the dash', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        const text = shown(value, 1)
        expect(text === NO_VALUE || Number.isFinite(Number(text)), text).toBe(true)
      }),
    )
  })
})
