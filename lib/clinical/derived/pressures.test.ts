import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derivedMeanPressure, meanPressure, pulsePressure } from './pressures.ts'

describe('pulse pressure and mean arterial pressure', () => {
  it.each([
    [90, 60, 30, 70],
    [104, 58, 46, 73.3333333333],
    [60, 59, 1, 59.3333333333],
    [90, 0, 90, 30],
    [60, 60, undefined, undefined],
    [60, 61, undefined, undefined],
    [undefined, 60, undefined, undefined],
    [90, undefined, undefined, undefined],
  ])('%s/%s: %s and %s', (sbpMmHg, dbpMmHg, pulse, mean) => {
    expect(pulsePressure({ sbpMmHg, dbpMmHg })).toBe(pulse)
    expect(derivedMeanPressure({ sbpMmHg, dbpMmHg })).toBe(mean)
    expect(meanPressure({ sbpMmHg, dbpMmHg, mapMeasuredMmHg: undefined })).toBe(mean)
  })

  it.each([
    [{ sbpMmHg: 104, dbpMmHg: 58, mapMeasuredMmHg: 76 }, 76],
    [{ sbpMmHg: 58, dbpMmHg: 104, mapMeasuredMmHg: 76 }, 76],
    [{ sbpMmHg: undefined, dbpMmHg: undefined, mapMeasuredMmHg: 0 }, 0],
    [{ sbpMmHg: undefined, dbpMmHg: undefined, mapMeasuredMmHg: undefined }, undefined],
  ])('a measured mean wins: %o is %s', (pressures, mean) => expect(meanPressure(pressures)).toBe(mean))

  it('lies between the other two, nearer the diastolic', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 100 }), (dbpMmHg, pulse) => {
        const mean = derivedMeanPressure({ sbpMmHg: dbpMmHg + pulse, dbpMmHg }) ?? Number.NaN
        expect(mean).toBeGreaterThan(dbpMmHg)
        expect(mean).toBeLessThan(dbpMmHg + pulse / 2)
      }),
    )
  })
})
