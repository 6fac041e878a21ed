import { type Missing, stillAsked } from '#lib/clinical/missing-for-decision.ts'
import { fieldLabel } from './answer-text.ts'

const MARKS: Readonly<Record<Missing['mark'], string>> = {
  unanswered: '',
  unusable: ' (to be corrected)',
  pending: ' (pending)',
  not_known: ' (not known)',
}

/** What a decision still misses, with its mark: "Bilirubin, total (pending)". */
export function missingText({ code, mark }: Pick<Missing, 'code' | 'mark'>): string {
  return `${fieldLabel(code)}${MARKS[mark]}`
}

/** How many are still asked, and how many nobody can ask for again: neither is in. */
export function firstAnswersText(missing: readonly Missing[]): string {
  const asked = stillAsked(missing).length
  const unasked = missing.length - asked
  const answers = (count: number) => `${count} first ${count === 1 ? 'answer' : 'answers'}`
  if (missing.length === 0) return 'First answers are in.'
  if (asked === 0) return `${answers(unasked)} pending or not known.`
  return `${answers(asked)} missing${unasked > 0 ? `, ${unasked} pending or not known` : ''}.`
}
