import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { ATTEMPT_OUTCOMES, CHANNELS, PAGE_KINDS, PAGE_REASONS } from '#lib/paging/words.ts'
import { instant } from './columns.ts'
import { people } from './people.ts'
import { role } from './referral-events.ts'
import { referrals, tier } from './referrals.ts'

export const pageKind = pgEnum('page_kind', PAGE_KINDS)
export const pageReason = pgEnum('page_reason', PAGE_REASONS)
export const channel = pgEnum('contact_channel', CHANNELS)
export const attemptOutcome = pgEnum('attempt_outcome', ATTEMPT_OUTCOMES)

/**
 * One page to one person: the row that pages them, and the row that every screen reads to say who was paged and how far
 * it came. No patient detail, ever: a reference, a hospital and a tier are all that leaves the portal.
 */
export const pages = pgTable(
  'pages',
  {
    id: uuid().primaryKey(),
    kind: pageKind().notNull(),
    /** What it is for: `alert:<id of the sending event>`. With step and person it is unique, so nobody is paged twice. */
    watch: text().notNull(),
    /** 0 is the first page of a watch; each later step, and each repeat of the last one, counts one up. */
    step: integer().notNull(),
    referralId: uuid().references(() => referrals.id, { onDelete: 'restrict' }),
    round: integer(),
    tier: tier(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    /** The name at that time. */
    personName: text().notNull(),
    /** The role in which they are paged, and in which the link acts. */
    asRole: role().notNull(),
    reason: pageReason().notNull(),
    /** Which of the notification texts; the words are composed when it is handed over. */
    text: text().notNull(),
    /** Codes and times for the text; never words that a person typed. */
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** Urgent pages ignore quiet hours and throttles; the rest is bundled. */
    urgent: boolean().notNull(),
    policyVersion: integer(),
    createdAt: instant().notNull(),
    /** Not before then: quiet hours, a bundle, a wait after a failure. */
    dueAt: instant().notNull(),
    /** Whoever is handing it over has it to themselves until then. */
    leasedUntil: instant(),
    leasedBy: text(),
    handedOverAt: instant(),
    /** By which way: what handing over is worth depends on it. */
    handedOverBy: channel(),
    deliveredAt: instant(),
    seenAt: instant(),
    acknowledgedAt: instant(),
    unreachableAt: instant(),
    /** A code of `UNREACHABLE_REASONS`, never a provider's words. */
    unreachableWhy: text(),
    /** It need not go out any more: somebody has it, or the referral is over. */
    stoppedAt: instant(),
    linkExpiresAt: instant(),
    linkUsedAt: instant(),
  },
  (table) => [
    unique('pages_once').on(table.watch, table.step, table.personId),
    index('pages_by_referral').on(table.referralId, table.createdAt),
    index('pages_by_person').on(table.personId, table.createdAt),
    index('pages_to_hand_over')
      .on(table.dueAt)
      .where(sql`${table.handedOverAt} is null and ${table.stoppedAt} is null and ${table.unreachableAt} is null`),
    check('pages_step_counts', sql`${table.step} >= 0`),
  ],
)

/** Each try to hand a page over, on one channel. */
export const pageAttempts = pgTable(
  'page_attempts',
  {
    id: uuid().primaryKey(),
    pageId: uuid()
      .notNull()
      .references(() => pages.id, { onDelete: 'cascade' }),
    /** Null for the account's own e-mail address, which everybody has. */
    contactId: uuid().references(() => contacts.id, { onDelete: 'set null' }),
    channel: channel().notNull(),
    attempt: integer().notNull(),
    beganAt: instant().notNull(),
    endedAt: instant(),
    /** Null while it is under way, or when the process died meanwhile. */
    outcome: attemptOutcome(),
    /** A code such as `smtp_refused`, `http_500`, `timed_out`; never a provider's words. */
    error: text(),
  },
  (table) => [
    index('page_attempts_by_page').on(table.pageId, table.beganAt),
    index('page_attempts_by_time').on(table.beganAt),
  ],
)

/** The ways by which one person wants to be reached, in their order. */
export const contacts = pgTable(
  'contacts',
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    channel: channel().notNull(),
    /** 0 is tried first. */
    position: integer().notNull(),
    /** E-mail address, pager address, or number for the provider; for a browser its push address. */
    address: text().notNull(),
    /** The browser's keys for web push. */
    pushKeys: jsonb().$type<{ readonly p256dh: string; readonly auth: string }>(),
    /** "My pager", "Firefox on the desk". */
    label: text(),
    createdAt: instant().notNull(),
    removedAt: instant(),
    lastHandedOverAt: instant(),
    lastFailedAt: instant(),
    lastError: text(),
  },
  (table) => [index('contacts_by_person').on(table.personId, table.position)],
)

/** When somebody wants to be left alone by what is not urgent, in minutes of their day; may run over midnight. */
export const quietHours = pgTable('quiet_hours', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: 'restrict' }),
  fromMinute: integer().notNull(),
  toMinute: integer().notNull(),
  timeZone: text().notNull(),
})

/** Who is paged when, as the program has decided it. Rows are only ever added; the newest is in force. */
export const escalationPolicies = pgTable('escalation_policies', {
  version: integer().primaryKey(),
  rules: jsonb().$type<unknown>().notNull(),
  /** Why it was changed, for whoever reads it later. */
  note: text().notNull(),
  createdAt: instant().notNull(),
  createdBy: uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'restrict' }),
})
