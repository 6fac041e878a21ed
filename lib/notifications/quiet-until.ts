import { TZDate } from '@date-fns/tz'

/** When somebody wants to be left alone, in minutes of their day; may run over midnight. The same twice means never. */
export interface QuietHours {
  readonly fromMinute: number
  readonly toMinute: number
  /** IANA name. */
  readonly timeZone: string
}

/** When the quiet in which `now` lies ends; null outside of it. Daylight saving shifts it as it shifts the clock. */
export function quietUntil({ fromMinute, toMinute, timeZone }: QuietHours, now: Date): Date | null {
  const there = new TZDate(now, timeZone)
  const minute = there.getHours() * 60 + there.getMinutes()
  const isOverMidnight = fromMinute > toMinute
  const isQuiet = isOverMidnight ? minute >= fromMinute || minute < toMinute : minute >= fromMinute && minute < toMinute
  if (!isQuiet) return null
  const day = there.getDate() + (isOverMidnight && minute >= fromMinute ? 1 : 0)
  const end = new TZDate(there.getFullYear(), there.getMonth(), day, 0, toMinute, timeZone).getTime()
  // In the hour that autumn repeats, the end may already lie behind: nobody is made to wait for a clock that went back.
  return end > now.getTime() ? new Date(end) : null
}
