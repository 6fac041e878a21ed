/** The moment at which the demonstration's board is drawn. Every time of its stories is told relative to it. */
const BOARD_CLOCK = new Date('2026-03-14T03:12:40-04:00')
const BOARD_DAY = '2026-03-14'
const DAY_BEFORE = '2026-03-13'
const OFFSET = '-04:00'
const DAY_MS = 86_400_000

/** Turns the clock of the stories into real instants around the moment of seeding. */
export class StoryClock {
  readonly #movedMs: number

  constructor(now: Date) {
    this.#movedMs = now.getTime() - BOARD_CLOCK.getTime()
  }

  /** "03:04:08" on the board's clock; from noon on it means the evening before. */
  moment(time: string): Date {
    const day = Number(time.slice(0, 2)) < 12 ? BOARD_DAY : DAY_BEFORE
    const told = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}${OFFSET}`)
    if (Number.isNaN(told)) throw new Error(`${time} is no time of day`)
    return new Date(told + this.#movedMs)
  }

  /** An instant of the example's file; `patientMovedMs` brings its patient's day to the board's. */
  ofPatient(instant: string, patientMovedMs: number): Date {
    return new Date(Date.parse(instant) + patientMovedMs + this.#movedMs)
  }

  /** A birthday, moved by whole days so that the patient keeps their age. */
  birthday(date: string, patientMovedMs: number): string {
    const days = Math.round((patientMovedMs + this.#movedMs) / DAY_MS)
    return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
  }

  /** Words that name a time of day, such as "stented 06:30", say it as it was on the moved day. */
  words(text: string, patientMovedMs: number, timeZone: string): string {
    return text.replace(/\b(?:[01]\d|2[0-3]):[0-5]\d\b/gu, (time) =>
      this.ofPatient(`${BOARD_DAY}T${time}:00${OFFSET}`, patientMovedMs).toLocaleTimeString('en-GB', {
        timeStyle: 'short',
        timeZone,
      }),
    )
  }
}

/** "-06:00" as milliseconds: how far a patient's day in the file is moved to stand right on the board's clock. */
export function movedMs(text: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/u.exec(text) ?? []
  if (!hours || !minutes) throw new Error(`${text} is no distance in time`)
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}
