import { ENGLISH_SCORES } from './score-phrases.ts'
import type { NotApplicable, Patient, ScoreDefinition } from './score-shape.ts'

/** Adult formulas and scores are neither computed nor shown below this age. */
export const ADULT_FROM_YEARS = 18

/** Why no adult figure at all is computed, or null: under 18, or compressions in progress (02-scores, contract 9 and 10). */
export function noAdultFigure({ ageYears, cprInProgress }: Patient): NotApplicable | null {
  if (ageYears !== undefined && ageYears < ADULT_FROM_YEARS)
    return { status: 'not_applicable', reason: ENGLISH_SCORES.under18 }
  if (cprInProgress === true)
    return { status: 'not_applicable', reason: 'Not computed while compressions are in progress.' }
  return null
}

/** Why this score has no number for this patient, or null. */
export function notApplicable<I>(
  { branches, refusedIn, population }: Pick<ScoreDefinition<I>, 'branches' | 'refusedIn' | 'population'>,
  patient: Patient,
): NotApplicable | null {
  const general = noAdultFigure(patient)
  if (general !== null || patient.branch === undefined || branches.includes(patient.branch)) return general
  return { status: 'not_applicable', reason: refusedIn[patient.branch] ?? `Made for ${population}.` }
}
