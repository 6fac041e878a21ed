import { describe, expect, test } from 'vitest'
import { toEntries } from './answers-form.ts'
import { readEntries } from './entries.ts'
import { valuesInput } from './schema.ts'

const ZONE = 'America/New_York'
const NOW = new Date('2026-03-14T07:04:08Z')
const ID = '0b0f6c0a-6a52-4c44-8f6d-0a5d0d3c0a11'

/** What is stored of a form, as the command gets it. */
function stored(values: Parameters<typeof toEntries>[0]) {
  const input = { reference: '7K4QMT', submissionId: ID, values: toEntries(values, ZONE, NOW) }
  return readEntries(valuesInput.parse(input).values).map(({ code, state, value, typedValue, unusualConfirmed }) => ({
    code,
    state,
    value: value ?? typedValue,
    ...(unusualConfirmed && { unusualConfirmed }),
  }))
}

describe('answers of a form', () => {
  test('empty boxes are no answers', () => {
    expect(
      toEntries({ 'typed.ph': '', 'typed.code_status': '  ', 'day.intubated_at': '', 'unit.ph': '' }, ZONE, NOW),
    ).toEqual([])
  })

  test('a number with the unit beside it', () => {
    expect(stored({ 'typed.pao2_mmhg': '8', 'unit.pao2_mmhg': 'kPa' })).toEqual([
      { code: 'pao2_mmhg', state: 'value', value: expect.closeTo(60, 1) },
    ])
  })

  test('an impossible one is kept as typed and the others stay', () => {
    expect(stored({ 'typed.ph': '74', 'unit.ph': '[pH]', 'typed.weight_kg': '82', 'unit.weight_kg': 'kg' })).toEqual([
      { code: 'ph', state: 'unusable', value: '74' },
      { code: 'weight_kg', state: 'value', value: 82 },
    ])
  })

  test('pending and not known stand instead of whatever was typed', () => {
    expect(stored({ 'typed.lactate_mmol': '4', 'state.lactate_mmol': 'pending', 'state.ph': 'not_known' })).toEqual([
      { code: 'lactate_mmol', state: 'pending', value: null },
      { code: 'ph', state: 'not_known', value: null },
    ])
  })

  test('a yes to an unusual value is kept', () => {
    expect(stored({ 'typed.pip': '58', 'unit.pip': 'cm[H2O]', 'confirmed.pip': 'on' })).toEqual([
      { code: 'pip', state: 'value', value: 58, unusualConfirmed: true },
    ])
  })

  test('ticks, ticks with words, words alone', () => {
    expect(stored({ 'typed.mcs_in_place': ['iabp', 'impella'] })).toMatchObject([{ value: ['iabp', 'impella'] }])
    expect(stored({ 'typed.comorbidities': 'cirrhosis', 'words.comorbidities': 'Child A' })).toMatchObject([
      { value: { choices: ['cirrhosis'], text: 'Child A' } },
    ])
    expect(stored({ 'words.comorbidities': 'psoriasis' })).toMatchObject([
      { value: { choices: ['other'], text: 'psoriasis' } },
    ])
  })

  test('a day and a time by the hospital’s clock; a time alone is the latest that has been', () => {
    expect(stored({ 'day.intubated_at': '2026-03-11', 'typed.intubated_at': '19:00' })).toMatchObject([
      { value: '2026-03-11T23:00:00.000Z' },
    ])
    expect(stored({ 'typed.intubated_at': '2350' })).toMatchObject([{ value: '2026-03-14T03:50:00.000Z' }])
    expect(stored({ 'day.intubated_at': '2026-03-11', 'typed.intubated_at': 'noon' })).toMatchObject([
      { state: 'unusable', value: '2026-03-11 noon' },
    ])
  })

  test('a day alone', () => {
    expect(stored({ 'day.dob': '1988-01-02' })).toMatchObject([{ code: 'dob', state: 'value', value: '1988-01-02' }])
  })

  test('yes, no, a choice, words, lines; none in a drug field is zero', () => {
    expect(
      stored({
        'typed.ongoing_cpr': 'no',
        'typed.code_status': 'full',
        'typed.primary_diagnosis': 'Influenza A',
        'typed.vascular_access_lines': 'right IJ\nleft radial',
        'typed.norepinephrine': 'none',
      }),
    ).toMatchObject([
      { value: false },
      { value: 'full' },
      { value: { text: 'Influenza A' } },
      { value: ['right IJ', 'left radial'] },
      { value: 0 },
    ])
  })

  test('names that are no fields are not read', () => {
    expect(toEntries({ 'typed.__proto__': '1', 'typed.nothing_such': '1', act: 'values' }, ZONE, NOW)).toEqual([])
  })
})
