import { and, desc, inArray, isNull, max } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { escalationPolicies, pages } from '#db/schema/paging.ts'
import { referrals } from '#db/schema/referrals.ts'
import { stepDueAt } from '#lib/paging/plan.ts'
import { toPolicy } from '#lib/paging/policy.ts'
import { WATCHED, type Watch, type WatchFacts, watchesOf } from '#lib/paging/watch.ts'
import { readAllWatchFacts } from '#lib/paging/watched-referral.ts'
import { changesPaging } from '#lib/referrals/jobs.ts'

/**
 * How late the step is that is most overdue among all for which somebody must be called; null when nobody must be. It asks
 * rows, not jobs: an alarm that trusted what it watches would be silent together with it.
 */
export async function latestStepAgeS(tx: Tx, now: Date): Promise<number | null> {
  const open = await readOpen(tx, now)
  if (open.length === 0) return null
  const lastSteps = await readLastSteps(tx, open)
  const policies = await tx.select().from(escalationPolicies).orderBy(desc(escalationPolicies.version))
  const ages = open.map(({ watch, since }) => {
    const { rules } = toPolicy(policies.find(({ createdAt }) => createdAt <= watch.beganAt) ?? null)
    const step = lastSteps.get(watch.key)
    const dueAt = stepDueAt(watch.beganAt, rules.tiers[watch.tier], step === undefined ? 0 : step + 1)
    return (now.getTime() - Math.max(dueAt.getTime(), since?.getTime() ?? 0)) / 1000
  })
  return Math.max(0, ...ages)
}

interface Open {
  readonly watch: Watch
  /** Before then nobody could know that it must be called for: an undone step can bring back what began long ago. */
  readonly since: Date | null
}

async function readOpen(tx: Tx, now: Date): Promise<Open[]> {
  const { id, status, tier, support } = referrals
  const rows = await tx
    .select({ id, status, tier, support })
    .from(referrals)
    .where(and(isNull(referrals.endedAt), inArray(status, [...WATCHED])))
  if (rows.length === 0) return []
  const all = await readAllWatchFacts(tx, rows)
  return all.flatMap((facts) => watchesOf(facts, now).map((watch) => ({ watch, since: lastChange(facts) })))
}

function lastChange({ events }: WatchFacts): Date | null {
  return events.findLast(({ event, detail }) => changesPaging(event, { ...wasOf(detail) }))?.at ?? null
}

function wasOf({ was }: WatchFacts['events'][number]['detail']): object {
  return typeof was === 'object' && was !== null ? was : {}
}

/** The highest step of each of these that was paged. */
async function readLastSteps(tx: Tx, open: readonly Open[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ key: pages.watch, step: max(pages.step) })
    .from(pages)
    .where(
      inArray(
        pages.watch,
        open.map(({ watch }) => watch.key),
      ),
    )
    .groupBy(pages.watch)
  return new Map(rows.flatMap(({ key, step }) => (step === null ? [] : [[key, step] as const])))
}
