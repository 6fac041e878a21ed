import { describe, expect, test } from 'vitest'
import type { Answers, AnswerValue } from './answers.ts'
import { Known } from './known.ts'

const now = new Date('2026-03-14T09:05:00-04:00')

function known(values: Record<string, AnswerValue>, others: Answers = {}): Known {
  const given = Object.entries(values).map(([code, value]) => [code, { state: 'value', value }] as const)
  return new Known({ ...Object.fromEntries(given), ...others }, now)
}

describe('each kind of value is read as itself and as nothing else', () => {
  test.each<[string, AnswerValue, unknown, unknown, unknown]>([
    ['ph', 7.2, 7.2, undefined, undefined],
    ['ph', '7.2', undefined, '7.2', undefined],
    ['arrest_this_illness', false, undefined, undefined, false],
  ])('%s %j', (code, value, number, text, yesNo) => {
    const all = known({ [code]: value })
    expect([all.number(code), all.text(code), all.yesNo(code), all.has(code)]).toEqual([number, text, yesNo, true])
  })

  test('choices, with their words or without', () => {
    expect(known({ mcs_in_place: ['iabp'] }).choices('mcs_in_place')).toEqual(['iabp'])
    expect(known({ comorbidities: { choices: ['frailty'] } }).choices('comorbidities')).toEqual(['frailty'])
    expect(known({}).choices('comorbidities')).toBeUndefined()
  })

  test('instants', () => {
    expect(known({ abg_at: '2026-03-14T12:00:00Z' }).at('abg_at')).toBe(Date.UTC(2026, 2, 14, 12))
    expect(known({ abg_at: 'never' }).at('abg_at')).toBeUndefined()
    expect(known({}).at('abg_at')).toBeUndefined()
  })
})

test('what does not apply is not there, whatever was answered', () => {
  expect(known({ resp_support: 'hfnc', peep: 12 }).has('plateau_pressure')).toBe(false)
  expect(known({ resp_support: 'hfnc', plateau_pressure: 30 }).number('plateau_pressure')).toBeUndefined()
  expect(known({ resp_support: 'imv_ett', plateau_pressure: 30 }).number('plateau_pressure')).toBe(30)
})

test.each([
  [{}, 'pH is not answered'],
  [{ ph: { state: 'pending', value: null } }, 'pH is pending'],
  [{ ph: { state: 'not_known', value: null } }, 'pH is not known at the hospital'],
  [{ ph: { state: 'not_applicable', value: null } }, 'pH is said not to apply'],
  [{ ph: { state: 'unusable', value: null } }, 'pH cannot be used as it stands'],
] as const)('%o: %s', (answers, says) => expect(new Known(answers, now).whyOpen('ph')).toBe(says))

test('a value that does not apply says so', () => {
  expect(known({ resp_support: 'hfnc', plateau_pressure: 30 }).whyOpen('plateau_pressure')).toBe(
    'Plateau pressure does not apply as answered',
  )
})
