import { type CheckedItem, cprChecklist, type LowFlow, lowFlow, noFlowMinutes } from '../derived/cpr-times.ts'
import type { Readings } from './readings.ts'

/** The clock and the checklist of ECPR; nothing else is computed while compressions are in progress. */
export interface Ecpr {
  /** Whole minutes; undefined while they are not known, and when nobody saw the collapse. */
  readonly noFlowMinutes: number | undefined
  readonly lowFlow: LowFlow | undefined
  /** Since when compressions go on, so that the low flow grows; null when they ended, or nobody knows since when. */
  readonly runningSince: Date | null
  /** What ended the low flow, and when; null while it grows, and while nobody knows. */
  readonly ended: { readonly by: 'rosc' | 'ecmo_flow'; readonly at: Date } | null
  readonly checklist: readonly CheckedItem[]
}

const SHOCKABLE: readonly string[] = ['vf', 'pvt']

/** Reads clock and checklist. Low flow grows until somebody says that compressions ended, or until `flowAt`, when ECMO flow began. */
export function ecprOf(readings: Readings, flowAt: Date | null = null): Ecpr {
  const at = (code: string) => {
    const { value } = readings.instant(code)
    return value === undefined ? undefined : new Date(value)
  }
  const [cprStartedAt, roscAt] = [at('cpr_started_at'), at('rosc_at')]
  const saidToRun = readings.yesNo('ongoing_cpr').value
  const isRunning = saidToRun ?? roscAt === undefined
  const witnessed = readings.latest('arrest_witnessed', (answer) => answer === 'yes').value
  // Flow from before these compressions is that of another arrest.
  const flowSince = cprStartedAt && flowAt && flowAt >= cprStartedAt ? flowAt : null
  const ended = endOf(isRunning ? undefined : roscAt, flowSince)
  const isTimed = cprStartedAt !== undefined && (isRunning || ended !== null)
  const noFlow = noFlowMinutes({ arrestAt: at('arrest_at'), cprStartedAt, isWitnessed: witnessed })
  return {
    noFlowMinutes: noFlow,
    lowFlow: isTimed ? lowFlow([{ startedAt: cprStartedAt, endedAt: ended?.at }], readings.now) : undefined,
    runningSince: isRunning && ended === null ? (cprStartedAt ?? null) : null,
    ended: isTimed ? ended : null,
    checklist: cprChecklist({
      ageYears: readings.number('age_years').value,
      isWitnessed: witnessed,
      noFlowMinutes: noFlow,
      isFirstRhythmShockable: readings.latest('initial_rhythm', (rhythm) => SHOCKABLE.includes(`${rhythm}`)).value,
      etco2MmHg: readings.number('etco2_mmhg').value,
      hasSignsOfLife: readings.yesNo('signs_of_life_during_cpr').value,
    }),
  }
}

/** Whichever came first. */
function endOf(roscAt: Date | undefined, flowAt: Date | null): Ecpr['ended'] {
  if (roscAt !== undefined && (flowAt === null || roscAt <= flowAt)) return { by: 'rosc', at: roscAt }
  return flowAt && { by: 'ecmo_flow', at: flowAt }
}
