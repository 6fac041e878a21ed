import { describe, expect, it } from 'vitest'
import { mgDl, umolL } from './chemistry.ts'
import { ENCOURAGE, type EncourageInputs, encourageScore } from './encourage-score.ts'

const INFARCTION = { hasAcuteMi: true }

/** Everything that gives no points. */
const NOTHING: EncourageInputs = {
  ageYears: 50,
  sex: 'male',
  bmiKgM2: 24,
  gcs: 15,
  creatinine: mgDl(1),
  lactateMmolL: 1,
  prothrombinActivityPct: 80,
}

function complete(inputs: Partial<EncourageInputs>) {
  const result = encourageScore(inputs, INFARCTION)
  if (result.status !== 'complete') throw new Error(result.status)
  return result
}

describe('points of the ENCOURAGE score, both sides of every cut', () => {
  it.each<[Partial<EncourageInputs>, number]>([
    [{}, 0],
    [{ ageYears: 60 }, 0],
    [{ ageYears: 61 }, 5],
    [{ sex: 'female' }, 7],
    [{ bmiKgM2: 25 }, 0],
    [{ bmiKgM2: 25.001 }, 6],
    [{ gcs: 6 }, 0],
    [{ gcs: 5 }, 6],
    [{ creatinine: umolL(150) }, 0],
    [{ creatinine: umolL(150.1) }, 5],
    [{ creatinine: mgDl(1.69) }, 0],
    [{ creatinine: mgDl(1.7) }, 5],
    [{ lactateMmolL: 1.99 }, 0],
    [{ lactateMmolL: 2 }, 8],
    [{ lactateMmolL: 8 }, 8],
    [{ lactateMmolL: 8.01 }, 11],
    [{ prothrombinActivityPct: 50 }, 0],
    [{ prothrombinActivityPct: 49 }, 5],
  ])('%o gives %i', (change, points) => {
    expect(complete({ ...NOTHING, ...change }).total).toBe(points)
  })
})

describe('the ENCOURAGE score', () => {
  it('spans 0 to 45 when nothing is known', () => {
    expect(encourageScore({}, INFARCTION)).toMatchObject({ status: 'incomplete', low: 0, high: 45 })
  })

  it.each([
    [45, '28 or more', 7],
    [28, '28 or more', 7],
    [27, '23 to 27', 20],
    [23, '23 to 27', 20],
    [22, '19 to 22', 25],
    [19, '19 to 22', 25],
    [18, '13 to 18', 58],
    [13, '13 to 18', 58],
    [12, '0 to 12', 80],
    [0, '0 to 12', 80],
  ])('%i points are the class %s', (points, name, publishedPct) => {
    expect(ENCOURAGE.classes.find(({ from }) => points >= from)).toMatchObject({ name, publishedPct })
  })

  it('is open by five points when only an INR is known', () => {
    const { prothrombinActivityPct: _, ...known } = NOTHING
    expect(encourageScore(known, INFARCTION, { prothrombinActivityPct: 'only an INR is known' })).toMatchObject({
      low: 0,
      high: 5,
      missing: [{ input: 'prothrombinActivityPct', why: 'only an INR is known', narrowsBy: 5 }],
    })
  })

  it.each([
    [{ ...INFARCTION, ageYears: 17 }, 'under 18'],
    [{ ...INFARCTION, cprInProgress: true }, 'compressions'],
    [{ ...INFARCTION, branch: 'ecpr' }, 'Not made for ECPR.'],
    [{ ...INFARCTION, branch: 'vv' }, 'V-A ECMO'],
    [{ branch: 'va', hasAcuteMi: false }, 'infarction only'],
    [{ branch: 'va' }, 'not known yet'],
  ] as const)('is refused for %o', (patient, reason) => {
    expect(encourageScore(NOTHING, patient)).toEqual({
      status: 'not_applicable',
      reason: expect.stringContaining(reason),
    })
  })

  it('EX-07 of the worked examples: 24 points', () => {
    const result = complete({
      ageYears: 64,
      sex: 'male',
      bmiKgM2: 28.4,
      gcs: 15,
      creatinine: mgDl(2.1),
      lactateMmolL: 6.2,
      prothrombinActivityPct: 58,
    })
    expect(result.items.map(({ points }) => points)).toEqual([5, 0, 6, 0, 5, 8, 0])
    expect(result).toMatchObject({ total: 24, scoreClass: { publishedPct: 20 } })
  })
})
