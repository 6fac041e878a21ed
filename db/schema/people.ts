import { sql } from 'drizzle-orm'
import { check, index, pgEnum, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { PERSON_ROLES, UNIT_TYPES } from '#lib/referrals/vocabulary.ts'
import { bytes, instant } from './columns.ts'
import { facilities } from './facilities.ts'

export const personRole = pgEnum('person_role', PERSON_ROLES)
export const unitType = pgEnum('unit_type', UNIT_TYPES)

export const people = pgTable(
  'people',
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    /** As it is shown: "Dr A. Moreau", "R. Okafor". */
    name: text().notNull(),
    /** What they do: "intensivist", "coordinator". */
    jobTitle: text(),
    /** The number offered as the way to ring back. */
    phone: text(),
    /** Until staff have called back through the switchboard, a person sees only what they entered themselves. */
    verifiedAt: instant(),
    deactivatedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('people_email_key').on(sql`lower(${table.email})`),
    check('people_email_shape', sql`position('@' in ${table.email}) > 1`),
  ],
)

/** What a person may do, and where. Referrers belong to a hospital, everybody else to the program. */
export const memberships = pgTable(
  'memberships',
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    role: personRole().notNull(),
    facilityId: uuid().references(() => facilities.id, { onDelete: 'restrict' }),
    /** Where this person usually works: prefills the alert. */
    unitType: unitType(),
    endedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique('memberships_once').on(table.personId, table.role, table.facilityId).nullsNotDistinct(),
    check('memberships_referrer_has_facility', sql`(${table.role} = 'referrer') = (${table.facilityId} is not null)`),
    index('memberships_by_facility').on(table.facilityId, table.personId),
  ],
)

export const credentials = pgTable('credentials', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: 'restrict' }),
  /** argon2id, in its standard encoded form. */
  passwordHash: text().notNull(),
  changedAt: instant().notNull().defaultNow(),
})

/** One-time links by which a person sets a first or a new password. Only a hash of the token is kept. */
export const signInLinks = pgTable(
  'sign_in_links',
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    tokenHash: bytes().notNull().unique(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [index('sign_in_links_by_person').on(table.personId)],
)
