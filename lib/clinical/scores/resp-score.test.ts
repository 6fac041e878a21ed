import { describe, expect, it } from 'vitest'
import { RESP, type RespInputs, respScore } from './resp-score.ts'

/** Everything that gives no points. */
const NOTHING: RespInputs = {
  ageYears: 30,
  isImmunocompromised: false,
  ventilatedHours: 200,
  diagnosis: 'nonrespiratory_or_chronic',
  hasCnsDysfunction: false,
  hasNonPulmonaryInfection: false,
  hadNeuromuscularBlockade: false,
  hadInhaledNitricOxide: false,
  hadBicarbonateInfusion: false,
  hadCardiacArrest: false,
  paco2MmHg: 40,
  pipCmH2O: 30,
}

function total(change: Partial<RespInputs>): number {
  const result = respScore({ ...NOTHING, ...change }, {})
  if (result.status !== 'complete') throw new Error(result.status)
  return result.total
}

describe('points of the RESP score, both sides of every cut', () => {
  it.each<[Partial<RespInputs>, number]>([
    [{}, 0],
    [{ ageYears: 18 }, 0],
    [{ ageYears: 49 }, 0],
    [{ ageYears: 50 }, -2],
    [{ ageYears: 59 }, -2],
    [{ ageYears: 60 }, -3],
    [{ isImmunocompromised: true }, -2],
    [{ ventilatedHours: 0 }, 3],
    [{ ventilatedHours: 47.999 }, 3],
    [{ ventilatedHours: 48 }, 1],
    [{ ventilatedHours: 168 }, 1],
    [{ ventilatedHours: 168.001 }, 0],
    [{ diagnosis: 'viral_pneumonia' }, 3],
    [{ diagnosis: 'bacterial_pneumonia' }, 3],
    [{ diagnosis: 'asthma' }, 11],
    [{ diagnosis: 'trauma_burn' }, 3],
    [{ diagnosis: 'aspiration_pneumonitis' }, 5],
    [{ diagnosis: 'other_acute_respiratory' }, 1],
    [{ hasCnsDysfunction: true }, -7],
    [{ hasNonPulmonaryInfection: true }, -3],
    [{ hadNeuromuscularBlockade: true }, 1],
    [{ hadInhaledNitricOxide: true }, -1],
    [{ hadBicarbonateInfusion: true }, -2],
    [{ hadCardiacArrest: true }, -2],
    [{ paco2MmHg: 74.999 }, 0],
    [{ paco2MmHg: 75 }, -1],
    [{ pipCmH2O: 41.9 }, 0],
    [{ pipCmH2O: 42 }, -1],
  ])('%o gives %i', (change, points) => {
    expect(total(change)).toBe(points)
  })
})

describe('the RESP score', () => {
  it('spans -22 to 15 when nothing is known', () => {
    expect(respScore({}, {})).toMatchObject({ status: 'incomplete', low: -22, high: 15 })
  })

  it.each([
    [6, 'I', 92],
    [5, 'II', 76],
    [3, 'II', 76],
    [2, 'III', 57],
    [-1, 'III', 57],
    [-2, 'IV', 33],
    [-5, 'IV', 33],
    [-6, 'V', 18],
  ])('%i points are class %s', (points, name, publishedPct) => {
    expect(RESP.classes.find(({ from }) => points >= from)).toMatchObject({ name, publishedPct })
  })

  it('names what is missing, the widest first, and only the classes that can be reached', () => {
    const { pipCmH2O: _, hasCnsDysfunction: __, ...known } = { ...NOTHING, ventilatedHours: 0 }
    expect(respScore(known, {}, { pipCmH2O: 'not ventilated invasively' })).toMatchObject({
      status: 'incomplete',
      low: -5,
      high: 3,
      classes: [{ name: 'IV' }, { name: 'III' }, { name: 'II' }],
      missing: [
        { input: 'hasCnsDysfunction', narrowsBy: 7, why: null },
        { input: 'pipCmH2O', narrowsBy: 1, why: 'not ventilated invasively' },
      ],
    })
  })

  it.each([
    [{ ageYears: 17 }, 'under 18'],
    [{ cprInProgress: true }, 'compressions'],
    [{ branch: 'bridge' }, 'bridge to transplant'],
    [{ branch: 'ecpr' }, 'ECPR'],
    [{ branch: 'va' }, 'V-V ECMO'],
  ] as const)('is refused for %o', (patient, reason) => {
    expect(respScore(NOTHING, patient)).toEqual({
      status: 'not_applicable',
      reason: expect.stringContaining(reason),
    })
  })
})
