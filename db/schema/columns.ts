import { customType, timestamp } from 'drizzle-orm/pg-core'

/** An instant. Minutes matter here, so every time is stored with its zone. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' })

/** Raw bytes: sealed text and keyed hashes. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })
