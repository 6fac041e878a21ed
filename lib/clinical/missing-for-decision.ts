import { type Answers, stateOf } from './answers.ts'
import { decisionOrder, fieldsAsked, REVIEW_FLAGS } from './catalogue.ts'
import type { Field } from './catalogue-shape.ts'
import { contradictedFields, crossChecks } from './cross-checks.ts'
import { applies, holds } from './only-if.ts'
import { ADULT_FROM_YEARS } from './scores/not-applicable.ts'
import type { Branch } from './words.ts'

/** Why an item is still missing. `pending` and `not_known` end the request to the referrer; the item stays in the list. */
type Mark = 'unanswered' | 'unusable' | 'pending' | 'not_known'

export interface Missing {
  readonly code: string
  readonly level: 'minimum' | 'full'
  readonly mark: Mark
  /** Among the few that a decision needs first. */
  readonly first: boolean
}

/** Is the patient known to be under 18? No adult rule is applied then. */
export function isUnder18(answers: Answers): boolean {
  const age = answers.age_years
  return age?.state === 'value' && typeof age.value === 'number' && age.value < ADULT_FROM_YEARS
}

function markOf(field: Field, answers: Answers, contradicted: ReadonlySet<string>): Mark | null {
  if (contradicted.has(field.id)) return 'unusable'
  const state = stateOf(field, answers[field.id])
  return state === 'value' || state === 'not_applicable' ? null : state
}

/**
 * What a decision still needs: the decision order first, then what is asked for a first answer, then for a decision.
 * Fields whose condition does not hold are left out; answers that contradict each other are open; under 18 the list is empty, since another center decides.
 */
export function missingForDecision(branch: Branch, answers: Answers, now: Date): Missing[] {
  if (isUnder18(answers)) return []
  const first = decisionOrder(branch)
  const ordered = new Set([...first, ...fieldsAsked(branch, 'minimum'), ...fieldsAsked(branch, 'full')])
  const contradicted = contradictedFields(crossChecks(answers, now))
  return [...ordered].flatMap((field) => {
    const mark = applies(field, answers, now) ? markOf(field, answers, contradicted) : null
    if (mark === null) return []
    const level = field.ask[branch] === 'minimum' ? ('minimum' as const) : ('full' as const)
    return [{ code: field.id, level, mark, first: first.includes(field) }]
  })
}

/** Those of `missing` that are still asked of the hospital: nobody has said pending or not known. */
export function stillAsked(missing: readonly Missing[]): Missing[] {
  return missing.filter(({ mark }) => mark === 'unanswered' || mark === 'unusable')
}

/** Ids of the review flags that are raised. Shown as "for review", never as refused, and never under 18. */
export function reviewFlags(answers: Answers, now: Date): string[] {
  if (isUnder18(answers)) return []
  return REVIEW_FLAGS.filter(({ when }) => holds(when, answers, now)).map(({ id }) => id)
}
