import { lt } from 'drizzle-orm'
import { rateLimits } from '#db/schema/oversight.ts'
import { asSystem } from '#lib/ctx.ts'
import type { Task } from '#lib/jobs/task.ts'

/** Removes counted attempts whose time has passed. */
export const sweepRateLimits: Task = async (_payload, { db, now }) => {
  await asSystem(db, (tx) => tx.delete(rateLimits).where(lt(rateLimits.expire, now().getTime())))
}
