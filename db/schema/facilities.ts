import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

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
  active: boolean().notNull().default(true),
  createdAt: instant().notNull().defaultNow(),
})
