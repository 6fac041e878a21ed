import { ENCOURAGE, encourageScore } from '../scores/encourage-score.ts'
import type { Score } from '../scores/evaluate-score.ts'
import { RESP, respScore } from '../scores/resp-score.ts'
import { SAVE, saveScore } from '../scores/save-score.ts'
import type { Cohort, Patient, ScoreClass, ScoreResult, Source } from '../scores/score-shape.ts'
import { SOFA, sofaScore } from '../scores/sofa-score.ts'
import type { Branch } from '../words.ts'
import { type ClockChange, nextClockChange } from './clock-change.ts'
import { encourageInputs, hasAcuteMi } from './encourage-inputs.ts'
import { type FoundInputs, toGiven } from './inputs.ts'
import type { Readings, Used } from './readings.ts'
import { respInputs } from './resp-inputs.ts'
import { saveInputs } from './save-inputs.ts'
import { sofaInputs } from './sofa-inputs.ts'

/** What a card says of a score beside its result. */
export interface ScoreAbout {
  readonly id: string
  readonly name: string
  readonly fullName: string
  readonly population: string
  readonly source: Source
  readonly cohort: Cohort | null
  readonly items: readonly { readonly id: string; readonly needs: readonly string[] }[]
  readonly classes: readonly ScoreClass[]
  readonly limits: readonly string[]
}

export interface AssessedScore {
  readonly about: ScoreAbout
  readonly result: ScoreResult
  /** The facts behind each known input. */
  readonly used: Readonly<Record<string, readonly Used[]>>
  /** When time alone will change it; null when it will not. */
  readonly change: ClockChange | null
}

/** A patient whose branch is known. */
export type InBranch = Patient & { readonly branch: Branch }

/** The scores with points that people look for in this branch, in the order in which they are shown; those of ECMO outcome as before it. */
export function pointScores(readings: Readings, patient: InBranch): AssessedScore[] {
  const before = readings.beforeEcmo()
  const isMi = hasAcuteMi(before)
  // Once ECMO runs, the hours before it grow no longer.
  const isStillBefore = before === readings
  return [
    ...assessed(RESP, patient, () => respInputs(before), respScore, clockOf(before, isStillBefore, 'ventilatedHours')),
    ...assessed(SAVE, patient, () => saveInputs(before), saveScore, clockOf(before, isStillBefore, 'intubatedHours')),
    ...(isMi === false
      ? []
      : assessed(ENCOURAGE, { ...patient, hasAcuteMi: isMi }, () => encourageInputs(before), encourageScore)),
    ...assessed(SOFA, patient, () => sofaInputs(readings), sofaScore),
  ]
}

/** What makes a score change by itself: hours of ventilation that go on. */
interface RunningHours<I> {
  readonly input: keyof I & string
  readonly since: Date
  readonly now: Date
}

function clockOf<Input extends string>(readings: Readings, isRunning: boolean, input: Input) {
  const since = readings.instant('intubated_at').value
  return since === undefined || !isRunning ? null : { input, since: new Date(since), now: readings.now }
}

/** Is the score one that people look for in the patient's branch, if only to be told why there is none? */
export function isOffered(
  { branches, refusedIn }: Pick<Score<never>, 'branches' | 'refusedIn'>,
  { branch }: InBranch,
): boolean {
  return branches.includes(branch) || branch in refusedIn
}

function assessed<I, P extends InBranch>(
  score: Score<I>,
  patient: P,
  find: () => FoundInputs<I>,
  evaluate: (known: Partial<I>, patient: P, why: Partial<Record<keyof I & string, string>>) => ScoreResult,
  running: RunningHours<I> | null = null,
): AssessedScore[] {
  if (!isOffered(score, patient)) return []
  const { known, why, used } = toGiven(find())
  const result = evaluate(known, patient, why)
  if (result.status === 'not_applicable') return [{ about: score, result, used: {}, change: null }]
  const isRunning = running !== null && known[running.input] !== undefined
  const change = isRunning
    ? nextClockChange(score, running.input, running.since, running.now, (hours) =>
        evaluate(withHours(known, running.input, hours), patient, why),
      )
    : null
  return [{ about: score, result, used, change }]
}

function withHours<I>(known: Partial<I>, input: keyof I, hours: number): Partial<I> {
  return { ...known, [input]: hours }
}
