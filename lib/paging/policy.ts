import { desc, lte } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { escalationPolicies } from '#db/schema/paging.ts'
import { log } from '#lib/log.ts'
import { TIER_LIMITS } from '#lib/referrals/tiers.ts'
import { TIERS, type Tier } from '#lib/referrals/vocabulary.ts'
import { CALLING_KINDS, type CallingKind } from './words.ts'

/**
 * Whom a step adds to everybody who was paged before it. Who that is, the roster of the moment says. `first_on_call` and
 * `backup_on_call` are coordinators for an alert or a lapse, physicians for a decision that is asked or overdue.
 */
export const AUDIENCES = [
  'first_on_call',
  'backup_on_call',
  'all_coordinators',
  'physician_on_call',
  'all_physicians',
  'directors',
  'holder',
  'asked',
] as const
export type Audience = (typeof AUDIENCES)[number]

/** No step and no pause between repeats is longer. */
export const LONGEST_STEP_MIN = 240

const minutes = z.int('Enter whole minutes.').min(1, 'At least 1 minute.').max(LONGEST_STEP_MIN, 'At most 240 minutes.')

const tierSteps = z.strictObject({
  /** Minutes from the beginning of the watch to steps 1, 2 and 3; step 0 is at its beginning. */
  stepsMin: z
    .array(minutes)
    .min(1, 'At least one step.')
    .max(3, 'At most three steps.')
    .superRefine((steps, issues) => {
      for (const [index, at] of steps.entries())
        if (at <= (steps[index - 1] ?? 0))
          issues.addIssue({ code: 'custom', path: [index], message: 'Later than the step before.' })
    }),
  /** Minutes between repeats of the last step, until somebody has it. */
  repeatMin: minutes,
})
export type TierSteps = z.output<typeof tierSteps>

/** For step 0, 1, 2 and 3: whom it adds. */
const audiences = z.array(z.array(z.enum(AUDIENCES)).min(1)).length(4)

/** Who is paged when. A watch follows the rules that were in force when it began. */
export const policyRules = z.strictObject({
  tiers: z.strictObject(recordOf(TIERS, tierSteps)),
  audiences: z.strictObject(recordOf(CALLING_KINDS, audiences)),
})
export type PolicyRules = z.output<typeof policyRules>

export interface Policy {
  /** 0 is the policy that the portal comes with. */
  readonly version: number
  readonly rules: PolicyRules
}

const UNHEARD = [
  ['backup_on_call'],
  ['all_coordinators', 'physician_on_call'],
  ['all_physicians', 'directors'],
] as const
const UNDECIDED = [
  ['physician_on_call', 'backup_on_call'],
  ['all_physicians', 'holder'],
  ['all_coordinators', 'directors'],
] as const

const DEFAULT_AUDIENCES: Record<CallingKind, readonly (readonly Audience[])[]> = {
  alert: [['first_on_call'], ...UNHEARD],
  lapse: [['holder', 'first_on_call'], ...UNHEARD],
  decision: [['asked'], ...UNDECIDED],
  overdue: [['asked'], ...UNDECIDED],
}

/** How long the last step waits before it is repeated: as long as the tier gives to acknowledge, two minutes at least. */
const repeatOf = (tier: Tier) => Math.max(2, TIER_LIMITS[tier].acknowledgeMin)

/** The tiers and steps of the program's clinical workflow; in force until the program decides otherwise. */
export const DEFAULT_POLICY: PolicyRules = policyRules.parse({
  tiers: recordFrom(TIERS, (tier) => ({ stepsMin: [...TIER_LIMITS[tier].escalateMin], repeatMin: repeatOf(tier) })),
  audiences: DEFAULT_AUDIENCES,
})

/** Everybody whom step `step` of a watch pages: whom it adds, and whoever was paged at the steps before. */
export function audienceAt(rules: PolicyRules, kind: CallingKind, step: number): Audience[] {
  return [...new Set(rules.audiences[kind].slice(0, step + 1).flat())]
}

/** A kept policy; what it holds is checked when it is read. */
export type PolicyRow = Pick<typeof escalationPolicies.$inferSelect, 'version' | 'rules'>

/** The policy that was in force at `at`. */
export async function policyAt(tx: Tx, at: Date): Promise<Policy> {
  const [row] = await tx
    .select({ version: escalationPolicies.version, rules: escalationPolicies.rules })
    .from(escalationPolicies)
    .where(lte(escalationPolicies.createdAt, at))
    .orderBy(desc(escalationPolicies.version))
    .limit(1)
  return toPolicy(row ?? null)
}

/** Without a row, the policy that the portal comes with. One that this version cannot read never silences a page. */
export function toPolicy(row: PolicyRow | null): Policy {
  if (row === null) return { version: 0, rules: DEFAULT_POLICY }
  const parsed = policyRules.safeParse(row.rules)
  if (parsed.success) return { version: row.version, rules: parsed.data }
  log().error({ version: row.version }, 'escalation_policy_unreadable')
  return { version: 0, rules: DEFAULT_POLICY }
}

/** One and the same schema under each of `keys`. */
function recordOf<Key extends string, Schema>(keys: readonly Key[], schema: Schema): Record<Key, Schema> {
  return recordFrom(keys, () => schema)
}

/** `make(key)` under each of `keys`. */
function recordFrom<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> {
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>
}
