import { SYSTEM } from '#lib/accounts/actor.ts'
import type { Ctx } from '#lib/ctx.ts'
import type { Task } from '#lib/jobs/task.ts'
import { byQueue, sweepPaging } from '#lib/paging/sweep.ts'

/** Finds what paging owes, whatever became of its jobs. @throws when something could not be looked at, to be tried again */
export const sweepPagingTask: Task = async (_payload, { db, keys, now, jobId }) => {
  const ctx: Ctx = { actor: SYSTEM, now: now(), db, keys, requestId: `job-${jobId}` }
  const { failed } = await sweepPaging(ctx, byQueue(ctx))
  if (failed > 0) throw new Error('The sweep could not look at everything')
}
