import { SYSTEM } from '#lib/accounts/actor.ts'
import type { Task } from '#lib/jobs/task.ts'
import { warnOfRoster } from '#lib/on-call/warn-of-roster.ts'

/** Looks the roster over each morning and after each change, and tells its keepers what is wrong in the days ahead. */
export const onCallWarnings: Task = async (_payload, { db, keys, now, jobId }) => {
  await warnOfRoster({ actor: SYSTEM, now: now(), db, keys, requestId: `job-${jobId}` })
}
