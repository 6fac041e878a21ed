import { SYSTEM } from '#lib/accounts/actor.ts'
import { alarmSettings } from '#lib/env.ts'
import type { Task } from '#lib/jobs/task.ts'
import { sendDailyTests, tellFailedTests } from '#lib/paging/daily-test.ts'

/** Once a minute: whoever is on call and was not tested today is, and who keeps the portal hears of tests that failed. */
export const dailyTest: Task = async (_payload, { db, keys, now, jobId }) => {
  const { testTime } = alarmSettings()
  if (testTime === null) return
  const ctx = { actor: SYSTEM, now: now(), db, keys, requestId: `job-${jobId}` }
  await sendDailyTests(ctx, testTime)
  await tellFailedTests(ctx)
}
