import { boolean, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { NOREPINEPHRINE_AS } from '#lib/referrals/vocabulary.ts'
import { instant } from './columns.ts'

export const norepinephrineAs = pgEnum('norepinephrine_as', NOREPINEPHRINE_AS)

/** Any hospital that refers. The program itself is not a row here: its members belong to no facility. */
export const facilities = pgTable('facilities', {
  id: uuid().primaryKey(),
  code: text().notNull().unique(),
  name: text().notNull(),
  /** The one word used on the board: "Riverton". */
  shortName: text().notNull(),
  switchboardPhone: text().notNull(),
  /** IANA name; times are shown in it. */
  timeZone: text().notNull(),
  /** What its norepinephrine doses count; null until somebody there was asked. Who said it stands in the events. */
  norepinephrineAs: norepinephrineAs(),
  active: boolean().notNull().default(true),
  createdAt: instant().notNull().defaultNow(),
})
