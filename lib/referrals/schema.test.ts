import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import * as decisions from './decision-schema.ts'
import { referralReference } from './input-parts.ts'
import * as notes from './schema.ts'

const reference = '7K4QMT'
const id = '3f1f6a38-6a0c-4c1f-9e7f-6f6c3a1d2b10'

const LEAST: Record<string, Record<string, unknown>> = {
  acknowledgeInput: {},
  startReviewInput: {},
  claimInput: { seenHolderId: null },
  handOverInput: { toId: id },
  valuesInput: { submissionId: id, values: [{ code: 'ph', typed: '7.29' }] },
  questionInput: {},
  answerInput: { questionId: id },
  messageInput: { text: 'Family is here.' },
  callInput: { withWhom: 'Dr A. Sample' },
  milestoneInput: { name: 'cannulated' },
  tierInput: { tier: 'immediate', reason: 'Worse.' },
  stageInput: { stage: 'C' },
  secondOpinionInput: { participants: ['Dr B. Sample'] },
  undoInput: { eventId: id },
  acceptInput: {},
  adviseInput: {},
  declineInput: {},
  redirectInput: {},
  reopenInput: {},
  rescindInput: {},
  assignBedInput: {},
  packetOverrideInput: { codes: ['ph'] },
  dispatchInput: {},
  arriveInput: {},
  closeInput: {},
  withdrawInput: {},
}

const SCHEMAS = Object.entries<unknown>({ ...notes, ...decisions }).filter(
  (entry): entry is [string, z.ZodType<Record<string, unknown>>] => entry[0].endsWith('Input'),
)

test('every input is tried here', () => expect(SCHEMAS.map(([name]) => name).sort()).toEqual(Object.keys(LEAST).sort()))

describe.each(SCHEMAS)('%s', (name, schema) => {
  const least = { reference, ...LEAST[name] }

  test('takes what it needs', () => expect(schema.parse(least)).toMatchObject({ reference }))
  test('refuses a key that it does not know', () =>
    expect(schema.safeParse({ ...least, status: 'accepted' }).success).toBe(false))
  test('refuses a call without a reference, and one that cannot be', () => {
    expect(schema.safeParse({ ...least, reference: undefined }).success).toBe(false)
    expect(schema.safeParse({ ...least, reference: "7K4QM'--" }).success).toBe(false)
  })
  test('refuses what is no object at all', () => {
    for (const junk of [null, undefined, 'x', 7, [], [least]]) expect(schema.safeParse(junk).success).toBe(false)
  })
  test('refuses a required part that is missing', () => {
    for (const key of Object.keys(LEAST[name] ?? {}))
      expect(schema.safeParse({ ...least, [key]: undefined }).success, key).toBe(false)
  })
})

describe('references', () => {
  test.each(['7k4 qmt', '7K4-QMT', ' 7k4qmt ', '7K4\u00a0QMT'])('%s is 7K4QMT', (typed) =>
    expect(referralReference.parse(typed)).toBe('7K4QMT'),
  )
  test.each(['', '7K4QM', '7K4QMTT', '7K4QM0', '7K4QM1', '7K4QMI', '7K4QML', '7K4QMO', '7K4QMU', '7K4QM\u0000'])(
    '%j is none',
    (typed) => expect(referralReference.safeParse(typed).success).toBe(false),
  )
  test('whatever is typed, it is one of the alphabet or refused', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (typed) => {
        const parsed = referralReference.safeParse(typed)
        if (parsed.success) expect(parsed.data).toMatch(/^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{6}$/)
      }),
    )
  })
})

describe('words', () => {
  const text = (words: string) => notes.messageInput.safeParse({ reference, text: words })
  test.each([
    ['a\u0000b'],
    ['\u202egnol'],
    ['\u2066x'],
    ['\udc00'],
    ['   '],
    [''],
    ['x'.repeat(4001)],
    ['x'.repeat(9_000_000)],
  ])('refused %#', (words) => expect(text(words).success).toBe(false))
  test('trimmed, in one form, without harmless marks, line ends kept', () => {
    expect(text(' a\r\nb\u200e e\u0301 ').data?.text).toBe('a\nb \u00e9')
    expect(text('x'.repeat(4000)).success).toBe(true)
  })
  test('an empty optional box is no answer', () => {
    expect(decisions.acceptInput.parse({ reference, conditions: '  ' }).conditions).toBeUndefined()
    expect(decisions.adviseInput.parse({ reference, triggers: ['', ' pH under 7.2 '] }).triggers).toEqual([
      'pH under 7.2',
    ])
  })
  test('times need their offset and become instants', () => {
    const at = (happenedAt: string) => notes.milestoneInput.safeParse({ reference, name: 'departed', happenedAt })
    expect(at('2026-03-14T09:05:00-04:00').data?.happenedAt).toEqual(new Date('2026-03-14T13:05:00Z'))
    expect(at('2026-03-14T09:05:00').success).toBe(false)
    expect(at('2026-02-30T09:05:00Z').success).toBe(false)
  })
})
