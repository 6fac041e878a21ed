import { describe, expect, test } from 'vitest'
import {
  askedAt,
  decisionOrder,
  FIELDS,
  fieldById,
  fieldsAsked,
  findField,
  isIdentifier,
  isNumeric,
  isSealed,
} from './catalogue.ts'
import { catalogueFile } from './catalogue-shape.ts'
import file from './fields.json' with { type: 'json' }
import { BRANCHES } from './words.ts'

test('the catalogue holds 177 fields, each reachable by its id', () => {
  expect(FIELDS).toHaveLength(177)
  for (const field of FIELDS) expect(fieldById(field.id)).toBe(field)
})

test('an id that is not in the catalogue is undefined from outside and an error in code', () => {
  expect(findField('pao2')).toBeUndefined()
  expect(findField('__proto__')).toBeUndefined()
  expect(() => fieldById('pao2')).toThrow('pao2')
})

test.each([
  ['vv', 17, 23],
  ['va', 17, 23],
  ['ecpr', 12, 10],
  ['bridge', 18, 21],
  ['unsure', 8, 15],
] as const)('%s asks 5 answers and 3 lines, then %i, then %i more', (branch, minimum, full) => {
  const alert = fieldsAsked(branch, 'alert')
  expect(alert.filter((field) => field.alert_as === 'answer')).toHaveLength(5)
  expect(alert.filter((field) => field.alert_as === 'line')).toHaveLength(3)
  expect(fieldsAsked(branch, 'minimum')).toHaveLength(minimum)
  expect(fieldsAsked(branch, 'full')).toHaveLength(full)
})

test('unsure asks each field at the later level of V-V and V-A, and not where either does not ask', () => {
  const order = [
    'alert',
    'minimum',
    'full',
    'identity',
    'transfer',
    'disposition',
    'outcome',
    'extended',
    'system',
    'not_asked',
  ]
  for (const { ask, id } of FIELDS) {
    const later = order[Math.max(order.indexOf(ask.vv), order.indexOf(ask.va))]
    expect(ask.unsure, id).toBe(later)
  }
})

test('the decision order is the bedside order', () => {
  expect(decisionOrder('vv').map((field) => field.id)).toEqual([
    'weight_kg',
    'fio2_pct',
    'plateau_pressure',
    'pao2_mmhg',
    'ph',
    'paco2_mmhg',
    'intubated_at',
    'prone_tried',
    'code_status',
  ])
  expect(decisionOrder('ecpr').map((field) => field.id)).toEqual([
    'ongoing_cpr',
    'arrest_at',
    'arrest_witnessed',
    'cpr_started_at',
    'initial_rhythm',
    'mechanical_cpr',
    'etco2_mmhg',
    'signs_of_life_during_cpr',
    'code_status',
  ])
  for (const branch of BRANCHES) {
    expect(decisionOrder(branch)).toHaveLength(9)
    for (const { id, ask } of decisionOrder(branch)) expect(['minimum', 'full'], id).toContain(ask[branch])
  }
})

test('asked levels differ by branch', () => {
  expect(askedAt('pao2_mmhg', 'vv')).toBe('minimum')
  expect(askedAt('pao2_mmhg', 'va')).toBe('full')
  expect(askedAt('platelets', 'ecpr')).toBe('not_asked')
})

test('words, identity and phones are sealed; numbers, choices and times are plain', () => {
  for (const id of [
    'last_name',
    'dob',
    'sending_mrn',
    'callback_phone',
    'one_line_reason',
    'allergies',
    'comorbidities',
  ])
    expect(isSealed(fieldById(id)), id).toBe(true)
  for (const id of [
    'age_years',
    'ph',
    'sex_for_calculation',
    'abg_at',
    'ongoing_cpr',
    'mcs_in_place',
    'sending_facility_id',
  ])
    expect(isSealed(fieldById(id)), id).toBe(false)
})

test('every identifier is sealed, and a clinical value is none', () => {
  const identifiers = FIELDS.filter(isIdentifier)
  expect(identifiers.map((field) => field.id)).toEqual([
    'callback_phone',
    'backup_phone',
    'last_name',
    'first_name',
    'dob',
    'sending_mrn',
    'next_of_kin_name',
    'next_of_kin_phone',
  ])
  for (const field of identifiers) expect(isSealed(field), field.id).toBe(true)
})

test('a catalogue that contradicts itself is refused by name', () => {
  const [first, ...others] = structuredClone(file.fields)
  const broken = (change: object) => catalogueFile.safeParse({ ...file, fields: [{ ...first, ...change }, ...others] })
  expect(broken({}).success).toBe(true)
  expect(broken({ id: 'peep' }).error?.message).toContain('peep comes twice')
  expect(broken({ options: undefined }).error?.message).toContain('request_type has no options')
  expect(broken({ only_if: { field: 'nowhere', op: 'answered', values: [] } }).error?.message).toContain('nowhere')
  expect(broken({ hard_range: [0, 10], usual_range: [1, 11] }).error?.message).toContain('leaves the hard range')
  expect(broken({ colour: 'red' }).success).toBe(false)
})

describe('a catalogue in which one thing is wrong', () => {
  const given = structuredClone(file)
  const [first] = given.fields
  const withOne = (change: object) =>
    catalogueFile.safeParse({ ...given, fields: [...given.fields, { ...first, id: 'one_more', ...change }] })
  const isGood = (change: object) => withOne(change).success
  const condition = (only_if: object) => isGood({ only_if })

  test.each<[object, object]>([
    [{ id: 'a_1' }, { id: '1a' }],
    [{ id: 'a' }, { id: 'aB' }],
    [{ id: 'abc' }, { id: 'a b' }],
    [{ id: 'abc' }, { id: '' }],
    [{ label: 'L' }, { label: '' }],
    [{ type: 'choices' }, { type: 'several' }],
    [{ options: ['a', 'b'] }, { options: ['a'] }],
    [
      { type: 'text', options: undefined },
      { type: 'choice_and_text', options: undefined },
    ],
    [{ hard_range: [0, 1] }, { hard_range: [1, 1] }],
    [{ hard_range: [-1, 0] }, { hard_range: [1, 0] }],
    [{ hard_range: [0, 1] }, { hard_range: [0] }],
    [{ usual_range: [3, 4] }, { usual_range: [4, 3] }],
    [
      { hard_range: [0, 10], usual_range: [0, 10] },
      { hard_range: [0, 10], usual_range: [-1, 9] },
    ],
    [
      { hard_range: [0, 10], usual_range: [1, 10] },
      { hard_range: [0, 10], usual_range: [1, 11] },
    ],
    [{ alert_as: 'line' }, { alert_as: 'row' }],
    [{ decision_order: { vv: 1 } }, { decision_order: { vv: 0 } }],
    [{ decision_order: { va: 2 } }, { decision_order: { va: 1.5 } }],
    [{ decision_order: {} }, { decision_order: { xx: 1 } }],
    [{ ask: first?.ask ?? {} }, { ask: { ...first?.ask, vv: 'never' } }],
    [{ ask: first?.ask ?? {} }, { ask: { vv: 'full' } }],
    [
      { code: [{ system: 'http://loinc.org', code: '1' }] },
      { code: [{ system: 'http://loinc.org', code: '1', display: 'x' }] },
    ],
    [{ prefilled: true }, { prefilled: 'yes' }],
    [{ serial: true }, { serial: 1 }],
    [{ feeds: 'SOFA' }, { feeds: 1 }],
    [{ also_accept_units: ['kPa'] }, { also_accept_units: 'kPa' }],
  ])('%o is good, %o is not', (good, bad) => {
    expect(isGood(good)).toBe(true)
    expect(isGood(bad)).toBe(false)
  })

  test.each<[object, object]>([
    [
      { field: 'sbp', op: 'in', values: [1, 'a', true] },
      { field: 'sbp', op: 'in', values: [] },
    ],
    [
      { field: 'sbp', op: 'gt', values: [1] },
      { field: 'sbp', op: 'gt', values: ['1'] },
    ],
    [
      { field: 'sbp', op: 'ge', values: [1] },
      { field: 'sbp', op: 'ge', values: [] },
    ],
    [
      { field: 'abg_at', op: 'within_hours', values: [24] },
      { field: 'abg_at', op: 'within_hours', values: [1, 2] },
    ],
    [
      { field: 'sbp', op: 'answered', values: [] },
      { field: 'sbp', op: 'answered', values: [1] },
    ],
    [
      { field: 'sbp', op: 'contains', values: ['a'] },
      { field: 'sbp', op: 'lt', values: [1] },
    ],
    [
      { field: 'sbp', op: 'not_in', values: ['a'] },
      { field: 'sbp', op: 'not_in', values: ['a'], note: 'x' },
    ],
    [{ any: [{ field: 'sbp', op: 'answered', values: [] }] }, { any: [] }],
    [{ all: [{ field: 'sbp', op: 'answered', values: [] }] }, { all: [] }],
    [
      { any: [{ all: [{ field: 'sbp', op: 'answered', values: [] }] }] },
      { any: [{ all: [{ field: 'nowhere', op: 'answered', values: [] }] }] },
    ],
    [
      { all: [{ any: [{ field: 'sbp', op: 'answered', values: [] }] }] },
      {
        all: [
          { field: 'sbp', op: 'answered', values: [] },
          { field: 'nowhere', op: 'answered', values: [] },
        ],
      },
    ],
  ])('the condition %o is good, %o is not', (good, bad) => {
    expect(condition(good)).toBe(true)
    expect(condition(bad)).toBe(false)
  })

  test('a review flag names a field that exists, and says why', () => {
    const flags = (...review_flags: object[]) => catalogueFile.safeParse({ ...given, review_flags })
    const when = { field: 'sbp', op: 'answered', values: [] }
    expect(flags({ id: 'x', when, why: 'y' }).success).toBe(true)
    expect(flags({ id: 'x', when, why: 'y', more: 1 }).success).toBe(false)
    expect(flags({ id: 'x', when: { ...when, field: 'nowhere' }, why: 'y' }).error?.message).toContain('nowhere')
    expect(catalogueFile.safeParse({ ...given, fields: [] }).success).toBe(false)
    expect(catalogueFile.safeParse({ ...given, version: 1 }).success).toBe(false)
  })

  test('what is wrong is named', () => {
    const said = (change: object) => withOne(change).error?.message
    expect(said({ hard_range: [1, 0] })).toContain('low is not below high')
    expect(said({ only_if: { any: [{ field: 'nowhere', op: 'answered', values: [] }] } })).toContain(
      'a condition names nowhere, which is no field',
    )
  })
})

test.each([
  ['text', true],
  ['phone', true],
  ['date', true],
  ['list', true],
  ['coded_text', true],
  ['choice_and_text', true],
  ['choices_and_text', true],
  ['person_and_time', true],
  ['text_and_time', true],
  ['handover', true],
  ['checklist', true],
  ['signature', true],
  ['integer', false],
  ['number', false],
  ['boolean', false],
  ['datetime', false],
  ['reference', false],
  ['choice', false],
  ['choices', false],
] as const)('what is typed as %s is sealed: %s', (type, sealed) => {
  expect(isSealed({ ...fieldById('ph'), type })).toBe(sealed)
  expect(isNumeric({ ...fieldById('ph'), type })).toBe(type === 'integer' || type === 'number')
})

test('no field is asked at a level of another branch', () => {
  expect(fieldsAsked('ecpr', 'minimum').map(({ id }) => id)).toContain('arrest_at')
  for (const field of fieldsAsked('ecpr', 'minimum')) expect(field.ask.ecpr).toBe('minimum')
})
