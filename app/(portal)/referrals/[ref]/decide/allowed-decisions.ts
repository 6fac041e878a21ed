import { allows } from '#lib/referrals/transitions.ts'
import type { Role, Status } from '#lib/referrals/vocabulary.ts'

/** The four answers, in the order and with the weight in which they are always shown. */
export const DECISIONS = [
  { step: 'accept', title: 'Accept', means: 'you become the accepting physician', hotkey: 'A' },
  { step: 'advise', title: 'Advise', means: 'watch, with triggers and a re-check', hotkey: 'V' },
  { step: 'decline', title: 'Decline', means: 'with a recommendation', hotkey: 'D' },
  { step: 'redirect', title: 'Redirect', means: 'another center, contact made', hotkey: 'R' },
] as const

export type Decision = (typeof DECISIONS)[number]

/** Those of the four that the table allows these roles now. */
export function allowedDecisions(status: Status, roles: readonly Role[]): Decision[] {
  return DECISIONS.filter(({ step }) => roles.some((role) => allows(step, status, role)))
}
