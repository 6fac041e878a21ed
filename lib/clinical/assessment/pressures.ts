import { derivedMeanPressure, pulsePressure } from '../derived/pressures.ts'
import { atTheTimeOf } from '../pair-gases.ts'
import { type Amount, type Found, known, type Readings, unknown } from './readings.ts'

/** A diastolic pressure, with the systolic of its time and what follows from both where there is one. */
export interface Pressure {
  readonly diastolic: Amount
  readonly pair: { readonly systolic: Amount; readonly pulse: Amount; readonly mean: Amount } | null
}

/** Every diastolic pressure, newest first; without those that are not below the systolic of their time. */
export function pressuresOf(readings: Readings): Pressure[] {
  const systolics = readings.facts('sbp')
  return readings.numbers('dbp').flatMap((diastolic): Pressure[] => {
    const fact = atTheTimeOf(systolics, diastolic.at)
    if (typeof fact?.value !== 'number') return [{ diastolic, pair: null }]
    const cuff = { sbpMmHg: fact.value, dbpMmHg: diastolic.value }
    const [pulse, mean] = [pulsePressure(cuff), derivedMeanPressure(cuff)]
    if (pulse === undefined || mean === undefined) return []
    const systolic = { value: fact.value, at: diastolic.at, used: [{ code: 'sbp', fact }] }
    const both = { at: diastolic.at, used: [...systolic.used, ...diastolic.used] }
    return [{ diastolic, pair: { systolic, pulse: { value: pulse, ...both }, mean: { value: mean, ...both } } }]
  })
}

/** A measured mean speaks for pressures entered this close to it, no longer: in shock another one is another pressure. */
const SAME_READING_MS = 5 * 60_000

/** Mean pressures, newest first: as measured, and derived from the other two where none was measured at that time. */
function meanPressures(readings: Readings): Amount[] {
  const measured = readings.numbers('map_measured')
  const isMeasured = ({ at }: Amount) =>
    measured.some((each) => Math.abs(each.at.getTime() - at.getTime()) <= SAME_READING_MS)
  const derived = pressuresOf(readings).flatMap(({ pair }) => (pair && !isMeasured(pair.mean) ? pair.mean : []))
  return [...measured, ...derived].sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** A systolic pressure below a mean of another time: the mean was, or has become, another one, which nobody has measured. */
function isBelow(mean: Amount): (systolic: Amount) => boolean {
  return ({ value, at }) => value < mean.value && Math.abs(at.getTime() - mean.at.getTime()) > SAME_READING_MS
}

function found(mean: Amount | undefined, systolics: readonly Amount[], readings: Readings): Found<number> {
  if (mean === undefined) return unknown(whyNoMap(readings))
  if (systolics.some(isBelow(mean))) return unknown('the systolic pressure was below it at another time')
  return known(mean.value, mean.used)
}

/** The latest mean pressure (mmHg). */
export function latestMap(readings: Readings): Found<number> {
  const [latest] = meanPressures(readings)
  const since = readings.numbers('sbp').filter(({ at }) => latest !== undefined && at > latest.at)
  return found(latest, since, readings)
}

/** The lowest mean pressure (mmHg) of the last `hours`; where there is none, the latest. */
export function worstMap(readings: Readings, hours: number): Found<number> {
  const worst = readings.worstOf(meanPressures(readings), hours, 'lowest')
  return worst ? found(worst, readings.within(readings.numbers('sbp'), hours), readings) : latestMap(readings)
}

function whyNoMap(readings: Readings): string | null {
  return readings.why('map_measured') ?? readings.why('dbp') ?? readings.why('sbp')
}
