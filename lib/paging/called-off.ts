import 'server-only'
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import type { Ctx } from '#lib/ctx.ts'
import { lastOf, standing } from '#lib/referrals/history.ts'
import { UNDO_SECONDS } from '#lib/referrals/transitions.ts'
import { EVENT_NAMES } from '#lib/referrals/vocabulary.ts'
import { enqueuePage } from './pages.ts'
import { baseOf, type Watch } from './watch.ts'
import type { WatchedReferral } from './watched-referral.ts'
import { CALLING_KINDS } from './words.ts'

type Page = typeof pages.$inferSelect

/** Whoever took it may take that back for so long; nobody is told before that it is in hand. A little longer than that. */
const TOLD_AFTER_MS = (UNDO_SECONDS + 5) * 1000

/** A page that was on its way when it was stopped arrives soon after; then its person, too, is told. */
const LATE_MS = 10 * 60_000

/**
 * Stops the pages that call for what is no longer open. Whoever had been paged is told once who has it, when that can no
 * longer be undone.
 */
export async function stopEnded(tx: Tx, ctx: Ctx, watched: WatchedReferral, open: readonly Watch[]): Promise<void> {
  const ofReferral = await tx.select().from(pages).where(eq(pages.referralId, watched.referral.id))
  const calling = ofReferral.filter(({ kind }) => CALLING_KINDS.some((each) => each === kind))
  const keys = new Set(open.map(({ key }) => key))
  const ended = calling.filter(({ watch, stoppedAt }) => stoppedAt === null && !keys.has(watch))
  await stop(tx, ctx, ended)

  const bases = new Set(open.map(({ base }) => base))
  const since = new Date(ctx.now.getTime() - LATE_MS)
  const late = calling.filter(
    ({ stoppedAt, handedOverAt }) => stoppedAt && handedOverAt && handedOverAt >= stoppedAt && handedOverAt > since,
  )
  const reached = [...ended, ...late].filter((page) => page.handedOverAt && !page.acknowledgedAt)
  const told = new Set(
    ofReferral
      .filter(({ kind, stoppedAt }) => kind === 'taken' && !stoppedAt)
      .map((page) => `${page.detail.base} ${page.personId}`),
  )
  const untold = reached.filter(
    (page) => !bases.has(baseOf(page.watch)) && !told.has(`${baseOf(page.watch)} ${page.personId}`),
  )
  for (const [base, paged] of Map.groupBy(untold, ({ watch }) => baseOf(watch)))
    await tellTaken(tx, ctx, watched, base, paged)
}

/** Brings back the pages of the present step that were stopped, since the step that ended the watch was undone. */
export async function resume(tx: Tx, ctx: Ctx, watched: WatchedReferral, watch: Watch, step: number): Promise<Page[]> {
  const revived = await tx
    .update(pages)
    .set({ stoppedAt: null })
    .where(and(eq(pages.watch, watch.key), eq(pages.step, step), isNotNull(pages.stoppedAt)))
    .returning()
  const taken = await tx
    .select()
    .from(pages)
    .where(and(eq(pages.referralId, watched.referral.id), eq(pages.kind, 'taken'), isNull(pages.stoppedAt)))
  await stop(
    tx,
    ctx,
    taken.filter((page) => page.handedOverAt === null && page.detail.base === watch.base),
  )
  return revived.filter(({ handedOverAt, unreachableAt }) => handedOverAt === null && unreachableAt === null)
}

/** Stops what an earlier step has not yet handed over: the present one pages the same people, once. */
export async function stopEarlierSteps(tx: Tx, ctx: Ctx, watch: Watch, step: number): Promise<void> {
  const waiting = await tx
    .select()
    .from(pages)
    .where(and(eq(pages.watch, watch.key), isNull(pages.handedOverAt), isNull(pages.stoppedAt)))
  await stop(
    tx,
    ctx,
    waiting.filter((page) => page.step < step),
  )
}

async function stop(tx: Tx, ctx: Ctx, which: readonly Page[]): Promise<void> {
  if (which.length === 0) return
  const ids = which.map(({ id }) => id)
  await tx.update(pages).set({ stoppedAt: ctx.now }).where(inArray(pages.id, ids))
}

async function tellTaken(
  tx: Tx,
  ctx: Ctx,
  { referral, facts }: WatchedReferral,
  base: string,
  paged: readonly Page[],
): Promise<void> {
  const last = lastOf(standing(facts.events), ...EVENT_NAMES)
  const isOver = referral.endedAt !== null
  for (const page of new Map(paged.map((each) => [each.personId, each])).values()) {
    if (page.personId === referral.holderId || page.personId === last?.actorId) continue
    await enqueuePage(tx, ctx, {
      kind: 'taken',
      watch: `taken:${base}:${referral.version}`,
      referral,
      personId: page.personId,
      personName: page.personName,
      asRole: page.asRole,
      reason: page.reason,
      text: isOver ? 'ended' : 'taken',
      detail: { base, at: last?.at.toISOString(), ...(!isOver && { byId: referral.holderId }) },
      urgent: false,
      dueAt: new Date(ctx.now.getTime() + TOLD_AFTER_MS),
    })
  }
}
