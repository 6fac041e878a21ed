import { TZDate } from '@date-fns/tz'

const TIME = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/
const MINUTE_MS = 60_000

/** The instant at which a clock in `zone` shows `typed`, so many days from the day of `now`; undefined if it is no time. */
function atTime(typed: string, zone: string, now: Date, days: number): Date | undefined {
  const [, hours, minutes] = TIME.exec(typed.trim()) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const there = new TZDate(now, zone)
  const day = there.getDate() + days
  return new Date(
    new TZDate(there.getFullYear(), there.getMonth(), day, Number(hours), Number(minutes), zone).getTime(),
  )
}

/** The next instant after `now` at which a clock in `zone` shows `typed` ("07:30"), and then so many days later. */
export function nextTime(typed: string, zone: string, now: Date, extraDays = 0): Date | undefined {
  const today = atTime(typed, zone, now, 0)
  if (!today) return undefined
  return atTime(typed, zone, now, (today > now ? 0 : 1) + extraDays)
}

/** The latest instant not after `now` at which a clock in `zone` showed `typed`; one minute ahead still counts as now. */
export function lastTime(typed: string, zone: string, now: Date): Date | undefined {
  const today = atTime(typed, zone, now, 0)
  if (!today || today <= now) return today
  return today.getTime() - now.getTime() <= MINUTE_MS ? now : atTime(typed, zone, now, -1)
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** The instant of a typed day ("2026-03-11") and time of day in `zone`; undefined when one of them is neither. */
export function zonedInstant(day: string, typed: string, zone: string): Date | undefined {
  const [, year, month, dayOfMonth] = DAY.exec(day.trim()) ?? []
  const [, hours, minutes] = TIME.exec(typed.trim()) ?? []
  if (year === undefined || hours === undefined || minutes === undefined) return undefined
  const at = new TZDate(Number(year), Number(month) - 1, Number(dayOfMonth), Number(hours), Number(minutes), 0, zone)
  return at.getMonth() === Number(month) - 1 ? new Date(at.getTime()) : undefined
}
