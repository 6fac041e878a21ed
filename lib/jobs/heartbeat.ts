import { sql } from 'drizzle-orm'
import { type Database, openDatabase } from '#db/client.ts'
import { asSystem } from '#lib/ctx.ts'
import { withDeadline } from '#lib/deadline.ts'

/** A worker that has not been heard of for this long is taken for dead: its jobs go to others. */
export const DEAD_AFTER_SECONDS = 30

/** Rows of workers that ended long ago, or of a clock that was set back since, say nothing any more. */
const FORGET_AFTER_HOURS = 24

/**
 * Says that `workerId` is alive, and frees the jobs of workers that are not: the queue itself would keep a dead worker's
 * jobs locked for four hours, and a page must not wait that long.
 * @returns how many jobs were freed.
 */
export function beat(owner: Database, workerId: string, startedAt: Date): Promise<number> {
  return asSystem(owner, async (tx) => {
    await tx.execute(sql`
      insert into worker_heartbeats (worker_id, started_at, beat_at)
        values (${workerId}, ${startedAt.toISOString()}, clock_timestamp())
        on conflict (worker_id) do update set beat_at = excluded.beat_at`)
    await tx.execute(sql`
      delete from worker_heartbeats where beat_at < clock_timestamp() - make_interval(hours => ${FORGET_AFTER_HOURS})
        or beat_at > clock_timestamp() + make_interval(secs => ${DEAD_AFTER_SECONDS})`)
    const freed = await tx.execute(sql`
      update graphile_worker._private_jobs set locked_at = null, locked_by = null
        where locked_by is not null
          and (locked_at < clock_timestamp() - make_interval(secs => ${DEAD_AFTER_SECONDS})
            or locked_at > clock_timestamp() + make_interval(secs => ${DEAD_AFTER_SECONDS}))
          and locked_by not in (
            select worker_id from worker_heartbeats
              where beat_at > clock_timestamp() - make_interval(secs => ${DEAD_AFTER_SECONDS}))
        returning id`)
    return freed.length
  })
}

export interface Heart {
  /** Rejects when the database did not take a beat in time; never resolves. */
  readonly failed: Promise<never>
  stop(): Promise<void>
}

export interface HeartListener {
  readonly onFreed: (jobs: number) => void
  /** After each beat that the database took. */
  readonly onBeat: () => void
}

/** Beats at once and then every `everyMs`. One missed beat ends it: whoever supervises the worker starts a new one. */
export async function startHeart(
  ownerUrl: string,
  workerId: string,
  everyMs: number,
  { onFreed, onBeat }: HeartListener,
): Promise<Heart> {
  const owner = openDatabase(ownerUrl, { max: 1, applicationName: 'portal-heartbeat' })
  const startedAt = new Date()
  const { promise: failed, reject } = Promise.withResolvers<never>()
  failed.catch(() => {})
  const pump = async () => {
    const freed = await withDeadline(beat(owner, workerId, startedAt), everyMs, 'The database did not answer in time')
    if (freed > 0) onFreed(freed)
    onBeat()
  }
  try {
    await pump()
  } catch (error) {
    await owner.close().catch(() => {})
    throw error
  }
  let beating = false
  const timer = setInterval(() => {
    if (beating) return
    beating = true
    pump()
      .catch(reject)
      .finally(() => {
        beating = false
      })
  }, everyMs)
  return {
    failed,
    stop: async () => {
      clearInterval(timer)
      await owner.close().catch(() => {})
    },
  }
}
