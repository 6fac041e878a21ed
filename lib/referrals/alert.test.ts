import { describe, expect, test } from 'vitest'
import { alertInput, toSending } from './alert.ts'

const least = {
  intakeKey: '3f1f6a38-6a0c-4c1f-9e7f-6f6c3a1d2b10',
  facilityId: '7a0e4f57-2d35-4c22-8f6e-9f6a5a5b1c11',
  support: 'vv',
}
const send = (more: object) => toSending(alertInput.parse({ ...least, ...more }))

describe('the alert', () => {
  test('needs the hospital and the support, and nothing else', () => {
    expect(send({})).toEqual({ ...least, tier: 'emergent', unitType: null, entries: [] })
    expect(send({ support: 'unsure' }).support).toBe('unsure')
    expect(alertInput.safeParse({ ...least, support: undefined }).success).toBe(false)
    expect(alertInput.safeParse({ ...least, facilityId: '' }).success).toBe(false)
  })

  test('an unanswered tier is rather too high', () => {
    expect(send({ tier: '' }).tier).toBe('emergent')
    expect(send({ support: 'ecpr' }).tier).toBe('immediate')
    expect(send({ tier: 'planned_or_advice' }).tier).toBe('planned_or_advice')
  })

  test('empty boxes of a plain form are unanswered, not empty answers', () => {
    const blank = {
      tier: '',
      ageYears: '',
      oneLineReason: ' ',
      callbackPhone: '',
      referringPhysicianName: '',
      unitType: '',
    }
    expect(send(blank).entries).toEqual([])
  })

  test('not known is an answer', () => {
    expect(send({ ageYears: 'not_known' }).entries).toMatchObject([
      { code: 'age_years', state: 'not_known', value: null },
    ])
  })

  test('nothing that was typed blocks it', () => {
    const { entries } = send({ ageYears: '200', callbackPhone: 'ext 4432' })
    expect(entries).toMatchObject([
      { code: 'age_years', state: 'unusable', typedValue: '200' },
      { code: 'callback_phone', state: 'unusable', typedValue: 'ext 4432' },
    ])
    for (const { message } of entries) expect(message).toMatch(/kept/)
  })

  test('a pasted number loses its invisible marks', () => {
    const pasted = '\u202a(207) 555-0101\u202c'
    expect(send({ callbackPhone: pasted }).entries[0]?.value).toBe('+1-207-555-0101')
    expect(send({ values: [{ code: 'backup_phone', typed: pasted }] }).entries[0]?.value).toBe('+1-207-555-0101')
    expect(alertInput.safeParse({ ...least, values: [{ code: 'air_leak', typed: pasted }] }).success).toBe(false)
  })

  test('the six taps come along, and a weight counts for a drug in the same form', () => {
    const { entries } = send({
      support: 'ecpr',
      values: [
        { code: 'ongoing_cpr', value: true },
        { code: 'initial_rhythm', typed: 'vf' },
        { code: 'etco2_mmhg', state: 'pending' },
        { code: 'norepinephrine', typed: '8', typedUnit: 'ug/min' },
        { code: 'weight_kg', typed: '80' },
      ],
    })
    expect(entries.map(({ state, value }) => [state, value])).toEqual([
      ['value', true],
      ['value', 'vf'],
      ['pending', null],
      ['value', 0.1],
      ['value', 80],
    ])
  })

  test.each([
    [{ role: 'physician' }],
    [{ status: 'accepted' }],
    [{ support: 'vx' }],
    [{ oneLineReason: 'x'.repeat(281) }],
    [{ oneLineReason: 'x'.repeat(5_000_000) }],
    [{ oneLineReason: 'a\u0000b' }],
    [{ oneLineReason: 'a\u202eb' }],
    [{ oneLineReason: '\ud800' }],
    [{ callbackPhone: '207\u0000' }],
    [{ intakeKey: 'x' }],
    [{ values: [{ code: 'decision', value: 'accept' }] }],
    [{ values: [{ code: 'mv_hours', value: 3 }] }],
    [{ values: [{ code: '__proto__', value: 3 }] }],
    [{ values: [{ code: 'ph', state: 'unusable', typed: '7' }] }],
    [{ values: [{ code: 'ph' }] }],
    [{ values: [{ code: 'ph', typed: '7.2', value: 7.2 }] }],
    [{ values: [{ code: 'ph', state: 'pending', typed: '7.2' }] }],
    [{ values: [{ code: 'comorbidities', value: { choices: ['none'], extra: 1 } }] }],
    [{ values: [{ code: 'ph', typed: '7.2', admin: true }] }],
  ])('a forged alert is refused: %j', (forged) => {
    expect(alertInput.safeParse({ ...least, ...forged }).success).toBe(false)
  })

  test('a number far out of range in its own shape is kept, not refused', () => {
    expect(send({ values: [{ code: 'ph', value: 74 }] }).entries).toMatchObject([
      { state: 'unusable', typedValue: '74' },
    ])
  })

  test('an unusual value is asked about once', () => {
    const unusual = { code: 'pip', typed: '58' }
    expect(send({ values: [unusual] }).entries[0]).toMatchObject({ unusualConfirmed: false })
    expect(send({ values: [unusual] }).entries[0]?.question).toContain('Is that right?')
    expect(send({ values: [{ ...unusual, unusualConfirmed: true }] }).entries[0]).toMatchObject({
      unusualConfirmed: true,
      question: null,
    })
    expect(send({ values: [{ code: 'pip', typed: '40', unusualConfirmed: true }] }).entries[0]?.unusualConfirmed).toBe(
      false,
    )
    expect(send({ ageYears: 9, values: [unusual] }).entries.at(-1)?.question).toBeNull()
  })
})
