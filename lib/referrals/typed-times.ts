import { TZDate } from '@date-fns/tz'

const CLOCK = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const AHEAD_MS = 60_000

/**
 * The latest instant at which the wall clock in `timeZone` showed `typed` ("03:04", "0304"), at most a minute ahead of
 * `now`: just after midnight, 23:50 was yesterday. Undefined when it is no time of day.
 */
export function latestClockTime(typed: string, timeZone: string, now: Date): Date | undefined {
  const clock = CLOCK.exec(typed.trim())
  if (!clock) return undefined
  const today = new TZDate(now.getTime(), timeZone)
  today.setHours(Number(clock[1]), Number(clock[2]), 0, 0)
  if (today.getTime() - now.getTime() > AHEAD_MS) today.setDate(today.getDate() - 1)
  return new Date(today.getTime())
}

/** The instant of a typed day ("2026-03-11") and time of day in `timeZone`. Undefined when one of them is neither. */
export function zonedInstant(day: string, typed: string, timeZone: string): Date | undefined {
  const date = DAY.exec(day.trim())
  const clock = CLOCK.exec(typed.trim())
  if (!date || !clock) return undefined
  const [year, month, dayOfMonth] = [Number(date[1]), Number(date[2]), Number(date[3])]
  const at = new TZDate(year, month - 1, dayOfMonth, Number(clock[1]), Number(clock[2]), 0, timeZone)
  return at.getMonth() === month - 1 ? new Date(at.getTime()) : undefined
}
