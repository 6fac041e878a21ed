import type { Database } from '#db/client.ts'

/** Any number that no other lock of the portal has. */
const GUARD_LOCK = 7_240_143

/**
 * Runs `work` unless another process is doing so. The lock belongs to a connection of its own, so that it is free again
 * the moment its process dies, and no transaction stays open while pages are handed over.
 * @returns undefined when another process has it
 */
export async function alone<T>(db: Database, work: () => Promise<T>): Promise<T | undefined> {
  const connection = await db.client.reserve()
  try {
    const [lock] = await connection<{ taken: boolean }[]>`select pg_try_advisory_lock(${GUARD_LOCK}) as taken`
    if (!lock?.taken) return undefined
    try {
      return await work()
    } finally {
      await connection`select pg_advisory_unlock(${GUARD_LOCK})`
    }
  } finally {
    connection.release()
  }
}
