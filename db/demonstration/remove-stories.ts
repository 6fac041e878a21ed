import { inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import { referrals } from '#db/schema/referrals.ts'

/**
 * Removes the stories of an earlier seeding with everything that hangs on them. History refuses deletion even from the
 * owner, so this switches triggers off for its transaction: only a superuser can, which the embedded owner is and a
 * real database's is not. `tx` must be the owner's.
 */
export async function removeStories(tx: Tx, intakeKeys: readonly string[]): Promise<void> {
  const rows = await tx
    .select({ id: referrals.id })
    .from(referrals)
    .where(inArray(referrals.intakeKey, [...intakeKeys]))
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  // A page without its referral would still be handed over.
  await tx.delete(pages).where(inArray(pages.referralId, ids))
  await tx.execute(sql`set local session_replication_role = replica`)
  for (const { table, column, optional } of await columnsToReferrals(tx)) {
    const from = sql.identifier(table)
    const where = sql`${sql.identifier(column)} in ${ids}`
    await tx.execute(
      optional
        ? sql`update ${from} set ${sql.identifier(column)} = null where ${where}`
        : sql`delete from ${from} where ${where}`,
    )
  }
  await tx.delete(referrals).where(inArray(referrals.id, ids))
  await tx.execute(sql`set local session_replication_role = origin`)
  await tx.execute(
    sql`select graphile_worker.remove_job(key) from graphile_worker.jobs where split_part(key, ':', 2) in ${ids}`,
  )
}

/** Asked of the database, so that a table that comes later is not forgotten. */
async function columnsToReferrals(tx: Tx) {
  return tx.execute<{ table: string; column: string; optional: boolean }>(sql`
    select c.conrelid::regclass::text as "table", a.attname as "column", not a.attnotnull as "optional"
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'referrals'::regclass`)
}
