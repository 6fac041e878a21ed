import type { CronItem } from 'graphile-worker'
import type { Task } from './task.ts'
import { dailyTest } from './tasks/daily-test.ts'
import { deliverPageTask } from './tasks/deliver-page.ts'
import { endIdleSessions } from './tasks/end-idle-sessions.ts'
import { onCallWarnings } from './tasks/on-call-warnings.ts'
import { outgoingHeartbeat } from './tasks/outgoing-heartbeat.ts'
import { recheckDue } from './tasks/recheck-due.ts'
import { sweepPagingTask } from './tasks/sweep-paging.ts'
import { sweepRateLimits } from './tasks/sweep-rate-limits.ts'
import { watchReferralTask } from './tasks/watch-referral.ts'

/** Every kind of job, by the name under which it is enqueued. */
export const TASKS = {
  daily_test: dailyTest,
  deliver_page: deliverPageTask,
  end_idle_sessions: endIdleSessions,
  on_call_warnings: onCallWarnings,
  outgoing_heartbeat: outgoingHeartbeat,
  recheck_due: recheckDue,
  sweep_paging: sweepPagingTask,
  sweep_rate_limits: sweepRateLimits,
  watch_referral: watchReferralTask,
} as const satisfies Record<string, Task>

/** What runs by the clock. One worker of many adds each job; missed runs are not made up for. */
export const CRON: CronItem[] = [
  { task: 'daily_test', match: '* * * * *', options: { maxAttempts: 1 } },
  { task: 'end_idle_sessions', match: '* * * * *', options: { maxAttempts: 1 } },
  // In the morning of the program's day, when the roster can still be mended.
  { task: 'on_call_warnings', match: '0 13 * * *', options: { maxAttempts: 3 } },
  { task: 'outgoing_heartbeat', match: '* * * * *', options: { maxAttempts: 1 } },
  { task: 'sweep_paging', match: '* * * * *', options: { maxAttempts: 3, jobKey: 'sweep_paging' } },
  { task: 'sweep_rate_limits', match: '*/10 * * * *', options: { maxAttempts: 1 } },
]
