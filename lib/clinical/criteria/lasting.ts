import { type Case, met, notMet, notYetKnown, unanswered, type Verdict, waitsFor } from './criterion.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** "4 h 10 min", "50 min", "6 h": whole minutes, rounded down. */
export function spanText(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE_MS)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/** One measurement of a series, and whether the condition holds in it. */
export interface Point {
  readonly at: Date
  readonly holds: boolean
  /** What was measured, as words: "P/F 62.0 mmHg". */
  readonly says: string
}

/** How long a condition has held by the hospital's word, in hours, when it was typed. */
interface TypedHours {
  readonly atLeast: number
  /** Infinity when only a shorter time is known. */
  readonly atMost: number
  readonly at: Date
  readonly fields: readonly string[]
}

/** A condition that has to last. */
export interface Lasting {
  /** "P/F below 80 mmHg". */
  readonly condition: string
  readonly hours: number
  /** "more than 6 h" is not reached at 6.0 h; "for 6 h" is. */
  readonly isMoreThan: boolean
  /** Fields that make a point, asked for while there is none. */
  readonly fields: readonly string[]
  /** Fields in which the hours are typed: the same twice, or a shorter and a longer time where the condition itself is not asked for. */
  readonly typed?: readonly [atLeast: string, atMost: string]
}

/** "more than 6 h", "more than 30 min", "6 h or more". */
export function atLeastText({ hours, isMoreThan }: Pick<Lasting, 'hours' | 'isMoreThan'>): string {
  const span = spanText(hours * HOUR_MS)
  return isMoreThan ? `more than ${span}` : `${span} or more`
}

function reaches({ hours, isMoreThan }: Lasting, ms: number): boolean {
  return isMoreThan ? ms > hours * HOUR_MS : ms >= hours * HOUR_MS
}

/** The points from the newest back to the last one in which the condition did not hold. */
function unbrokenRun(points: readonly Point[]): readonly Point[] {
  const broken = points.findIndex(({ holds }) => !holds)
  return broken === -1 ? points : points.slice(0, broken)
}

/** By two measurements or more: from the first of the unbroken run until now. */
function byPoints(
  rule: Lasting,
  points: readonly Point[],
  newest: Point,
  typed: TypedHours | undefined,
  now: Date,
): Verdict {
  const run = unbrokenRun(points)
  const since = run.reduce((_, { at }) => at, newest.at)
  const ms = now.getTime() - since.getTime()
  const age = spanText(now.getTime() - newest.at.getTime())
  const lasted = `${rule.condition} for ${spanText(ms)}, by ${run.length} of ${points.length} measurements, the newest ${age} ago`
  if (reaches(rule, ms)) return met(lasted, { basis: 'series' })
  const dueAt = new Date(since.getTime() + rule.hours * HOUR_MS)
  const isFromTheStart = run.length === points.length
  if (isFromTheStart && typed !== undefined && reaches(rule, typed.atLeast * HOUR_MS)) {
    const doubt = `${lasted}; the hospital typed ${typed.atLeast} h, and nothing earlier is here`
    return notYetKnown(doubt, { basis: 'series', dueAt, missing: rule.fields })
  }
  return notYetKnown(`${lasted}; ${atLeastText(rule)} needed`, { basis: 'series', dueAt })
}

function typedHours({ typed }: Lasting, { known, measured, now }: Case): TypedHours | undefined {
  if (typed === undefined) return undefined
  const [shorter, longer] = [known.number(typed[0]), known.number(typed[1])]
  if (shorter === undefined && longer === undefined) return undefined
  const atLeast = shorter ?? 0
  return {
    atLeast,
    atMost: Math.max(atLeast, longer ?? Number.POSITIVE_INFINITY),
    at: measured[typed[0]]?.[0]?.measuredAt ?? now,
    fields: [...new Set(typed)],
  }
}

/** By the hours that the hospital typed, which are not counted on. */
function byTyped(rule: Lasting, patient: Case, typed: TypedHours | undefined): Verdict {
  if (typed === undefined)
    return notYetKnown(`${rule.condition} at the only measurement; for how long is not known`, {
      missing: [...new Set(rule.typed ?? rule.fields)],
    })
  const { atLeast, atMost, at, fields } = typed
  if (reaches(rule, atLeast * HOUR_MS))
    return met(`${rule.condition} for ${hoursText(typed)}, as typed`, { basis: 'typed' })
  const lasted = `${rule.condition} for ${hoursText(typed)} as typed; ${atLeastText(rule)} needed`
  if (atMost !== atLeast) return notYetKnown(lasted, { basis: 'typed', missing: unanswered(patient, fields) })
  const dueAt = new Date(at.getTime() + (rule.hours - atLeast) * HOUR_MS)
  if (dueAt > patient.now) return notYetKnown(lasted, { basis: 'typed', dueAt })
  const age = spanText(patient.now.getTime() - at.getTime())
  return notYetKnown(`${lasted}; that was ${age} ago`, { basis: 'typed', missing: fields })
}

function hoursText({ atLeast, atMost }: TypedHours): string {
  if (atMost === atLeast) return `${atLeast} h`
  return Number.isFinite(atMost) ? `${atLeast} to ${atMost} h` : `at least ${atLeast} h`
}

/** No measurement: what is not answered, or that the answers are not of one time. */
export function noGas(patient: Case, fields: readonly string[]): Verdict {
  const open = unanswered(patient, fields)
  return open.length > 0 ? waitsFor(patient, open) : notYetKnown('no arterial gas has all its numbers of one time')
}

/**
 * Whether a condition has held for long enough. From the series when it has two measurements or more, newest first; otherwise from the hours
 * typed. It is not met when it does not hold in the newest, and never without one.
 */
export function lasts(rule: Lasting, points: readonly Point[], patient: Case): Verdict {
  const [newest, ...earlier] = points
  if (newest === undefined) return noGas(patient, rule.fields)
  if (!newest.holds) return notMet(`${newest.says} at the newest measurement`)
  const typed = typedHours(rule, patient)
  return earlier.length > 0 ? byPoints(rule, points, newest, typed, patient.now) : byTyped(rule, patient, typed)
}
