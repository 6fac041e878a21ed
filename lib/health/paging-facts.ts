import { and, between, count, eq, gt, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm'
import type { Database, Tx } from '#db/client.ts'
import { pageAttempts, pages } from '#db/schema/paging.ts'
import { asSystem } from '#lib/ctx.ts'
import { anyDailyTest } from '#lib/paging/daily-test-key.ts'
import { latestStepAgeS } from './late-steps.ts'
import type { PagingFacts } from './paging-problems.ts'

/** Failures that lie further back say nothing about now. */
const RECENT_MS = 10 * 60_000

/** Reads what the alarm goes by. The heartbeat is measured by the database's clock, everything else by `now`. */
export async function readPagingFacts(db: Database, now: Date, testPages: boolean): Promise<PagingFacts> {
  const worker = await readWorkerHealth(db)
  return asSystem(db, async (tx) => ({
    ...worker,
    oldestUrgentPageS: await oldestUrgentPageS(tx, now),
    latestStepS: await latestStepAgeS(tx, now),
    failuresInARow: await countFailuresInARow(tx, now),
    lastTestS: testPages ? await lastTestS(tx, now) : null,
  }))
}

type WorkerHealth = Pick<PagingFacts, 'heartbeatAgeS' | 'dueJobs' | 'oldestDueJobS'>

/**
 * How long ago a worker was last heard of, and what waits for one. A beat that lies ahead is of a clock that was set back
 * since, and says as little: a worker that lives writes another within seconds.
 */
export async function readWorkerHealth(db: Database): Promise<WorkerHealth> {
  const [row] = await db.orm.execute<{ age: number | null; due: number; oldest: number | null }>(sql`
    select extract(epoch from clock_timestamp() - beat_at)::float8 as age, due_jobs::int as due,
      extract(epoch from clock_timestamp() - oldest_due_at)::float8 as oldest
    from portal.worker_health()`)
  const age = row?.age ?? null
  return {
    heartbeatAgeS: age === null ? null : Math.abs(age),
    dueJobs: row?.due ?? 0,
    oldestDueJobS: row?.oldest ?? null,
  }
}

/** Since the oldest urgent page was made that is still on its way; it may have been tried. */
async function oldestUrgentPageS(tx: Tx, now: Date): Promise<number | null> {
  const [row] = await tx
    .select({ at: sql`min(${pages.createdAt})`.mapWith(pages.createdAt) })
    .from(pages)
    .where(
      and(
        eq(pages.urgent, true),
        ...[pages.handedOverAt, pages.deliveredAt, pages.seenAt, pages.acknowledgedAt].map((at) => isNull(at)),
        isNull(pages.stoppedAt),
        isNull(pages.unreachableAt),
      ),
    )
  return ageS(row?.at, now)
}

/**
 * Tries that failed after the last one that worked, and pages for which there was no way to try. A desk that is not open
 * is no failure of the portal's.
 */
async function countFailuresInARow(tx: Tx, now: Date): Promise<number> {
  const from = new Date(now.getTime() - RECENT_MS)
  const recent = and(
    ne(pageAttempts.channel, 'in_app'),
    isNotNull(pageAttempts.outcome),
    between(pageAttempts.beganAt, from, now),
  )
  const tries = await tx
    .select({ outcome: pageAttempts.outcome, at: pageAttempts.beganAt })
    .from(pageAttempts)
    .where(recent)
    .orderBy(sql`${pageAttempts.beganAt} desc`)
    .limit(50)
  const worked = tries.findIndex(({ outcome }) => outcome !== 'failed')
  const since = tries[worked]?.at ?? from
  const [noWay] = await tx
    .select({ pages: count() })
    .from(pages)
    .where(and(eq(pages.unreachableWhy, 'no_way'), gt(pages.unreachableAt, since), lte(pages.unreachableAt, now)))
  return (worked === -1 ? tries.length : worked) + (noWay?.pages ?? 0)
}

/** Since a daily test last reached somebody; while none has, since the first was made. */
async function lastTestS(tx: Tx, now: Date): Promise<number | null> {
  const [row] = await tx
    .select({
      at: sql`coalesce(greatest(max(${pages.handedOverAt}), max(${pages.deliveredAt})), min(${pages.createdAt}))`.mapWith(
        pages.createdAt,
      ),
    })
    .from(pages)
    .where(and(eq(pages.kind, 'test'), anyDailyTest()))
  return ageS(row?.at, now)
}

function ageS(at: Date | null | undefined, now: Date): number | null {
  return at ? Math.max(0, (now.getTime() - at.getTime()) / 1000) : null
}
