/** Times as they are shown: 24-hour, in the zone of the hospital or the program. Instants in, words out. */

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const NO_BREAK_SPACE = '\u00a0'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone, hourCycle: 'h23' })
  formats.set(key, made)
  return made
}

/** "03:12:38" in `zone` (IANA name). */
export function formatClockSeconds(at: Date, zone: string): string {
  return format(zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at)
}

/** "03:12" in `zone`. */
export function formatClock(at: Date, zone: string): string {
  return format(zone, { hour: '2-digit', minute: '2-digit' }).format(at)
}

/** "14 Mar" in `zone`. */
function formatDay(at: Date, zone: string): string {
  return format(zone, { day: 'numeric', month: 'short' }).format(at)
}

/** "14 Mar 2026" in `zone`. */
export function formatDate(at: Date, zone: string): string {
  return format(zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(at)
}

/** The clock alone on the same day in `zone`, with the day before it otherwise: "03:12", "13 Mar 20:00". */
export function formatMoment(at: Date, zone: string, now: Date): string {
  const isToday = formatDate(at, zone) === formatDate(now, zone)
  return isToday ? formatClock(at, zone) : `${formatDay(at, zone)}${NO_BREAK_SPACE}${formatClock(at, zone)}`
}

/** The first instant of the day that holds `at` in `zone`; a day can have 23 or 25 hours. */
export function startOfDay(at: Date, zone: string): Date {
  const day = formatDate(at, zone)
  // A zone's day begins on a quarter of an hour, so the first quarter that carries the date is its first instant.
  const quarter = 15 * MINUTE_MS
  let start = Math.floor(at.getTime() / quarter) * quarter
  while (formatDate(new Date(start - quarter), zone) === day) start -= quarter
  return new Date(start)
}

/** A figure that counts: "5:45" under an hour, then "1 h 07"; never negative, never rounded up. */
export function formatSpan(milliseconds: number): string {
  const ms = Math.max(0, milliseconds)
  const twoDigits = (amount: number) => `${Math.floor(amount)}`.padStart(2, '0')
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)}:${twoDigits((ms % MINUTE_MS) / SECOND_MS)}`
  return `${Math.floor(ms / HOUR_MS)}${NO_BREAK_SPACE}h${NO_BREAK_SPACE}${twoDigits((ms % HOUR_MS) / MINUTE_MS)}`
}

/** A limit as it is said: "5 min", "1 h", "1 h 30", "45 s". */
export function formatLimit(milliseconds: number): string {
  const ms = Math.max(0, milliseconds)
  if (ms < MINUTE_MS) return `${Math.floor(ms / SECOND_MS)}${NO_BREAK_SPACE}s`
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)}${NO_BREAK_SPACE}min`
  return ms % HOUR_MS < MINUTE_MS ? `${Math.floor(ms / HOUR_MS)}${NO_BREAK_SPACE}h` : formatSpan(ms)
}

/** "just now", "12 min ago", "3 h ago", "2 days ago"; "in 12 min" for what lies ahead. */
export function formatAgo(at: Date, now: Date): string {
  const ms = now.getTime() - at.getTime()
  const distance = Math.abs(ms)
  if (distance < MINUTE_MS) return ms < 0 ? 'in under a minute' : 'just now'
  const days = Math.floor(distance / (24 * HOUR_MS))
  const hours = Math.floor(distance / HOUR_MS)
  const amount =
    days >= 2
      ? `${days} days`
      : hours >= 1
        ? `${hours}${NO_BREAK_SPACE}h`
        : `${Math.floor(distance / MINUTE_MS)}${NO_BREAK_SPACE}min`
  return ms < 0 ? `in ${amount}` : `${amount} ago`
}

/** Clock and age, always both: "02:40, 33 min ago". */
export function formatClockAndAgo(at: Date, zone: string, now: Date): string {
  return `${formatMoment(at, zone, now)}, ${formatAgo(at, now)}`
}
