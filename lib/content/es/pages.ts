import type { Page, PageId } from '../shape.ts'
import { families } from './families.ts'
import { after } from './families-after.ts'
import { comingOff } from './families-coming-off.ts'
import { costs } from './families-costs.ts'
import { firstHour } from './families-first-hour.ts'
import { ifItIsNotHelping } from './families-if-it-is-not-helping.ts'
import { visiting } from './families-visiting.ts'
import { glossary } from './glossary.ts'

/** What has been written in Spanish. */
export const PAGES_ES: Partial<Record<PageId, Page>> = {
  families,
  'families/first-hour': firstHour,
  'families/visiting': visiting,
  'families/costs': costs,
  'families/coming-off': comingOff,
  'families/after': after,
  'families/if-it-is-not-helping': ifItIsNotHelping,
  glossary,
}
