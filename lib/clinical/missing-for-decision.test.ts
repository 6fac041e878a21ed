import { describe, expect, it, test } from 'vitest'
import type { Answers } from './answers.ts'
import { missingForDecision, reviewFlags, stillAsked } from './missing-for-decision.ts'
import type { Branch } from './words.ts'

const NOW = new Date('2026-03-14T08:00:00Z')

function pressures(sbp: number, dbp: number): Answers {
  return { sbp: { state: 'value', value: sbp }, dbp: { state: 'value', value: dbp } }
}

function markOf(code: string, answers: Answers) {
  return missingForDecision('va', answers, NOW).find((entry) => entry.code === code)?.mark
}

describe('answers that contradict each other', () => {
  it('both count as open while the diastolic pressure is above the systolic', () => {
    expect(markOf('sbp', pressures(58, 104))).toBe('unusable')
    expect(markOf('dbp', pressures(58, 104))).toBe('unusable')
  })

  it('are answered as soon as one is corrected', () => {
    expect(markOf('sbp', pressures(104, 58))).toBeUndefined()
    expect(markOf('dbp', pressures(104, 58))).toBeUndefined()
  })
})

describe('what a decision still misses', () => {
  const now = new Date('2026-03-14T09:05:00-04:00')
  const codes = (answers: Answers, branch: Branch = 'vv') =>
    missingForDecision(branch, answers, now).map(({ code }) => code)

  test('heads with the decision order, then the first answer, then the decision', () => {
    const all = missingForDecision('va', {}, now)
    expect(all.filter(({ first }) => first).map(({ code }) => code)).toEqual([
      'weight_kg',
      'sbp',
      'dbp',
      'norepinephrine',
      'mcs_in_place',
      'lactate_mmol',
      'arrest_this_illness',
      'code_status',
      'lvef_pct',
    ])
    const rest = all.filter(({ first }) => !first).map(({ level }) => level)
    expect(rest).toEqual([...rest].sort().reverse())
    expect(all).toContainEqual({ code: 'height_cm', level: 'minimum', mark: 'unanswered', first: false })
    expect(all).toContainEqual({ code: 'alt_u_l', level: 'full', mark: 'unanswered', first: false })
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
  })

  test('asks nothing that does not apply', () => {
    expect(codes({})).not.toContain('plateau_pressure')
    expect(codes({ resp_support: { state: 'value', value: 'imv_ett' } })).toContain('plateau_pressure')
  })

  test('keeps pending, not known and unusable, with the mark; drops what does not apply', () => {
    for (const state of ['pending', 'not_known', 'unusable'] as const)
      expect(missingForDecision('vv', { ph: { state, value: null } }, now)).toContainEqual({
        code: 'ph',
        level: 'minimum',
        mark: state,
        first: true,
      })
    expect(codes({ ph: { state: 'not_applicable', value: null } })).not.toContain('ph')
    expect(codes({ ph: { state: 'value', value: 7.2 } })).not.toContain('ph')
  })

  test('is no longer asked of the hospital once somebody has said pending or not known', () => {
    const answers: Answers = {
      ph: { state: 'pending', value: null },
      paco2_mmhg: { state: 'not_known', value: null },
      pao2_mmhg: { state: 'unusable', value: null },
      code_status: { state: 'value', value: 'unknown' },
    }
    const asked = stillAsked(missingForDecision('vv', answers, now)).map(({ code }) => code)
    expect(asked).toEqual(expect.arrayContaining(['weight_kg', 'pao2_mmhg']))
    expect(asked).not.toContain('ph')
    expect(asked).not.toContain('paco2_mmhg')
    expect(asked).not.toContain('code_status')
  })

  test('asks nothing under 18: another center decides', () => {
    const aged = (value: number) => missingForDecision('vv', { age_years: { state: 'value', value } }, now)
    expect(aged(17)).toEqual([])
    expect(aged(18)).not.toEqual([])
    expect(missingForDecision('vv', { age_years: { state: 'value', value: false } }, now)).not.toEqual([])
  })
})

test('no review flag is raised under 18; an unknown age raises them', () => {
  const now = new Date('2026-03-14T09:05:00-04:00')
  const immunocompromised = { state: 'value' as const, value: true }
  const of = (age: number) => reviewFlags({ immunocompromised, age_years: { state: 'value', value: age } }, now)
  expect(of(17)).toEqual([])
  expect(of(18)).toEqual(['immunocompromised'])
  expect(reviewFlags({ immunocompromised }, now)).toEqual(['immunocompromised'])
})
