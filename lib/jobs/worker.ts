import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { type Database, openDatabase } from '#db/client.ts'
import { inTime, withDeadline } from '#lib/deadline.ts'
import { type OwnerEnv, ownerEnv } from '#lib/env.ts'
import { describeError, log } from '#lib/log.ts'
import { startHeart } from './heartbeat.ts'
import type { TaskContext } from './task.ts'
import { CRON, TASKS } from './tasks.ts'
import { whileSetBack } from './while-set-back.ts'

const HEARTBEAT_MS = 5_000
const POLL_MS = 1_000
/** Handing a page over is mostly waiting for somebody else's server: one that hangs must not hold up what is next. */
const JOBS_AT_ONCE = 12
const CONNECTIONS = 6
/** A worker that waits longer for a silent database gives its place to the next one. */
const START_WITHIN_MS = 60_000
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
  /** Called every few seconds while it can work: whoever hears nothing for long ends the process and starts another. */
  readonly onAlive?: () => void
}

/**
 * Runs jobs until `signal` is aborted. Any number of workers may run at once.
 * @throws when the database goes away or the queue stops: the caller ends the process with a non-zero code and whoever
 * supervises it starts a new one. Jobs that were running are given to others within `DEAD_AFTER_SECONDS`.
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { signal, env = ownerEnv(), now = () => new Date(), heartbeatMs = HEARTBEAT_MS, onReady, onAlive } = options
  if (signal.aborted) return
  const db = openDatabase(env.databaseAppUrl, { max: CONNECTIONS, applicationName: 'portal-worker' })
  const events: WorkerEvents = new EventEmitter()
  const pool = Promise.withResolvers<string>()
  events.once('pool:create', ({ workerPool }) => pool.resolve(workerPool.id))
  try {
    const starting = run({
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
    const runner = await withDeadline(starting, START_WITHIN_MS, 'The job queue did not start in time')
    const ended = stopsByItself(runner, events, signal)
    const workerId = await pool.promise
    const heart = await startHeart(env.databaseUrl, workerId, heartbeatMs, {
      onFreed: (jobs) => log().warn({ jobs }, 'jobs_of_a_dead_worker_freed'),
      onBeat: lifeSigns(db, onAlive),
    }).catch(async (error: unknown) => {
      await inTime(runner.kill('no heartbeat'), STOP_WITHIN_MS)
      throw error
    })
    log().info({ workerId }, 'worker_started')
    const sweep = () => runner.addJob('sweep_paging', {}, { jobKey: 'sweep_paging', maxAttempts: 3 })
    const stopLooking = whileSetBack(() => {
      log().warn({ workerId }, 'clock_set_back')
      sweep().catch((error) => log().error({ error }, 'sweep_not_added'))
    })
    const work = async () => {
      // What became due while no worker lived is found at once, not with the next minute.
      await sweep()
      onReady?.()
      await aborted(signal)
    }
    try {
      await Promise.race([work(), ended, heart.failed])
      await inTime(runner.stop(), STOP_WITHIN_MS)
      log().info({ workerId }, 'worker_stopped')
    } catch (error) {
      log().error({ workerId, error }, 'worker_lost_its_database')
      await inTime(runner.kill('database lost'), 1_000)
      throw error
    } finally {
      stopLooking()
      await inTime(heart.stop(), 1_000)
    }
  } finally {
    await inTime(db.close(), 1_000)
  }
}

/**
 * Rejects when the queue stops without being told to. It is believed when it begins to: after a result that it could not
 * write, which it does not try again (graphile/worker issue 636), it may wait for ever for the results of other jobs. It
 * takes no more jobs then, and its heart beats on.
 */
function stopsByItself(runner: Runner, events: WorkerEvents, signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => {})
  const stops = () => {
    if (!signal.aborted) reject(new Error('The job queue stopped by itself'))
  }
  events.once('pool:gracefulShutdown', stops)
  events.once('pool:forcefulShutdown', stops)
  runner.promise.then(stops, reject)
  return promise
}

/**
 * What says at each beat that this worker can work: that the connections of its jobs, which the heart does not use, answer
 * too. While one question waits for its answer no other is asked.
 */
function lifeSigns(db: Database, onAlive: () => void = () => {}): () => void {
  let asking = false
  return () => {
    if (asking) return
    asking = true
    db.client`select 1`
      .then(onAlive, (error) => log().warn({ error }, 'worker_connections_do_not_answer'))
      .finally(() => {
        asking = false
      })
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
