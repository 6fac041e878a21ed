import postgres from 'postgres'

/**
 * Lets minutes pass in a throw-away database without waiting for them: everything in it is moved into the past, the queue
 * included. What the processes work with stays the real clock. Heartbeats are left as they are: whoever lives, lives.
 * `owner` must be a superuser, since history refuses changes.
 */
export async function letPass(owner: postgres.Sql, minutes: number): Promise<void> {
  for (;;) {
    try {
      await owner.begin((tx) => moveIntoThePast(tx, minutes))
      return
    } catch (error) {
      if (!(error instanceof postgres.PostgresError && error.code === DEADLOCK)) throw error
    }
  }
}

const DEADLOCK = '40P01'

async function moveIntoThePast(tx: postgres.TransactionSql, minutes: number): Promise<void> {
  await tx`set local session_replication_role = replica`
  // Where this and a process wait for each other, this gives way and begins again: the processes notice nothing of it.
  await tx`set local deadlock_timeout = '20ms'`
  await tx`lock table referrals in access exclusive mode`
  const columns = await tx<{ table: string; column: string }[]>`
    select c.table_name as "table", c.column_name as "column"
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      and c.data_type = 'timestamp with time zone' and c.table_name <> 'worker_heartbeats'
    order by 1, 2`
  for (const { table, column } of columns)
    await tx`update ${tx(table)} set ${tx(column)} = ${tx(column)} - make_interval(secs => ${minutes * 60})`
  // As a whole: with one row after the other it could wait in a circle with a worker that writes the results of several jobs.
  await tx`lock table graphile_worker._private_jobs in share row exclusive mode`
  await tx`update graphile_worker._private_jobs set run_at = run_at - make_interval(secs => ${minutes * 60})`
}
