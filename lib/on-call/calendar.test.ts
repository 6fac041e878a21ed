import { describe, expect, it } from 'vitest'
import { calendarSpan, ownStretches, toCalendar } from './calendar.ts'
import type { RosterFacts } from './roster.ts'

const DAY = new Date('2026-03-05T05:00:00Z')

const facts: RosterFacts = {
  rotations: [
    {
      id: 'r1',
      role: 'coordinator',
      rank: 'first',
      name: 'Weeks',
      startsOn: '2026-03-01',
      endsOn: null,
      handoverMinute: 420,
      turnDays: 7,
      personIds: ['ada', 'ben'],
      timeZone: 'America/New_York',
      createdAt: new Date('2026-02-01T00:00:00Z'),
    },
  ],
  shifts: [
    {
      id: 's1',
      role: 'coordinator',
      rank: 'backup',
      personId: 'ada',
      startsAt: new Date('2026-03-10T00:00:00Z'),
      endsAt: new Date('2026-03-10T12:00:00Z'),
      origin: 'planned',
      createdAt: new Date('2026-02-01T00:00:00Z'),
    },
  ],
  members: { coordinator: new Set(['ada', 'ben']), physician: new Set() },
}

/** The lines of a calendar, folded ones put together again. */
const linesOf = (calendar: string) => calendar.replaceAll(/\r\n[ \t]/g, '').split('\r\n')

describe('a calendar', () => {
  const { from, to } = calendarSpan(DAY)
  const calendar = toCalendar(ownStretches(facts, 'ada', from, to), DAY)

  it('holds one person’s times for eight weeks, in instants that no zone can change', () => {
    const starts = linesOf(calendar).filter((line) => line.startsWith('DTSTART') || line.startsWith('SUMMARY'))
    expect(starts.slice(0, 6)).toEqual([
      'DTSTART:20260301T120000Z',
      'SUMMARY:On call: Coordinator\\, first',
      'DTSTART:20260310T000000Z',
      'SUMMARY:On call: Coordinator\\, backup',
      // After the change of the clocks 07:00 is an hour earlier in UTC.
      'DTSTART:20260315T110000Z',
      'SUMMARY:On call: Coordinator\\, first',
    ])
    expect(starts.at(-2)).toBe('DTSTART:20260426T110000Z')
    expect(linesOf(calendar)).toContain('DTEND:20260308T110000Z')
  })

  it('is of one person alone', () => {
    const others = toCalendar(ownStretches(facts, 'ben', from, to), DAY)
    expect(others).toContain('20260308T110000Z')
    expect(others).not.toContain('DTSTART:20260301T120000Z')
    expect(others).not.toContain('backup')
  })

  it('is the same file at each reading of a day, each event with a name that stays', () => {
    expect(toCalendar(ownStretches(facts, 'ada', from, to), DAY)).toBe(calendar)
    const next = calendarSpan(new Date('2026-03-06T05:00:00Z'))
    const tomorrow = toCalendar(ownStretches(facts, 'ada', next.from, next.to), new Date('2026-03-06T05:00:00Z'))
    const names = (text: string) => linesOf(text).filter((line) => line.startsWith('UID'))
    expect(names(tomorrow).slice(0, 3)).toEqual(names(calendar).slice(0, 3))
    expect(new Set(names(calendar)).size).toBe(names(calendar).length)
  })

  it('is written as calendar programs read it: CRLF, no line longer than 75 bytes', () => {
    expect(calendar.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
    expect(calendar.replaceAll('\r\n', '')).not.toContain('\n')
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
})
