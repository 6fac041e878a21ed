import { index, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { people } from './people.ts'
import { referralEvents, role } from './referral-events.ts'
import { referrals, sealedTexts } from './referrals.ts'

export const side = pgEnum('side', ['program', 'hospital'])

/** While a question to the hospital is open, its time counts as the hospital's share. */
export const questions = pgTable(
  'questions',
  {
    id: uuid().primaryKey(),
    referralId: uuid()
      .notNull()
      .references(() => referrals.id, { onDelete: 'restrict' }),
    eventId: uuid()
      .notNull()
      .references(() => referralEvents.id, { onDelete: 'restrict' }),
    toSide: side().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    askedAt: instant().notNull(),
    /** Catalogue ids asked for; may be empty when the question is words alone. */
    codes: text().array().notNull(),
    sealedId: uuid().references(() => sealedTexts.id, { onDelete: 'restrict' }),
    answeredAt: instant(),
    answeredBy: uuid().references(() => people.id, { onDelete: 'restrict' }),
    answerSealedId: uuid().references(() => sealedTexts.id, { onDelete: 'restrict' }),
  },
  (table) => [index('questions_by_referral').on(table.referralId, table.askedAt)],
)

/** Both sides read these. */
export const messages = pgTable(
  'messages',
  {
    id: uuid().primaryKey(),
    referralId: uuid()
      .notNull()
      .references(() => referrals.id, { onDelete: 'restrict' }),
    eventId: uuid()
      .notNull()
      .references(() => referralEvents.id, { onDelete: 'restrict' }),
    authorId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    authorName: text().notNull(),
    authorRole: role().notNull(),
    sentAt: instant().notNull(),
    sealedId: uuid()
      .notNull()
      .references(() => sealedTexts.id, { onDelete: 'restrict' }),
  },
  (table) => [index('messages_by_referral').on(table.referralId, table.sentAt)],
)
