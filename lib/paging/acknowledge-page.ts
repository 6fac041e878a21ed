import { and, eq, isNull, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import { asSystem, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { acknowledge, claim } from '#lib/referrals/hold.ts'
import { acknowledgePaged } from '#lib/referrals/notes.ts'
import { callingKind, findLinkedPage, hasExpired, isStillAsked, type LinkedPage } from './linked-page.ts'
import type { LinkCtx } from './paged-actor.ts'
import { isCalling } from './words.ts'

/**
 * How a press on the link of a page ended. Whatever it was, the screen is drawn from the rows afterwards.
 * - `done`: recorded, as the person who was paged.
 * - `not_needed`: somebody else was first, or the referral no longer asks for it. Nothing of the referral was changed.
 * - `used`: this link has done its work before.
 * - `expired`: too late for this link; signing in or ringing still works.
 * - `unknown`: no such page, or its person may not act any more.
 */
export type Pressed = 'done' | 'not_needed' | 'used' | 'expired' | 'unknown'

/**
 * The one button of a page's link was pressed: it acts as the person who was paged, in the role in which they were. The
 * link does it once. A press that came second changes nothing of the referral, and leaves the link as it was.
 */
export async function acknowledgePage(ctx: LinkCtx, pageId: string): Promise<Pressed> {
  const linked = await asSystem(ctx.db, (tx) => findLinkedPage(tx, pageId))
  if (!linked) return 'unknown'
  const { page } = linked
  if (hasExpired(page, ctx.now)) return 'expired'
  if (page.linkUsedAt) return 'used'
  const isTaken = isStillAsked(linked, ctx.now) && (await take({ ...ctx, actor: linked.actor }, linked))
  await asSystem(ctx.db, (tx) => usedOrOnlySeen(tx, ctx.now, linked, isTaken))
  return isTaken ? 'done' : 'not_needed'
}

/** What the button stands for. False when it came too late; then nothing was written. */
async function take(ctx: Ctx, { page, about }: LinkedPage): Promise<boolean> {
  const calling = callingKind(ctx.actor, page.kind)
  if (about === null || calling === null) return true
  const { reference, holderId } = about.referral
  try {
    if (calling === 'alert') await acknowledge(ctx, reference)
    else if (calling === 'lapse') await claim(ctx, reference, holderId)
    else await acknowledgePaged(ctx, reference, { watch: page.watch, kind: calling, step: page.step })
    return true
  } catch (error) {
    if (error instanceof AppError && (error.code === 'conflict' || error.code === 'forbidden')) return false
    throw error
  }
}

async function usedOrOnlySeen(tx: Tx, now: Date, { page, actor }: LinkedPage, isUsed: boolean): Promise<void> {
  const first = (column: AnyPgColumn) => sql`coalesce(${column}, ${now.toISOString()}::timestamptz)`
  // Who has only read of a decision that waits for a physician has not acknowledged it: screens would say that it is in hand.
  const onlyTold = callingKind(actor, page.kind) === null && isCalling(page.kind)
  const used = { linkUsedAt: now, ...(!onlyTold && { acknowledgedAt: first(pages.acknowledgedAt) }) }
  await tx
    .update(pages)
    .set({ seenAt: first(pages.seenAt), ...(isUsed && used) })
    .where(and(eq(pages.id, page.id), isNull(pages.linkUsedAt)))
}
