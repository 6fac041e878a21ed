import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import journal from '#db/migrations/meta/_journal.json' with { type: 'json' }

export const DATABASE_DEADLINE_MS = 2_000
/** A worker says every five seconds that it lives. */
export const HEARTBEAT_LIMIT_SECONDS = 30
/** A job that is due and not begun for longer means that pages go out late. */
export const LAG_LIMIT_SECONDS = 30

export type CheckResult = 'ok' | 'failed'

export interface Readiness {
  readonly ready: boolean
  readonly checks: {
    readonly database: CheckResult
    readonly migrations: CheckResult
    readonly running: CheckResult
  }
}

/** Can this process serve? The database answers in time and knows every migration that this version was built with. */
export async function checkReadiness(db: Database, shuttingDown: boolean): Promise<Readiness> {
  const applied = await withDeadline(latestMigration(db))
  const latest = Math.max(...journal.entries.map(({ when }) => when))
  const checks = {
    database: toResult(applied !== undefined),
    migrations: toResult(applied !== undefined && applied >= latest),
    running: toResult(!shuttingDown),
  }
  return { ready: Object.values(checks).every((result) => result === 'ok'), checks }
}

export interface Paging {
  readonly paging: boolean
  /** One sentence for each thing that is wrong and what to do. */
  readonly problems: readonly string[]
  readonly heartbeatAgeSeconds: number | null
  readonly dueJobs: number | null
  readonly oldestDueSeconds: number | null
}

/** Do pages go out? Raises the alarm; it never takes an app process out of service. */
export async function checkPaging(db: Database): Promise<Paging> {
  const health = await withDeadline(workerHealth(db))
  if (!health) {
    const problems = ['The database does not answer: nothing is paged until it does. Ring the people on call.']
    return { paging: false, problems, heartbeatAgeSeconds: null, dueJobs: null, oldestDueSeconds: null }
  }
  const problems = pagingProblems(health)
  return { paging: problems.length === 0, problems, ...health }
}

type WorkerHealth = Pick<Paging, 'heartbeatAgeSeconds' | 'dueJobs' | 'oldestDueSeconds'>

export function pagingProblems({ heartbeatAgeSeconds, oldestDueSeconds }: WorkerHealth): string[] {
  return [
    ...(heartbeatAgeSeconds === null ? ['No worker has ever run here: pages do not go out. Start a worker.'] : []),
    ...(heartbeatAgeSeconds !== null && heartbeatAgeSeconds > HEARTBEAT_LIMIT_SECONDS
      ? [`No worker has been heard of for ${Math.round(heartbeatAgeSeconds)} s: pages do not go out. Start a worker.`]
      : []),
    ...(oldestDueSeconds !== null && oldestDueSeconds > LAG_LIMIT_SECONDS
      ? [
          `A job has been waiting for ${Math.round(oldestDueSeconds)} s: pages go out late. Add a worker or look at its log.`,
        ]
      : []),
  ]
}

async function latestMigration(db: Database): Promise<number> {
  const [row] = await db.orm.execute<{ latest: string | null }>(
    sql`select max(created_at)::text as latest from drizzle.__drizzle_migrations`,
  )
  return Number(row?.latest ?? 0)
}

async function workerHealth(db: Database): Promise<WorkerHealth> {
  const [row] = await db.orm.execute<{ age: number | null; due: number; oldest: number | null }>(sql`
    select extract(epoch from clock_timestamp() - beat_at)::float8 as age, due_jobs::int as due,
      extract(epoch from clock_timestamp() - oldest_due_at)::float8 as oldest
    from portal.worker_health()`)
  return { heartbeatAgeSeconds: row?.age ?? null, dueJobs: row?.due ?? null, oldestDueSeconds: row?.oldest ?? null }
}

function toResult(isOk: boolean): CheckResult {
  return isOk ? 'ok' : 'failed'
}

/** Undefined when it fails or takes too long: a health check has an answer, never an error. */
async function withDeadline<T>(work: Promise<T>): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => resolve(undefined), DATABASE_DEADLINE_MS)
  try {
    return await Promise.race([work, late])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
