import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { BRANCHES, STATUSES, TIERS } from '#lib/referrals/vocabulary.ts'
import { bytes, instant } from './columns.ts'
import { facilities } from './facilities.ts'
import { people, unitType } from './people.ts'

export const branch = pgEnum('branch', BRANCHES)
export const tier = pgEnum('tier', TIERS)
export const status = pgEnum('referral_status', STATUSES)

/** The state of a referral. How it came to be is in referral_events, and every clock is computed from there. */
export const referrals = pgTable(
  'referrals',
  {
    id: uuid().primaryKey(),
    /** Six characters that are easy to say on the phone and mean nothing. */
    reference: text().notNull().unique(),
    facilityId: uuid()
      .notNull()
      .references(() => facilities.id, { onDelete: 'restrict' }),
    createdBy: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    /** Issued by the server with the empty form: one key, one referral, however often it is sent. */
    intakeKey: uuid().notNull(),
    /** Entered by a coordinator while the caller spoke. */
    onBehalf: boolean().notNull().default(false),
    support: branch().notNull(),
    tier: tier().notNull(),
    /** The referrer's own tier is never lowered; staff may re-tier beside it. */
    referrerTier: tier().notNull(),
    unitType: unitType(),
    status: status().notNull(),
    /** Counts events; the next writer must name the one it saw. */
    version: integer().notNull(),
    /** 1 for the first sending, one more each time it is reopened. */
    round: integer().notNull().default(1),
    holderId: uuid().references(() => people.id, { onDelete: 'restrict' }),
    reviewerId: uuid().references(() => people.id, { onDelete: 'restrict' }),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [
    unique('referrals_intake_once').on(table.createdBy, table.intakeKey),
    // Open means not ended: the null test may run under row-level security before the policy, a status may not.
    index('referrals_open_by_facility').on(table.facilityId, table.createdAt).where(sql`${table.endedAt} is null`),
    index('referrals_open').on(table.createdAt).where(sql`${table.endedAt} is null`),
    index('referrals_ended').on(table.endedAt).where(sql`${table.endedAt} is not null`),
    index('referrals_by_facility').on(table.facilityId, table.createdAt.desc()),
    check('referrals_reference_shape', sql`${table.reference} ~ '^[2-9A-HJKMNP-Z]{6}$'`),
    check(
      'referrals_ended_when_over',
      sql`(${table.endedAt} is not null) = (${table.status} in ('arrived', 'closed', 'withdrawn'))`,
    ),
    check('referrals_version_positive', sql`${table.version} > 0`),
  ],
)

/** Words that could identify a patient, each sealed on its own. Rows that need words point here. */
export const sealedTexts = pgTable(
  'sealed_texts',
  {
    id: uuid().primaryKey(),
    referralId: uuid()
      .notNull()
      .references(() => referrals.id, { onDelete: 'restrict' }),
    keyId: text().notNull(),
    /** AES-256-GCM: nonce, ciphertext, tag; this row's id is the associated data. */
    box: bytes().notNull(),
  },
  (table) => [index('sealed_texts_by_referral').on(table.referralId), index('sealed_texts_by_key').on(table.keyId)],
)

/** Keyed hashes by which the same patient can be found again without reading anybody's name. */
export const patientLookups = pgTable(
  'patient_lookups',
  {
    id: uuid().primaryKey(),
    referralId: uuid()
      .notNull()
      .references(() => referrals.id, { onDelete: 'restrict' }),
    /** The catalogue id of the identifier: sending_mrn, dob, last_name … */
    code: text().notNull(),
    hash: bytes().notNull(),
  },
  (table) => [
    index('patient_lookups_by_hash').on(table.code, table.hash),
    index('patient_lookups_by_referral').on(table.referralId),
  ],
)
