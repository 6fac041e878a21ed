import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { people } from './people.ts'
import { referrals } from './referrals.ts'

/** Looking is an event too: who opened which referral, and when. Rows are only ever added. */
export const accessEntries = pgTable(
  'access_entries',
  {
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    referralId: uuid()
      .notNull()
      .references(() => referrals.id, { onDelete: 'restrict' }),
    what: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [index('access_entries_by_referral').on(table.referralId, table.at)],
)

/** The worker says here that it is alive. */
export const workerHeartbeats = pgTable('worker_heartbeats', {
  workerId: text().primaryKey(),
  startedAt: instant().notNull(),
  beatAt: instant().notNull(),
})

/** Counted attempts, in the shape that rate-limiter-flexible expects. */
export const rateLimits = pgTable('rate_limits', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: 'number' }),
})
