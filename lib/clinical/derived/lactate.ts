import { finite, positive } from './finite.ts'

const HOUR_MS = 3_600_000

interface Lactate {
  readonly lactateMmolL: number
  readonly at: Date
}

/** Change of lactate per hour (mmol/L/h), above zero when it rises. Undefined unless both are known and the second is later. */
export function lactateChangePerHour(before: Lactate | undefined, now: Lactate | undefined): number | undefined {
  if (before === undefined || now === undefined) return undefined
  const hours = (now.at.getTime() - before.at.getTime()) / HOUR_MS
  return finite((now.lactateMmolL - before.lactateMmolL) / positive(hours))
}
