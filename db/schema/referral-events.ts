import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { EVENT_NAMES, ROLES } from '#lib/referrals/vocabulary.ts'
import { instant } from './columns.ts'
import { facilities } from './facilities.ts'
import { people } from './people.ts'
import { referrals, sealedTexts, status } from './referrals.ts'

export const eventName = pgEnum('event_name', EVENT_NAMES)
export const role = pgEnum('acting_role', ROLES)

/** What happened: who, when, in which role, from where to where. Rows are only ever added; the database refuses the rest. */
export const referralEvents = pgTable(
  'referral_events',
  {
    id: uuid().primaryKey(),
    seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    referralId: uuid()
      .notNull()
      .references(() => referrals.id, { onDelete: 'restrict' }),
    /** The referral's version after this event; two writers cannot both be next. */
    version: integer().notNull(),
    round: integer().notNull(),
    event: eventName().notNull(),
    fromStatus: status(),
    toStatus: status().notNull(),
    actorId: uuid().references(() => people.id, { onDelete: 'restrict' }),
    /** The name at that time: people marry and leave, history stays. */
    actorName: text().notNull(),
    actorRole: role().notNull(),
    actorFacilityId: uuid().references(() => facilities.id, { onDelete: 'restrict' }),
    /** Server time. */
    at: instant().notNull(),
    /** When it happened, if the person said so. */
    happenedAt: instant(),
    /** Codes, times and ids. Words are in the sealed text. */
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    sealedId: uuid().references(() => sealedTexts.id, { onDelete: 'restrict' }),
    undoesId: uuid(),
  },
  (table) => [
    unique('referral_events_one_next').on(table.referralId, table.version),
    unique('referral_events_undone_once').on(table.undoesId),
    index('referral_events_by_referral').on(table.referralId, table.seq),
    check('referral_events_named', sql`(${table.actorId} is null) = (${table.actorRole} = 'system')`),
  ],
)
