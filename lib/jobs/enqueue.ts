import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { statement } from '#db/statement.ts'

const addJob = statement((tx: Tx) =>
  tx
    .select({
      added: sql`portal.enqueue(${sql.placeholder('task')}, ${sql.placeholder('payload')}::json,
        ${sql.placeholder('runAt')}::timestamptz, ${sql.placeholder('key')})`,
    })
    .from(sql`(values (1)) as once`)
    .prepare('enqueue'),
)

/**
 * Adds a job in the caller's transaction: it exists exactly if what the transaction wrote does. A job that waits under
 * the same key is replaced; one that is running stays, and this one runs after it.
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Readonly<Record<string, unknown>>,
  runAt: Date,
  key: string,
): Promise<void> {
  await addJob(tx, { task, payload: JSON.stringify(payload), runAt: runAt.toISOString(), key })
}
