import { type Answers, usableValue } from '../answers.ts'
import { fieldById } from '../catalogue.ts'
import { crossChecks, withoutContradicted } from '../cross-checks.ts'
import { Known } from '../known.ts'
import { isUnder18 } from '../missing-for-decision.ts'
import type { MeasuredByField } from '../pair-gases.ts'
import type { Branch } from '../words.ts'
import {
  type Case,
  type CriteriaSettings,
  type Criterion,
  notApplicable,
  type ScoresSoFar,
  type Verdict,
} from './criterion.ts'
import { ECPR_CRITERIA } from './ecpr-criteria.ts'
import { EOLIA_TRIGGERS } from './eolia-triggers.ts'
import { UK_TRIGGERS } from './uk-triggers.ts'
import { VA_CRITERIA } from './va-criteria.ts'
import { VV_CONTRAINDICATIONS } from './vv-contraindications.ts'

/** Every criterion of every set, V-V first, triggers before contraindications: for documents and public pages. */
export const CRITERIA: readonly Criterion[] = [
  ...EOLIA_TRIGGERS,
  ...UK_TRIGGERS,
  ...VV_CONTRAINDICATIONS,
  ...VA_CRITERIA,
  ...ECPR_CRITERIA,
]

/** The criteria of one program, each with the kind that its settings give it. */
export function criteriaOf(settings: CriteriaSettings): Criterion[] {
  return CRITERIA.filter(({ set }) => set === undefined || set === settings.triggerSet).map((criterion) =>
    criterion.kindFrom === undefined ? criterion : { ...criterion, kind: settings[criterion.kindFrom] },
  )
}

export type CriterionResult = Omit<Criterion, 'evaluate' | 'set' | 'kindFrom' | 'isFigure'> & Verdict

export interface Evaluated {
  readonly branch: Branch
  /** The latest answers, the branch among them; contradicted ones are left out here. */
  readonly answers: Answers
  /** All measurements, for what has to last. */
  readonly measured: MeasuredByField
  readonly now: Date
  /** What is computed elsewhere; a criterion that reads a missing score is not yet known. */
  readonly scores?: ScoresSoFar
  /** When ECMO flow began: it ends the compressions. */
  readonly flowAt?: Date | null
}

const BRANCH_TEXT = { vv: 'V-V', va: 'V-A', ecpr: 'ECPR' } as const

/** While it is not said which support is in question, both kinds are read; ECPR is never meant by it. */
function speaksOf(criterion: Criterion, branch: Branch): boolean {
  return criterion.branch === branch || (branch === 'unsure' && criterion.branch !== 'ecpr')
}

function refused(criterion: Criterion, { branch, answers }: Evaluated): Verdict | null {
  if (!speaksOf(criterion, branch)) return notApplicable(`speaks of ${BRANCH_TEXT[criterion.branch]}`)
  if (isUnder18(answers)) return notApplicable('made for adults, and the patient is under 18')
  const cprInProgress = usableValue(fieldById('ongoing_cpr'), answers.ongoing_cpr) === true
  if (criterion.isFigure && cprInProgress) return notApplicable('not read while compressions are in progress')
  return null
}

/**
 * How every criterion of the program stands for one patient: met, not met, not yet known because…, not applicable because…. Never a decision:
 * a trigger that is met is shown as "meets", a contraindication with `isForReview` as "for review". Pure: the same values at the same `now`
 * give the same results. Show those that are not `not_applicable`, in the given order; `becauseText` makes the line.
 */
export function evaluateCriteria(patient: Evaluated, settings: CriteriaSettings): CriterionResult[] {
  const { answers, measured, now, scores = {}, flowAt = null } = patient
  const usable = withoutContradicted(answers, crossChecks(answers, now))
  const seen: Case = { known: new Known(usable, now), measured, now, scores, flowAt }
  return criteriaOf(settings).map((criterion) => {
    const { evaluate, set: _, kindFrom: __, isFigure: ___, ...shown } = criterion
    const verdict = refused(criterion, patient) ?? evaluate(seen)
    const isContraindication = shown.kind === 'absolute' || shown.kind === 'relative'
    return { ...shown, ...verdict, isForReview: verdict.isForReview && isContraindication }
  })
}

/** The reason with the time at which it changes: "P/F below 80 mmHg for 4 h 10 min, …; met at 14:35 if it stays". `clock` writes an instant. */
export function becauseText(
  { because, dueAt }: Pick<Verdict, 'because' | 'dueAt'>,
  clock: (at: Date) => string,
): string {
  return dueAt === null ? because : `${because}; met at ${clock(dueAt)} if it stays`
}
