import { and, gt, isNull, lte, or } from 'drizzle-orm'
import { sessions } from '#db/schema/sessions.ts'
import { asSystem, type Task } from '#lib/jobs/task.ts'

const IDLE_MINUTES = 15
/** A screen on standby says every few seconds that it is open; after this long without, it is not. */
const STANDBY_LOST_SECONDS = 60

const before = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1000)

/** Ends sessions past their limits, so that open feeds close and the list of sessions tells the truth. */
export const endIdleSessions: Task = async (_payload, { db, now }) => {
  const at = now()
  await asSystem(db, async (tx) => {
    await tx
      .update(sessions)
      .set({ endedAt: at, endReason: 'expired' })
      .where(and(isNull(sessions.endedAt), lte(sessions.expiresAt, at)))
    await tx
      .update(sessions)
      .set({ endedAt: at, endReason: 'idle' })
      .where(
        and(
          isNull(sessions.endedAt),
          gt(sessions.expiresAt, at),
          lte(sessions.lastActiveAt, before(at, IDLE_MINUTES * 60)),
          or(isNull(sessions.standbyAt), lte(sessions.standbyAt, before(at, STANDBY_LOST_SECONDS))),
        ),
      )
  })
}
