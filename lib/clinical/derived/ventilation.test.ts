import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drivingPressure, staticCompliance } from './ventilation.ts'

describe('driving pressure and static compliance', () => {
  it.each([
    [450, 30, 15, 15, 30],
    [420, 29, 5, 24, 17.5],
    [400, 15, 14.9, 0.1, 4000],
    [400, 25.3, 15.3, 10, 40],
    [400, 27.2, 22.2, 5, 80],
    [400, 15, 15, undefined, undefined],
    [400, 14, 15, undefined, undefined],
    [0, 30, 15, 15, undefined],
    [undefined, 30, 15, 15, undefined],
    [400, undefined, 15, undefined, undefined],
    [400, 30, undefined, undefined, undefined],
    [400, Number.POSITIVE_INFINITY, 15, undefined, undefined],
  ])('%s mL, plateau %s, PEEP %s: %s and %s', (tidalVolumeMl, plateauCmH2O, peepCmH2O, driving, compliance) => {
    expect(drivingPressure({ plateauCmH2O, peepCmH2O })).toBe(driving)
    expect(staticCompliance({ tidalVolumeMl, plateauCmH2O, peepCmH2O })).toBe(compliance)
  })

  it('meets a bound of compliance exactly, whatever tenths the pressures have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 500 }), (peep, step) => {
        const pressures = { peepCmH2O: peep / 10, plateauCmH2O: (peep + step) / 10 }
        for (const bound of [20, 40, 60, 80])
          expect(staticCompliance({ tidalVolumeMl: (bound * step) / 10, ...pressures })).toBe(bound)
      }),
    )
  })
})
