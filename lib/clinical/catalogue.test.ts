import { expect, test } from 'vitest'
import {
  askedAt,
  decisionOrder,
  FIELDS,
  fieldById,
  fieldsAsked,
  findField,
  isIdentifier,
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
  for (const branch of BRANCHES) expect(decisionOrder(branch)).toHaveLength(9)
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
