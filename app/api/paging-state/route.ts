import { respond } from '#lib/action.ts'
import { findRequestSession } from '#lib/auth/context.ts'
import { AppError } from '#lib/errors.ts'
import { toPagingState } from '#lib/health/paging-state.ts'
import { pagingTrouble } from '#lib/health/paging-trouble.ts'

/** Whether pages go out late, for open screens, locked ones too. Asking is no sign of activity. */
export function GET(): Promise<Response> {
  return respond(async () => {
    const session = await findRequestSession()
    if (!session) throw new AppError('signed_out', 'Sign in again.')
    return toPagingState(await pagingTrouble(), session.actor)
  })
}
