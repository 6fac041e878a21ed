import { dateOfDay, dayNumber, instantOf } from '#lib/wall-day.ts'
import { SLOTS } from './moved.ts'
import { type RosterFacts, type Segment, type Slot, segments } from './roster.ts'

/** One day of the hospital's calendar, from its midnight until the next one. */
export interface RosterDay {
  readonly date: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** For each place in the order of `SLOTS`, who has it within the day. */
  readonly places: readonly { readonly slot: Slot; readonly pieces: readonly Segment[] }[]
}

/** So many days from `from` ("2026-03-08") on; a day can have 23 or 25 hours. */
export function rosterDays(facts: RosterFacts, from: string, count: number, zone: string): RosterDay[] {
  const first = dayNumber(from)
  return Array.from({ length: count }, (_, index) => {
    const startsAt = instantOf(first + index, 0, zone)
    const endsAt = instantOf(first + index + 1, 0, zone)
    const places = SLOTS.map((slot) => ({ slot, pieces: segments(facts, slot, startsAt, endsAt) }))
    return { date: dateOfDay(first + index), startsAt, endsAt, places }
  })
}
