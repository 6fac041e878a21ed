import type { Score } from '../scores/evaluate-score.ts'
import type { ScoreResult } from '../scores/score-shape.ts'

/** Time alone will change a score: when, and to what if nothing else changes. */
export interface ClockChange {
  readonly at: Date
  readonly result: ScoreResult
}

const HOUR_MS = 3_600_000
/** No printed band of ventilation begins later. */
const LOOKS_AHEAD_HOURS = 336

/** A score's only item that reads nothing but `hours` has no other input to look at. */
function withHours<I>(hours: keyof I & string, value: number): I {
  return { [hours]: value } as I
}

/**
 * The next instant at which ventilation since `since` moves an item of the score to another line of its table; null when none is
 * left. `hours` is the input, `evaluate` the score with that many of them. Bands begin, or end, at whole hours in every table.
 */
export function nextClockChange<I>(
  { items }: Pick<Score<I>, 'items'>,
  hours: keyof I & string,
  since: Date,
  now: Date,
  evaluate: (hours: number) => ScoreResult,
): ClockChange | null {
  const item = items.find(({ needs }) => needs.length === 1 && needs[0] === hours)
  const hoursAt = (ms: number) => (ms - since.getTime()) / HOUR_MS
  const pointsAt = (ms: number) => item?.rule(withHours(hours, hoursAt(ms))).points
  const pointsNow = pointsAt(now.getTime())
  for (let hour = Math.floor(hoursAt(now.getTime())); hour <= LOOKS_AHEAD_HOURS; hour++) {
    const sharp = since.getTime() + hour * HOUR_MS
    const at = [sharp, sharp + 1].find((ms) => ms > now.getTime() && pointsAt(ms) !== pointsNow)
    if (at !== undefined) return { at: new Date(at), result: evaluate(hoursAt(at)) }
  }
  return null
}
