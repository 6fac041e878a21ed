import { dayAt, instantOf, minuteAt } from '#lib/wall-day.ts'

/** When somebody wants to be left alone, in minutes of their day; may run over midnight. The same twice means never. */
export interface QuietHours {
  readonly fromMinute: number
  readonly toMinute: number
  /** IANA name. */
  readonly timeZone: string
}

/** When the quiet in which `now` lies ends; null outside of it. Daylight saving shifts it as it shifts the clock. */
export function quietUntil(hours: QuietHours, now: Date): Date | null {
  if (!isQuiet(hours, now)) return null
  const { toMinute, timeZone } = hours
  const day = dayAt(now, timeZone) + (minuteAt(now, timeZone) < toMinute ? 0 : 1)
  const end = instantOf(day, toMinute, timeZone)
  // In the hour that autumn repeats, the end may already lie behind: nobody is made to wait for a clock that went back.
  if (end <= now) return null
  // In the hour that spring skips may lie all of the time between two quiets.
  return isQuiet(hours, end) ? instantOf(day + 1, toMinute, timeZone) : end
}

function isQuiet({ fromMinute, toMinute, timeZone }: QuietHours, at: Date): boolean {
  const minute = minuteAt(at, timeZone)
  if (fromMinute > toMinute) return minute >= fromMinute || minute < toMinute
  return minute >= fromMinute && minute < toMinute
}
