import 'server-only'
import { and, count, desc, eq, gt, isNotNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { pageAttempts, pages } from '#db/schema/paging.ts'
import { SYSTEM } from '#lib/accounts/actor.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { mayChangePolicy } from '#lib/paging/change-policy.ts'
import { anyDailyTest } from '#lib/paging/daily-test-key.ts'
import type { PageTimes } from '#lib/paging/page-state.ts'
import type { Channel } from '#lib/paging/words.ts'

const DAY_MS = 24 * 3_600_000
/** Two days, at most four places on call, and whoever came on call between. */
const TESTS_MAX = 12

/** How one way of handing over fared in the last 24 hours. */
export interface ChannelFigures {
  readonly channel: Channel
  readonly tries: number
  readonly failed: number
  /** The newest failure; null when there was none. */
  readonly lastFailure: { readonly at: Date; readonly code: string } | null
}

export interface TestPage {
  readonly id: string
  readonly personName: string
  readonly page: PageTimes & { readonly unreachableWhy: string | null }
}

export interface PagingFigures {
  readonly channels: readonly ChannelFigures[]
  /** Newest first. */
  readonly tests: readonly TestPage[]
}

/**
 * What whoever keeps the portal running must see: figures about ways and tests, nothing about a patient.
 * @throws AppError `forbidden`
 */
export function readPagingFigures(ctx: Ctx): Promise<PagingFigures> {
  if (!mayChangePolicy(ctx.actor))
    throw new AppError('forbidden', 'Only an administrator or the program director sees how paging fares.')
  return asActor({ ...ctx, actor: SYSTEM }, async (tx) => ({
    channels: await readChannels(tx, ctx.now),
    tests: await readTests(tx),
  }))
}

async function readChannels(tx: Tx, now: Date): Promise<ChannelFigures[]> {
  const recent = and(gt(pageAttempts.beganAt, new Date(now.getTime() - DAY_MS)), isNotNull(pageAttempts.outcome))
  const counted = await tx
    .select({
      channel: pageAttempts.channel,
      tries: count(),
      failed: sql`count(*) filter (where ${pageAttempts.outcome} = 'failed')`.mapWith(Number),
    })
    .from(pageAttempts)
    .where(and(recent, ne(pageAttempts.channel, 'in_app')))
    .groupBy(pageAttempts.channel)
    .orderBy(pageAttempts.channel)
  const failures = await tx
    .selectDistinctOn([pageAttempts.channel], {
      channel: pageAttempts.channel,
      at: pageAttempts.beganAt,
      code: pageAttempts.error,
    })
    .from(pageAttempts)
    .where(and(recent, eq(pageAttempts.outcome, 'failed')))
    .orderBy(pageAttempts.channel, desc(pageAttempts.beganAt))
  return counted.map((figures) => {
    const last = failures.find(({ channel }) => channel === figures.channel)
    return { ...figures, lastFailure: last ? { at: last.at, code: last.code ?? 'failed' } : null }
  })
}

async function readTests(tx: Tx): Promise<TestPage[]> {
  const rows = await tx.select().from(pages).where(anyDailyTest()).orderBy(desc(pages.createdAt)).limit(TESTS_MAX)
  return rows.map((page) => ({ id: page.id, personName: page.personName, page }))
}
