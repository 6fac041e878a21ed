import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SECTIONS, type Section, toSections } from './board.ts'
import type { ReferralSummary } from './facts.ts'
import { fact, life, minute, question, row, type Step } from './testing/life.ts'
import { OPEN_STATUSES, TIERS } from './vocabulary.ts'

const MIN = 60_000
const sent: Step = { event: 'send', min: 0 }
const acknowledged: Step = { event: 'acknowledge', min: 3 }
const reviewed: Step = { event: 'start_review', min: 5, role: 'physician', detail: {} }
const accepted: Step = { event: 'accept', min: 20, role: 'physician', detail: { mode: 'retrieval' } }

function only(min: number, steps: Step[], more: Partial<ReferralSummary> = {}) {
  const sections = toSections([row(life(...steps), more)], minute(min))
  const [found, ...others] = sections.flatMap(({ entries }) => entries)
  if (found === undefined || others.length > 0) throw new Error('expected one entry')
  return found
}

test('all sections are there, in their order, also when empty', () => {
  expect(toSections([], minute(0))).toEqual(SECTIONS.map((section) => ({ section, entries: [] })))
})

describe('where a referral stands', () => {
  test.each<[Section, Step[], Partial<ReferralSummary>]>([
    ['unacknowledged', [sent], {}],
    ['deciding', [sent, acknowledged, reviewed], {}],
    ['waiting_on_hospital', [sent, acknowledged, reviewed], { questions: [question(6, null)] }],
    ['deciding', [sent, acknowledged, reviewed], { questions: [question(6, 7)] }],
    ['moving', [sent, acknowledged, accepted], {}],
    ['watching', [sent, acknowledged, { event: 'redirect', min: 6 }], {}],
    ['done_today', [sent, { event: 'withdraw', min: 6 }], {}],
    ['unacknowledged', [sent, acknowledged], {}],
  ])('%s', (section, steps, more) => expect(only(30, steps, more).section).toBe(section))

  test('an acknowledgment that nothing followed is with nobody again: someone takes it', () => {
    expect(only(7.9, [sent, acknowledged])).toMatchObject({ section: 'deciding', overdue: false })
    expect(only(9, [sent, acknowledged])).toMatchObject({
      section: 'unacknowledged',
      overdue: true,
      verb: 'claim',
      owed: { kind: 'take_again', dueAt: minute(8), overdueByMs: MIN },
    })
  })

  test('a draft is nobody’s yet', () => {
    expect(toSections([row([])], minute(0)).flatMap(({ entries }) => entries)).toEqual([])
  })
})

describe('what is owed next', () => {
  test('an acknowledgment, by the limit of the tier', () => {
    expect(only(4, [sent])).toMatchObject({
      verb: 'acknowledge',
      overdue: false,
      owed: { kind: 'acknowledge', dueAt: minute(5), who: null },
      clock: { kind: 'since_sent', owner: 'program', elapsedMs: 4 * MIN, limitMs: 5 * MIN, fraction: 0.8, soon: true },
    })
    expect(only(3.99, [sent]).clock.soon).toBe(false)
    expect(only(7, [sent])).toMatchObject({ overdue: true, clock: { overdueByMs: 2 * MIN, soon: false, fraction: 1 } })
  })

  test('a decision, by its reviewer, moved by the hospital’s share', () => {
    const reviewer = { id: 'dr', name: 'Dr M. Sample', jobTitle: null, phone: null, verified: true }
    expect(only(15, [sent, acknowledged, reviewed], { reviewer, questions: [question(6, 8)] })).toMatchObject({
      owed: { kind: 'decide', who: 'Dr M. Sample', dueAt: minute(35) },
      clock: { kind: 'deciding', elapsedMs: 10 * MIN, limitMs: 30 * MIN, hospitalMs: 2 * MIN },
      verb: 'open',
    })
  })

  test('an answer from the hospital, while our clock stands still', () => {
    const questions = [question(6, null, ['lvef_pct']), question(9, null, ['ph'])]
    expect(only(20, [sent, acknowledged, reviewed], { questions })).toMatchObject({
      owed: { kind: 'answer', who: 'Dr A. Sample', codes: ['lvef_pct', 'ph'] },
      clock: {
        kind: 'hospital',
        owner: 'hospital',
        elapsedMs: 14 * MIN,
        programMs: 3 * MIN,
        limitMs: null,
        fraction: null,
      },
      verb: 'log_call',
      overdue: false,
    })
    const late = only(60, [sent, acknowledged, reviewed], { questions: [question(43, null)] })
    expect(late).toMatchObject({ overdue: true, owed: { overdueByMs: 10 * MIN } })
  })

  test('somebody to take it, when whoever had it has left, before anything else', () => {
    const left: Step = { event: 'holder_left', min: 12, role: 'system' }
    const asked = { questions: [question(6, null)] }
    expect(only(15, [sent, acknowledged, reviewed, left], asked)).toMatchObject({
      section: 'unacknowledged',
      owed: { kind: 'take_over', who: null, overdueByMs: 3 * MIN },
      verb: 'claim',
    })
    expect(only(20, [sent, acknowledged, accepted, { ...left, min: 19 }]).owed).toMatchObject({ kind: 'take_over' })
    const watched = only(40, [sent, acknowledged, { event: 'advise', min: 11, role: 'physician' }, left])
    expect(watched).toMatchObject({ section: 'watching', owed: { kind: 'take_over' }, verb: 'claim', overdue: false })
    expect(only(15, [sent, acknowledged, left, { event: 'claim', min: 13 }]).owed.kind).toBe('start_review')
    expect(only(15, [sent, { event: 'claim', min: 3 }, left])).toMatchObject({ owed: { kind: 'acknowledge' } })
  })

  test('bed, dispatch and the way, one after the other', () => {
    const bed: Step = { event: 'assign_bed', min: 30 }
    const away: Step = { event: 'dispatch', min: 40, detail: { expectedAt: minute(90).toISOString() } }
    const milestone = (name: string, min: number): Step => ({ event: 'milestone', min, detail: { name } })
    const kinds = (steps: Step[]) => only(50, steps).owed.kind
    const way = [sent, acknowledged, accepted]
    expect(kinds(way)).toBe('assign_bed')
    expect(kinds([...way, bed])).toBe('dispatch')
    expect(only(50, [...way, bed, away]).owed).toMatchObject({ kind: 'reach_bedside', dueAt: minute(90) })
    expect(kinds([...way, bed, away, milestone('at_bedside', 45)])).toBe('cannulate')
    expect(kinds([...way, bed, away, milestone('ecmo_not_needed', 46)])).toBe('depart')
    expect(kinds([...way, bed, away, milestone('departed', 47)])).toBe('arrive')
    const transfer = { ...accepted, detail: { mode: 'transfer_in' } }
    expect(kinds([sent, acknowledged, transfer, bed, away])).toBe('arrive')
    expect(only(91, [sent, acknowledged, transfer, bed, away])).toMatchObject({ overdue: true, verb: 'arrive' })
  })

  test('conditions that have expired come before the bed; the state does not move', () => {
    const conditional = { ...accepted, detail: { mode: 'transfer_in', expiresAt: minute(60).toISOString() } }
    expect(only(59, [sent, acknowledged, conditional]).owed.kind).toBe('assign_bed')
    expect(only(61, [sent, acknowledged, conditional])).toMatchObject({
      section: 'moving',
      overdue: true,
      owed: { kind: 'meet_conditions', dueAt: minute(60) },
    })
  })

  test('a re-check, then the closing; a call shortly before counts', () => {
    const advised: Step = {
      event: 'advise',
      min: 20,
      role: 'physician',
      detail: { recheckAt: minute(120).toISOString() },
    }
    expect(only(100, [sent, acknowledged, advised])).toMatchObject({
      section: 'watching',
      verb: 'log_call',
      owed: { kind: 'recheck', dueAt: minute(120) },
      clock: { kind: 'to_recheck', limitMs: 100 * MIN, elapsedMs: 80 * MIN, soon: true },
    })
    expect(only(121, [sent, acknowledged, advised]).overdue).toBe(true)
    expect(only(121, [sent, acknowledged, advised, { event: 'call_logged', min: 95 }])).toMatchObject({
      overdue: false,
      owed: { kind: 'close' },
    })
    expect(only(121, [sent, acknowledged, advised, { event: 'call_logged', min: 89 }]).overdue).toBe(true)
    expect(only(121, [sent, acknowledged, advised, { event: 'call_logged', min: 119, role: 'referrer' }]).overdue).toBe(
      true,
    )
    expect(only(121, [sent, acknowledged, { event: 'redirect', min: 20 }]).owed.kind).toBe('close')
  })

  test('low flow during CPR counts from the first compressions', () => {
    const latest = {
      ongoing_cpr: [fact('ongoing_cpr', true)],
      cpr_started_at: [fact('cpr_started_at', minute(-10).toISOString())],
    }
    expect(only(30, [sent, acknowledged, accepted], { support: 'ecpr', latest }).clock).toMatchObject({
      kind: 'low_flow',
      elapsedMs: 40 * MIN,
      dueAt: minute(50),
    })
    const cannulated = { event: 'milestone', min: 25, detail: { name: 'cannulated' } } as const
    expect(only(30, [sent, acknowledged, accepted, cannulated], { support: 'ecpr', latest }).clock).toMatchObject({
      kind: 'since_accepted',
      elapsedMs: 10 * MIN,
    })
    expect(only(30, [sent, acknowledged, accepted], { support: 'va', latest }).clock).toMatchObject({
      kind: 'since_accepted',
      elapsedMs: 10 * MIN,
    })
  })
})

describe('the order', () => {
  const at = (id: string, sentMin: number, more: Partial<ReferralSummary> = {}) =>
    row(life({ event: 'send', min: sentMin }), { id, ...more })
  const order = (rows: ReferralSummary[], now: number) =>
    toSections(rows, minute(now)).flatMap(({ entries }) => entries.map((entry) => entry.row.id))

  test('the longest overdue first, then the next due', () => {
    const rows = [at('calm', 8), at('late', 0), at('soon', 6), at('later', 2)]
    expect(order(rows, 10)).toEqual(['late', 'later', 'soon', 'calm'])
  })

  test('overdue stands before a more urgent one that is not, also where nothing of theirs has a time', () => {
    const steps = [sent, acknowledged, reviewed]
    const late = row(life(...steps), { id: 'late', tier: 'urgent', questions: [question(64, null)] })
    const asked = row(life(...steps), { id: 'asked', tier: 'immediate', questions: [question(6, null)] })
    expect(order([asked, late], 70)).toEqual(['late', 'asked'])
  })

  test('at the same time the more urgent, then always the same', () => {
    const decided = (id: string, tier: ReferralSummary['tier']) => row(life(sent, acknowledged, accepted), { id, tier })
    expect(order([decided('b', 'urgent'), decided('c', 'immediate'), decided('a', 'urgent')], 30)).toEqual([
      'c',
      'a',
      'b',
    ])
  })

  test('what ended last stands first among what is done', () => {
    const done = (id: string, min: number) => row(life(sent, { event: 'withdraw', min }), { id, endedAt: minute(min) })
    expect(order([done('a', 5), done('b', 9), done('c', 7)], 30)).toEqual(['b', 'c', 'a'])
  })

  test('no row is lost or doubled, whatever comes in and in whatever order', () => {
    const one = fc.record({
      sentMin: fc.nat(60),
      tier: fc.constantFrom(...TIERS),
      status: fc.constantFrom(...OPEN_STATUSES),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), fc.nat(200), (picks, now) => {
        const rows = picks.map(({ sentMin, tier, status }, index) => ({
          ...at(`r${index}`, sentMin, { tier }),
          status,
        }))
        const forward = order(rows, now)
        expect(order(rows.toReversed(), now)).toEqual(forward)
        expect(forward.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
      }),
    )
  })
})
