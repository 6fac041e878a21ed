import { index, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { people } from './people.ts'
import { referrals } from './referrals.ts'

/** What an idle session falls back to instead of ending: an on-duty board, or a waiting referrer's receipt. */
export const standby = pgEnum('session_standby', ['board', 'receipt'])

/** One signed-in browser. The cookie holds only this row's id, so that a session can be ended from here. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    createdAt: instant().notNull(),
    /** Moved by what the person does, never by background reads. */
    lastActiveAt: instant().notNull(),
    /** The absolute limit. */
    expiresAt: instant().notNull(),
    endedAt: instant(),
    endReason: text(),
    standby: standby(),
    standbyReferralId: uuid().references(() => referrals.id, { onDelete: 'restrict' }),
    /** Last time that screen was seen to be open. */
    standbyAt: instant(),
  },
  (table) => [
    index('sessions_by_person').on(table.personId, table.endedAt),
    index('sessions_by_expiry').on(table.expiresAt),
  ],
)
