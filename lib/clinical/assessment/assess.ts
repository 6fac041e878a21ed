import type { CriteriaSettings } from '../criteria/criterion.ts'
import { type CriterionResult, evaluateCriteria } from '../criteria/evaluate-criteria.ts'
import { isUnder18, type Missing, missingForDecision, reviewFlags } from '../missing-for-decision.ts'
import type { ScaiStage } from '../scores/scai-rule.ts'
import type { Branch, NorepinephrineAs } from '../words.ts'
import {
  type AssessedFigures,
  type AssessedMurray,
  assessFigures,
  type FiguresIfSalt,
  figuresIfSalt,
} from './assess-figures.ts'
import { type Ecpr, ecprOf } from './ecpr.ts'
import { pfRatios } from './gases.ts'
import { asBase, ifSalt } from './norepinephrine.ts'
import type { AssessedScore } from './point-scores.ts'
import { type ProposedTier, proposedTier } from './proposed-tier.ts'
import { Readings } from './readings.ts'
import type { Series } from './series.ts'
import { murraySpan, spanOf, stagesOf } from './spans.ts'

/** Everything that is computed of one patient at one time. It informs and never decides. */
export interface Assessment extends AssessedFigures {
  /** What norepinephrine doses are known to count; null while nobody was asked. */
  readonly norepinephrineAs: NorepinephrineAs | null
  /** Where norepinephrine runs and nobody knows whether base or salt: the figures count it as base, and would be these. */
  readonly ifSalt: FiguresIfSalt | null
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

/** What people said of a patient and their hospital beside the values. */
export interface Said {
  /** The SCAI stage that a person set. */
  readonly setStage?: ScaiStage | undefined
  /** What the hospital's norepinephrine doses count; null while nobody was asked. */
  readonly norepinephrineAs?: NorepinephrineAs | null
  /** When ECMO flow began: it ends the low flow of an arrest. */
  readonly flowAt?: Date | null
}

/** Assesses a patient from one series of values. Pure: the same values at the same `now` give the same result. */
export function assess(
  asTyped: Series,
  branch: Branch,
  now: Date,
  settings: CriteriaSettings,
  { setStage, norepinephrineAs = null, flowAt = null }: Said = {},
): Assessment {
  const series = asBase(asTyped, norepinephrineAs)
  const salt = ifSalt(series, norepinephrineAs)
  const readings = new Readings(series, branch, now)
  const { answers } = readings
  const figures = assessFigures(readings)
  const { isCprInProgress, derived, scores, murray, scai } = figures
  const stages = stagesOf(scai?.result)
  const criteria = evaluateCriteria(
    { branch, answers, measured: series, now, scores: soFar(scores, murray, stages), flowAt },
    settings,
  )
  return {
    ...figures,
    norepinephrineAs,
    ifSalt: salt && derived ? figuresIfSalt(new Readings(salt, branch, now)) : null,
    ecpr: !isUnder18(answers) && (branch === 'ecpr' || isCprInProgress) ? ecprOf(readings, flowAt) : null,
    criteria,
    openItems: missingForDecision(branch, answers, now),
    reviewFlags: reviewFlags(answers, now),
    tier: proposedTier({ isCprInProgress, stages, setStage, pfRatios: derived ? pfRatios(readings) : [], criteria }),
  }
}

function soFar(scores: readonly AssessedScore[], murray: AssessedMurray | null, scaiStages: readonly ScaiStage[]) {
  const span = (id: string) => {
    const result = scores.find(({ about }) => about.id === id)?.result
    return result && spanOf(result)
  }
  return { murray: murray ? murraySpan(murray.result) : undefined, resp: span('resp'), sofa: span('sofa'), scaiStages }
}
