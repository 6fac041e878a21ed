import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerSchema, newAnswerSchema } from './answer-schema.ts'
import { FIELDS, fieldById, isNumeric } from './catalogue.ts'
import { readPhone } from './phone.ts'
import { possiblyEmptyText, withoutDirectionMarks } from './safe-text.ts'
import { anyText } from './testing/any-text.ts'

const takes = (id: string, value: unknown) => newAnswerSchema(fieldById(id)).safeParse(value).success
const at = '2026-03-14T08:40:00-04:00'

describe('shapes', () => {
  test.each<[string, unknown[], unknown[]]>([
    ['ongoing_cpr', [true, false], ['yes', 1, null]],
    ['dob', ['1987-09-02'], ['1987-02-30', '2.9.1987', '', at]],
    ['abg_at', [at, '2026-03-14T12:40:00Z'], ['2026-03-14T08:40:00', '2026-03-14', 'now', 0]],
    ['sending_facility_id', ['FAC-RIVERTON'], ['', 'a b', 'x'.repeat(65), "'; --"]],
    ['code_status', ['full', 'unknown'], ['Full', '', 'none', ['full'], '__proto__']],
    ['mcs_in_place', [['none'], ['iabp', 'impella']], [[], ['none', 'iabp'], ['iabp', 'iabp'], ['x'], 'iabp']],
    ['isolation', [['unknown']], [['unknown', 'contact']]],
    ['allergies', [['none'], ['heparin', 'latex']], [[], ['none', 'latex'], [''], Array(41).fill('x')]],
    [
      'primary_diagnosis',
      [{ text: 'Asthma' }, { text: 'Asthma', codes: [{ system: 'http://snomed.info/sct', code: '195967001' }] }],
      [{}, { text: '' }, { text: 'x', extra: 1 }, { text: 'x', codes: [{ system: 'sct', code: '1' }] }],
    ],
    [
      'transfer_consent',
      [{ choice: 'refused' }, { choice: 'refused', text: 'x' }],
      [{ text: 'x' }, { choice: 'maybe' }, { choice: 'refused', by: 'x' }],
    ],
    [
      'comorbidities',
      [{ choices: ['none'] }, { choices: ['other'], text: 'gout' }],
      [{ choices: [] }, { choices: ['none', 'other'] }, { text: 'gout' }],
    ],
    [
      'accepting_physician',
      [
        { name: 'Dr M. Sample', at },
        { name: 'Dr M. Sample', role: 'MCS', at },
      ],
      [{ name: 'x' }, { at }, { name: '', at }],
    ],
    [
      'receiving_bed',
      [{ text: 'ICU 4', confirmed_by: 'P. Sample', at }],
      [
        { text: 'ICU 4', at },
        { text: 'ICU 4', confirmed_by: 'P. Sample' },
      ],
    ],
    [
      'report_given_to',
      [{ nurse: { name: 'N. Sample', at } }, { physician: { name: 'Dr M. Sample', at } }],
      [{}, { nurse: { name: 'N. Sample' } }, { cook: { name: 'C', at } }],
    ],
    [
      'records_sent',
      [{ items: [{ item: 'ECG', done: true }], at }],
      [{ items: [], at }, { items: [{ item: 'ECG' }], at }, { items: [{ item: 'ECG', done: true }] }],
    ],
    [
      'physician_certification',
      [{ name: 'Dr A', role: 'intensivist', at, text: 'Benefit outweighs risk.' }],
      [
        { name: 'Dr A', at, text: 'x' },
        { name: 'Dr A', role: 'x', at, text: '' },
      ],
    ],
    ['one_line_reason', ['x'.repeat(280)], ['x'.repeat(281), '', 'a\u0000']],
    ['history_summary', ['x'.repeat(4000)], ['x'.repeat(4001)]],
    ['heart_rate', [108], [108.5, '108', Number.NaN, Number.POSITIVE_INFINITY, 351]],
    ['ph', [7.29], [8.01, null]],
    ['referring_physician_npi', ['1234567893'], ['1234567890', '123456789', '12345678930']],
  ])('%s', (id, good, bad) => {
    for (const value of good) expect(takes(id, value), JSON.stringify(value)).toBe(true)
    for (const value of bad) expect(takes(id, value), JSON.stringify(value)).toBe(false)
  })

  test('every refusal is a sentence that a person can act on', () => {
    for (const field of FIELDS) {
      const refused = newAnswerSchema(field).safeParse(isNumeric(field) ? 1e9 : '\u0000')
      if (!refused.success) expect(refused.error.issues[0]?.message, field.id).toMatch(/^(pH|aPTT|[A-Z“]).*\.$/)
    }
  })

  test('nothing that anybody sends makes a schema throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), fc.anything(), (field, value) => {
        newAnswerSchema(field).safeParse(value)
      }),
      { numRuns: 500 },
    )
  })
})

describe('telephone numbers', () => {
  test.each([
    ['(207) 555-0101', '+1-207-555-0101'],
    ['207.555.0101', '+1-207-555-0101'],
    ['1 207 555 0101', '+1-207-555-0101'],
    ['+1-207-555-0101', '+1-207-555-0101'],
    ['+1 207 555 0101 ext. 22', '+1-207-555-0101 x22'],
    ['\u202a207-555-0101\u202c', '+1-207-555-0101'],
    ['+44 20 7946 0958', '+442079460958'],
    ['+4930901820', '+4930901820'],
    ['555-0101', '5550101'],
  ])('%s', (typed, number) => expect(readPhone(typed)).toBe(number))

  test.each(['', 'ext 22', '4432', 'call me', '+', '1'.repeat(16), '207-555-0101; drop', '207\u0000555-0101'])(
    '%j cannot be dialed',
    (typed) => expect(readPhone(typed)).toBeUndefined(),
  )

  test('a number that was read is read again as itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[\d ().-]{7,18}( x\d{1,4})?$/), (typed) => {
        const once = readPhone(typed)
        if (once !== undefined) expect(readPhone(once)).toBe(once)
      }),
    )
  })
})

test('text that passes holds no control, no direction override and no broken character', () => {
  fc.assert(
    fc.property(anyText(60), (typed) => {
      const parsed = possiblyEmptyText(40).safeParse(typed)
      if (!parsed.success) return
      expect(parsed.data.length).toBeLessThanOrEqual(40)
      expect(parsed.data.isWellFormed()).toBe(true)
      expect(parsed.data).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/)
      expect([...parsed.data].some((character) => character < ' ' && !'\n\t'.includes(character))).toBe(false)
      expect(possiblyEmptyText(40).parse(parsed.data)).toBe(parsed.data)
    }),
    { numRuns: 500 },
  )
  expect(withoutDirectionMarks('\u202aa\u200eb\u2069')).toBe('ab')
})

describe('limits', () => {
  const text = (length: number) => 'x'.repeat(length)
  const url = (length: number) => `http://a.example/${text(length - 17)}`
  const coded = (count: number, system = 'http://loinc.org') => ({
    text: 'Asthma',
    codes: Array.from({ length: count }, () => ({ system, code: '1' })),
  })
  const items = (count: number) => ({ items: Array.from({ length: count }, () => ({ item: 'ECG', done: false })), at })

  test.each<[string, unknown, unknown]>([
    ['one_line_reason', text(280), text(281)],
    ['last_name', text(120), text(121)],
    ['sending_mrn', text(120), text(121)],
    ['next_of_kin_name', text(120), text(121)],
    ['sending_unit_bed', text(120), text(121)],
    ['interpreter_language', text(120), text(121)],
    ['next_of_kin_relationship', text(120), text(121)],
    ['echo_summary', text(4000), text(4001)],
    ['history_summary', text(4000), text(4001)],
    ['allergies', Array(40).fill('x'), Array(41).fill('x')],
    ['allergies', [text(200)], [text(201)]],
    ['sending_facility_id', text(64), text(65)],
    ['sending_facility_id', 'A-z9', 'A_z'],
    ['sending_facility_id', 'x', 'x!'],
    ['sending_facility_id', 'x', '!x'],
    ['callback_phone', `207-555-0101${' '.repeat(52)}`, `207-555-0101${' '.repeat(53)}`],
    ['primary_diagnosis', coded(20), coded(21)],
    ['primary_diagnosis', coded(1, url(200)), coded(1, url(201))],
    ['records_sent', items(40), items(41)],
    ['records_sent', items(1), items(0)],
    ['ph', 6.3, 6.29],
    ['ph', 8, 8.01],
  ])('of %s', (id, good, bad) => {
    expect(takes(id, good)).toBe(true)
    expect(takes(id, bad)).toBe(false)
  })

  test('what is out of range is said with its range and unit', () => {
    const said = (id: string, value: unknown) =>
      newAnswerSchema(fieldById(id)).safeParse(value).error?.issues[0]?.message
    expect(said('ph', 9)).toBe('pH can only be 6.3 to 8.')
    expect(said('peep', -1)).toBe('PEEP can only be 0 to 40\u00a0cmH₂O.')
    expect(said('allergies', Array(41).fill('x'))).toBe('Enter at most 40 lines.')
    expect(said('callback_phone', text(65))).toBe('Shorten this to 64 characters.')
  })

  test('a number without a range is only a number', () => {
    const { hard_range: _, ...unlimited } = fieldById('peep')
    const schema = newAnswerSchema({ ...unlimited, id: 'without_a_range' })
    expect(schema.safeParse(1e9).success).toBe(true)
    expect(schema.safeParse('1').success).toBe(false)
  })

  test('"none" stands alone however it is written', () => {
    expect(takes('allergies', ['None'])).toBe(true)
    expect(takes('allergies', ['None', 'latex'])).toBe(false)
    expect(takes('mcs_in_place', ['iabp', 'none'])).toBe(false)
  })

  test('the last digit of an NPI follows from the other nine', () => {
    for (const nine of ['123456789', '100000000', '987654321', '555555555', '190909090', '246813579']) {
      const good = [...'0123456789'].filter((last) => takes('referring_physician_npi', `${nine}${last}`))
      expect(good, nine).toHaveLength(1)
    }
    expect(takes('referring_physician_npi', '1234567893')).toBe(true)
    expect(takes('referring_physician_npi', '1000000004')).toBe(true)
    expect(takes('referring_physician_npi', '1909090908')).toBe(true)
    expect(takes('referring_physician_npi', 'x1234567893')).toBe(false)
    expect(takes('referring_physician_npi', '1234567893x')).toBe(false)
  })

  test('a schema is made once', () => {
    const field = { ...fieldById('ph'), id: 'asked_nowhere_else' }
    expect(answerSchema(field)).toBe(answerSchema(field))
  })
})
