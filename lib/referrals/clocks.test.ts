import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClockFacts, computeClocks } from './clocks.ts'
import { life, minute, question, type Step } from './testing/life.ts'
import { allows, TRANSITIONS } from './transitions.ts'
import { ROLES, type Status, TIERS, TRANSITION_EVENTS } from './vocabulary.ts'

const MIN = 60_000
const sent: Step = { event: 'send', min: 0 }
const acknowledged: Step = { event: 'acknowledge', min: 3 }
const reviewed: Step = { event: 'start_review', min: 5, role: 'physician' }
const accepted: Step = { event: 'accept', min: 20, role: 'physician' }

function clocksAt(min: number, steps: Step[], more: Partial<ClockFacts> = {}) {
  return computeClocks({ tier: 'emergent', support: 'vv', events: life(...steps), questions: [], ...more }, minute(min))
}

describe('time to acknowledgment', () => {
  test('runs from sending, is over at the limit, stops when a person acknowledges', () => {
    expect(clocksAt(5, [sent]).acknowledgement).toMatchObject({
      elapsedMs: 5 * MIN,
      limitMs: 5 * MIN,
      overdueByMs: 0,
      to: null,
      dueAt: minute(5),
    })
    expect(clocksAt(6, [sent]).acknowledgement?.overdueByMs).toBe(MIN)
    expect(clocksAt(60, [sent, acknowledged]).acknowledgement).toMatchObject({
      elapsedMs: 3 * MIN,
      to: minute(3),
      overdueByMs: 0,
    })
  })

  test('an undone acknowledgment restarts it where it was', () => {
    const undone = [sent, acknowledged, { event: 'undo', min: 3.5, undoes: 'e2' } as const]
    expect(clocksAt(4, undone).acknowledgement).toMatchObject({ elapsedMs: 4 * MIN, to: null, dueAt: minute(5) })
    expect(clocksAt(4, undone).decision).toBeNull()
  })

  test('reopening starts it again for the round, reopening by staff does not', () => {
    const advised = [sent, acknowledged, { event: 'advise', min: 20, role: 'physician' } as const]
    const reopened = clocksAt(103, [...advised, { event: 'reopen', min: 100 }])
    expect(reopened.acknowledgement).toMatchObject({ from: minute(100), elapsedMs: 3 * MIN, to: null })
    expect(reopened.decision).toBeNull()
    const byStaff = clocksAt(103, [...advised, { event: 'reopen_by_staff', min: 100 }])
    expect(byStaff.acknowledgement).toMatchObject({ from: minute(0), to: minute(3) })
    expect(byStaff.decision).toMatchObject({ from: minute(100), programMs: 3 * MIN, owner: 'program' })
  })

  test('nothing was sent, nothing runs', () => {
    expect(clocksAt(3, []).acknowledgement).toBeNull()
    expect(clocksAt(3, []).doorToDoor).toBeNull()
  })
})

describe('an acknowledgment that nothing follows', () => {
  test('lapses when the limit has passed again', () => {
    expect(clocksAt(7.99, [sent, acknowledged]).hasLapsed).toBe(false)
    expect(clocksAt(8, [sent, acknowledged])).toMatchObject({ hasLapsed: true, lapsesAt: minute(8) })
  })

  test.each(['claim', 'start_review', 'question_asked', 'call_logged'] as const)('%s by staff holds it', (event) => {
    expect(clocksAt(60, [sent, acknowledged, { event, min: 4 }])).toMatchObject({ hasLapsed: false, lapsesAt: null })
  })

  test('handed over, it lapses from then on, whatever was done before', () => {
    const claimed = [sent, acknowledged, { event: 'claim', min: 4 }] as const
    const given = [...claimed, { event: 'hand_over', min: 6 }] as const
    expect(clocksAt(10.99, [...given]).hasLapsed).toBe(false)
    expect(clocksAt(11, [...given])).toMatchObject({ hasLapsed: true, lapsesAt: minute(11) })
    expect(clocksAt(60, [...given, { event: 'call_logged', min: 10 }]).lapsesAt).toBeNull()
  })

  test('handed over while it is reviewed, it is the review that holds it', () => {
    const given = { event: 'hand_over', min: 6 } as const
    expect(clocksAt(60, [sent, acknowledged, { event: 'start_review', min: 4 }, given]).lapsesAt).toBeNull()
  })

  test('what the referrer does, a look, and a value do not hold it', () => {
    for (const step of [
      { event: 'question_asked', min: 4, role: 'referrer' },
      { event: 'call_logged', min: 4, role: 'referrer' },
      { event: 'seen', min: 4 },
      { event: 'values_added', min: 4, role: 'referrer' },
    ] as const)
      expect(clocksAt(60, [sent, acknowledged, step]).hasLapsed, step.event).toBe(true)
  })

  test('an undone review does not hold it', () => {
    const undone = [
      sent,
      acknowledged,
      { event: 'start_review', min: 4 },
      { event: 'undo', min: 4.5, undoes: 'e3' },
    ] as const
    expect(clocksAt(9, [...undone]).hasLapsed).toBe(true)
  })
})

describe('time to decision', () => {
  test('runs from the acknowledgment and stops with the answer', () => {
    expect(clocksAt(33, [sent, acknowledged, reviewed]).decision).toMatchObject({
      programMs: 30 * MIN,
      overdueByMs: 0,
      dueAt: minute(33),
      owner: 'program',
    })
    expect(clocksAt(34, [sent, acknowledged, reviewed]).decision?.overdueByMs).toBe(MIN)
    expect(clocksAt(90, [sent, acknowledged, accepted]).decision).toMatchObject({
      programMs: 17 * MIN,
      owner: 'nobody',
      to: minute(20),
    })
  })

  test('an open question is the hospital’s share, and moves the deadline', () => {
    const steps = [sent, acknowledged, reviewed]
    const open = clocksAt(17, steps, { questions: [question(13, null)] }).decision
    expect(open).toMatchObject({
      owner: 'hospital',
      programMs: 10 * MIN,
      hospitalMs: 4 * MIN,
      askedAt: minute(13),
      dueAt: minute(37),
    })
    const answered = clocksAt(27, steps, { questions: [question(13, 17)] }).decision
    expect(answered).toMatchObject({
      owner: 'program',
      programMs: 20 * MIN,
      hospitalMs: 4 * MIN,
      askedAt: null,
      dueAt: minute(37),
    })
  })

  test('two questions open at once count once', () => {
    const questions = [question(10, 16), question(12, 20), question(13, 14)]
    expect(clocksAt(23, [sent, acknowledged, reviewed], { questions }).decision).toMatchObject({
      hospitalMs: 10 * MIN,
      programMs: 10 * MIN,
    })
  })

  test('a short question inside a long one does not count twice either', () => {
    const questions = [question(10, 20), question(11, 12), question(14, 18)]
    expect(clocksAt(23, [sent, acknowledged, reviewed], { questions }).decision?.hospitalMs).toBe(10 * MIN)
  })

  test('time before the acknowledgment, after the answer, and questions to the program are nobody’s share', () => {
    const before = clocksAt(13, [sent, acknowledged], { questions: [question(1, 8)] }).decision
    expect(before?.hospitalMs).toBe(5 * MIN)
    const late = clocksAt(60, [sent, acknowledged, accepted], { questions: [question(18, null)] }).decision
    expect(late).toMatchObject({ hospitalMs: 2 * MIN, owner: 'nobody', askedAt: null })
    const toUs = { ...question(4, null), toSide: 'program' as const }
    expect(clocksAt(13, [sent, acknowledged], { questions: [toUs] }).decision).toMatchObject({
      hospitalMs: 0,
      owner: 'program',
    })
  })

  test('an undone answer restarts it where it was', () => {
    const undone = [
      sent,
      acknowledged,
      accepted,
      { event: 'undo', min: 20.5, role: 'physician', undoes: 'e3' } as const,
    ]
    expect(clocksAt(23, undone).decision).toMatchObject({ from: minute(3), programMs: 20 * MIN, owner: 'program' })
    expect(clocksAt(23, undone).bed).toBeNull()
  })

  test('rescinding starts it again, and the bed clock stops', () => {
    const rescinded = clocksAt(50, [sent, acknowledged, accepted, { event: 'rescind', min: 40, role: 'physician' }])
    expect(rescinded.decision).toMatchObject({ from: minute(40), programMs: 10 * MIN })
    expect(rescinded.bed).toBeNull()
  })

  test('the limit is that of the tier, five minutes for immediate ECPR', () => {
    const steps = [sent, { event: 'acknowledge', min: 1 } as const]
    expect(clocksAt(6, steps, { tier: 'immediate', support: 'ecpr' }).decision).toMatchObject({
      limitMs: 5 * MIN,
      overdueByMs: 0,
    })
    expect(clocksAt(7, steps, { tier: 'immediate', support: 'ecpr' }).decision?.overdueByMs).toBe(MIN)
    expect(clocksAt(7, steps, { tier: 'planned_or_advice' }).decision?.limitMs).toBe(240 * MIN)
  })
})

test('the way here: bed, launch, cannulation, door to door', () => {
  const steps: Step[] = [
    sent,
    acknowledged,
    { event: 'call_logged', min: 4 },
    accepted,
    { event: 'assign_bed', min: 30 },
    { event: 'dispatch', min: 45 },
    { event: 'milestone', min: 100, happenedMin: 95, detail: { name: 'cannulated' } },
    { event: 'arrive', min: 150, happenedMin: 148 },
  ]
  expect(clocksAt(200, steps)).toMatchObject({
    voice: { elapsedMs: 4 * MIN },
    bed: { elapsedMs: 10 * MIN },
    launch: { elapsedMs: 25 * MIN },
    contactToCannulation: { elapsedMs: 95 * MIN },
    doorToDoor: { elapsedMs: 148 * MIN },
  })
  expect(clocksAt(40, steps.slice(0, 5)).launch).toMatchObject({ elapsedMs: 20 * MIN, to: null })
})

test('daylight saving and midnight change nothing: an hour is an hour', () => {
  const springForward = Date.parse('2026-03-08T06:50:00Z')
  const events = life(sent).map((event) => ({ ...event, at: new Date(springForward) }))
  const now = new Date('2026-03-08T07:20:00Z')
  expect(
    computeClocks({ tier: 'emergent', support: 'vv', events, questions: [] }, now).acknowledgement?.elapsedMs,
  ).toBe(30 * MIN)
})

test('whatever happens, no clock is negative, shares add up, and time only adds', () => {
  const moves = fc.array(fc.record({ pick: fc.nat(100), wait: fc.integer({ min: 0, max: 30 }) }), { maxLength: 15 })
  const asked = fc.array(fc.tuple(fc.nat(200), fc.option(fc.nat(100), { nil: null })), { maxLength: 4 })
  fc.assert(
    fc.property(
      moves,
      asked,
      fc.constantFrom(...TIERS),
      fc.nat(400),
      fc.nat(100),
      (picks, pairs, tier, atMin, laterMin) => {
        const steps: Step[] = []
        let status: Status = 'draft'
        let min = 0
        for (const { pick, wait } of picks) {
          const open = TRANSITION_EVENTS.flatMap((event) =>
            ROLES.filter((role) => allows(event, status, role)).map((role) => ({ event, role })),
          )
          const taken = open[pick % Math.max(1, open.length)]
          if (taken === undefined) break
          min += wait
          steps.push({ ...taken, min })
          status = TRANSITIONS[taken.event].to
        }
        const questions = pairs.map(([from, length]) => question(from, length === null ? null : from + length))
        const facts: ClockFacts = { tier, support: 'vv', events: life(...steps), questions }
        const [earlier, later] = [computeClocks(facts, minute(atMin)), computeClocks(facts, minute(atMin + laterMin))]
        for (const clock of [earlier.acknowledgement, earlier.voice, earlier.bed, earlier.launch, earlier.doorToDoor])
          expect(clock?.elapsedMs ?? 0).toBeGreaterThanOrEqual(0)
        const { decision } = earlier
        if (decision === null) return
        expect(decision.programMs).toBeGreaterThanOrEqual(0)
        expect(decision.hospitalMs).toBeGreaterThanOrEqual(0)
        expect(decision.programMs + decision.hospitalMs).toBe(decision.elapsedMs)
        expect(later.decision?.programMs).toBeGreaterThanOrEqual(decision.programMs)
        expect(later.decision?.hospitalMs).toBeGreaterThanOrEqual(decision.hospitalMs)
      },
    ),
    { numRuns: 300 },
  )
})
