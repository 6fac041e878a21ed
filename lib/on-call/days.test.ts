import { describe, expect, it } from 'vitest'
import { rosterDays } from './days.ts'
import type { RosterFacts } from './roster.ts'

const facts: RosterFacts = {
  rotations: [
    {
      id: 'r1',
      role: 'coordinator',
      rank: 'first',
      name: 'Days',
      startsOn: '2026-03-07',
      endsOn: '2026-03-09',
      handoverMinute: 420,
      turnDays: 1,
      personIds: ['ada', 'ben'],
      timeZone: 'America/New_York',
      createdAt: new Date('2026-02-01T00:00:00Z'),
    },
  ],
  shifts: [],
  members: { coordinator: new Set(['ada', 'ben']), physician: new Set() },
}

describe('the days of the calendar', () => {
  const days = rosterDays(facts, '2026-03-07', 3, 'America/New_York')

  it('are those of the hospital, also when one has 23 hours', () => {
    expect(days.map(({ date, startsAt, endsAt }) => [date, (Number(endsAt) - Number(startsAt)) / 3_600_000])).toEqual([
      ['2026-03-07', 24],
      ['2026-03-08', 23],
      ['2026-03-09', 24],
    ])
    expect(days[0]?.startsAt.toISOString()).toBe('2026-03-07T05:00:00.000Z')
  })

  it('name in each place who has it from midnight to midnight, and who has not', () => {
    const first = days.map(({ places }) =>
      places[0]?.pieces.map(({ personId, endsAt }) => [personId, endsAt.toISOString()]),
    )
    expect(first).toEqual([
      [
        [null, '2026-03-07T12:00:00.000Z'],
        ['ada', '2026-03-08T05:00:00.000Z'],
      ],
      [
        ['ada', '2026-03-08T11:00:00.000Z'],
        ['ben', '2026-03-09T04:00:00.000Z'],
      ],
      [
        ['ben', '2026-03-09T11:00:00.000Z'],
        [null, '2026-03-10T04:00:00.000Z'],
      ],
    ])
    expect(days[0]?.places.map(({ slot }) => `${slot.role} ${slot.rank}`)).toEqual([
      'coordinator first',
      'coordinator backup',
      'physician first',
      'physician backup',
    ])
  })
})
