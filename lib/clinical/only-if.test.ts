import { describe, expect, test } from 'vitest'
import type { Answers, AnswerValue } from './answers.ts'
import { stateOf, usableValue } from './answers.ts'
import { fieldById } from './catalogue.ts'
import type { Condition } from './catalogue-shape.ts'
import { applies, choicesOf, holds } from './only-if.ts'

const now = new Date('2026-03-14T09:05:00-04:00')
const given = (values: Record<string, AnswerValue>): Answers =>
  Object.fromEntries(Object.entries(values).map(([code, value]) => [code, { state: 'value', value }]))
const asks = (id: string, values: Record<string, AnswerValue>) => applies(fieldById(id), given(values), now)

test('only a field of choices has something ticked', () => {
  expect(choicesOf(['iabp'])).toEqual(['iabp'])
  expect(choicesOf({ choices: ['other'], text: 'gout' })).toEqual(['other'])
  for (const value of ['iabp', 3, true, { text: 'Asthma' }]) expect(choicesOf(value)).toEqual([])
})

describe('fields that apply', () => {
  test('a plateau only with a ventilator; jet and oscillation count', () => {
    for (const support of ['imv_ett', 'imv_trach', 'jet_or_hfov'])
      expect(asks('plateau_pressure', { resp_support: support }), support).toBe(true)
    for (const support of ['room_air', 'hfnc', 'niv', 'cpap'])
      expect(asks('plateau_pressure', { resp_support: support }), support).toBe(false)
    expect(asks('plateau_pressure', {})).toBe(false)
  })

  test('body width only above 140 kg', () => {
    expect(asks('max_body_width_cm', { weight_kg: 140 })).toBe(false)
    expect(asks('max_body_width_cm', { weight_kg: 140.1 })).toBe(true)
  })

  test('arrest times with an arrest or for ECPR', () => {
    expect(asks('arrest_at', { arrest_this_illness: true })).toBe(true)
    expect(asks('arrest_at', { arrest_this_illness: false })).toBe(false)
    expect(asks('arrest_at', { arrest_this_illness: false, support_question: 'ecpr' })).toBe(true)
  })

  test('a second physician only for a clinical refusal', () => {
    expect(asks('second_physician', { decision: 'decline', decision_reason_code: 'malignancy' })).toBe(true)
    expect(asks('second_physician', { decision: 'decline', decision_reason_code: 'no_bed_or_team' })).toBe(false)
    expect(asks('second_physician', { decision: 'decline' })).toBe(false)
    expect(asks('second_physician', { decision: 'advise', decision_reason_code: 'malignancy' })).toBe(false)
  })

  test('a field without a condition always applies', () => {
    expect(asks('weight_kg', {})).toBe(true)
  })
})

describe('comparisons', () => {
  const rule = (field: string, op: string, values: unknown[]) => ({ field, op, values }) as Condition

  test('in and not_in compare the whole value', () => {
    expect(holds(rule('mcs_in_place', 'in', ['none']), given({ mcs_in_place: ['none'] }), now)).toBe(true)
    expect(holds(rule('mcs_in_place', 'in', ['iabp']), given({ mcs_in_place: ['iabp', 'impella'] }), now)).toBe(false)
    expect(holds(rule('active_bleeding', 'not_in', ['none']), given({ active_bleeding: 'none' }), now)).toBe(false)
    expect(holds(rule('active_bleeding', 'not_in', ['none']), given({ active_bleeding: 'gums' }), now)).toBe(true)
  })

  test('a list equals a listed value only if that is all it holds', () => {
    const devices = rule('mcs_in_place', 'in', ['iabp', 'impella'])
    expect(holds(devices, given({ mcs_in_place: ['impella'] }), now)).toBe(true)
    expect(holds(devices, given({ mcs_in_place: ['other'] }), now)).toBe(false)
    expect(holds(rule('mcs_in_place', 'not_in', ['none']), given({ mcs_in_place: ['iabp'] }), now)).toBe(true)
  })

  test('a value of another kind fits no comparison', () => {
    expect(holds(rule('comorbidities', 'contains', ['frailty']), given({ comorbidities: 'frailty' }), now)).toBe(false)
    expect(holds(rule('comorbidities', 'contains', ['x']), given({ comorbidities: { text: 'x' } }), now)).toBe(false)
    expect(holds(rule('high_pressure_hours', 'gt', [168]), given({ high_pressure_hours: '200' }), now)).toBe(false)
    expect(holds(rule('high_pressure_hours', 'ge', [168]), given({ high_pressure_hours: '200' }), now)).toBe(false)
    expect(holds(rule('thrombolysis_at', 'within_hours', [9999]), given({ thrombolysis_at: 2026 }), now)).toBe(false)
  })

  test('whatever can be used is an answer, zero and no included', () => {
    expect(holds(rule('norepinephrine', 'answered', []), given({ norepinephrine: 0 }), now)).toBe(true)
    expect(holds(rule('ongoing_cpr', 'answered', []), given({ ongoing_cpr: false }), now)).toBe(true)
    expect(holds(rule('ongoing_cpr', 'answered', []), {}, now)).toBe(false)
  })

  test('all needs each part, any needs one', () => {
    const [yes, no] = [rule('sbp', 'gt', [80]), rule('sbp', 'gt', [100])]
    const answers = given({ sbp: 90 })
    expect(holds({ any: [no, yes] }, answers, now)).toBe(true)
    expect(holds({ any: [no, no] }, answers, now)).toBe(false)
    expect(holds({ all: [yes, yes] }, answers, now)).toBe(true)
    expect(holds({ all: [yes, no] }, answers, now)).toBe(false)
  })

  test('contains looks into choices with and without text', () => {
    const malignancy = rule('comorbidities', 'contains', ['advanced_malignancy'])
    expect(holds(malignancy, given({ comorbidities: { choices: ['frailty', 'advanced_malignancy'] } }), now)).toBe(true)
    expect(
      holds(malignancy, given({ comorbidities: { choices: ['frailty'], text: 'advanced_malignancy' } }), now),
    ).toBe(false)
    expect(
      holds(rule('mcs_in_place', 'contains', ['impella']), given({ mcs_in_place: ['iabp', 'impella'] }), now),
    ).toBe(true)
  })

  test('gt is strict and ge is not', () => {
    expect(holds(rule('high_pressure_hours', 'gt', [168]), given({ high_pressure_hours: 168 }), now)).toBe(false)
    expect(holds(rule('clinical_frailty_scale', 'ge', [5]), given({ clinical_frailty_scale: 5 }), now)).toBe(true)
    expect(holds(rule('clinical_frailty_scale', 'ge', [5]), given({ clinical_frailty_scale: 4 }), now)).toBe(false)
  })

  test('within_hours includes the last instant and no more', () => {
    const lysis = rule('thrombolysis_at', 'within_hours', [24])
    expect(holds(lysis, given({ thrombolysis_at: '2026-03-13T09:05:00-04:00' }), now)).toBe(true)
    expect(holds(lysis, given({ thrombolysis_at: '2026-03-13T09:04:59-04:00' }), now)).toBe(false)
    expect(holds(lysis, given({ thrombolysis_at: 'never' }), now)).toBe(false)
  })

  test('without a usable value every comparison is false, "not in" included', () => {
    for (const state of ['pending', 'not_known', 'not_applicable', 'unusable'] as const) {
      const answers = { active_bleeding: { state, value: null } }
      expect(holds(rule('active_bleeding', 'not_in', ['none']), answers, now), state).toBe(false)
      expect(holds(rule('active_bleeding', 'answered', []), answers, now), state).toBe(false)
    }
    expect(holds(rule('code_status', 'not_in', ['full']), given({ code_status: 'unknown' }), now)).toBe(false)
  })
})

test('zero, false and "none" are values; unknown options count as not known', () => {
  expect(usableValue(fieldById('norepinephrine'), { state: 'value', value: 0 })).toBe(0)
  expect(usableValue(fieldById('ongoing_cpr'), { state: 'value', value: false })).toBe(false)
  expect(stateOf(fieldById('allergies'), { state: 'value', value: ['none'] })).toBe('value')
  expect(stateOf(fieldById('pupils'), { state: 'value', value: 'not_assessed' })).toBe('not_known')
  expect(stateOf(fieldById('isolation'), { state: 'value', value: ['unknown'] })).toBe('not_known')
  expect(stateOf(fieldById('history_summary'), { state: 'value', value: 'unknown' })).toBe('value')
  expect(stateOf(fieldById('pupils'), undefined)).toBe('unanswered')
})
