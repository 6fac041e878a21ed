import { TZDate } from '@date-fns/tz'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type QuietHours, quietUntil } from './quiet-until.ts'

const NEW_YORK = 'America/New_York'
const night: QuietHours = { fromMinute: 22 * 60, toMinute: 7 * 60, timeZone: NEW_YORK }
const there = (year: number, month: number, day: number, hour: number, minute = 0) =>
  new Date(new TZDate(year, month - 1, day, hour, minute, NEW_YORK).getTime())

describe('quiet hours', () => {
  it('last until their end, also over midnight', () => {
    expect(quietUntil(night, there(2026, 6, 10, 21, 59))).toBeNull()
    expect(quietUntil(night, there(2026, 6, 10, 22))).toEqual(there(2026, 6, 11, 7))
    expect(quietUntil(night, there(2026, 6, 11, 6, 59))).toEqual(there(2026, 6, 11, 7))
    expect(quietUntil(night, there(2026, 6, 11, 7))).toBeNull()
    const noon = { ...night, fromMinute: 12 * 60, toMinute: 13 * 60 }
    expect(quietUntil(noon, there(2026, 6, 10, 12, 30))).toEqual(there(2026, 6, 10, 13))
    expect(quietUntil(noon, there(2026, 6, 10, 13))).toBeNull()
  })

  it('are none when they begin and end at the same minute', () => {
    fc.assert(
      fc.property(fc.nat(1439), fc.date({ noInvalidDate: true }), (minute, now) => {
        expect(quietUntil({ fromMinute: minute, toMinute: minute, timeZone: NEW_YORK }, now)).toBeNull()
      }),
    )
  })

  it('end by the clock on the wall when it is moved in the night', () => {
    expect(quietUntil(night, there(2026, 3, 7, 23))).toEqual(new Date('2026-03-08T11:00:00Z'))
    expect(quietUntil(night, there(2026, 10, 31, 23))).toEqual(new Date('2026-11-01T12:00:00Z'))
  })

  it('go on to their next end when the clock skips all of the time between two of them', () => {
    const allDay = { ...night, fromMinute: 2 * 60 + 1, toMinute: 2 * 60 }
    expect(quietUntil(allDay, there(2027, 3, 13, 3))).toEqual(there(2027, 3, 15, 2))
    expect(quietUntil(allDay, there(2027, 3, 14, 3))).toEqual(there(2027, 3, 15, 2))
    expect(quietUntil(allDay, there(2027, 3, 12, 3))).toEqual(there(2027, 3, 13, 2))
  })

  it('always end, within two days, at a time that is not quiet', () => {
    const minute = fc.nat(1439)
    const zone = fc.constantFrom(NEW_YORK, 'Europe/London', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/St_Johns')
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(minute, minute, zone, moment, (fromMinute, toMinute, timeZone, now) => {
        const hours = { fromMinute, toMinute, timeZone }
        const end = quietUntil(hours, now)
        if (!end) return
        expect(end.getTime()).toBeGreaterThan(now.getTime())
        expect(end.getTime() - now.getTime()).toBeLessThanOrEqual(48 * 3_600_000)
        expect(quietUntil(hours, end)).toBeNull()
      }),
      { numRuns: 3000, examples: [[121, 120, NEW_YORK, new Date('2027-03-13T07:01:00Z')]] },
    )
  })
})
