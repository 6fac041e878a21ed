import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { openDatabase } from '#db/client.ts'
import { type OwnerEnv, ownerEnv } from '#lib/env.ts'
import { describeError, log } from '#lib/log.ts'
import { startHeart } from './heartbeat.ts'
import type { TaskContext } from './task.ts'
import { CRON, TASKS } from './tasks.ts'

const HEARTBEAT_MS = 5_000
const POLL_MS = 1_000
/** Handing a page over is mostly waiting for somebody else's server: one that hangs must not hold up what is next. */
const JOBS_AT_ONCE = 12
const CONNECTIONS = 6
/** How long running jobs get to finish before the worker leaves them to the next one. */
const STOP_WITHIN_MS = 8_000

export interface WorkerOptions {
  /** Aborting it stops the worker: no new job is begun, running ones are finished. */
  readonly signal: AbortSignal
  readonly env?: Pick<OwnerEnv, 'databaseUrl' | 'databaseAppUrl' | 'keys'>
  readonly now?: () => Date
  readonly heartbeatMs?: number
  /** Called when jobs are being taken. */
  readonly onReady?: () => void
}

/**
 * Runs jobs until `signal` is aborted. Any number of workers may run at once.
 * @throws when the database goes away or the queue stops: the caller ends the process with a non-zero code and whoever
 * supervises it starts a new one. Jobs that were running are given to others within `DEAD_AFTER_SECONDS`.
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { signal, env = ownerEnv(), now = () => new Date(), heartbeatMs = HEARTBEAT_MS, onReady } = options
  if (signal.aborted) return
  const db = openDatabase(env.databaseAppUrl, { max: CONNECTIONS, applicationName: 'portal-worker' })
  const events: WorkerEvents = new EventEmitter()
  const pool = Promise.withResolvers<string>()
  events.once('pool:create', ({ workerPool }) => pool.resolve(workerPool.id))
  try {
    const runner = await run({
      connectionString: env.databaseUrl,
      maxPoolSize: CONNECTIONS,
      concurrency: JOBS_AT_ONCE,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      logger: QUIET,
      events,
      preset: { worker: AWAIT_RESULTS },
      taskList: toTaskList({ db, keys: env.keys, now }),
      parsedCronItems: parseCronItems(CRON),
    })
    const ended = runner.promise.then(() => {
      if (!signal.aborted) throw new Error('The job queue stopped by itself')
    })
    ended.catch(() => {})
    const workerId = await pool.promise
    const heart = await startHeart(env.databaseUrl, workerId, heartbeatMs, (jobs) =>
      log().warn({ jobs }, 'jobs_of_a_dead_worker_freed'),
    ).catch(async (error: unknown) => {
      await within(STOP_WITHIN_MS, runner.kill('no heartbeat'))
      throw error
    })
    log().info({ workerId }, 'worker_started')
    // What became due while no worker lived is found at once, not with the next minute.
    await runner.addJob('sweep_paging', {}, { jobKey: 'sweep_paging', maxAttempts: 3 })
    onReady?.()
    try {
      await Promise.race([aborted(signal), ended, heart.failed])
      await within(STOP_WITHIN_MS, runner.stop())
      log().info({ workerId }, 'worker_stopped')
    } catch (error) {
      log().error({ workerId, error }, 'worker_lost_its_database')
      await within(1_000, runner.kill('database lost'))
      throw error
    } finally {
      await within(1_000, heart.stop())
    }
  } finally {
    await within(1_000, db.close())
  }
}

function toTaskList(context: Omit<TaskContext, 'jobId'>): TaskList {
  return Object.fromEntries(
    Object.entries(TASKS).map(([name, task]) => [
      name,
      async (payload, { job }) => {
        try {
          await task(payload, { ...context, jobId: String(job.id) })
        } catch (error) {
          const { id: jobId, attempts: attempt } = job
          log().error({ jobId, task: name, attempt, error }, 'job_failed')
          // The queue keeps the message in the database, where a driver's message with its parameters must not go.
          const { type, code } = describeError(error)
          throw new Error(code ? `${type} ${code}` : type)
        }
      },
    ]),
  )
}

/** Makes a stopping queue wait until the results of its last jobs are written; otherwise they stay locked. */
const AWAIT_RESULTS = { completeJobBatchDelay: 0, failJobBatchDelay: 0 }

/** The queue's own messages name jobs and their payloads; what matters of them is logged from its events. */
const QUIET = new Logger(() => () => {})

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

/** Waits for `work` to end, well or badly, but no longer than `limitMs`. */
async function within(limitMs: number, work: Promise<unknown>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, limitMs)
  await Promise.race([
    work.then(
      () => {},
      () => {},
    ),
    late,
  ])
  clearTimeout(timer)
}
