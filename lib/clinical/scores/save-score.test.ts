import { describe, expect, it } from 'vitest'
import { mgDl, umolL } from './chemistry.ts'
import { SAVE, type SaveInputs, saveScore } from './save-score.ts'

/** Everything that gives no points: the constant alone is left. */
const NOTHING: SaveInputs = {
  diagnoses: [],
  ageYears: 70,
  weightKg: 95,
  bilirubin: mgDl(1),
  altUL: 30,
  astUL: 30,
  hasCnsDysfunction: false,
  creatinine: mgDl(1),
  isOnDialysis: false,
  hasChronicKidneyFailure: false,
  intubatedHours: 0,
  pipCmH2O: 25,
  hadCardiacArrest: false,
  diastolicMmHg: 30,
  systolicMmHg: 80,
  pulsePressureMmHg: undefined,
  bicarbonateMmolL: 24,
}
const CONSTANT = -6

function without(...names: (keyof SaveInputs)[]): Partial<SaveInputs> {
  return Object.fromEntries(Object.entries(NOTHING).filter(([name]) => names.every((left) => left !== name)))
}

function complete(inputs: Partial<SaveInputs>) {
  const result = saveScore(inputs, {})
  if (result.status !== 'complete') throw new Error(result.status)
  return result
}

function incomplete(inputs: Partial<SaveInputs>) {
  const result = saveScore(inputs, {})
  if (result.status !== 'incomplete') throw new Error(result.status)
  return { range: [result.low - CONSTANT, result.high - CONSTANT], missing: result.missing.map(({ input }) => input) }
}

describe('points of the SAVE score, both sides of every cut', () => {
  it.each<[Partial<SaveInputs>, number]>([
    [{}, 0],
    [{ diagnoses: ['myocarditis'] }, 3],
    [{ diagnoses: ['refractory_vt_vf'] }, 2],
    [{ diagnoses: ['post_heart_or_lung_transplant'] }, 3],
    [{ diagnoses: ['congenital_heart_disease'] }, -3],
    [{ diagnoses: ['myocarditis', 'refractory_vt_vf'] }, 5],
    [{ diagnoses: ['congenital_heart_disease', 'post_heart_or_lung_transplant'] }, 0],
    [{ ageYears: 18 }, 7],
    [{ ageYears: 38 }, 7],
    [{ ageYears: 39 }, 4],
    [{ ageYears: 52 }, 4],
    [{ ageYears: 53 }, 3],
    [{ ageYears: 62 }, 3],
    [{ ageYears: 63 }, 0],
    [{ weightKg: 65 }, 1],
    [{ weightKg: 65.001 }, 2],
    [{ weightKg: 89.999 }, 2],
    [{ weightKg: 90 }, 0],
    [{ bilirubin: umolL(32.999) }, 0],
    [{ bilirubin: umolL(33) }, -3],
    [{ bilirubin: mgDl(1.929) }, 0],
    [{ bilirubin: mgDl(1.93) }, -3],
    [{ altUL: 70 }, 0],
    [{ altUL: 71 }, -3],
    [{ astUL: 70 }, 0],
    [{ astUL: 71 }, -3],
    [{ hasCnsDysfunction: true }, -3],
    [{ creatinine: mgDl(1.5) }, 0],
    [{ creatinine: mgDl(1.501) }, -3],
    [{ creatinine: umolL(132.6) }, 0],
    [{ creatinine: umolL(132.7) }, -3],
    [{ isOnDialysis: true }, -3],
    [{ hasChronicKidneyFailure: true }, -6],
    [{ intubatedHours: 10.999 }, 0],
    [{ intubatedHours: 11 }, -2],
    [{ intubatedHours: 29.999 }, -2],
    [{ intubatedHours: 30 }, -4],
    [{ pipCmH2O: 20 }, 3],
    [{ pipCmH2O: 20.001 }, 0],
    [{ hadCardiacArrest: true }, -2],
    [{ diastolicMmHg: 39.9 }, 0],
    [{ diastolicMmHg: 40 }, 3],
    [{ systolicMmHg: 50 }, -2],
    [{ systolicMmHg: 51 }, 0],
    [{ pulsePressureMmHg: 20 }, -2],
    [{ pulsePressureMmHg: 20.1, systolicMmHg: 50 }, 0],
    [{ bicarbonateMmolL: 15 }, -3],
    [{ bicarbonateMmolL: 15.001 }, 0],
  ])('%o gives %i', (change, points) => {
    expect(complete({ ...NOTHING, ...change }).total - CONSTANT).toBe(points)
  })
})

describe('the SAVE score', () => {
  it('spans -35 to 17 when nothing is known', () => {
    expect(saveScore({}, {})).toMatchObject({ status: 'incomplete', low: -35, high: 17 })
  })

  it.each([
    [6, 'I', 75],
    [5, 'II', 58],
    [1, 'II', 58],
    [0, 'III', 42],
    [-4, 'III', 42],
    [-5, 'IV', 30],
    [-9, 'IV', 30],
    [-10, 'V', 18],
    [-35, 'V', 18],
  ])('%i points are class %s', (points, name, publishedPct) => {
    expect(SAVE.classes.find(({ from }) => points >= from)).toMatchObject({ name, publishedPct })
  })

  it('says which diagnoses counted', () => {
    const { items } = complete({ ...NOTHING, diagnoses: ['refractory_vt_vf', 'myocarditis'] })
    expect(items[0]).toMatchObject({ id: 'diagnosis', says: 'myocarditis, refractory VT or VF' })
  })

  it.each<[string, Partial<SaveInputs>]>([
    ['AST, whatever ALT and bilirubin are', { ...without('altUL', 'bilirubin'), astUL: 120 }],
    ['dialysis, whatever creatinine is', { ...without('creatinine'), isOnDialysis: true }],
    ['creatinine, whether dialyzed or not', { ...without('isOnDialysis'), creatinine: mgDl(2) }],
    [
      'the lowest pulse pressure of a pair, whatever this systolic pressure was',
      { ...without('systolicMmHg'), pulsePressureMmHg: 18 },
    ],
  ])('is complete when an item is settled by %s', (_, inputs) => {
    expect(saveScore(inputs, {}).status).toBe('complete')
  })

  it.each<[string, Partial<SaveInputs>, number[], string[]]>([
    ['no ventilator', without('pipCmH2O'), [0, 3], ['pipCmH2O']],
    ['no pressures', without('diastolicMmHg', 'systolicMmHg'), [-2, 3], ['systolicMmHg', 'diastolicMmHg']],
    ['systolic unknown', without('systolicMmHg'), [-2, 0], ['systolicMmHg']],
    [
      'diastolic unknown under a systolic of 100',
      { ...without('diastolicMmHg'), systolicMmHg: 100 },
      [0, 3],
      ['diastolicMmHg'],
    ],
    [
      'diastolic unknown under a systolic of 60: 40 leaves 20',
      { ...without('diastolicMmHg'), systolicMmHg: 60 },
      [0, 1],
      ['diastolicMmHg'],
    ],
    [
      'diastolic unknown under a systolic of 59: below 40 leaves 20 too',
      { ...without('diastolicMmHg'), systolicMmHg: 59 },
      [-2, 1],
      ['diastolicMmHg'],
    ],
    [
      'diastolic unknown under a systolic of 61: 40 leaves 21',
      { ...without('diastolicMmHg'), systolicMmHg: 61 },
      [0, 3],
      ['diastolicMmHg'],
    ],
    [
      'diastolic unknown under a systolic of 40: it is below 40',
      { ...without('diastolicMmHg'), systolicMmHg: 40 },
      [-2, 0],
      ['diastolicMmHg'],
    ],
    [
      'diastolic unknown under a systolic of 41: it can be 40',
      { ...without('diastolicMmHg'), systolicMmHg: 41 },
      [-2, 1],
      ['diastolicMmHg'],
    ],
    [
      'diastolic unknown under a systolic of 21',
      { ...without('diastolicMmHg'), systolicMmHg: 21 },
      [-2, 0],
      ['diastolicMmHg'],
    ],
  ])('%s', (_, inputs, range, missing) => {
    expect(incomplete(inputs)).toEqual({ range, missing })
  })

  it('has one pulse pressure only under a systolic of 20 or less', () => {
    expect(complete({ ...without('diastolicMmHg'), systolicMmHg: 20 }).total - CONSTANT).toBe(-2)
    expect(complete({ ...without('diastolicMmHg'), systolicMmHg: 0 }).total - CONSTANT).toBe(-2)
  })

  it.each([
    [{ ageYears: 17 }, 'under 18'],
    [{ cprInProgress: true }, 'compressions'],
    [{ branch: 'ecpr' }, 'Not made for ECPR.'],
    [{ branch: 'vv' }, 'V-A ECMO'],
    [{ branch: 'bridge' }, 'V-A ECMO'],
    [{ branch: 'unsure' }, 'V-A ECMO'],
  ] as const)('is refused for %o', (patient, reason) => {
    expect(saveScore(NOTHING, patient)).toEqual({ status: 'not_applicable', reason: expect.stringContaining(reason) })
  })

  it('says why an input is not there', () => {
    expect(saveScore(without('pipCmH2O'), {}, { pipCmH2O: 'not ventilated invasively' })).toMatchObject({
      missing: [{ input: 'pipCmH2O', fields: ['pip'], why: 'not ventilated invasively', narrowsBy: 3 }],
    })
  })
})

/** The snapshots of the program's worked examples. */
describe('worked examples', () => {
  it.each<[string, SaveInputs, number[], number, string]>([
    [
      'EX-05: pulmonary embolism with arrest',
      {
        ...NOTHING,
        ageYears: 45,
        weightKg: 96,
        bilirubin: mgDl(1.1),
        altUL: 210,
        astUL: 260,
        creatinine: mgDl(1.6),
        intubatedHours: 3.1667,
        pipCmH2O: 24,
        hadCardiacArrest: true,
        diastolicMmHg: 52,
        systolicMmHg: 78,
        bicarbonateMmolL: 14,
      },
      [0, 4, 0, -3, 0, -3, 0, 0, 0, -2, 3, 0, -3, -6],
      -10,
      'V',
    ],
    [
      'EX-07: infarction on a pump catheter',
      {
        ...NOTHING,
        ageYears: 64,
        weightKg: 88,
        bilirubin: mgDl(1.3),
        altUL: 340,
        astUL: 610,
        creatinine: mgDl(2.1),
        intubatedHours: 14.25,
        pipCmH2O: 22,
        diastolicMmHg: 48,
        systolicMmHg: 68,
        bicarbonateMmolL: 16,
      },
      [0, 0, 2, -3, 0, -3, 0, -2, 0, 0, 3, -2, 0, -6],
      -11,
      'V',
    ],
    [
      'EX-08: storm of VT with chronic kidney disease',
      {
        ...NOTHING,
        diagnoses: ['refractory_vt_vf'],
        ageYears: 57,
        weightKg: 79,
        bilirubin: mgDl(0.9),
        altUL: 60,
        astUL: 64,
        creatinine: mgDl(1.9),
        hasChronicKidneyFailure: true,
        intubatedHours: 6,
        pipCmH2O: 20,
        hadCardiacArrest: true,
        diastolicMmHg: 40,
        systolicMmHg: 84,
        bicarbonateMmolL: 19,
      },
      [2, 3, 2, 0, 0, -3, -6, 0, 3, -2, 3, 0, 0, -6],
      -4,
      'III',
    ],
  ])('%s', (_, inputs, points, total, name) => {
    const result = complete(inputs)
    expect(result.items.map((item) => item.points)).toEqual(points)
    expect(result).toMatchObject({ total, scoreClass: { name } })
  })

  it('EX-06: myocarditis with VT, complete though ALT is unknown', () => {
    const { altUL: _, ...known } = {
      ...NOTHING,
      diagnoses: ['myocarditis', 'refractory_vt_vf'] as const,
      ageYears: 26,
      weightKg: 58,
      astUL: 120,
      creatinine: mgDl(1.1),
      intubatedHours: 2,
      pipCmH2O: 18,
      diastolicMmHg: 54,
      systolicMmHg: 72,
      bicarbonateMmolL: 18,
    }
    const result = complete(known)
    expect(result.items.map((item) => item.points)).toEqual([5, 7, 1, -3, 0, 0, 0, 0, 3, 0, 3, -2, 0, -6])
    expect(result).toMatchObject({ total: 8, scoreClass: { name: 'I' } })
  })
})
