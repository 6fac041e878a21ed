import { describe, expect, it } from 'vitest'
import { lastTime, nextTime, zonedInstant } from './wall-time.ts'

const ZONE = 'America/New_York'
const now = new Date('2026-03-14T07:21:00Z') // 03:21 in New York

describe('a time as people say it at night', () => {
  it('is the next time the clock shows it', () => {
    expect(nextTime('07:30', ZONE, now)?.toISOString()).toBe('2026-03-14T11:30:00.000Z')
    expect(nextTime('0730', ZONE, now)?.toISOString()).toBe('2026-03-14T11:30:00.000Z')
  })

  it('is tomorrow when today has passed it', () => {
    expect(nextTime('03:21', ZONE, now)?.toISOString()).toBe('2026-03-15T07:21:00.000Z')
    expect(nextTime('01:00', ZONE, now)?.toISOString()).toBe('2026-03-15T05:00:00.000Z')
  })

  it('can be days later, and keeps the wall clock over a change to summer time', () => {
    const before = new Date('2026-03-07T15:00:00Z') // 10:00 on the day before the change
    expect(nextTime('12:00', ZONE, before, 1)?.toISOString()).toBe('2026-03-08T16:00:00.000Z')
  })

  it('looks back for what has happened', () => {
    expect(lastTime('03:10', ZONE, now)?.toISOString()).toBe('2026-03-14T07:10:00.000Z')
    expect(lastTime('23:50', ZONE, now)?.toISOString()).toBe('2026-03-14T03:50:00.000Z')
    expect(lastTime('03:22', ZONE, now)).toEqual(now)
  })

  it('is nothing when it is no time', () => {
    for (const typed of ['', 'soon', '25:00', '07:61']) expect(nextTime(typed, ZONE, now)).toBeUndefined()
  })
})

describe('a day and a time', () => {
  it('are the instant by the hospital’s clock, in winter and in summer', () => {
    expect(zonedInstant('2026-03-11', '19:00', ZONE)?.toISOString()).toBe('2026-03-11T23:00:00.000Z')
    expect(zonedInstant('2026-01-11', '1900', ZONE)?.toISOString()).toBe('2026-01-12T00:00:00.000Z')
  })

  it('are nothing when the day does not exist or one of them is missing', () => {
    expect(zonedInstant('2026-02-31', '19:00', ZONE)).toBeUndefined()
    expect(zonedInstant('', '19:00', ZONE)).toBeUndefined()
    expect(zonedInstant('2026-03-11', '', ZONE)).toBeUndefined()
  })
})
