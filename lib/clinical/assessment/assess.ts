import type { CriteriaSettings } from '../criteria/criterion.ts'
import { type CriterionResult, evaluateCriteria } from '../criteria/evaluate-criteria.ts'
import { isUnder18, type Missing, missingForDecision, reviewFlags } from '../missing-for-decision.ts'
import { MURRAY, type MurrayResult, murrayScore } from '../scores/murray-score.ts'
import { noAdultFigure } from '../scores/not-applicable.ts'
import type { ScaiStage } from '../scores/scai-rule.ts'
import { SCAI, type ScaiResult, scaiStage } from '../scores/scai-stage.ts'
import type { Patient } from '../scores/score-shape.ts'
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
import { murraySpan, spanOf, stagesOf } from './spans.ts'

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

/**
 * Assesses a patient from one series of values; `setStage` is the SCAI stage that a person set, if anybody did. Pure: the same values at the
 * same `now` give the same result.
 */
export function assess(
  series: Series,
  branch: Branch,
  now: Date,
  settings: CriteriaSettings,
  setStage?: ScaiStage,
): Assessment {
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
    tier: proposedTier({ isCprInProgress, stages, setStage, pfRatios: derived ? pfRatios(readings) : [], criteria }),
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

function soFar(scores: readonly AssessedScore[], murray: AssessedMurray | null, scaiStages: readonly ScaiStage[]) {
  const span = (id: string) => {
    const result = scores.find(({ about }) => about.id === id)?.result
    return result && spanOf(result)
  }
  return { murray: murray ? murraySpan(murray.result) : undefined, resp: span('resp'), sofa: span('sofa'), scaiStages }
}
