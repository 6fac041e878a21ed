import { between, type SQL } from 'drizzle-orm'
import { pages } from '#db/schema/paging.ts'

/** What the pages of one day's test are unique under; `day` is a date such as `2026-03-14`. */
export function dailyTestKey(day: string): string {
  return `daily_test:${day}`
}

/** Pages of a daily test, of whatever day. A range, so that the unique index finds them. */
export function anyDailyTest(): SQL {
  return between(pages.watch, dailyTestKey('0'), dailyTestKey('9'))
}
