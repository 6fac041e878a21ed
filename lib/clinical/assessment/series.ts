import type { Answers } from '../answers.ts'
import type { Measurement } from '../pair-gases.ts'
import type { Branch } from '../words.ts'

/** One measurement or answer, with what was typed for it: exactly, and its unit (UCUM); null where nothing was typed. */
export interface Measured extends Measurement {
  readonly typedValue: string | null
  readonly typedUnit: string | null
}

/** Everything that is known of a patient, by field of the catalogue: newest first, without what was corrected. */
export type Series = Readonly<Record<string, readonly Measured[] | undefined>>

/** The latest answer to each field, as rules and conditions read them. The branch is the referral's own. */
export function toAnswers(series: Series, branch: Branch): Answers {
  const latest = Object.entries(series).flatMap(([code, facts]) => (facts?.[0] ? [[code, facts[0]] as const] : []))
  return { ...Object.fromEntries(latest), support_question: { state: 'value', value: branch } }
}
