import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Database, Tx } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import { asActor, asSystem, type Ctx } from '#lib/ctx.ts'
import { onCallAt } from '#lib/on-call/on-call-now.ts'
import type { PageFact } from './paged-people.ts'
import { policyAt } from './policy.ts'
import { nextDue, type OpenWatch, openWatch, type PagingFact } from './referring-side.ts'
import { type WatchFacts, watchesOf } from './watch.ts'
import { CALLING_KINDS } from './words.ts'

interface PagedReferral extends WatchFacts {
  readonly id: string
}

/** What pages people for this referral, for whoever may see it. `isLate`: what sends pages cannot be relied on now. */
export async function readPaging(ctx: Ctx, referral: PagedReferral, isLate: boolean): Promise<PagingFact> {
  const rows = await asActor(ctx, (tx) => readPages(tx, referral.id))
  return { pages: rows, watches: await readWatches(ctx.db, referral, rows, ctx.now), isLate }
}

/** The pages that called somebody for this referral, oldest first, as far as `tx` may see them. */
export function readPages(tx: Tx, referralId: string): Promise<PageFact[]> {
  const { watch, step, personId, personName, asRole, reason, createdAt } = pages
  const { handedOverAt, handedOverBy, deliveredAt, seenAt, unreachableAt } = pages
  return tx
    .select({
      ...{ watch, step, personId, personName, asRole, reason, createdAt },
      ...{ handedOverAt, handedOverBy, deliveredAt, seenAt, unreachableAt },
    })
    .from(pages)
    .where(and(eq(pages.referralId, referralId), inArray(pages.kind, [...CALLING_KINDS])))
    .orderBy(asc(pages.createdAt))
}

/**
 * Why somebody must be called at `now`, and what comes next. Read as the system: a referrer whose identity is not yet
 * verified does not see who works in the program.
 */
export function readWatches(
  db: Database,
  referral: PagedReferral,
  rows: readonly PageFact[],
  now: Date,
): Promise<readonly OpenWatch[]> {
  const open = watchesOf(referral, now)
  if (open.length === 0) return Promise.resolve([])
  return asSystem(db, (tx) =>
    Promise.all(
      open.map(async (watch) => {
        const { rules } = await policyAt(tx, watch.beganAt)
        const next = nextDue(watch, rows, rules, now)
        return openWatch(watch, next, rows, rules, await onCallAt(tx, next.at))
      }),
    ),
  )
}
