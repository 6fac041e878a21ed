import { describe, expect, test } from 'vitest'
import { alertInput, toSending } from './alert.ts'
import { alertForm, toAlert, toBoxMessages } from './alert-form.ts'

const ZONE = 'America/New_York'
const NOW = new Date('2026-03-14T07:04:08Z')
const KEY = '0b0f6c0a-6a52-4c44-8f6d-0a5d0d3c0a11'
const FACILITY = '5a1f6c0a-6a52-4c44-8f6d-0a5d0d3c0a22'
const typed = { intakeKey: KEY, facilityId: FACILITY, support: 'vv', tier: 'emergent' } as const

const read = (form: Parameters<typeof toAlert>[0]) => toSending(alertInput.parse(toAlert(form, ZONE, NOW)))
const states = (form: Parameters<typeof toAlert>[0]) =>
  Object.fromEntries(read(form).entries.map(({ code, state, value }) => [code, state === 'value' ? value : state]))

describe('the alert as typed', () => {
  test('five answers and the prefilled lines', () => {
    const form = {
      ...typed,
      ageYears: '38',
      oneLineReason: 'ARDS, P/F 62',
      callbackPhone: '(207) 555-0101',
      referringPhysicianName: 'Dr A. Moreau',
      unitType: 'icu',
    }
    expect(read(form)).toMatchObject({ intakeKey: KEY, facilityId: FACILITY, support: 'vv', unitType: 'icu' })
    expect(states(form)).toEqual({
      age_years: 38,
      one_line_reason: 'ARDS, P/F 62',
      callback_phone: '+1-207-555-0101',
      referring_physician_name: 'Dr A. Moreau',
    })
  })

  test('empty boxes, as a form without scripts posts them, are no answers and no reason to refuse', () => {
    const form = {
      ...typed,
      tier: '',
      ageYears: '',
      ageNotKnown: '',
      oneLineReason: '',
      callbackPhone: '',
      unitType: '',
    }
    expect(states(form)).toEqual({})
    expect(read(form).tier).toBe('emergent')
  })

  test('“not known” is an answer; an age that was typed all the same wins', () => {
    expect(states({ ...typed, ageYears: '', ageNotKnown: 'on' })).toEqual({ age_years: 'not_known' })
    expect(states({ ...typed, ageNotKnown: true })).toEqual({ age_years: 'not_known' })
    expect(states({ ...typed, ageYears: '38', ageNotKnown: 'on' })).toEqual({ age_years: 38 })
  })

  test('an impossible age is kept as typed and blocks nothing', () => {
    expect(states({ ...typed, ageYears: '380' })).toEqual({ age_years: 'unusable' })
  })

  const taps = {
    ongoing_cpr: 'yes',
    arrest_at: '02:51',
    arrest_witnessed: 'yes',
    cpr_started_at: '0252',
    initial_rhythm: 'vf',
    mechanical_cpr: 'not_known',
  }

  test('the six taps go with an ECPR alert', () => {
    expect(states({ ...typed, support: 'ecpr', ...taps })).toEqual({
      ongoing_cpr: true,
      arrest_at: '2026-03-14T06:51:00.000Z',
      arrest_witnessed: 'yes',
      cpr_started_at: '2026-03-14T06:52:00.000Z',
      initial_rhythm: 'vf',
      mechanical_cpr: 'not_known',
    })
  })

  test('and are left out when another support was chosen afterwards', () => {
    expect(states({ ...typed, ...taps })).toEqual({})
  })

  test('a time that is none is kept as typed', () => {
    expect(states({ ...typed, support: 'ecpr', arrest_at: 'just now' })).toEqual({ arrest_at: 'unusable' })
  })

  test('only the support must be chosen', () => {
    const parsed = alertForm.safeParse({ intakeKey: KEY, facilityId: FACILITY })
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['support'])
  })

  test('a message about a tap goes to its box', () => {
    const alert = alertInput.parse(toAlert({ ...typed, support: 'ecpr', ...taps }, ZONE, NOW))
    expect(toBoxMessages({ 'values.1.typed': 'No.', support: 'Choose.' }, alert)).toEqual({
      arrest_at: 'No.',
      support: 'Choose.',
    })
  })
})
