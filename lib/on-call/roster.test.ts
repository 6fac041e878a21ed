import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ON_CALL_RANKS } from '#lib/paging/words.ts'
import { dateOfDay, dayAt, dayNumber, instantOf } from '#lib/wall-day.ts'
import { type RosterFacts, type Rotation, rosterAt, type Shift, segments } from './roster.ts'

const FIRST = { role: 'coordinator', rank: 'first' } as const
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const PEOPLE = ['ada', 'ben', 'cyd', 'dov']
/** Forward and back by an hour, by half an hour, at midnight, in both halves of the world, and not at all. */
const ZONES = [
  'America/New_York',
  'Europe/London',
  'Atlantic/Azores',
  'America/Havana',
  'America/St_Johns',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Santiago',
  'Asia/Kolkata',
  'UTC',
]

const rotation = (part: Partial<Rotation> = {}): Rotation => ({
  ...FIRST,
  id: 'r1',
  name: 'Coordinators',
  startsOn: '2026-03-01',
  endsOn: null,
  handoverMinute: 420,
  turnDays: 7,
  personIds: ['ada', 'ben'],
  timeZone: 'America/New_York',
  createdAt: new Date('2026-02-01T12:00:00Z'),
  ...part,
})

const shift = (personId: string, startsAt: string, endsAt: string, part: Partial<Shift> = {}): Shift => ({
  ...FIRST,
  id: `${personId} ${startsAt}`,
  personId,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  origin: 'planned',
  createdAt: new Date('2026-02-02T12:00:00Z'),
  ...part,
})

const facts = (part: Partial<RosterFacts>): RosterFacts => ({
  rotations: [],
  shifts: [],
  members: { coordinator: new Set(PEOPLE), physician: new Set(PEOPLE) },
  ...part,
})

const firstAt = (given: RosterFacts, at: string) => rosterAt(given, 'coordinator', new Date(at)).first

describe('who is on call', () => {
  const turns = facts({ rotations: [rotation()] })

  it('is nobody before the first handover, and changes at the handover of the hospital’s day', () => {
    expect(firstAt(turns, '2026-03-01T11:59:59.999Z')).toBe(null)
    expect(firstAt(turns, '2026-03-01T12:00:00Z')).toBe('ada')
    // The clocks went forward this morning: 07:00 is an hour earlier for the rest of the world.
    expect(firstAt(turns, '2026-03-08T10:59:59.999Z')).toBe('ada')
    expect(firstAt(turns, '2026-03-08T11:00:00Z')).toBe('ben')
    expect(firstAt(turns, '2026-03-15T11:00:00Z')).toBe('ada')
  })

  it('ends with the rotation, at its last handover', () => {
    const ended = facts({ rotations: [rotation({ endsOn: '2026-03-10' })] })
    expect(firstAt(ended, '2026-03-10T10:59:59.999Z')).toBe('ben')
    expect(firstAt(ended, '2026-03-10T11:00:00Z')).toBe(null)
  })

  it('is who has a shift, before every rotation, and until just before its end', () => {
    const one = facts({
      rotations: [rotation()],
      shifts: [shift('cyd', '2026-03-02T00:00:00Z', '2026-03-02T08:00:00Z')],
    })
    expect(firstAt(one, '2026-03-01T23:59:59.999Z')).toBe('ada')
    expect(firstAt(one, '2026-03-02T00:00:00Z')).toBe('cyd')
    expect(firstAt(one, '2026-03-02T07:59:59.999Z')).toBe('cyd')
    expect(firstAt(one, '2026-03-02T08:00:00Z')).toBe('ada')
  })

  it('is, of two shifts or rotations, by the one that was made later', () => {
    const early = shift('cyd', '2026-03-02T00:00:00Z', '2026-03-02T08:00:00Z')
    const late = shift('dov', '2026-03-02T04:00:00Z', '2026-03-02T06:00:00Z', { createdAt: new Date('2026-02-03') })
    for (const shifts of [
      [early, late],
      [late, early],
    ]) {
      const two = facts({ shifts })
      expect(firstAt(two, '2026-03-02T05:00:00Z')).toBe('dov')
      expect(firstAt(two, '2026-03-02T06:00:00Z')).toBe('cyd')
    }
    const newer = rotation({ id: 'r2', personIds: ['dov'], createdAt: new Date('2026-02-03'), endsOn: '2026-03-04' })
    const both = facts({ rotations: [newer, rotation()] })
    expect(firstAt(both, '2026-03-03T12:00:00Z')).toBe('dov')
    expect(firstAt(both, '2026-03-04T12:00:00Z')).toBe('ada')
  })

  it('is the same one in every process when two were made in the same instant', () => {
    const a = shift('cyd', '2026-03-02T00:00:00Z', '2026-03-02T08:00:00Z', { id: 'a' })
    const b = shift('dov', '2026-03-02T00:00:00Z', '2026-03-02T08:00:00Z', { id: 'b' })
    for (const shifts of [
      [a, b],
      [b, a],
    ])
      expect(firstAt(facts({ shifts }), '2026-03-02T05:00:00Z')).toBe('dov')
  })

  it('has changed at midnight also where the clock then goes back to the day before', () => {
    // In Newfoundland, until 2011, clocks went back at a minute past midnight.
    const newfoundland = { timeZone: 'America/St_Johns', startsOn: '2010-11-06', handoverMinute: 0, turnDays: 1 }
    const days = facts({ rotations: [rotation(newfoundland)] })
    expect(firstAt(days, '2010-11-07T02:29:59Z')).toBe('ada')
    expect(firstAt(days, '2010-11-07T02:30:00Z')).toBe('ben')
    expect(firstAt(days, '2010-11-07T03:00:00Z')).toBe('ben')
  })

  it('keeps roles and ranks apart', () => {
    const backup = facts({ rotations: [rotation({ rank: 'backup' })] })
    expect(rosterAt(backup, 'coordinator', new Date('2026-03-02T12:00:00Z'))).toEqual({ first: null, backup: 'ada' })
    expect(rosterAt(backup, 'physician', new Date('2026-03-02T12:00:00Z'))).toEqual({ first: null, backup: null })
  })

  it('is never somebody who has left: their turn is nobody’s, their shift falls to whoever would have it', () => {
    const left = (part: Partial<RosterFacts>) =>
      facts({ ...part, members: { coordinator: new Set(['ben']), physician: new Set(PEOPLE) } })
    expect(firstAt(left({ rotations: [rotation()] }), '2026-03-02T12:00:00Z')).toBe(null)
    expect(firstAt(left({ rotations: [rotation()] }), '2026-03-09T12:00:00Z')).toBe('ben')
    const shifts = [shift('ada', '2026-03-09T00:00:00Z', '2026-03-10T00:00:00Z')]
    expect(firstAt(left({ rotations: [rotation()], shifts }), '2026-03-09T12:00:00Z')).toBe('ben')
  })
})

describe('stretches', () => {
  it('name each turn, the shift between them, and the gap', () => {
    const given = facts({
      rotations: [rotation({ turnDays: 1, endsOn: '2026-03-03' })],
      shifts: [shift('cyd', '2026-03-02T00:00:00Z', '2026-03-02T12:00:00Z')],
    })
    const from = new Date('2026-03-01T12:00:00Z')
    const to = new Date('2026-03-04T12:00:00Z')
    expect(segments(given, FIRST, from, to).map((each) => [each.startsAt.toISOString(), each.personId])).toEqual([
      ['2026-03-01T12:00:00.000Z', 'ada'],
      ['2026-03-02T00:00:00.000Z', 'cyd'],
      ['2026-03-02T12:00:00.000Z', 'ben'],
      ['2026-03-03T12:00:00.000Z', null],
    ])
  })

  it('have 23 hours in the turn in which clocks go forward, and 25 in the one in which they go back', () => {
    const hours = (startsOn: string) => {
      const given = facts({ rotations: [rotation({ startsOn, turnDays: 1 })] })
      const from = instantOf(dayNumber(startsOn), 420, 'America/New_York')
      return segments(given, FIRST, from, new Date(from.getTime() + 3 * DAY_MS)).map(
        ({ startsAt, endsAt }) => (endsAt.getTime() - startsAt.getTime()) / HOUR_MS,
      )
    }
    expect(hours('2026-03-07').slice(0, 2)).toEqual([23, 24])
    expect(hours('2026-10-31').slice(0, 2)).toEqual([25, 24])
  })
})

/** Rosters of every shape around a moment of 2026, so that clocks go forward or back within many of them. */
const moment = fc.date({ min: new Date('2026-01-05'), max: new Date('2026-12-20'), noInvalidDate: true })
const anyRotation = (near: Date) =>
  fc
    .record({
      startDay: fc.integer({ min: -40, max: 10 }),
      lasts: fc.option(fc.integer({ min: 1, max: 60 })),
      handoverMinute: fc.integer({ min: 0, max: 1439 }),
      turnDays: fc.integer({ min: 1, max: 28 }),
      personIds: fc.array(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 5 }),
      timeZone: fc.constantFrom(...ZONES),
      createdAt: moment,
      id: fc.uuid(),
    })
    .map(({ startDay, lasts, ...rest }) => {
      const start = dayAt(near, rest.timeZone) + startDay
      const endsOn = lasts === null ? null : dateOfDay(start + lasts)
      return rotation({ ...rest, startsOn: dateOfDay(start), endsOn })
    })
const anyShift = (near: Date) =>
  fc
    .record({
      startMin: fc.integer({ min: -3000, max: 20_000 }),
      lastsMin: fc.integer({ min: 1, max: 3000 }),
      personId: fc.constantFrom(...PEOPLE),
      createdAt: moment,
      id: fc.uuid(),
    })
    .map(({ startMin, lastsMin, ...rest }) => {
      const startsAt = new Date(near.getTime() + startMin * 60_000)
      return {
        ...FIRST,
        ...rest,
        startsAt,
        endsAt: new Date(startsAt.getTime() + lastsMin * 60_000),
        origin: 'planned' as const,
      }
    })
const anyRoster = moment.chain((from) =>
  fc.record({
    from: fc.constant(from),
    to: fc.constant(new Date(from.getTime() + 14 * DAY_MS)),
    given: fc
      .record({
        rotations: fc.array(anyRotation(from), { maxLength: 3 }),
        shifts: fc.array(anyShift(from), { maxLength: 4 }),
        left: fc.option(fc.constantFrom(...PEOPLE)),
      })
      .map(({ left, ...rest }) =>
        facts({
          ...rest,
          members: { coordinator: new Set(PEOPLE.filter((each) => each !== left)), physician: new Set(PEOPLE) },
        }),
      ),
  }),
)

describe('any roster', () => {
  it('has each instant in exactly one stretch, in order and without holes', () => {
    fc.assert(
      fc.property(anyRoster, ({ given, from, to }) => {
        const pieces = segments(given, FIRST, from, to)
        expect(pieces[0]?.startsAt).toEqual(from)
        expect(pieces.at(-1)?.endsAt).toEqual(to)
        for (const [index, piece] of pieces.entries()) {
          expect(piece.startsAt.getTime()).toBeLessThan(piece.endsAt.getTime())
          const next = pieces[index + 1]
          if (next) expect(next.startsAt).toEqual(piece.endsAt)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('names in each stretch whoever is on call at its every instant', () => {
    fc.assert(
      fc.property(anyRoster, fc.array(fc.integer({ min: 0, max: 14 * DAY_MS - 1 })), (roster, parts) => {
        const { given, from, to } = roster
        const pieces = segments(given, FIRST, from, to)
        const edges = pieces.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime() - 1])
        const chosen = parts.map((part) => from.getTime() + part)
        for (const time of [...edges, ...chosen]) {
          const at = new Date(time)
          const around = pieces.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
          expect(around).toHaveLength(1)
          expect(around[0]?.personId).toBe(rosterAt(given, 'coordinator', at).first)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order in which its rows are read', () => {
    fc.assert(
      fc.property(anyRoster, ({ given, from, to }) => {
        const turned = { ...given, rotations: given.rotations.toReversed(), shifts: given.shifts.toReversed() }
        const who = (each: RosterFacts) =>
          segments(each, FIRST, from, to).map(({ by, ...rest }) => ({ ...rest, by: by?.id }))
        expect(who(turned)).toEqual(who(given))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a rotation alone, in any zone and on any day', () => {
  const any = moment.chain((from) => fc.record({ from: fc.constant(from), given: anyRotation(from) }))

  it('hands over when a clock of the hospital shows the time, unless that time is skipped', () => {
    fc.assert(
      fc.property(any, ({ from, given }) => {
        const to = new Date(from.getTime() + 20 * DAY_MS)
        const wall = new Intl.DateTimeFormat('en-GB', {
          timeZone: given.timeZone,
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        })
        const shown = (at: Date) => {
          const [hours, minutes] = wall.format(at).split(':').map(Number)
          return (hours ?? 0) * 60 + (minutes ?? 0)
        }
        const people = given.personIds.map((_, index) => `person ${index}`)
        const roster = facts({
          rotations: [{ ...given, personIds: people }],
          members: { coordinator: new Set(people), physician: new Set() },
        })
        for (const { startsAt } of segments(roster, FIRST, from, to).slice(1)) {
          if (shown(startsAt) === given.handoverMinute) continue
          // Skipped: the clock jumped over it within the hour before.
          const hourBefore = new Date(startsAt.getTime() - HOUR_MS)
          expect((shown(startsAt) - shown(hourBefore) + 1440) % 1440).not.toBe(60)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives each person their turn in order, of so many days give or take what the clocks are moved', () => {
    fc.assert(
      fc.property(any, ({ from, given }) => {
        const people = given.personIds.map((_, index) => `person ${index}`)
        const endless = { ...given, personIds: people, endsOn: null }
        const roster = facts({ rotations: [endless], members: { coordinator: new Set(people), physician: new Set() } })
        const start = instantOf(dayNumber(given.startsOn), given.handoverMinute, given.timeZone)
        const to = new Date(Math.max(from.getTime(), start.getTime()) + 3 * given.turnDays * DAY_MS)
        const turns = segments(roster, FIRST, start, to).slice(0, -1)
        if (people.length === 1) return
        for (const [index, { personId, startsAt, endsAt }] of turns.entries()) {
          expect(personId).toBe(people[index % people.length])
          const moved = endsAt.getTime() - startsAt.getTime() - given.turnDays * DAY_MS
          expect(Math.abs(moved)).toBeLessThanOrEqual(HOUR_MS)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('has somebody at every instant from its beginning to its end, and nobody outside', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: -60, max: 120 }), fc.integer({ min: 0, max: DAY_MS }), (roster, days, ms) => {
        const { given, from } = roster
        const at = new Date(from.getTime() + days * DAY_MS + ms)
        const zone = given.timeZone
        const begun = at >= instantOf(dayNumber(given.startsOn), given.handoverMinute, zone)
        const over = given.endsOn !== null && at >= instantOf(dayNumber(given.endsOn), given.handoverMinute, zone)
        const onCall = rosterAt(facts({ rotations: [given] }), 'coordinator', at)
        expect(onCall.first !== null).toBe(begun && !over)
      }),
      { numRuns: 500 },
    )
  })
})

it('asks for every rank that there is', () => {
  const nobody = rosterAt(facts({}), 'coordinator', new Date())
  expect(Object.keys(nobody)).toEqual([...ON_CALL_RANKS])
})
