import { describe, expect, it } from 'vitest'
import { mgDl, umolL } from './chemistry.ts'
import { type SofaInputs, sofaScore } from './sofa-score.ts'

/** Everything that gives no points. */
const NOTHING: SofaInputs = {
  pfRatioMmHg: 450,
  hasVentilatorySupport: true,
  plateletsPerNl: 200,
  bilirubin: mgDl(0.5),
  meanArterialMmHg: 80,
  dopamine: 0,
  dobutamine: 0,
  epinephrine: 0,
  norepinephrine: 0,
  gcs: 15,
  creatinine: mgDl(0.8),
  urineMl24h: 1500,
}

function without(...names: (keyof SofaInputs)[]): Partial<SofaInputs> {
  return Object.fromEntries(Object.entries(NOTHING).filter(([name]) => names.every((left) => left !== name)))
}

function complete(inputs: Partial<SofaInputs>) {
  const result = sofaScore(inputs, {})
  if (result.status !== 'complete') throw new Error(result.status)
  return result
}

/** The points and the printed line of the one item that is not zero or, if there is none, of the one named. */
function fired(change: Partial<SofaInputs>, id: string) {
  const { total, items } = complete({ ...NOTHING, ...change })
  return [total, items.find((item) => item.id === id)?.says]
}

describe('points of the SOFA score, both sides of every cut', () => {
  it.each<[string, Partial<SofaInputs>, number, string]>([
    ['resp', { pfRatioMmHg: 400 }, 0, '400 mmHg or more'],
    ['resp', { pfRatioMmHg: 399.99 }, 1, '300 to under 400 mmHg'],
    ['resp', { pfRatioMmHg: 300 }, 1, '300 to under 400 mmHg'],
    ['resp', { pfRatioMmHg: 299.99 }, 2, '200 to under 300 mmHg'],
    ['resp', { pfRatioMmHg: 200 }, 2, '200 to under 300 mmHg'],
    ['resp', { pfRatioMmHg: 199.99 }, 3, '100 to under 200 mmHg, with ventilatory support'],
    ['resp', { pfRatioMmHg: 100 }, 3, '100 to under 200 mmHg, with ventilatory support'],
    ['resp', { pfRatioMmHg: 99.99 }, 4, 'under 100 mmHg, with ventilatory support'],
    ['resp', { pfRatioMmHg: 400, hasVentilatorySupport: false }, 0, '400 mmHg or more'],
    ['resp', { pfRatioMmHg: 300, hasVentilatorySupport: false }, 1, '300 to under 400 mmHg'],
    ['resp', { pfRatioMmHg: 200, hasVentilatorySupport: false }, 2, '200 to under 300 mmHg'],
    ['resp', { pfRatioMmHg: 199.99, hasVentilatorySupport: false }, 2, 'under 200 mmHg, without ventilatory support'],
    ['resp', { pfRatioMmHg: 50, hasVentilatorySupport: false }, 2, 'under 200 mmHg, without ventilatory support'],
    ['coag', { plateletsPerNl: 150 }, 0, '150 × 10³/µL or more'],
    ['coag', { plateletsPerNl: 149 }, 1, '100 to under 150 × 10³/µL'],
    ['coag', { plateletsPerNl: 100 }, 1, '100 to under 150 × 10³/µL'],
    ['coag', { plateletsPerNl: 99 }, 2, '50 to under 100 × 10³/µL'],
    ['coag', { plateletsPerNl: 50 }, 2, '50 to under 100 × 10³/µL'],
    ['coag', { plateletsPerNl: 49 }, 3, '20 to under 50 × 10³/µL'],
    ['coag', { plateletsPerNl: 20 }, 3, '20 to under 50 × 10³/µL'],
    ['coag', { plateletsPerNl: 19 }, 4, 'under 20 × 10³/µL'],
    ['liver', { bilirubin: mgDl(1.19) }, 0, 'under 1.2 mg/dL'],
    ['liver', { bilirubin: mgDl(1.2) }, 1, '1.2 to under 2.0 mg/dL'],
    ['liver', { bilirubin: mgDl(1.99) }, 1, '1.2 to under 2.0 mg/dL'],
    ['liver', { bilirubin: mgDl(2) }, 2, '2.0 to under 6.0 mg/dL'],
    ['liver', { bilirubin: mgDl(5.99) }, 2, '2.0 to under 6.0 mg/dL'],
    ['liver', { bilirubin: mgDl(6) }, 3, '6.0 to under 12.0 mg/dL'],
    ['liver', { bilirubin: mgDl(11.99) }, 3, '6.0 to under 12.0 mg/dL'],
    ['liver', { bilirubin: mgDl(12) }, 4, '12.0 mg/dL or more'],
    ['liver', { bilirubin: umolL(0) }, 0, 'under 20 µmol/L'],
    ['liver', { bilirubin: umolL(19.9) }, 0, 'under 20 µmol/L'],
    ['liver', { bilirubin: umolL(20) }, 1, '20 to 32 µmol/L'],
    ['liver', { bilirubin: umolL(32.9) }, 1, '20 to 32 µmol/L'],
    ['liver', { bilirubin: umolL(33) }, 2, '33 to 101 µmol/L'],
    ['liver', { bilirubin: umolL(34) }, 2, '33 to 101 µmol/L'],
    ['liver', { bilirubin: umolL(101.9) }, 2, '33 to 101 µmol/L'],
    ['liver', { bilirubin: umolL(102) }, 3, '102 to 204 µmol/L'],
    ['liver', { bilirubin: umolL(204) }, 3, '102 to 204 µmol/L'],
    ['liver', { bilirubin: umolL(204.1) }, 4, 'more than 204 µmol/L'],
    ['cardio', { meanArterialMmHg: 70 }, 0, 'mean pressure 70 mmHg or more'],
    ['cardio', { meanArterialMmHg: 69.99 }, 1, 'mean pressure under 70 mmHg'],
    ['cardio', { dobutamine: 0.1 }, 2, 'dopamine up to 5 µg/kg/min, or any dobutamine'],
    ['cardio', { dobutamine: 50 }, 2, 'dopamine up to 5 µg/kg/min, or any dobutamine'],
    ['cardio', { dopamine: 0.1 }, 2, 'dopamine up to 5 µg/kg/min, or any dobutamine'],
    ['cardio', { dopamine: 5 }, 2, 'dopamine up to 5 µg/kg/min, or any dobutamine'],
    ['cardio', { dopamine: 5.01 }, 3, 'dopamine above 5, or epinephrine or norepinephrine up to 0.1 µg/kg/min'],
    ['cardio', { dopamine: 15 }, 3, 'dopamine above 5, or epinephrine or norepinephrine up to 0.1 µg/kg/min'],
    ['cardio', { dopamine: 15.01 }, 4, 'dopamine above 15, or epinephrine or norepinephrine above 0.1 µg/kg/min'],
    ['cardio', { epinephrine: 0.01 }, 3, 'dopamine above 5, or epinephrine or norepinephrine up to 0.1 µg/kg/min'],
    ['cardio', { epinephrine: 0.1 }, 3, 'dopamine above 5, or epinephrine or norepinephrine up to 0.1 µg/kg/min'],
    ['cardio', { epinephrine: 0.101 }, 4, 'dopamine above 15, or epinephrine or norepinephrine above 0.1 µg/kg/min'],
    ['cardio', { norepinephrine: 0.01 }, 3, 'dopamine above 5, or epinephrine or norepinephrine up to 0.1 µg/kg/min'],
    ['cardio', { norepinephrine: 0.1 }, 3, 'dopamine above 5, or epinephrine or norepinephrine up to 0.1 µg/kg/min'],
    ['cardio', { norepinephrine: 0.101 }, 4, 'dopamine above 15, or epinephrine or norepinephrine above 0.1 µg/kg/min'],
    ['cns', { gcs: 15 }, 0, '15'],
    ['cns', { gcs: 14 }, 1, '13 or 14'],
    ['cns', { gcs: 13 }, 1, '13 or 14'],
    ['cns', { gcs: 12 }, 2, '10 to 12'],
    ['cns', { gcs: 10 }, 2, '10 to 12'],
    ['cns', { gcs: 9 }, 3, '6 to 9'],
    ['cns', { gcs: 6 }, 3, '6 to 9'],
    ['cns', { gcs: 5 }, 4, '3 to 5'],
    ['renal', { creatinine: mgDl(1.19) }, 0, 'creatinine under 1.2 mg/dL'],
    ['renal', { creatinine: mgDl(1.2) }, 1, 'creatinine 1.2 to under 2.0 mg/dL'],
    ['renal', { creatinine: mgDl(1.99) }, 1, 'creatinine 1.2 to under 2.0 mg/dL'],
    ['renal', { creatinine: mgDl(2) }, 2, 'creatinine 2.0 to under 3.5 mg/dL'],
    ['renal', { creatinine: mgDl(3.49) }, 2, 'creatinine 2.0 to under 3.5 mg/dL'],
    ['renal', { creatinine: mgDl(3.5) }, 3, 'creatinine 3.5 to under 5.0 mg/dL'],
    ['renal', { creatinine: mgDl(4.99) }, 3, 'creatinine 3.5 to under 5.0 mg/dL'],
    ['renal', { creatinine: mgDl(5) }, 4, 'creatinine 5.0 mg/dL or more'],
    ['renal', { creatinine: umolL(0) }, 0, 'creatinine under 110 µmol/L'],
    ['renal', { creatinine: umolL(109.9) }, 0, 'creatinine under 110 µmol/L'],
    ['renal', { creatinine: umolL(110) }, 1, 'creatinine 110 to 170 µmol/L'],
    ['renal', { creatinine: umolL(170.9) }, 1, 'creatinine 110 to 170 µmol/L'],
    ['renal', { creatinine: umolL(171) }, 2, 'creatinine 171 to 299 µmol/L'],
    ['renal', { creatinine: umolL(299.9) }, 2, 'creatinine 171 to 299 µmol/L'],
    ['renal', { creatinine: umolL(300) }, 3, 'creatinine 300 to 440 µmol/L'],
    ['renal', { creatinine: umolL(440) }, 3, 'creatinine 300 to 440 µmol/L'],
    ['renal', { creatinine: umolL(440.1) }, 4, 'creatinine more than 440 µmol/L'],
    ['renal', { urineMl24h: 500 }, 0, 'creatinine under 1.2 mg/dL'],
    ['renal', { urineMl24h: 499 }, 3, 'urine under 500 mL in 24 h'],
    ['renal', { urineMl24h: 200 }, 3, 'urine under 500 mL in 24 h'],
    ['renal', { urineMl24h: 199 }, 4, 'urine under 200 mL in 24 h'],
    ['renal', { urineMl24h: 499, creatinine: mgDl(5) }, 4, 'creatinine 5.0 mg/dL or more'],
    ['renal', { urineMl24h: 199, creatinine: mgDl(2) }, 4, 'urine under 200 mL in 24 h'],
  ])('%s: %o gives %i', (id, change, points, says) => {
    expect(fired(change, id)).toEqual([points, says])
  })
})

describe('the SOFA score', () => {
  it('spans 0 to 24 when nothing is known, and has no classes', () => {
    expect(sofaScore({}, {})).toMatchObject({ status: 'incomplete', low: 0, high: 24, classes: [] })
    expect(complete(NOTHING).scoreClass).toBeNull()
  })

  it('scores the kidney by creatinine alone while urine is unknown, and says so', () => {
    const kidney = (inputs: Partial<SofaInputs>) => {
      const result = sofaScore(inputs, {})
      if (result.status === 'not_applicable') throw new Error(result.reason)
      const { possible, note } = result.items[5] ?? {}
      return { status: result.status, possible, note }
    }
    const NOTE = 'Urine of 24 h not known: creatinine alone decides.'
    expect(kidney({ ...without('urineMl24h'), creatinine: mgDl(2) })).toEqual({
      status: 'complete',
      possible: [2],
      note: NOTE,
    })
    expect(kidney(NOTHING)).toEqual({ status: 'complete', possible: [0], note: null })
    expect(kidney(without('creatinine', 'urineMl24h'))).toEqual({
      status: 'incomplete',
      possible: [0, 1, 2, 3, 4],
      note: null,
    })
    expect(kidney(without('creatinine'))).toEqual({ status: 'incomplete', possible: [0, 1, 2, 3, 4], note: null })
    expect(kidney({ ...without('creatinine'), urineMl24h: 300 })).toEqual({
      status: 'incomplete',
      possible: [3, 4],
      note: null,
    })
    expect(kidney({ ...without('creatinine'), urineMl24h: 100 })).toEqual({
      status: 'complete',
      possible: [4],
      note: null,
    })
  })

  it.each<[string, Partial<SofaInputs>, number, number, string[]]>([
    [
      'the support, with a P/F of 150',
      { ...without('hasVentilatorySupport'), pfRatioMmHg: 150 },
      2,
      3,
      ['hasVentilatorySupport'],
    ],
    ['the P/F without support', { ...without('pfRatioMmHg'), hasVentilatorySupport: false }, 0, 2, ['pfRatioMmHg']],
    ['the coma scale under sedation', without('gcs'), 0, 4, ['gcs']],
    ['a dose of norepinephrine', without('norepinephrine'), 0, 4, ['norepinephrine']],
    [
      'the pressure under dobutamine is no gap',
      { ...without('epinephrine', 'meanArterialMmHg'), dobutamine: 3 },
      2,
      4,
      ['epinephrine'],
    ],
  ])('shows the range without %s', (_, inputs, low, high, missing) => {
    const result = sofaScore(inputs, {})
    if (result.status !== 'incomplete') throw new Error(result.status)
    expect([result.low, result.high, result.missing.map(({ input }) => input)]).toEqual([low, high, missing])
  })

  it.each<[string, Partial<SofaInputs>]>([
    ['support at a P/F of 200', { ...without('hasVentilatorySupport'), pfRatioMmHg: 200 }],
    [
      'pressure and other drugs at a high dose',
      { ...without('meanArterialMmHg', 'dopamine', 'dobutamine', 'epinephrine'), norepinephrine: 0.2 },
    ],
  ])('is complete without %s', (_, inputs) => {
    expect(sofaScore(inputs, {}).status).toBe('complete')
  })

  it.each([
    [{ ageYears: 17 }, 'under 18'],
    [{ cprInProgress: true }, 'compressions'],
    [{ branch: 'ecpr' }, 'Not made for ECPR.'],
  ] as const)('is refused for %o', (patient, reason) => {
    expect(sofaScore(NOTHING, patient)).toEqual({ status: 'not_applicable', reason: expect.stringContaining(reason) })
  })

  it.each(['vv', 'va', 'bridge', 'unsure'] as const)('is made for the branch %s', (branch) => {
    expect(sofaScore(NOTHING, { branch }).status).toBe('complete')
  })
})

/** The snapshots of the program's worked examples. */
describe('worked examples', () => {
  it.each<[string, Partial<SofaInputs>, number[]]>([
    [
      'EX-03: values typed in µmol/L',
      {
        pfRatioMmHg: 62.4,
        plateletsPerNl: 96,
        bilirubin: umolL(34),
        creatinine: umolL(284),
        norepinephrine: 0.28,
        gcs: 14,
        urineMl24h: 420,
      },
      [4, 2, 2, 4, 1, 3],
    ],
    [
      'EX-05: pulmonary embolism',
      {
        pfRatioMmHg: 88,
        plateletsPerNl: 188,
        bilirubin: mgDl(1.1),
        creatinine: mgDl(1.6),
        norepinephrine: 0.35,
        epinephrine: 0.15,
        gcs: 14,
        urineMl24h: 350,
      },
      [4, 0, 0, 4, 1, 3],
    ],
    [
      'EX-07: infarction',
      {
        pfRatioMmHg: 120,
        plateletsPerNl: 142,
        bilirubin: mgDl(1.3),
        creatinine: mgDl(2.1),
        norepinephrine: 0.3,
        epinephrine: 0.08,
        urineMl24h: 480,
      },
      [3, 1, 1, 4, 0, 3],
    ],
    [
      'EX-08: storm of VT',
      {
        pfRatioMmHg: 245,
        plateletsPerNl: 176,
        bilirubin: mgDl(0.9),
        creatinine: mgDl(1.9),
        norepinephrine: 0.06,
        urineMl24h: 800,
      },
      [2, 0, 0, 3, 0, 1],
    ],
    [
      'EX-10: high-flow oxygen is no support',
      { pfRatioMmHg: 58, hasVentilatorySupport: false, urineMl24h: 1700 },
      [2, 0, 0, 0, 0, 0],
    ],
    [
      'EX-11: five organs',
      {
        pfRatioMmHg: 56,
        plateletsPerNl: 48,
        bilirubin: mgDl(3.2),
        creatinine: mgDl(3.6),
        norepinephrine: 0.5,
        gcs: 11,
        urineMl24h: 180,
      },
      [4, 3, 2, 4, 2, 4],
    ],
  ])('%s', (_, change, points) => {
    const { items, total } = complete({ ...NOTHING, ...change })
    expect(items.map((item) => item.points)).toEqual(points)
    expect(total).toBe(points.reduce((sum, more) => sum + more, 0))
  })
})
