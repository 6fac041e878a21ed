import { describe, expect, it } from 'vitest'
import { readMoment, readOffer, readSlot, readTurns } from './roster-input.ts'

const ZONE = 'America/New_York'

describe('what a form of the roster holds', () => {
  it('is a place', () => {
    expect(readSlot({ slot: 'physician backup' })).toEqual({ role: 'physician', rank: 'backup' })
    expect(readSlot({})).toEqual({ role: '', rank: undefined })
  })

  it('is a date and time on the program’s clock, in winter and in summer', () => {
    const read = (until: string) => readMoment({ until }, 'until', ZONE)?.toISOString()
    expect(read('2026-01-11T19:00')).toBe('2026-01-12T00:00:00.000Z')
    expect(read('2026-07-11T19:00')).toBe('2026-07-11T23:00:00.000Z')
    expect(read('2026-07-11T19:00:30')).toBe('2026-07-11T23:00:00.000Z')
    for (const odd of ['', 'soon', '2026-07-11', '2026-02-31T19:00', '2026-07-11T25:00'])
      expect(read(odd)).toBeUndefined()
  })

  it('is a stretch of one’s own, whole or in part', () => {
    const stretch = 'coordinator first 2026-03-01T12:00:00.000Z 2026-03-08T11:00:00.000Z'
    expect(readOffer({ stretch, toId: 'ben', startsAt: '', endsAt: '' }, ZONE)).toEqual({
      role: 'coordinator',
      rank: 'first',
      toId: 'ben',
      startsAt: new Date('2026-03-01T12:00:00Z'),
      endsAt: new Date('2026-03-08T11:00:00Z'),
    })
    expect(readOffer({ stretch, toId: 'ben', startsAt: '2026-03-02T07:00', endsAt: '' }, ZONE)).toMatchObject({
      startsAt: new Date('2026-03-02T12:00:00Z'),
      endsAt: new Date('2026-03-08T11:00:00Z'),
    })
    expect(readOffer({}, ZONE)).toMatchObject({ startsAt: undefined, endsAt: undefined })
  })

  it('is people in the order of their numbers; who has none is not in it', () => {
    const values = {
      'turn-ada': '10',
      'turn-ben': '2',
      'turn-cyd': '',
      'turn-dov': 'x',
      name: ' Weeks ',
      startsOn: '2026-03-01',
    }
    expect(readTurns({ ...values, handoverMinute: '07:30', turnDays: '7' })).toEqual({
      name: 'Weeks',
      startsOn: '2026-03-01',
      handoverMinute: 450,
      turnDays: 7,
      personIds: ['ben', 'ada'],
    })
    expect(readTurns({ handoverMinute: '' }).handoverMinute).toBeUndefined()
  })
})
