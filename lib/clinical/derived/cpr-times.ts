import { noAdultFigure } from '../scores/not-applicable.ts'

const MINUTE_MS = 60_000
/** Low flow at which every clock of compressions is marked. */
export const LOW_FLOW_MARK_MS = 60 * MINUTE_MS

/** Milliseconds from one instant to another; undefined when the second is not known or lies before the first. */
function elapsed(from: Date, to: Date): number | undefined {
  const ms = to.getTime() - from.getTime()
  return ms >= 0 ? ms : undefined
}

const wholeMinutes = (ms: number): number => Math.floor(ms / MINUTE_MS)

/**
 * No-flow: whole minutes from collapse to the first compressions, rounded down. Undefined unless both are known, in order, and the collapse
 * was witnessed: otherwise nobody knows when it was.
 */
export function noFlowMinutes({
  arrestAt,
  cprStartedAt,
  isWitnessed,
}: {
  arrestAt: Date | undefined
  cprStartedAt: Date | undefined
  isWitnessed: boolean | undefined
}): number | undefined {
  if (isWitnessed !== true || arrestAt === undefined || cprStartedAt === undefined) return undefined
  const ms = elapsed(arrestAt, cprStartedAt)
  return ms === undefined ? undefined : wholeMinutes(ms)
}

/** Compressions of one arrest, until ROSC or ECMO flow; undefined while they go on. */
export interface Compressions {
  readonly startedAt: Date
  readonly endedAt: Date | undefined
}

export interface LowFlow {
  /** Of each arrest, in the order given. */
  readonly eachMinutes: readonly number[]
  /** Of all of them, summed before it is rounded. */
  readonly totalMinutes: number
  /** When the sum reached 60 minutes, or will if compressions go on; undefined when it ended before. */
  readonly sixtyMinutesAt: Date | undefined
}

/**
 * Low flow in whole minutes, rounded down; several arrests, oldest first, are summed. Undefined without any, while two times contradict, and
 * when one of them lies in the future.
 */
export function lowFlow(arrests: readonly Compressions[], now: Date): LowFlow | undefined {
  const each: number[] = []
  let total = 0
  let sixtyMinutesAt: Date | undefined
  for (const { startedAt, endedAt } of arrests) {
    const ms = elapsed(startedAt, endedAt ?? now)
    if (ms === undefined || (endedAt !== undefined && endedAt > now)) return undefined
    const remaining = LOW_FLOW_MARK_MS - total
    if (remaining > 0 && (endedAt === undefined || ms >= remaining))
      sixtyMinutesAt = new Date(startedAt.getTime() + remaining)
    each.push(wholeMinutes(ms))
    total += ms
  }
  return each.length === 0 ? undefined : { eachMinutes: each, totalMinutes: wholeMinutes(total), sixtyMinutesAt }
}

/** What the checklist is answered from; undefined where it is not known. */
export interface CprFacts {
  ageYears?: number | undefined
  isWitnessed?: boolean | undefined
  noFlowMinutes?: number | undefined
  /** Ventricular fibrillation or pulseless ventricular tachycardia. */
  isFirstRhythmShockable?: boolean | undefined
  etco2MmHg?: number | undefined
  hasSignsOfLife?: boolean | undefined
}

interface Check {
  readonly id: string
  readonly name: string
  /** Fields of the catalogue that it is read from. */
  readonly fields: readonly string[]
  readonly holds: (facts: CprFacts) => boolean | undefined
}

/** A condition on a number that may not be known. */
function known(value: number | undefined, holds: (value: number) => boolean): boolean | undefined {
  return value === undefined ? undefined : holds(value)
}

/** Six questions that speak for ECPR when answered yes. The equals are inside, so that a rounded report is not held against the patient. */
export const CPR_CHECKS: readonly Check[] = [
  {
    id: 'age_under_70',
    name: 'Age under 70',
    fields: ['age_years'],
    holds: ({ ageYears }) => known(ageYears, (years) => years < 70),
  },
  { id: 'witnessed', name: 'Witnessed', fields: ['arrest_witnessed'], holds: ({ isWitnessed }) => isWitnessed },
  {
    id: 'no_flow_le_5',
    name: 'No-flow 5 min or less',
    fields: ['arrest_at', 'cpr_started_at', 'arrest_witnessed'],
    holds: (facts) => known(facts.noFlowMinutes, (minutes) => minutes <= 5),
  },
  {
    id: 'shockable',
    name: 'First rhythm shockable',
    fields: ['initial_rhythm'],
    holds: ({ isFirstRhythmShockable }) => isFirstRhythmShockable,
  },
  {
    id: 'etco2_ge_10',
    name: 'End-tidal CO₂ 10 mmHg (1.3 kPa) or more',
    fields: ['etco2_mmhg'],
    holds: ({ etco2MmHg }) => known(etco2MmHg, (mmHg) => mmHg >= 10),
  },
  {
    id: 'signs_of_life',
    name: 'Signs of life during CPR',
    fields: ['signs_of_life_during_cpr'],
    holds: ({ hasSignsOfLife }) => hasSignsOfLife,
  },
]

export interface CheckedItem {
  readonly id: string
  readonly name: string
  readonly fields: readonly string[]
  readonly answer: 'yes' | 'no' | 'unknown'
}

const ANSWER = { true: 'yes', false: 'no', undefined: 'unknown' } as const

/** The ECPR checklist. It has no total, and it is empty under 18. */
export function cprChecklist(facts: CprFacts): CheckedItem[] {
  if (noAdultFigure({ ageYears: facts.ageYears }) !== null) return []
  return CPR_CHECKS.map(({ id, name, fields, holds }) => ({ id, name, fields, answer: ANSWER[`${holds(facts)}`] }))
}
