import { tzOffset } from '@date-fns/tz'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** A date as a number of days, so that "seven days later" is a sum: no zone, no hours, no daylight saving. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

/** The date ("2026-03-08") of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The day number of the date that a wall calendar in `zone` (IANA name) shows at `at`. */
export function dayAt(at: Date, zone: string): number {
  return Math.floor(shownMs(at, zone) / DAY_MS)
}

/** The minute of the day, 0 to 1439, that a clock in `zone` shows at `at`. */
export function minuteAt(at: Date, zone: string): number {
  return Math.floor((shownMs(at, zone) - dayAt(at, zone) * DAY_MS) / MINUTE_MS)
}

/**
 * The instant at which a clock in `zone` shows `minute` (after midnight) on `day`. A time that comes twice, in autumn, is
 * its first coming; one that is skipped, in spring, is as much later as the clock was put forward. The answer does not
 * depend on the zone in which the process runs: all of them must agree about who is on call.
 */
export function instantOf(day: number, minute: number, zone: string): Date {
  const wall = day * DAY_MS + minute * MINUTE_MS
  const before = offsetMs(zone, wall - DAY_MS)
  const after = offsetMs(zone, wall + DAY_MS)
  const shown = [wall - before, wall - after].filter((at) => at + offsetMs(zone, at) === wall)
  return new Date(shown.length > 0 ? Math.min(...shown) : wall - before)
}

/** What calendar and clock on a wall in `zone` show at `at`, as a browser's field for date and time takes it: "2026-03-11T07:00". */
export function wallClock(at: Date, zone: string): string {
  return new Date(shownMs(at, zone)).toISOString().slice(0, 16)
}

/** What a wall in `zone` shows at `at`, as if it were UTC. */
function shownMs(at: Date, zone: string): number {
  return at.getTime() + offsetMs(zone, at.getTime())
}

function offsetMs(zone: string, at: number): number {
  return tzOffset(zone, new Date(at)) * MINUTE_MS
}
