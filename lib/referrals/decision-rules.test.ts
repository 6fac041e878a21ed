import { describe, expect, test } from 'vitest'
import {
  acceptGap,
  adviseGap,
  arriveGap,
  assignBedGap,
  closeGap,
  declineGap,
  dispatchGap,
  redirectGap,
  reopenGap,
  rescindGap,
  sendGap,
  withdrawGap,
} from './decision-rules.ts'
import {
  acceptInput,
  adviseInput,
  arriveInput,
  assignBedInput,
  closeInput,
  declineInput,
  dispatchInput,
  redirectInput,
  reopenInput,
  rescindInput,
  withdrawInput,
} from './decision-schema.ts'
import { DECISION_REASONS } from './vocabulary.ts'

const reference = '7K4QMT'
const now = new Date('2026-03-14T03:12:00-04:00')
const later = '2026-03-14T07:30:00-04:00'
const earlier = '2026-03-14T03:00:00-04:00'
const adult = { ageYears: 38 }
const contact = { text: 'Lakeside ECMO', confirmedBy: 'Dr K. Sample', at: earlier }

/** Each key left out in turn must be named; with all of them there is no gap. */
function needs<T extends object>(
  whole: T,
  gapOf: (input: Partial<T>) => { field: string; message: string } | null,
  fields: Partial<Record<keyof T, string>>,
) {
  expect(gapOf(whole)).toBeNull()
  for (const [key, field] of Object.entries(fields)) {
    const found = gapOf({ ...whole, [key]: undefined })
    expect(found?.field, key).toBe(field)
    expect(found?.message, key).toMatch(/^[A-Z].*\.$/)
  }
}

test('sending needs a way to ring back, and the switchboard counts', () => {
  expect(sendGap({})?.field).toBe('callbackPhone')
  expect(sendGap({ callbackPhone: '+1-207-555-0101' })).toBeNull()
  expect(sendGap({ switchboardPhone: '+1-207-555-0100' })).toBeNull()
})

describe('accept', () => {
  const gapOf = (input: object, patient: { ageYears: number | null } = adult) =>
    acceptGap(acceptInput.parse({ reference, ...input }), patient, now)

  test('needs the mode', () => needs({ mode: 'retrieval' }, (input) => gapOf(input), { mode: 'mode' }))

  test('under 18 needs a recorded exception; 18 and an unknown age do not', () => {
    expect(gapOf({ mode: 'transfer_in' }, { ageYears: 17 })?.field).toBe('ageException')
    expect(gapOf({ mode: 'transfer_in', ageException: 'Size of an adult; center full.' }, { ageYears: 17 })).toBeNull()
    expect(gapOf({ mode: 'transfer_in' }, { ageYears: 18 })).toBeNull()
    expect(gapOf({ mode: 'transfer_in' }, { ageYears: null })).toBeNull()
  })

  test('an expiry belongs to conditions and lies ahead', () => {
    const conditional = { mode: 'transfer_in', conditions: 'Flow holds', expiresAt: later }
    expect(gapOf(conditional)).toBeNull()
    expect(gapOf({ ...conditional, conditions: undefined })?.field).toBe('conditions')
    expect(gapOf({ ...conditional, expiresAt: earlier })?.field).toBe('expiresAt')
  })
})

describe('advise', () => {
  const whole = { recommendations: 'Prone again.', triggers: ['P/F under 60'], recheckAt: later }
  const gapOf = (input: object) => adviseGap(adviseInput.parse({ reference, ...input }), now)

  test('needs advice, a trigger, a re-check time', () =>
    needs(whole, gapOf, { recommendations: 'recommendations', triggers: 'triggers', recheckAt: 'recheckAt' }))

  test('“none” is no trigger here, and the past is no re-check', () => {
    expect(gapOf({ ...whole, triggers: ['none'] })?.field).toBe('triggers')
    expect(gapOf({ ...whole, recheckAt: earlier })?.field).toBe('recheckAt')
    expect(gapOf({ ...whole, recheckAt: now.toISOString() })?.field).toBe('recheckAt')
  })
})

describe('decline', () => {
  const whole = {
    reason: 'malignancy',
    rationale: 'ECMO can only buy time for something that heals.',
    recommendations: 'Involve palliative care today.',
    triggers: ['none'],
    recheckAt: later,
    secondPhysician: { choice: 'named', text: 'Dr O. Brandt' },
  }
  const gapOf = (input: object) => declineGap(declineInput.parse({ reference, ...input }), now)

  test('needs reason, words, recommendation, trigger or none, re-check, second physician', () =>
    needs(whole, gapOf, {
      reason: 'reason',
      rationale: 'rationale',
      recommendations: 'recommendations',
      triggers: 'triggers',
      recheckAt: 'recheckAt',
      secondPhysician: 'secondPhysician',
    }))

  test('“meets criteria” is no reason to decline', () =>
    expect(gapOf({ ...whole, reason: 'meets_criteria' })?.field).toBe('reason'))

  test('no further review, with its reason, stands in for the re-check', () => {
    expect(gapOf({ ...whole, recheckAt: undefined, noFurtherReviewReason: 'The patient has died.' })).toBeNull()
    expect(gapOf({ ...whole, recheckAt: earlier })?.field).toBe('recheckAt')
  })

  test('a second physician is named, or it is said why none was reached', () => {
    expect(gapOf({ ...whole, secondPhysician: { choice: 'named', text: ' ' } })?.message).toContain('Name')
    expect(gapOf({ ...whole, secondPhysician: { choice: 'none_reached' } })?.message).toContain('why')
    expect(gapOf({ ...whole, secondPhysician: { choice: 'none_reached', text: 'Both in theater.' } })).toBeNull()
  })

  test('every reason but four is clinical', () => {
    const withoutSecond = { ...whole, secondPhysician: undefined, centerContacted: contact }
    const free = DECISION_REASONS.filter((reason) => gapOf({ ...withoutSecond, reason }) === null)
    expect(free).toEqual(['patient_wishes', 'no_bed_or_team', 'out_of_scope_pediatric', 'other_center_closer'])
  })

  test('for want of a bed the center that was rung is named, with person and time', () => {
    const full = { ...whole, reason: 'no_bed_or_team', secondPhysician: undefined, centerContacted: contact }
    expect(gapOf(full)).toBeNull()
    for (const missing of ['text', 'confirmedBy', 'at'])
      expect(gapOf({ ...full, centerContacted: { ...contact, [missing]: undefined } })?.field, missing).toBe(
        'centerContacted',
      )
    expect(gapOf({ ...full, centerContacted: undefined })?.field).toBe('centerContacted')
  })
})

test('redirect needs the center, the person, the time, and that the referrer knows', () => {
  const gapOf = (input: object) => redirectGap(redirectInput.parse({ reference, ...input }))
  needs({ center: contact, referrerKnows: true }, gapOf, { center: 'center', referrerKnows: 'referrerKnows' })
  for (const missing of ['text', 'confirmedBy', 'at'])
    expect(gapOf({ center: { ...contact, [missing]: undefined }, referrerKnows: true })?.field, missing).toBe('center')
})

test('reopen and rescind need a reason, rescind also words for the referrer', () => {
  needs({ reason: 'New gas' }, (input) => reopenGap(reopenInput.parse({ reference, ...input })), { reason: 'reason' })
  needs(
    { reason: 'Bed lost', rationale: 'We go on looking.' },
    (input) => rescindGap(rescindInput.parse({ reference, ...input })),
    {
      reason: 'reason',
      rationale: 'rationale',
    },
  )
})

test('a bed is confirmed by whom and when; a retrieval also has team and console', () => {
  const whole = { bed: 'MCS ICU 4', confirmedBy: 'P. Sample', confirmedAt: earlier, team: 'Team 1', console: 'C3' }
  const gapOf = (mode: 'retrieval' | 'transfer_in') => (input: object) =>
    assignBedGap(assignBedInput.parse({ reference, ...input }), { mode })
  const always = { bed: 'bed', confirmedBy: 'confirmedBy', confirmedAt: 'confirmedAt' }
  needs(whole, gapOf('retrieval'), { ...always, team: 'team', console: 'console' })
  needs({ ...whole, team: undefined, console: undefined }, gapOf('transfer_in'), always)
})

test('dispatch needs mode, crew and both times, in order', () => {
  const whole = { transportMode: 'rotor', crew: 'S. Marsh', departedAt: earlier, expectedAt: later }
  const gapOf = (input: object) => dispatchGap(dispatchInput.parse({ reference, ...input }))
  needs(whole, gapOf, {
    transportMode: 'transportMode',
    crew: 'crew',
    departedAt: 'departedAt',
    expectedAt: 'expectedAt',
  })
  expect(gapOf({ ...whole, expectedAt: earlier })?.field).toBe('expectedAt')
})

test('arrive needs the unit, and not in the future', () => {
  const gapOf = (input: object) => arriveGap(arriveInput.parse({ reference, ...input }), now)
  needs({ unit: 'Cardiac ICU 6' }, gapOf, { unit: 'unit' })
  expect(gapOf({ unit: 'Cardiac ICU 6', happenedAt: later })?.field).toBe('happenedAt')
})

describe('close', () => {
  const whole = { outcome: 'ecmo_survived_discharge', feedback: 'Home on day 21. Thank you.' }
  const gapOf = (input: object, recheckAt: Date | null = null) =>
    closeGap(closeInput.parse({ reference, ...input }), { recheckAt }, now)

  test('needs outcome and feedback', () =>
    needs(whole, (input) => gapOf(input), { outcome: 'outcome', feedback: 'feedback' }))

  test('not before the promised re-check has passed', () => {
    expect(gapOf(whole, new Date(now.getTime() + 1))?.field).toBe('recheckAt')
    expect(gapOf(whole, now)).toBeNull()
  })

  test('an outcome that cannot be had needs two attempts', () => {
    const unknown = { ...whole, outcome: 'unknown', attempts: ['Rang ICU 14 March'] }
    expect(gapOf(unknown)?.field).toBe('attempts')
    expect(gapOf({ ...unknown, attempts: ['Rang ICU 14 March', 'Rang again 16 March'] })).toBeNull()
  })
})

test('withdraw needs a coded reason, and words for “other”', () => {
  const gapOf = (input: object) => withdrawGap(withdrawInput.parse({ reference, ...input }))
  needs({ reason: 'improved' }, gapOf, { reason: 'reason' })
  expect(gapOf({ reason: 'other' })?.field).toBe('text')
  expect(gapOf({ reason: 'other', text: 'Moved abroad.' })).toBeNull()
})
