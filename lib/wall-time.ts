import { dayAt, dayNumber, instantOf } from './wall-day.ts'

const TIME = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const MINUTE_MS = 60_000

/** "07:30", "0730" or "7.30" as minutes after midnight; undefined if it is no time. */
export function minuteOfDay(typed: string): number | undefined {
  const [, hours, minutes] = TIME.exec(typed.trim()) ?? []
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

/** The instant at which a clock in `zone` shows `typed`, so many days from the day of `now`; undefined if it is no time. */
function atTime(typed: string, zone: string, now: Date, days: number): Date | undefined {
  const minute = minuteOfDay(typed)
  return minute === undefined ? undefined : instantOf(dayAt(now, zone) + days, minute, zone)
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

/** The instant of a typed day ("2026-03-11") and time of day in `zone`; undefined when one of them is neither. */
export function zonedInstant(day: string, typed: string, zone: string): Date | undefined {
  const date = readDate(day)
  const minute = minuteOfDay(typed)
  return date === undefined || minute === undefined ? undefined : instantOf(dayNumber(date), minute, zone)
}

/** A typed date without the space around it; undefined when there is no such day. */
export function readDate(typed: string): string | undefined {
  const date = typed.trim()
  if (!DAY.test(date)) return undefined
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) ? date : undefined
}
