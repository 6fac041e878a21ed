import 'server-only'
import type { Database } from '#db/client.ts'
import { readWorkerHealth } from '#lib/health/paging-facts.ts'
import { HEARTBEAT_LIMIT_S, LAG_LIMIT_S } from '#lib/health/paging-problems.ts'
import { log } from '#lib/log.ts'
import { alone } from './guard-lock.ts'
import type { Swept } from './sweep.ts'

const LOOK_EVERY_MS = 10_000

/** What one look has come to. */
export type GuardLook = 'worker_works' | 'another_guards' | Swept

export interface GuardOptions {
  readonly db: Database
  /** Pages whoever must be paged now. It may run in several places at once. */
  readonly sweep: () => Promise<Swept>
}

/**
 * Pages from this process when no worker lives, or what is due is left alone as if none did, and no other process is doing
 * so. A worker that works after all is not disturbed: whatever both of them find is paged once.
 */
export async function guardOnce({ db, sweep }: GuardOptions): Promise<GuardLook> {
  const { heartbeatAgeS, oldestDueJobS } = await readWorkerHealth(db)
  const isAlive = heartbeatAgeS !== null && heartbeatAgeS <= HEARTBEAT_LIMIT_S
  if (isAlive && (oldestDueJobS ?? 0) <= LAG_LIMIT_S) return 'worker_works'
  return (await alone(db, sweep)) ?? 'another_guards'
}

/**
 * Looks every ten seconds for as long as this process lives, and never gives up: whatever a look comes to, the next one
 * follows. It does not keep a process alive that is about to end.
 * @returns what stops it
 */
export function startGuard(look: () => Promise<GuardLook>, everyMs = LOOK_EVERY_MS): () => void {
  let stopped = false
  let timer = setTimeout(lookAgain, everyMs).unref()

  async function lookAgain() {
    try {
      const found = await look()
      if (typeof found === 'object') log().warn({ ...found }, 'paged_without_a_worker')
    } catch (error) {
      log().error({ error }, 'guard_failed')
    }
    if (!stopped) timer = setTimeout(lookAgain, everyMs).unref()
  }

  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
