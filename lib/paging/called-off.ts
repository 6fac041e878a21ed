import 'server-only'
import { inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import type { Ctx } from '#lib/ctx.ts'
import { lastOf, standing } from '#lib/referrals/history.ts'
import { UNDO_SECONDS } from '#lib/referrals/transitions.ts'
import { EVENT_NAMES } from '#lib/referrals/vocabulary.ts'
import { deliverAt, enqueuePage } from './pages.ts'
import { baseOf, type Watch } from './watch.ts'
import type { PageRow, WatchedReferral } from './watched-referral.ts'
import { isCalling } from './words.ts'

/** Whoever took it may take that back for so long; nobody is told before that it is in hand. A little longer than that. */
const TOLD_AFTER_MS = (UNDO_SECONDS + 5) * 1000

/** A page that was on its way when it was stopped arrives soon after; then its person, too, is told. */
const LATE_MS = 10 * 60_000

/**
 * Stops the pages that call for what is no longer open. Whoever had been paged is told once who has it, when that can no
 * longer be undone. `known` are all pages of the referral.
 */
export async function stopEnded(
  tx: Tx,
  ctx: Ctx,
  watched: WatchedReferral,
  open: readonly Watch[],
  known: readonly PageRow[],
): Promise<void> {
  const calling = known.filter(({ kind }) => isCalling(kind))
  const keys = new Set(open.map(({ key }) => key))
  const ended = await stop(
    tx,
    ctx,
    calling.filter(({ watch, stoppedAt }) => stoppedAt === null && !keys.has(watch)),
  )
  const since = new Date(ctx.now.getTime() - LATE_MS)
  const late = calling.filter(
    ({ stoppedAt, handedOverAt }) => stoppedAt && handedOverAt && handedOverAt >= stoppedAt && handedOverAt > since,
  )
  const reached = [...ended, ...late].filter((page) => page.handedOverAt && !page.acknowledgedAt)
  const told = new Set(
    known
      .filter(({ kind, stoppedAt }) => kind === 'taken' && !stoppedAt)
      .map((page) => `${page.detail.base} ${page.personId}`),
  )
  const bases = new Set(open.map(({ base }) => base))
  const untold = reached.filter(
    (page) => !bases.has(baseOf(page.watch)) && !told.has(`${baseOf(page.watch)} ${page.personId}`),
  )
  for (const [base, paged] of Map.groupBy(untold, ({ watch }) => baseOf(watch)))
    await tellTaken(tx, ctx, watched, base, paged)
}

/** Brings back the pages of the present step that were stopped, since the step that ended the watch was undone. */
export async function resume(tx: Tx, ctx: Ctx, watch: Watch, step: number, known: readonly PageRow[]): Promise<void> {
  const stopped = known.filter((page) => page.watch === watch.key && page.step === step && page.stoppedAt !== null)
  if (stopped.length === 0) return
  await tx
    .update(pages)
    .set({ stoppedAt: null })
    .where(
      inArray(
        pages.id,
        stopped.map(({ id }) => id),
      ),
    )
  for (const { id, handedOverAt, unreachableAt } of stopped)
    if (handedOverAt === null && unreachableAt === null) await deliverAt(tx, id, ctx.now)
  await stop(
    tx,
    ctx,
    known.filter(
      (page) => page.kind === 'taken' && !page.stoppedAt && !page.handedOverAt && page.detail.base === watch.base,
    ),
  )
}

/** Stops what an earlier step has not yet handed over: the present one pages the same people, once. */
export async function stopEarlierSteps(
  tx: Tx,
  ctx: Ctx,
  watch: Watch,
  step: number,
  known: readonly PageRow[],
): Promise<void> {
  await stop(
    tx,
    ctx,
    known.filter((page) => page.watch === watch.key && page.step < step && !page.handedOverAt && !page.stoppedAt),
  )
}

/** The pages as they are now: one may have gone out since it was read. */
async function stop(tx: Tx, ctx: Ctx, which: readonly PageRow[]): Promise<PageRow[]> {
  if (which.length === 0) return []
  const ids = which.map(({ id }) => id)
  return tx.update(pages).set({ stoppedAt: ctx.now }).where(inArray(pages.id, ids)).returning()
}

async function tellTaken(
  tx: Tx,
  ctx: Ctx,
  { referral, facts }: WatchedReferral,
  base: string,
  paged: readonly PageRow[],
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
