import { and, desc, eq, inArray, lte, max, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.ts'
import { escalationPolicies, pages } from '#db/schema/paging.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { referrals } from '#db/schema/referrals.ts'
import { stepDueAt } from '#lib/paging/plan.ts'
import { type PolicyRow, toPolicy } from '#lib/paging/policy.ts'
import type { Tier } from '#lib/referrals/vocabulary.ts'

/** A referral that nobody has acknowledged, as the alarm sees it. */
export interface Unheard {
  readonly tier: Tier
  /** When it was sent or reopened. */
  readonly beganAt: Date
  /** The highest step for which a page was made; null when nobody was paged. */
  readonly lastStep: number | null
  readonly policy: PolicyRow | null
}

/**
 * How late the step is that is most overdue among referrals that nobody has acknowledged; null when none is waiting.
 * It asks rows, not jobs: an alarm that trusted what it watches would be silent together with it.
 */
export async function latestStepAgeS(tx: Tx, now: Date): Promise<number | null> {
  const ages = (await readUnheard(tx)).map((unheard) => (now.getTime() - nextStepAt(unheard).getTime()) / 1000)
  return ages.length === 0 ? null : Math.max(0, ...ages)
}

/** When somebody must next be paged for it. */
export function nextStepAt({ tier, beganAt, lastStep, policy }: Unheard): Date {
  const { rules } = toPolicy(policy)
  return stepDueAt(beganAt, rules.tiers[tier], lastStep === null ? 0 : lastStep + 1)
}

function readUnheard(tx: Tx): Promise<Unheard[]> {
  const undo = alias(referralEvents, 'undo')
  const began = tx
    .select({ at: referralEvents.at })
    .from(referralEvents)
    .where(
      and(
        eq(referralEvents.referralId, referrals.id),
        eq(referralEvents.round, referrals.round),
        inArray(referralEvents.event, ['send', 'reopen']),
        notExists(tx.select({ one: sql`1` }).from(undo).where(eq(undo.undoesId, referralEvents.id))),
      ),
    )
    .orderBy(desc(referralEvents.seq))
    .limit(1)
    .as('began')
  const paged = tx
    .select({ step: max(pages.step).as('step') })
    .from(pages)
    .where(
      and(
        eq(pages.referralId, referrals.id),
        eq(pages.round, referrals.round),
        eq(pages.kind, 'alert'),
        eq(pages.tier, referrals.tier),
      ),
    )
    .as('paged')
  const policy = tx
    .select({ version: escalationPolicies.version, rules: escalationPolicies.rules })
    .from(escalationPolicies)
    .where(lte(escalationPolicies.createdAt, began.at))
    .orderBy(desc(escalationPolicies.version))
    .limit(1)
    .as('policy')
  return tx
    .select({
      tier: referrals.tier,
      beganAt: began.at,
      lastStep: paged.step,
      policy: { version: policy.version, rules: policy.rules },
    })
    .from(referrals)
    .innerJoinLateral(began, sql`true`)
    .innerJoinLateral(paged, sql`true`)
    .leftJoinLateral(policy, sql`true`)
    .where(eq(referrals.status, 'sent'))
}
