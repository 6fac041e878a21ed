import { describe, expect, it } from 'vitest'
import type { ScaiFacts } from './scai-inputs.ts'
import type { ScaiStage } from './scai-rule.ts'
import { SCAI, type ScaiResult, scaiStage } from './scai-stage.ts'
import { running, WELL } from './testing/scai-patients.ts'

function without(...names: (keyof ScaiFacts)[]): ScaiFacts {
  return { ...WELL, ...Object.fromEntries(names.map((name) => [name, undefined])) }
}

function stages(result: ScaiResult): readonly ScaiStage[] {
  if (result.status === 'suggested') return [result.stage]
  return result.status === 'open' ? result.possible : []
}

function asked(result: ScaiResult): string[] {
  return result.status === 'open' ? result.missing.map(({ input, narrowsBy }) => `${input} ${narrowsBy}`) : []
}

describe('a stage with something unknown', () => {
  it.each<[string, ScaiFacts, string]>([
    ['urine, since lactate is high enough', { ...without('urineMl24h'), lactateMmolL: 3 }, 'C'],
    [
      'lactate, since urine is low and nothing supports',
      { ...without('lactateMmolL', 'previousLactateMmolL'), urineMl24h: 0 },
      'C',
    ],
    [
      'all but three drugs and a low mean pressure',
      { drugs: { dopamine: true, milrinone: true }, deviceCount: 1, meanArterialMmHg: 50, hadCardiacArrest: false },
      'E',
    ],
    [
      'how many devices, with three drugs',
      { ...without('deviceCount'), drugs: running('dopamine', 'milrinone', 'epinephrine'), lactateMmolL: 2 },
      'D',
    ],
    [
      'the previous lactate, on two drugs',
      { ...without('previousLactateMmolL'), drugs: running('dopamine', 'milrinone'), lactateMmolL: 2 },
      'D',
    ],
    [
      'the mean pressure: it is below a systolic of 59',
      { ...without('meanArterialMmHg'), systolicMmHg: 59, drugs: running('dopamine', 'milrinone', 'epinephrine') },
      'E',
    ],
    [
      'the systolic pressure and the rate, under a low mean',
      { ...without('systolicMmHg', 'heartRatePerMin'), meanArterialMmHg: 59 },
      'B',
    ],
    ['the systolic pressure above a mean of 90', { ...without('systolicMmHg'), meanArterialMmHg: 90 }, 'A'],
    ['whether CPR is in progress, without an arrest', WELL, 'A'],
  ])('is settled without %s', (_, facts, stage) => {
    expect(scaiStage(facts, {})).toMatchObject({ status: 'suggested', stage })
  })

  it.each<[string, ScaiFacts, ScaiStage[], string[]]>([
    ['urine', without('urineMl24h'), ['A', 'C'], ['urineMl24h 1']],
    ['lactate', without('lactateMmolL'), ['A', 'C'], ['lactateMmolL 1']],
    ['lactate under a pH of 7.2', { ...without('lactateMmolL'), ph: 7.2 }, ['A', 'C', 'E'], ['lactateMmolL 2']],
    ['pH at a lactate of 8', { ...without('ph'), lactateMmolL: 8 }, ['C', 'E'], ['ph 1']],
    ['pH at a lactate of 7.9', { ...without('ph'), lactateMmolL: 7.9 }, ['C'], []],
    ['the rate', without('heartRatePerMin'), ['A', 'B'], ['heartRatePerMin 1']],
    ['the systolic pressure', without('systolicMmHg'), ['A', 'B'], ['systolicMmHg 1']],
    [
      'the systolic pressure over a mean of 89',
      { ...without('systolicMmHg'), meanArterialMmHg: 89 },
      ['A', 'B'],
      ['systolicMmHg 1'],
    ],
    ['the mean pressure', without('meanArterialMmHg'), ['A', 'B'], ['meanArterialMmHg 1']],
    [
      'the mean pressure at a systolic of 60, on three drugs',
      { ...without('meanArterialMmHg'), systolicMmHg: 60, drugs: running('dopamine', 'milrinone', 'epinephrine') },
      ['B', 'E'],
      ['meanArterialMmHg 1'],
    ],
    [
      'both pressures',
      without('systolicMmHg', 'meanArterialMmHg'),
      ['A', 'B'],
      ['systolicMmHg 1', 'meanArterialMmHg 1'],
    ],
    [
      'whether doses rise, on one drug',
      { ...without('areDosesRising'), lactateMmolL: 2, previousLactateMmolL: 2, drugs: running('dopamine') },
      ['C', 'D'],
      ['areDosesRising 1'],
    ],
    [
      'the previous lactate, on one drug',
      { ...without('previousLactateMmolL'), lactateMmolL: 2, drugs: running('dopamine') },
      ['C', 'D'],
      ['previousLactateMmolL 1'],
    ],
    [
      'one drug, with doses rising',
      { ...WELL, lactateMmolL: 2, areDosesRising: true, drugs: { ...running(), dopamine: undefined } },
      ['C', 'D'],
      ['supportCount 1'],
    ],
    [
      'devices, under a low mean pressure',
      { ...without('deviceCount'), lactateMmolL: 2, meanArterialMmHg: 59 },
      ['C', 'D', 'E'],
      ['supportCount 2'],
    ],
    [
      'two drugs do not make three supports',
      {
        ...WELL,
        lactateMmolL: 2,
        meanArterialMmHg: 59,
        drugs: { ...running(), dopamine: undefined, milrinone: undefined },
      },
      ['C', 'D'],
      ['supportCount 1'],
    ],
    [
      'lactate on one drug, and whether it was rising',
      { ...without('lactateMmolL'), urineMl24h: 0, previousLactateMmolL: 3, ph: 7.2, drugs: running('dopamine') },
      ['C', 'D', 'E'],
      ['lactateMmolL 2'],
    ],
    [
      'lactate on one drug, after 7: it can rise and stay under 8',
      {
        ...without('lactateMmolL'),
        urineMl24h: 0,
        previousLactateMmolL: 7,
        ph: 7.2,
        drugs: running('dopamine'),
      },
      ['C', 'D', 'E'],
      ['lactateMmolL 2'],
    ],
    [
      'lactate on one drug, after none',
      { ...without('lactateMmolL'), previousLactateMmolL: 0, drugs: running('dopamine') },
      ['A', 'D'],
      ['lactateMmolL 1'],
    ],
    [
      'lactate on one drug, after 8',
      { ...without('lactateMmolL'), urineMl24h: 0, previousLactateMmolL: 8, drugs: running('dopamine') },
      ['C', 'D'],
      ['lactateMmolL 1'],
    ],
    [
      'lactate on one drug, after 1',
      { ...without('lactateMmolL'), previousLactateMmolL: 1, urineMl24h: 0, drugs: running('dopamine') },
      ['C', 'D'],
      ['lactateMmolL 1'],
    ],
    ['whether there was an arrest', without('hadCardiacArrest'), ['A', 'E'], ['isCprInProgress 1']],
    ['whether CPR goes on', { ...WELL, hadCardiacArrest: true }, ['A', 'E'], ['isCprInProgress 1']],
  ])('keeps what is possible without %s', (_, facts, possible, missing) => {
    const result = scaiStage(facts, {})
    expect(stages(result)).toEqual(possible)
    expect(asked(result)).toEqual(missing)
  })

  it('is not suggested while neither lactate nor urine is known, and asks for these alone', () => {
    const result = scaiStage(
      { ...without('lactateMmolL', 'urineMl24h', 'heartRatePerMin') },
      {},
      { urineMl24h: 'pending' },
    )
    expect(result).toMatchObject({
      status: 'none',
      missing: [
        { input: 'lactateMmolL', fields: ['lactate_mmol'], why: null },
        { input: 'urineMl24h', fields: ['urine_ml_24h'], why: 'pending' },
      ],
      supports: { atLeast: 0, atMost: 0 },
    })
  })

  it('puts what narrows most first', () => {
    const result = scaiStage({ ...without('heartRatePerMin', 'lactateMmolL'), ph: 7.2 }, {})
    expect(asked(result)).toEqual(['lactateMmolL 3', 'heartRatePerMin 1'])
  })

  it('names what narrows only together: two findings make stage E, each of two values', () => {
    const facts = { drugs: running('dopamine'), urineMl24h: 0, areDosesRising: true, hadCardiacArrest: false }
    const result = scaiStage(facts, {})
    expect(stages(result)).toEqual(['D', 'E'])
    expect(asked(result)).toEqual(['lactateMmolL 0', 'ph 0', 'meanArterialMmHg 0', 'supportCount 0'])
  })

  it('says only what holds for certain, and the note only if it does', () => {
    const facts = { ...WELL, lactateMmolL: 3, previousLactateMmolL: 3 }
    expect(scaiStage({ ...facts, urineMl24h: undefined }, {})).toMatchObject({
      because: ['lactate 2 mmol/L or more'],
      note: 'Hypoperfusion with normal pressure.',
    })
    expect(scaiStage({ ...facts, systolicMmHg: undefined }, {})).toMatchObject({ stage: 'C', note: null })
    const oneDrugOpen = { ...facts, drugs: { ...running(), dopamine: undefined } }
    expect(scaiStage(oneDrugOpen, {})).toMatchObject({ stage: 'C', note: null })
  })

  it.each<[ScaiFacts, object]>([
    [WELL, { atLeast: 0, atMost: 0 }],
    [
      { ...WELL, drugs: running('dopamine', 'milrinone'), deviceCount: 1 },
      { atLeast: 3, atMost: 3 },
    ],
    [
      { ...WELL, drugs: { dopamine: true, milrinone: false }, deviceCount: 2 },
      { atLeast: 3, atMost: 8 },
    ],
    [
      { ...without('deviceCount'), drugs: running('dopamine') },
      { atLeast: 1, atMost: null },
    ],
  ])('counts the supports of %o', (facts, supports) => {
    expect(scaiStage(facts, {})).toMatchObject({ supports })
  })

  it('names the fields of the supports that are unknown', () => {
    const fields = (facts: ScaiFacts) => {
      const result = scaiStage({ ...facts, lactateMmolL: 2 }, {})
      return 'missing' in result ? result.missing.map((missing) => missing.fields) : []
    }
    expect(fields(without('deviceCount'))).toEqual([['mcs_in_place']])
    expect(fields({ ...WELL, drugs: { ...running(), milrinone: undefined, dopamine: undefined } })).toEqual([
      ['dopamine', 'milrinone'],
    ])
  })
})

describe('modifier A', () => {
  it.each([
    [true, 8, true],
    [true, 9, false],
    [true, undefined, null],
    [false, 3, false],
    [false, undefined, false],
    [undefined, 8, null],
    [undefined, 9, false],
  ])('arrest %s with a coma scale of %s: %s', (hadCardiacArrest, gcs, hasArrestModifier) => {
    expect(scaiStage({ ...WELL, hadCardiacArrest, gcs }, { cprInProgress: false })).toMatchObject({ hasArrestModifier })
  })

  it('takes CPR in progress for an arrest, whatever was answered', () => {
    const facts = { ...WELL, hadCardiacArrest: false, gcs: 3 }
    expect(scaiStage(facts, { cprInProgress: true })).toMatchObject({ stage: 'E', hasArrestModifier: true })
  })
})

describe('SCAI stages are', () => {
  it('shown with the deaths of the published cohort', () => {
    expect(Object.values(SCAI.stages).map(({ publishedDeathPct }) => publishedDeathPct)).toEqual([
      3, 7.1, 12.4, 40.4, 67,
    ])
  })

  it.each([
    [{ ageYears: 17 }, 'under 18'],
    [{ ageYears: 17, cprInProgress: true }, 'under 18'],
    [{ branch: 'vv' }, 'cardiogenic shock'],
    [{ branch: 'bridge' }, 'cardiogenic shock'],
    [{ branch: 'unsure' }, 'cardiogenic shock'],
  ] as const)('refused for %o', (patient, reason) => {
    expect(scaiStage(WELL, patient)).toEqual({ status: 'not_applicable', reason: expect.stringContaining(reason) })
  })

  it.each(['va', 'ecpr'] as const)('made for the branch %s', (branch) => {
    expect(scaiStage(WELL, { branch }).status).toBe('suggested')
  })
})

describe('what an open stage waits for', () => {
  const open = { ...without('deviceCount', 'meanArterialMmHg'), urineMl24h: 500 }

  it('comes with what narrows most first', () => {
    expect(asked(scaiStage(open, { branch: 'va', cprInProgress: false }))).toEqual([
      'supportCount 2',
      'meanArterialMmHg 1',
    ])
  })

  it('says why it is not there, where that is known', () => {
    const result = scaiStage(open, { branch: 'va', cprInProgress: false }, { supportCount: 'pending' })
    expect(result.status === 'open' ? result.missing.map(({ why }) => why) : []).toEqual(['pending', null])
  })
})
