import 'server-only'
import type { PersonCtx } from '#lib/auth/context.ts'
import { formatClock, startOfDay } from '#lib/dates.ts'
import { program } from '#lib/program.ts'
import { listBoard } from '#lib/referrals/queries.ts'
import type { BoardPicture } from './board-view.ts'
import { toBoardView } from './row-view.ts'

/** The board as `ctx.actor` sees it now. The page draws it first; the open board reads it again by itself. */
export async function readBoard(ctx: PersonCtx): Promise<BoardPicture> {
  const referrals = await listBoard(ctx, startOfDay(ctx.now, program.timeZone))
  const lastSentAt = Math.max(...referrals.map(({ createdAt }) => createdAt.getTime()))
  return {
    ...toBoardView(referrals, ctx.actor, ctx.now),
    lastSent: referrals.length > 0 ? formatClock(new Date(lastSentAt), program.timeZone) : null,
  }
}
