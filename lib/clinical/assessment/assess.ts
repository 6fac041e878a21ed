import type { CriteriaSettings, Span } from '../criteria/criterion.ts'
import { type CriterionResult, evaluateCriteria } from '../criteria/evaluate-criteria.ts'
import { isUnder18, type Missing, missingForDecision, reviewFlags } from '../missing-for-decision.ts'
import { MURRAY, type MurrayResult, murrayScore } from '../scores/murray-score.ts'
import { noAdultFigure } from '../scores/not-applicable.ts'
import type { ScaiStage } from '../scores/scai-rule.ts'
import { SCAI, type ScaiResult, scaiStage } from '../scores/scai-stage.ts'
import type { Patient, ScoreResult } from '../scores/score-shape.ts'
import {
  type DoseScoreResult,
  norepinephrineEquivalent,
  type VisResult,
  vasoactiveInotropicScore,
} from '../scores/vasoactive.ts'
import type { Branch } from '../words.ts'
import { type DerivedValues, derivedValues } from './derived-values.ts'
import { dosesNow } from './doses.ts'
import { type Ecpr, ecprOf } from './ecpr.ts'
import { pfRatios } from './gases.ts'
import { toGiven } from './inputs.ts'
import { murrayInputs } from './murray-inputs.ts'
import { type AssessedScore, isOffered, pointScores, type ScoreAbout } from './point-scores.ts'
import { type ProposedTier, proposedTier } from './proposed-tier.ts'
import { Readings, type Used } from './readings.ts'
import { scaiInputs } from './scai-inputs.ts'
import type { Series } from './series.ts'

type UsedBy = Readonly<Record<string, readonly Used[]>>

export interface AssessedMurray {
  readonly about: ScoreAbout
  readonly result: MurrayResult
  readonly used: UsedBy
}

/** Sums of doses as they run now. */
export interface Vasoactive {
  readonly vis: VisResult
  readonly nee: DoseScoreResult
  readonly used: UsedBy
}

export interface AssessedScai {
  readonly result: ScaiResult
  readonly used: UsedBy
}

/** Everything that is computed of one patient at one time. It informs and never decides. */
export interface Assessment {
  /** Why there is no adult figure; null when there may be. The scores then say why themselves, and under 18 there are none. */
  readonly refused: string | null
  readonly isCprInProgress: boolean
  readonly derived: DerivedValues | null
  /** Those that people look for in this branch, in the order in which they are shown. */
  readonly scores: readonly AssessedScore[]
  readonly murray: AssessedMurray | null
  readonly vasoactive: Vasoactive | null
  readonly scai: AssessedScai | null
  /** Clock and checklist, where ECPR is in question or compressions are in progress. */
  readonly ecpr: Ecpr | null
  /** In the program's order; those that do not apply are among them. */
  readonly criteria: readonly CriterionResult[]
  /** What a decision still needs, in the order in which it is asked. */
  readonly openItems: readonly Missing[]
  /** Ids of the review flags that are raised. */
  readonly reviewFlags: readonly string[]
  /** What the facts speak for; the higher of it and the referrer's own tier is what is proposed. */
  readonly tier: ProposedTier | null
}

/** Assesses a patient from one series of values. Pure: the same series at the same `now` gives the same result. */
export function assess(series: Series, branch: Branch, now: Date, settings: CriteriaSettings): Assessment {
  const readings = new Readings(series, branch, now)
  const { answers } = readings
  const patient = patientOf(readings)
  const refused = noAdultFigure(patient)?.reason ?? null
  const isChild = isUnder18(answers)
  const isCprInProgress = patient.cprInProgress === true
  const derived = refused === null ? derivedValues(readings) : null
  const scores = isChild ? [] : pointScores(readings, patient)
  const murray = derived && isOffered(MURRAY, patient) ? assessMurray(readings, derived, patient) : null
  const scai = !isChild && isOffered(SCAI, patient) ? assessScai(readings, patient) : null
  const stages = scai === null ? [] : stagesOf(scai.result)
  const criteria = evaluateCriteria(
    { branch, answers, measured: series, now, scores: soFar(scores, murray, stages) },
    settings,
  )
  return {
    refused,
    isCprInProgress,
    derived,
    scores,
    murray,
    vasoactive: derived && assessDoses(readings, patient),
    scai,
    ecpr: !isChild && (branch === 'ecpr' || isCprInProgress) ? ecprOf(readings) : null,
    criteria,
    openItems: missingForDecision(branch, answers, now),
    reviewFlags: reviewFlags(answers, now),
    tier: proposedTier({ isCprInProgress, stages, pfRatios: derived ? pfRatios(readings) : [], criteria }),
  }
}

/** Compressions count as running by anybody's word, also where nobody was asked. */
function patientOf(readings: Readings): Patient {
  const running = readings.answers.ongoing_cpr
  return {
    ageYears: readings.number('age_years').value,
    cprInProgress: running?.state === 'value' && typeof running.value === 'boolean' ? running.value : undefined,
    branch: readings.branch,
  }
}

function assessMurray(readings: Readings, derived: DerivedValues, patient: Patient): AssessedMurray {
  const { known, why, used } = toGiven(murrayInputs(readings, derived))
  return { about: MURRAY, result: murrayScore(known, patient, why), used }
}

function assessDoses(readings: Readings, patient: Patient): Vasoactive {
  const { known, why, used } = toGiven(dosesNow(readings))
  return {
    vis: vasoactiveInotropicScore(known, patient, why),
    nee: norepinephrineEquivalent(known, patient, why),
    used,
  }
}

function assessScai(readings: Readings, patient: Patient): AssessedScai {
  const { facts, why, used } = scaiInputs(readings)
  return { result: scaiStage(facts, patient, why), used }
}

function stagesOf(result: ScaiResult): readonly ScaiStage[] {
  if (result.status === 'suggested') return [result.stage]
  return result.status === 'open' ? result.possible : []
}

function soFar(scores: readonly AssessedScore[], murray: AssessedMurray | null, scaiStages: readonly ScaiStage[]) {
  const spanOf = (id: string) => toSpan(scores.find(({ about }) => about.id === id)?.result)
  const lungs = murray?.result
  return {
    murray: lungs === undefined || lungs.status === 'not_applicable' ? undefined : murraySpan(lungs),
    resp: spanOf('resp'),
    sofa: spanOf('sofa'),
    scaiStages,
  }
}

function toSpan(result: ScoreResult | undefined): Span | undefined {
  if (result === undefined || result.status === 'not_applicable') return undefined
  return result.status === 'complete'
    ? { low: result.total, high: result.total }
    : { low: result.low, high: result.high }
}

function murraySpan(result: Exclude<MurrayResult, { status: 'not_applicable' }>): Span {
  return result.status === 'complete'
    ? { low: result.score, high: result.score }
    : { low: result.low, high: result.high }
}
