import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldById } from '../catalogue.ts'
import {
  type Doses,
  DRUGS,
  NEE,
  norepinephrineEquivalent,
  VIS,
  VIS_COHORT,
  vasoactiveInotropicScore,
} from './vasoactive.ts'

/** Nothing runs, and angiotensin II is not even mentioned. */
const NOTHING: Partial<Doses> = {
  norepinephrineUgKgMin: 0,
  epinephrineUgKgMin: 0,
  vasopressinUMin: 0,
  dobutamineUgKgMin: 0,
  dopamineUgKgMin: 0,
  milrinoneUgKgMin: 0,
  phenylephrineUgKgMin: 0,
}

function total(result: { status: string; total?: number }): number | undefined {
  expect(result.status).toBe('complete')
  return result.total
}

describe('VIS and NEE of one drug', () => {
  it.each<[Partial<Doses>, number, number]>([
    [{}, 0, 0],
    [{ norepinephrineUgKgMin: 0.28 }, 28, 0.28],
    [{ epinephrineUgKgMin: 0.05 }, 5, 0.05],
    [{ vasopressinUMin: 0.04, weightKg: 80 }, 5, 0.1],
    [{ dobutamineUgKgMin: 5 }, 5, 0],
    [{ dopamineUgKgMin: 12 }, 12, 0.12],
    [{ milrinoneUgKgMin: 0.375 }, 3.75, 0],
    [{ phenylephrineUgKgMin: 2 }, 0, 0.12],
    [{ angiotensinIiNgKgMin: 20 }, 0, 0.05],
    [{ norepinephrineUgKgMin: 0.1, epinephrineUgKgMin: 0.2 }, 30, 0.3],
  ])('%o: %d and %d', (running, vis, nee) => {
    expect(total(vasoactiveInotropicScore({ ...NOTHING, ...running }, {}))).toBe(vis)
    expect(total(norepinephrineEquivalent({ ...NOTHING, ...running }, {}))).toBe(nee)
  })

  it('adds up, and says what each drug adds', () => {
    const running = { norepinephrineUgKgMin: 0.35, epinephrineUgKgMin: 0.15, vasopressinUMin: 0.04, weightKg: 96 }
    expect(vasoactiveInotropicScore({ ...NOTHING, ...running }, {})).toEqual({
      status: 'complete',
      total: 54.1666666667,
      terms: [
        { drug: 'norepinephrineUgKgMin', name: 'Norepinephrine (base)', adds: 35 },
        { drug: 'epinephrineUgKgMin', name: 'Epinephrine', adds: 15 },
        { drug: 'vasopressinUMin', name: 'Vasopressin', adds: 4.16666666667 },
        { drug: 'dobutamineUgKgMin', name: 'Dobutamine', adds: 0 },
        { drug: 'dopamineUgKgMin', name: 'Dopamine', adds: 0 },
        { drug: 'milrinoneUgKgMin', name: 'Milrinone', adds: 0 },
      ],
      band: { from: 39, to: 85, publishedDeathPct: 32 },
    })
    expect(norepinephrineEquivalent({ ...NOTHING, ...running }, {})).toMatchObject({ total: 0.6 })
  })
})

describe('bands of VIS, rounded to a whole number first', () => {
  it.each([
    [0, null],
    [0.49, null],
    [0.5, 8.2],
    [10.49, 8.2],
    [10.5, 14.1],
    [20.49, 14.1],
    [20.5, 21.1],
    [38.49, 21.1],
    [38.5, 32],
    [85.49, 32],
    [85.5, 65.7],
    [400, 65.7],
  ])('VIS %d: %s', (dobutamineUgKgMin, publishedDeathPct) => {
    const result = vasoactiveInotropicScore({ ...NOTHING, dobutamineUgKgMin }, {})
    expect(result).toMatchObject({ band: publishedDeathPct === null ? null : { publishedDeathPct } })
  })

  it.each([
    [0, 5],
    [10.49, 5],
    [10.5, 4],
    [85.49, 2],
    [85.5, 1],
  ])('at least %d can be in %i of them', (dobutamineUgKgMin, count) => {
    const result = vasoactiveInotropicScore({ ...NOTHING, dobutamineUgKgMin, dopamineUgKgMin: undefined }, {})
    if (result.status !== 'incomplete') throw new Error(result.status)
    expect(result.bands).toHaveLength(count)
    expect(result.bands.at(-1)?.publishedDeathPct).toBe(65.7)
  })
})

describe('a dose that is not known', () => {
  it('leaves the sum of the others as the lowest value, and is asked for', () => {
    const known = { ...NOTHING, norepinephrineUgKgMin: 0.2, milrinoneUgKgMin: undefined, epinephrineUgKgMin: undefined }
    expect(vasoactiveInotropicScore(known, {}, { milrinoneUgKgMin: 'pending' })).toMatchObject({
      status: 'incomplete',
      atLeast: 20,
      terms: [{ adds: 20 }, { adds: null }, { adds: 0 }, { adds: 0 }, { adds: 0 }, { adds: null }],
      missing: [
        { input: 'epinephrineUgKgMin', name: 'Epinephrine', fields: ['epinephrine'], why: null },
        { input: 'milrinoneUgKgMin', name: 'Milrinone', fields: ['milrinone'], why: 'pending' },
      ],
    })
    expect(norepinephrineEquivalent(known, {})).toMatchObject({ status: 'incomplete', atLeast: 0.2 })
  })

  it('of nothing at all leaves 0 or more', () => {
    expect(vasoactiveInotropicScore({}, {})).toMatchObject({ status: 'incomplete', atLeast: 0 })
    expect(norepinephrineEquivalent({}, {})).toMatchObject({
      atLeast: 0,
      missing: [
        { input: 'norepinephrineUgKgMin' },
        { input: 'epinephrineUgKgMin' },
        { input: 'vasopressinUMin' },
        { input: 'phenylephrineUgKgMin' },
        { input: 'dopamineUgKgMin' },
      ],
    })
  })

  it.each([-0.01, Number.NaN, Number.POSITIVE_INFINITY])('%d is none', (epinephrineUgKgMin) => {
    expect(vasoactiveInotropicScore({ ...NOTHING, epinephrineUgKgMin }, {})).toMatchObject({
      status: 'incomplete',
      atLeast: 0,
      missing: [{ input: 'epinephrineUgKgMin' }],
    })
    expect(norepinephrineEquivalent({ ...NOTHING, angiotensinIiNgKgMin: epinephrineUgKgMin }, {})).toMatchObject({
      missing: [{ input: 'angiotensinIiNgKgMin', fields: [] }],
    })
  })

  it.each([undefined, 0, -80, Number.NaN])('is that of running vasopressin when the weight is %s', (weightKg) => {
    const known = { ...NOTHING, vasopressinUMin: 0.03, norepinephrineUgKgMin: 0.1, weightKg }
    expect(vasoactiveInotropicScore(known, {}, { weightKg: 'not known' })).toMatchObject({
      status: 'incomplete',
      atLeast: 10,
      missing: [{ input: 'weightKg', name: 'Weight', fields: ['weight_kg'], why: 'not known' }],
    })
    expect(norepinephrineEquivalent(known, {})).toMatchObject({ status: 'complete', total: 0.175 })
  })

  it('is never below what it becomes once the dose is known, which brings the low end up', () => {
    const dose = (max: number) => fc.double({ min: 0, max, noNaN: true })
    const doses = fc.record({
      norepinephrineUgKgMin: dose(10),
      epinephrineUgKgMin: dose(10),
      vasopressinUMin: dose(1),
      dobutamineUgKgMin: dose(50),
      dopamineUgKgMin: dose(50),
      milrinoneUgKgMin: dose(3),
      phenylephrineUgKgMin: dose(20),
      weightKg: fc.double({ min: 20, max: 400, noNaN: true }),
    })
    const keys = [
      'norepinephrineUgKgMin',
      'epinephrineUgKgMin',
      'vasopressinUMin',
      'dopamineUgKgMin',
      'weightKg',
    ] as const
    fc.assert(
      fc.property(doses, fc.shuffledSubarray([...keys], { minLength: keys.length }), (all, order) => {
        for (const compute of [vasoactiveInotropicScore, norepinephrineEquivalent]) {
          const complete = total(compute(all, {})) ?? Number.NaN
          let last = 0
          for (let there = 0; there <= order.length; there += 1) {
            const gone = Object.fromEntries(order.slice(there).map((key) => [key, undefined]))
            const result = compute({ ...all, ...gone }, {})
            if (result.status === 'not_applicable') throw new Error(result.status)
            const low = result.status === 'complete' ? result.total : result.atLeast
            expect(low).toBeLessThanOrEqual(complete * (1 + 1e-9))
            expect(low).toBeGreaterThanOrEqual(last * (1 - 1e-9))
            last = low
          }
        }
      }),
    )
  })
})

describe('VIS and NEE', () => {
  it('grow with every dose they count, and with no other', () => {
    const counted = [VIS, NEE].map(({ terms }) => terms.map(({ drug }) => drug).sort())
    const grows = [vasoactiveInotropicScore, norepinephrineEquivalent].map((compute) =>
      [...Object.keys(NOTHING), 'angiotensinIiNgKgMin']
        .filter((drug) => (total(compute({ ...NOTHING, weightKg: 80, [drug]: 1 }, {})) ?? 0) > 0)
        .sort(),
    )
    expect(grows).toEqual(counted)
  })

  it('name their sources and their limits', () => {
    expect([VIS, NEE, { ...VIS_COHORT, id: 'bands' }].map(({ id, source }) => [id, source.doi])).toEqual([
      ['vis', '10.1097/PCC.0b013e3181b806fc'],
      ['nee', '10.1186/s13054-023-04322-y'],
      ['bands', '10.1016/j.rec.2018.01.003'],
    ])
    expect(VIS_COHORT.patients).toBe(493)
    for (const { limits } of [VIS, NEE]) expect(limits.join(' ')).toContain('base')
  })

  it('are read from these fields, in these units', () => {
    expect(Object.values(DRUGS).map(({ field, unit }) => [field, unit])).toEqual([
      ['norepinephrine', 'ug/kg/min'],
      ['epinephrine', 'ug/kg/min'],
      ['vasopressin_u_min', '[U]/min'],
      ['dobutamine', 'ug/kg/min'],
      ['dopamine', 'ug/kg/min'],
      ['milrinone', 'ug/kg/min'],
      ['phenylephrine', 'ug/kg/min'],
      [null, 'ng/kg/min'],
    ])
    for (const { field, unit } of Object.values(DRUGS)) if (field !== null) expect(fieldById(field).unit).toBe(unit)
    expect([VIS, NEE].map(({ unit, decimals }) => [unit, decimals])).toEqual([
      ['', 1],
      ['ug/kg/min', 2],
    ])
  })

  it.each([
    [{ ageYears: 17 }, 'under 18'],
    [{ cprInProgress: true }, 'compressions'],
  ])('are refused for %o', (patient, reason) => {
    const refusal = { status: 'not_applicable', reason: expect.stringContaining(reason) }
    expect(vasoactiveInotropicScore(NOTHING, patient)).toEqual(refusal)
    expect(norepinephrineEquivalent(NOTHING, patient)).toEqual(refusal)
  })
})
