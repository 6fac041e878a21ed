import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { ON_CALL_RANKS, ON_CALL_ROLES } from '#lib/paging/words.ts'
import { bytes, instant } from './columns.ts'
import { people } from './people.ts'

export const onCallRole = pgEnum('on_call_role', ON_CALL_ROLES)
export const onCallRank = pgEnum('on_call_rank', ON_CALL_RANKS)
export const swapState = pgEnum('swap_state', ['offered', 'accepted', 'declined', 'withdrawn'])

/** People who take turns: each has it for `turnDays`, handing over at the same time of the hospital's day. */
export const onCallRotations = pgTable(
  'on_call_rotations',
  {
    id: uuid().primaryKey(),
    role: onCallRole().notNull(),
    rank: onCallRank().notNull(),
    name: text().notNull(),
    /** The hospital's date on which the first turn begins. */
    startsOn: date({ mode: 'string' }).notNull(),
    /** The first date that it no longer covers; null while it goes on. */
    endsOn: date({ mode: 'string' }),
    /** Minutes after midnight, in `timeZone`. */
    handoverMinute: integer().notNull(),
    turnDays: integer().notNull(),
    /** In whose turn order; the order is the order of the list. */
    personIds: uuid().array().notNull(),
    /** IANA name. */
    timeZone: text().notNull(),
    createdAt: instant().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    removedAt: instant(),
  },
  (table) => [
    check('on_call_rotations_turn', sql`${table.turnDays} between 1 and 28`),
    check('on_call_rotations_handover', sql`${table.handoverMinute} between 0 and 1439`),
    check('on_call_rotations_people', sql`cardinality(${table.personIds}) > 0`),
  ],
)

/** A stretch of time for one person. It goes before every rotation; of two, the one that was made later counts. */
export const onCallShifts = pgTable(
  'on_call_shifts',
  {
    id: uuid().primaryKey(),
    role: onCallRole().notNull(),
    rank: onCallRank().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** How it came to be: planned, override, taken (now, by themselves), swap. */
    origin: text().notNull(),
    note: text(),
    createdAt: instant().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    removedAt: instant(),
    removedBy: uuid().references(() => people.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('on_call_shifts_by_time').on(table.endsAt, table.startsAt),
    check('on_call_shifts_forward', sql`${table.endsAt} > ${table.startsAt}`),
  ],
)

/** Somebody offers a stretch to a colleague. It changes the roster only when the colleague has said yes. */
export const onCallSwaps = pgTable(
  'on_call_swaps',
  {
    id: uuid().primaryKey(),
    role: onCallRole().notNull(),
    rank: onCallRank().notNull(),
    fromId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    toId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    state: swapState().notNull(),
    createdAt: instant().notNull(),
    answeredAt: instant(),
  },
  (table) => [
    index('on_call_swaps_by_to').on(table.toId, table.state),
    check('on_call_swaps_forward', sql`${table.endsAt} > ${table.startsAt}`),
    check('on_call_swaps_two', sql`${table.fromId} <> ${table.toId}`),
  ],
)

/** The secret address of somebody's calendar. Only a hash of its token is kept. */
export const calendarLinks = pgTable(
  'calendar_links',
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    tokenHash: bytes().notNull(),
    createdAt: instant().notNull(),
    revokedAt: instant(),
  },
  (table) => [unique('calendar_links_token').on(table.tokenHash), index('calendar_links_by_person').on(table.personId)],
)
