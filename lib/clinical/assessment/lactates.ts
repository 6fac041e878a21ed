import { lactateChangePerHour } from '../derived/lactate.ts'
import { type Found, known, type Readings, unknown } from './readings.ts'

/** The latest lactate (mmol/L), and the one before it: of the series, or the one that was entered as the previous. */
export function lactates(readings: Readings): { readonly now: Found<number>; readonly before: Found<number> } {
  const now = readings.number('lactate_mmol')
  const earlier = readings.numbers('lactate_mmol').find(({ at }) => now.used.some(({ fact }) => at < fact.measuredAt))
  return { now, before: earlier ? known(earlier.value, earlier.used) : readings.number('lactate_prev_mmol') }
}

/** Change per hour (mmol/L/h) from the one before, when the times of both are known. */
export function lactateChange(readings: Readings): Found<number> {
  const { now, before } = lactates(readings)
  const value = lactateChangePerHour(timed(before, readings), timed(now, readings))
  return value === undefined ? unknown(now.why ?? before.why) : known(value, [...before.used, ...now.used])
}

function timed({ value, used }: Found<number>, readings: Readings) {
  const [first] = used
  if (value === undefined || first === undefined) return undefined
  if (first.code === 'lactate_mmol') return { lactateMmolL: value, at: first.fact.measuredAt }
  const at = readings.instant('lactate_prev_at').value
  return at === undefined ? undefined : { lactateMmolL: value, at: new Date(at) }
}
