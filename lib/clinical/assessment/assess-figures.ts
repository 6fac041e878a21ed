import { isUnder18 } from '../missing-for-decision.ts'
import { MURRAY, type MurrayResult, murrayScore } from '../scores/murray-score.ts'
import { noAdultFigure } from '../scores/not-applicable.ts'
import { SCAI, type ScaiResult, scaiStage } from '../scores/scai-stage.ts'
import type { Patient, ScoreResult } from '../scores/score-shape.ts'
import { sofaScore } from '../scores/sofa-score.ts'
import {
  type DoseScoreResult,
  norepinephrineEquivalent,
  type VisResult,
  vasoactiveInotropicScore,
} from '../scores/vasoactive.ts'
import { type DerivedValues, derivedValues } from './derived-values.ts'
import { dosesNow } from './doses.ts'
import { toGiven } from './inputs.ts'
import { murrayInputs } from './murray-inputs.ts'
import { type AssessedScore, type InBranch, isOffered, pointScores, type ScoreAbout } from './point-scores.ts'
import type { Readings, Used } from './readings.ts'
import { scaiInputs } from './scai-inputs.ts'
import { sofaInputs } from './sofa-inputs.ts'

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

/** The figures of one patient at one time, without the criteria and open items around them: what is kept with an event. */
export interface AssessedFigures {
  /** Why there is no adult figure; null when there may be. The scores then say why themselves, and under 18 there are none. */
  readonly refused: string | null
  readonly isCprInProgress: boolean
  readonly derived: DerivedValues | null
  /** Those that people look for in this branch, in the order in which they are shown. */
  readonly scores: readonly AssessedScore[]
  readonly murray: AssessedMurray | null
  readonly vasoactive: Vasoactive | null
  readonly scai: AssessedScai | null
}

/** The figures that read a dose of norepinephrine, as they would be if it is of a salt. */
export interface FiguresIfSalt {
  readonly vis: VisResult
  readonly nee: DoseScoreResult
  readonly sofa: ScoreResult
}

/** For doses of which nobody knows what they count. `readings` take them as a salt. */
export function figuresIfSalt(readings: Readings): FiguresIfSalt {
  const patient = patientOf(readings)
  const { vis, nee } = assessDoses(readings, patient)
  return { vis, nee, sofa: sofaScore(toGiven(sofaInputs(readings)).known, patient) }
}

/** Derived values and scores from one patient's readings. */
export function assessFigures(readings: Readings): AssessedFigures {
  const patient = patientOf(readings)
  const refused = noAdultFigure(patient)?.reason ?? null
  const isChild = isUnder18(readings.answers)
  const derived = refused === null ? derivedValues(readings) : null
  return {
    refused,
    isCprInProgress: patient.cprInProgress === true,
    derived,
    scores: isChild ? [] : pointScores(readings, patient),
    murray: derived && isOffered(MURRAY, patient) ? assessMurray(readings, derived, patient) : null,
    vasoactive: derived && assessDoses(readings, patient),
    scai: !isChild && isOffered(SCAI, patient) ? assessScai(readings, patient) : null,
  }
}

/** Compressions count as running by anybody's word, also where nobody was asked. */
function patientOf(readings: Readings): InBranch {
  const running = readings.answers.ongoing_cpr?.value
  return {
    ageYears: readings.number('age_years').value,
    cprInProgress: typeof running === 'boolean' ? running : undefined,
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

function assessScai(readings: Readings, patient: InBranch): AssessedScai {
  const { facts, why, used } = scaiInputs(readings)
  return { result: scaiStage(facts, patient, why), used }
}
