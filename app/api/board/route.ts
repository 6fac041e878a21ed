import { readBoard } from '#app/(portal)/board/read-board.ts'
import { isStaff } from '#lib/accounts/actor.ts'
import { respond } from '#lib/action.ts'
import { findCtx } from '#lib/auth/context.ts'
import { AppError } from '#lib/errors.ts'

/**
 * The board again, for a desk whose live line says that something changed: the same view as the page, without drawing the
 * page. Reading it does not count as activity, and a locked session gets nothing.
 */
export function GET(): Promise<Response> {
  return respond(async () => {
    const ctx = await findCtx()
    if (!ctx) throw new AppError('signed_out', 'You are signed out, or this screen is locked.')
    if (!isStaff(ctx.actor)) throw new AppError('not_found', 'There is nothing here.')
    return readBoard(ctx)
  })
}
