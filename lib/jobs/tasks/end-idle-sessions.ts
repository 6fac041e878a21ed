import { and, gt, isNull, lte, or } from 'drizzle-orm'
import { sessions } from '#db/schema/sessions.ts'
import { IDLE_LIMIT_MS, STANDBY_FRESH_MS } from '#lib/accounts/session-state.ts'
import { asSystem } from '#lib/ctx.ts'
import type { Task } from '#lib/jobs/task.ts'

const before = (now: Date, ms: number) => new Date(now.getTime() - ms)

/**
 * Ends the sessions that `sessionState` calls ended and nobody has looked at since, so that open feeds close and the list
 * of sessions tells the truth.
 */
export const endIdleSessions: Task = async (_payload, { db, now }) => {
  const at = now()
  await asSystem(db, async (tx) => {
    await tx
      .update(sessions)
      .set({ endedAt: at, endReason: 'limit' })
      .where(and(isNull(sessions.endedAt), lte(sessions.expiresAt, at)))
    await tx
      .update(sessions)
      .set({ endedAt: at, endReason: 'idle' })
      .where(
        and(
          isNull(sessions.endedAt),
          gt(sessions.expiresAt, at),
          lte(sessions.lastActiveAt, before(at, IDLE_LIMIT_MS)),
          or(
            isNull(sessions.standby),
            isNull(sessions.standbyAt),
            lte(sessions.standbyAt, before(at, STANDBY_FRESH_MS + 1)),
          ),
        ),
      )
  })
}
