import { formatLimit } from '#lib/dates.ts'
import { TIERS, type Tier } from '#lib/referrals/vocabulary.ts'
import { type Audience, audienceAt, type PolicyRules, type TierSteps } from './policy.ts'
import type { CallingKind } from './words.ts'

const MINUTE_MS = 60_000

const limit = (minutes: number) => formatLimit(minutes * MINUTE_MS)

/** "at once, then after 5 min, 10 min and 15 min, then every 5 min until somebody has it". */
export function stepsText({ stepsMin, repeatMin }: TierSteps): string {
  return `at once, then after ${listed(stepsMin.map(limit))}, then every ${limit(repeatMin)} until somebody has it`
}

/** What begins such a watch, as a heading. */
export const KIND_TEXT: Record<CallingKind, string> = {
  alert: 'A referral that nobody has acknowledged',
  lapse: 'An acknowledgment that nothing followed, or whose holder has left',
  decision: 'A physician who is asked to decide',
  overdue: 'A decision past its time',
}

/** In these, whoever is first or backup on call is a physician. */
const OF_PHYSICIANS: readonly CallingKind[] = ['decision', 'overdue']

function audienceText(audience: Audience, kind: CallingKind): string {
  const role = OF_PHYSICIANS.includes(kind) ? 'physician' : 'coordinator'
  const words: Record<Audience, string> = {
    first_on_call: `${role} on call`,
    backup_on_call: `backup ${role}`,
    all_coordinators: 'all coordinators',
    physician_on_call: 'physician on call',
    all_physicians: 'all physicians',
    directors: 'the director',
    holder: 'whoever holds it',
    asked: 'the physician asked',
  }
  return words[audience]
}

/** Whom step `step` adds to everybody before it: "all coordinators and physician on call". */
export function addedText(rules: PolicyRules, kind: CallingKind, step: number): string {
  const before = step === 0 ? [] : audienceAt(rules, kind, step - 1)
  const added = audienceAt(rules, kind, step).filter((audience) => !before.includes(audience))
  return added.length === 0 ? 'the same again' : listed(added.map((audience) => audienceText(audience, kind)))
}

export interface TierChange {
  readonly tier: Tier
  readonly before: TierSteps
  readonly after: TierSteps
}

/** The tiers whose steps are not the same in both. */
export function changedTiers(before: PolicyRules, after: PolicyRules): TierChange[] {
  return TIERS.map((tier) => ({ tier, before: before.tiers[tier], after: after.tiers[tier] })).filter(
    (change) => stepsText(change.before) !== stepsText(change.after),
  )
}

/** "a", "a and b", "a, b and c". */
function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
