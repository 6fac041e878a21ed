import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MURRAY, type MurrayInputs, type MurrayResult, murrayScore } from './murray-score.ts'

/** Everything that gives no points. */
const NOTHING: MurrayInputs = { cxrQuadrants: 0, pfRatioMmHg: 400, peepCmH2O: 5, staticComplianceMlCmH2O: 90 }

type Of<S extends MurrayResult['status']> = Extract<MurrayResult, { status: S }>

function complete(change: Partial<MurrayInputs>): Of<'complete'> {
  const result = murrayScore({ ...NOTHING, ...change }, {})
  if (result.status !== 'complete') throw new Error(result.status)
  return result
}

describe('components of the Murray score, both sides of every cut', () => {
  it.each<[Partial<MurrayInputs>, string, number]>([
    [{ cxrQuadrants: 0 }, 'cxr', 0],
    [{ cxrQuadrants: 1 }, 'cxr', 1],
    [{ cxrQuadrants: 2 }, 'cxr', 2],
    [{ cxrQuadrants: 3 }, 'cxr', 3],
    [{ cxrQuadrants: 4 }, 'cxr', 4],
    [{ pfRatioMmHg: 300 }, 'pf', 0],
    [{ pfRatioMmHg: 299.999 }, 'pf', 1],
    [{ pfRatioMmHg: 225 }, 'pf', 1],
    [{ pfRatioMmHg: 224.999 }, 'pf', 2],
    [{ pfRatioMmHg: 175 }, 'pf', 2],
    [{ pfRatioMmHg: 174.999 }, 'pf', 3],
    [{ pfRatioMmHg: 100 }, 'pf', 3],
    [{ pfRatioMmHg: 99.999 }, 'pf', 4],
    [{ peepCmH2O: 0 }, 'peep', 0],
    [{ peepCmH2O: 5.499 }, 'peep', 0],
    [{ peepCmH2O: 5.5 }, 'peep', 1],
    [{ peepCmH2O: 8.499 }, 'peep', 1],
    [{ peepCmH2O: 8.5 }, 'peep', 2],
    [{ peepCmH2O: 11.499 }, 'peep', 2],
    [{ peepCmH2O: 11.5 }, 'peep', 3],
    [{ peepCmH2O: 14.499 }, 'peep', 3],
    [{ peepCmH2O: 14.5 }, 'peep', 4],
    [{ staticComplianceMlCmH2O: 80 }, 'compliance', 0],
    [{ staticComplianceMlCmH2O: 79.999 }, 'compliance', 1],
    [{ staticComplianceMlCmH2O: 60 }, 'compliance', 1],
    [{ staticComplianceMlCmH2O: 59.999 }, 'compliance', 2],
    [{ staticComplianceMlCmH2O: 40 }, 'compliance', 2],
    [{ staticComplianceMlCmH2O: 39.999 }, 'compliance', 3],
    [{ staticComplianceMlCmH2O: 20 }, 'compliance', 3],
    [{ staticComplianceMlCmH2O: 19.999 }, 'compliance', 4],
  ])('%o: %s %i', (change, id, points) => {
    const result = complete(change)
    expect(result.items.find((item) => item.id === id)?.points).toBe(points)
    expect(result).toMatchObject({ score: points / 4, components: 4 })
  })
})

/** Compliance 3 with the three others 0 to 4 gives any sum from 3 to 15. */
const withSum = (sum: number): Partial<MurrayInputs> => ({
  cxrQuadrants: Math.min(4, sum),
  pfRatioMmHg: [400, 250, 200, 150, 50][Math.max(0, Math.min(4, sum - 4))],
  peepCmH2O: [5, 7, 10, 13, 16][Math.max(0, Math.min(4, sum - 8))],
  staticComplianceMlCmH2O: [90, 70, 50, 30, 10][Math.max(0, sum - 12)],
})

describe('the Murray score', () => {
  it.each([
    [0, 'none', undefined],
    [1, 'mild_moderate', undefined],
    [9, 'mild_moderate', undefined],
    [10, 'mild_moderate', 2.5],
    [11, 'severe', 2.5],
    [12, 'severe', 3],
    [15, 'severe', 3],
    [16, 'severe', 3],
  ])('a sum of %i is %s, marker %s', (sum, band, from) => {
    const result = complete(withSum(sum))
    expect(result.score).toBe(sum / 4)
    expect(result.band.id).toBe(band)
    expect(result.marker?.from).toBe(from)
  })

  it('with three of four is their mean, and the range of the four', () => {
    const { staticComplianceMlCmH2O: _, ...known } = { ...NOTHING, cxrQuadrants: 4, pfRatioMmHg: 62, peepCmH2O: 12 }
    expect(murrayScore(known, {}, { staticComplianceMlCmH2O: 'pending' })).toMatchObject({
      status: 'partial',
      components: 3,
      score: 11 / 3,
      band: { id: 'severe' },
      marker: { from: 3 },
      low: 2.75,
      high: 3.75,
      bands: [{ id: 'severe' }],
      items: [{ points: 4 }, { points: 4 }, { points: 3 }, { points: null, possible: [0, 1, 2, 3, 4] }],
      missing: [{ input: 'staticComplianceMlCmH2O', why: 'pending', narrowsBy: 4 }],
    })
  })

  it.each<[Partial<MurrayInputs>, number, number, string[]]>([
    [{ cxrQuadrants: 0 }, 0, 3, ['none', 'mild_moderate', 'severe']],
    [{ cxrQuadrants: 1 }, 0.25, 3.25, ['mild_moderate', 'severe']],
    [{ cxrQuadrants: 0, pfRatioMmHg: 400, peepCmH2O: 5 }, 0, 1, ['none', 'mild_moderate']],
    [{ cxrQuadrants: 4, pfRatioMmHg: 200, peepCmH2O: 5 }, 1.5, 2.5, ['mild_moderate']],
    [{ cxrQuadrants: 4, pfRatioMmHg: 50, peepCmH2O: 10 }, 2.5, 3.5, ['mild_moderate', 'severe']],
    [{ cxrQuadrants: 4, pfRatioMmHg: 50, peepCmH2O: 12 }, 2.75, 3.75, ['severe']],
  ])('%o can become %d to %d', (known, low, high, bands) => {
    const result = murrayScore(known, {})
    if (result.status !== 'partial') throw new Error(result.status)
    expect(result).toMatchObject({ low, high })
    expect(result.bands.map(({ id }) => id)).toEqual(bands)
  })

  it('has no mean while nothing is known', () => {
    const result = murrayScore({}, {})
    expect(result).toMatchObject({ status: 'incomplete', low: 0, high: 4, components: 0 })
    expect(result).not.toHaveProperty('score')
    expect(result).toMatchObject({ missing: [{ narrowsBy: 4 }, { narrowsBy: 4 }, { narrowsBy: 4 }, { narrowsBy: 4 }] })
  })

  it('keeps the completed score within its range, which narrows as components arrive', () => {
    const inputs = fc.record({
      cxrQuadrants: fc.integer({ min: 0, max: 4 }),
      pfRatioMmHg: fc.double({ min: 20, max: 600, noNaN: true }),
      peepCmH2O: fc.double({ min: 0, max: 40, noNaN: true }),
      staticComplianceMlCmH2O: fc.double({ min: 1, max: 200, noNaN: true }),
    })
    const order = fc.shuffledSubarray(
      ['cxrQuadrants', 'pfRatioMmHg', 'peepCmH2O', 'staticComplianceMlCmH2O'] as const,
      { minLength: 4 },
    )
    fc.assert(
      fc.property(inputs, order, (all, keys) => {
        const { score } = complete(all)
        let [low, high] = [0, 4]
        for (let there = 0; there < 4; there += 1) {
          const known = Object.fromEntries(keys.slice(0, there).map((key) => [key, all[key]]))
          const result = murrayScore(known, {})
          if (result.status !== 'partial' && result.status !== 'incomplete') throw new Error(result.status)
          expect(result.low).toBeGreaterThanOrEqual(low)
          expect(result.high).toBeLessThanOrEqual(high)
          expect(result.low <= score && score <= result.high).toBe(true)
          expect(result.high - result.low).toBe(4 - there)
          ;[low, high] = [result.low, result.high]
        }
      }),
    )
  })

  it('does not improve when any component worsens', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 20, max: 500, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (pf, peep) => {
          const before = complete({ pfRatioMmHg: pf, peepCmH2O: peep }).score
          expect(complete({ pfRatioMmHg: pf * 0.9, peepCmH2O: peep }).score).toBeGreaterThanOrEqual(before)
          expect(complete({ pfRatioMmHg: pf, peepCmH2O: peep + 1 }).score).toBeGreaterThanOrEqual(before)
          const stiff = { pfRatioMmHg: pf, peepCmH2O: peep, staticComplianceMlCmH2O: pf / 4, cxrQuadrants: 1 }
          expect(complete(stiff).score).toBeGreaterThanOrEqual(before)
        },
      ),
    )
  })

  it('is offered for V-V, names its source and its limits, and has bands instead of classes', () => {
    expect(MURRAY).toMatchObject({ id: 'murray', branches: ['vv'], classes: [], source: { year: 1988 } })
    expect(MURRAY.limits.join(' ')).toContain('hypercapnia')
    expect(murrayScore(NOTHING, { branch: 'vv', ageYears: 18, cprInProgress: false })).toMatchObject({ score: 0 })
  })

  it('is read from these fields', () => {
    expect(Object.values(MURRAY.inputs).map(({ fields, unit }) => [unit, ...fields])).toEqual([
      ['1', 'cxr_quadrants'],
      ['mm[Hg]', 'pao2_mmhg', 'fio2_pct', 'abg_source'],
      ['cm[H2O]', 'peep'],
      ['mL/cm[H2O]', 'tidal_volume_ml', 'plateau_pressure', 'peep'],
    ])
  })

  it.each([
    [{ ageYears: 17 }, 'under 18'],
    [{ cprInProgress: true }, 'compressions'],
    [{ branch: 'va' }, 'acute lung injury'],
  ] as const)('is refused for %o', (patient, reason) => {
    expect(murrayScore(NOTHING, patient)).toEqual({
      status: 'not_applicable',
      reason: expect.stringContaining(reason),
    })
  })
})
