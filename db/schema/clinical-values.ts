import { sql } from 'drizzle-orm'
import { boolean, check, index, jsonb, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { VALUE_STATES } from '#lib/referrals/vocabulary.ts'
import { instant } from './columns.ts'
import { people } from './people.ts'
import { referralEvents } from './referral-events.ts'
import { referrals, sealedTexts } from './referrals.ts'

export const valueState = pgEnum('value_state', VALUE_STATES)

/** One row a measurement or answer. A new value is a new row; nothing is overwritten. */
export const clinicalValues = pgTable(
  'clinical_values',
  {
    id: uuid().primaryKey(),
    referralId: uuid()
      .notNull()
      .references(() => referrals.id, { onDelete: 'restrict' }),
    /** The event by which it was entered. */
    eventId: uuid()
      .notNull()
      .references(() => referralEvents.id, { onDelete: 'restrict' }),
    /** An id of the field catalogue. */
    code: text().notNull(),
    state: valueState().notNull(),
    /** In the catalogue's unit and shape; null when the state has none or the value is sealed. */
    value: jsonb().$type<unknown>(),
    /** Identifiers and free text, also what was typed when it was unusable. */
    sealedId: uuid().references(() => sealedTexts.id, { onDelete: 'restrict' }),
    /** Digits exactly as typed, with their unit, where the field is a number. */
    typedValue: text(),
    typedUnit: text(),
    /** Outside the usual range, and the person said that it is right. */
    unusualConfirmed: boolean().notNull().default(false),
    measuredAt: instant().notNull(),
    enteredAt: instant().notNull(),
    enteredBy: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    /** Whose word it is, if not the enterer's own: "Dr A. Moreau by phone". */
    wordOf: text(),
    /** The row that this one corrects; the old one stays on record. */
    correctsId: uuid(),
  },
  (table) => [
    index('clinical_values_latest').on(table.referralId, table.code, table.measuredAt.desc(), table.enteredAt.desc()),
    check(
      'clinical_values_value_when_usable',
      sql`case when ${table.state} = 'value' then num_nonnulls(${table.value}, ${table.sealedId}) = 1 else ${table.value} is null end`,
    ),
  ],
)
