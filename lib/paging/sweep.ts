import 'server-only'
import { and, asc, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import { referrals } from '#db/schema/referrals.ts'
import { SYSTEM } from '#lib/accounts/actor.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { log } from '#lib/log.ts'
import { isWaiting } from '#lib/notifications/lease.ts'
import { heldByNobody } from './holder-left.ts'
import { deliverAt } from './pages.ts'
import { tellRecheckDue, untoldRechecks } from './recheck.ts'
import { WATCHED } from './watch.ts'
import { watchReferral } from './watch-referral.ts'
import { CALLING_KINDS } from './words.ts'

/** Most pages that one sweep hands over; the next one goes on. */
const DELIVER_AT_MOST = 500

export interface Swept {
  readonly referrals: number
  readonly pages: number
  /** How many of them could not be looked at; the sweep goes on to the next. */
  readonly failed: number
}

/** The queue does it: for a worker, which also runs the queue. */
export function byQueue(ctx: Ctx): (pageId: string) => Promise<void> {
  return (pageId) => asActor({ ...ctx, actor: SYSTEM }, (tx) => deliverAt(tx, pageId, ctx.now))
}

/**
 * Looks at every referral for which somebody may have to be called, at every re-check whose time has come, and at every
 * page that is due and has not gone out: what makes paging certain, whatever became of its jobs. `handOver` is given each of these pages. It may run anywhere, at
 * any time, and in several places at once.
 */
export async function sweepPaging(ctx: Ctx, handOver: (pageId: string) => Promise<unknown>): Promise<Swept> {
  const system: Ctx = { ...ctx, actor: SYSTEM }
  const watched = await asActor(system, (tx) =>
    tx
      .select({ id: referrals.id })
      .from(referrals)
      .where(
        or(
          and(isNull(referrals.endedAt), inArray(referrals.status, [...WATCHED])),
          heldByNobody(),
          // Answered or over, and the job that stops its pages was lost.
          inArray(referrals.id, stillCalling(tx)),
        ),
      )
      .orderBy(asc(referrals.createdAt)),
  )
  const failedToWatch = await each(watched, ({ id }) => watchReferral(system, id), 'watch_failed')
  const rechecks = await asActor(system, (tx) => untoldRechecks(tx, system.now))
  const failedToTell = await each(rechecks, ({ id }) => tellRecheckDue(system, id), 'telling_of_recheck_failed')
  const due = await asActor(system, (tx) =>
    tx
      .select({ id: pages.id })
      .from(pages)
      .where(isWaiting(system.now))
      .orderBy(asc(pages.dueAt))
      .limit(DELIVER_AT_MOST),
  )
  const failedToDeliver = await each(due, ({ id }) => handOver(id), 'handing_over_failed')
  return { referrals: watched.length, pages: due.length, failed: failedToWatch + failedToTell + failedToDeliver }
}

/** What has pages that call somebody and were not stopped. */
function stillCalling(tx: Tx) {
  return tx
    .select({ id: pages.referralId })
    .from(pages)
    .where(and(isNotNull(pages.referralId), isNull(pages.stoppedAt), inArray(pages.kind, [...CALLING_KINDS])))
}

/** One that fails must not keep the others from being looked at. */
async function each<Row extends { readonly id: string }>(
  rows: readonly Row[],
  work: (row: Row) => Promise<unknown>,
  failure: string,
): Promise<number> {
  let failed = 0
  for (const row of rows) {
    try {
      await work(row)
    } catch (error) {
      failed += 1
      log().error({ id: row.id, error }, failure)
    }
  }
  return failed
}
