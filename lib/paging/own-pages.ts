import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import type { Ctx } from '#lib/ctx.ts'
import type { CallingKind } from './words.ts'

/** The referral whose pages are meant, in its present round. */
interface PagedReferral {
  readonly id: string
  readonly round: number
}

type PageChange = Parameters<ReturnType<Tx['update']>['set']>[0]

/**
 * What the person who acts has just shown about their own pages. Each fact is written once and keeps its first time. The
 * transaction must be allowed to write pages: a member of the program's, or the system's.
 */

/** They opened the referral. */
export function sawOwnPages(tx: Tx, ctx: Ctx, referral: PagedReferral): Promise<void> {
  return mark(tx, ctx, referral, isNull(pages.seenAt), { seenAt: ctx.now })
}

/** Their desk, with its live line open, has painted the referral. */
export function gotOwnPages(tx: Tx, ctx: Ctx, referral: PagedReferral): Promise<void> {
  return mark(tx, ctx, referral, isNull(pages.deliveredAt), { deliveredAt: ctx.now })
}

/** They took what these pages asked for. */
export function tookOwnPages(tx: Tx, ctx: Ctx, referral: PagedReferral, kinds: readonly CallingKind[]): Promise<void> {
  const which = and(isNull(pages.acknowledgedAt), inArray(pages.kind, [...kinds]))
  return mark(tx, ctx, referral, which, { acknowledgedAt: ctx.now, seenAt: sql`coalesce(${pages.seenAt}, ${at(ctx)})` })
}

/** Whether this step of a watch has paged them and they have not acknowledged that page. */
export async function isOwnAndOpen(
  tx: Tx,
  { actor }: Ctx,
  { watch, step }: Pick<typeof pages.$inferSelect, 'watch' | 'step'>,
): Promise<boolean> {
  if (actor.personId === null) return false
  const isThat = and(eq(pages.watch, watch), eq(pages.step, step), eq(pages.personId, actor.personId))
  const [open] = await tx
    .select({ id: pages.id })
    .from(pages)
    .where(and(isThat, isNull(pages.acknowledgedAt)))
  return open !== undefined
}

/** They took it back: what was written at `takenAt` is no longer so. That they saw it stays. */
export function gaveBackOwnPages(tx: Tx, ctx: Ctx, referral: PagedReferral, takenAt: Date): Promise<void> {
  return mark(tx, ctx, referral, eq(pages.acknowledgedAt, takenAt), { acknowledgedAt: null })
}

async function mark(tx: Tx, ctx: Ctx, referral: PagedReferral, which: SQL | undefined, change: PageChange) {
  const { personId } = ctx.actor
  if (personId === null) return
  const ofTheirs = and(eq(pages.referralId, referral.id), eq(pages.round, referral.round), eq(pages.personId, personId))
  await tx.update(pages).set(change).where(and(ofTheirs, which))
}

function at({ now }: Ctx): SQL {
  return sql`${now.toISOString()}::timestamptz`
}
