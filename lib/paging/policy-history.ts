import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { escalationPolicies } from '#db/schema/paging.ts'
import { people } from '#db/schema/people.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { DEFAULT_POLICY, type Policy, toPolicy } from './policy.ts'
import { changedTiers, type TierChange } from './policy-text.ts'

/** One change of the policy: who, when, why, and what became different. */
export interface PolicyVersion extends Policy {
  readonly at: Date
  readonly by: string
  readonly note: string
  readonly changes: readonly TierChange[]
}

export interface PolicyHistory {
  /** What a referral sent now follows. */
  readonly current: Policy
  /** Newest first. */
  readonly versions: readonly PolicyVersion[]
}

/** The policy in force and how it came to be. */
export function readPolicyHistory(ctx: Ctx): Promise<PolicyHistory> {
  return asActor(ctx, async (tx) => {
    const rows = await tx
      .select({
        version: escalationPolicies.version,
        rules: escalationPolicies.rules,
        note: escalationPolicies.note,
        at: escalationPolicies.createdAt,
        by: people.name,
      })
      .from(escalationPolicies)
      .innerJoin(people, eq(people.id, escalationPolicies.createdBy))
      .orderBy(asc(escalationPolicies.version))
    const versions = rows.map((row, index): PolicyVersion => {
      const before = rows[index - 1]
      const { rules } = toPolicy(row)
      const was = before ? toPolicy(before).rules : DEFAULT_POLICY
      return { version: row.version, rules, at: row.at, by: row.by, note: row.note, changes: changedTiers(was, rules) }
    })
    const newest = versions.at(-1)
    return {
      current: newest ? { version: newest.version, rules: newest.rules } : { version: 0, rules: DEFAULT_POLICY },
      versions: versions.toReversed(),
    }
  })
}
