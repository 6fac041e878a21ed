import type { Database } from '#db/client.ts'
import type { KeyRing } from '#lib/crypto/key-ring.ts'

/** What a task works with. It writes through the app's role, as the system. */
export interface TaskContext {
  readonly db: Database
  readonly keys: KeyRing
  readonly now: () => Date
  /** The job's id, for the logs. */
  readonly jobId: string
}

/**
 * One kind of job. It may run late, twice or on two workers at once: it recomputes from facts what is still owed, and
 * does nothing when nothing is. What it throws is tried again later.
 */
export type Task = (payload: unknown, context: TaskContext) => Promise<void>
