import type { Page, PageId } from '../shape.ts'
import { accessibility } from './accessibility.ts'
import { clinicians } from './clinicians.ts'
import { cliniciansCriteria } from './clinicians-criteria.ts'
import { cliniciansPrepare } from './clinicians-prepare.ts'
import { contact } from './contact.ts'
import { ecmo } from './ecmo.ts'
import { ecmoDailyLife } from './ecmo-daily-life.ts'
import { ecmoDuration } from './ecmo-duration.ts'
import { ecmoProcedure } from './ecmo-procedure.ts'
import { ecmoSafety } from './ecmo-safety.ts'
import { families } from './families.ts'
import { after } from './families-after.ts'
import { familyCard } from './families-card.ts'
import { comingOff } from './families-coming-off.ts'
import { costs } from './families-costs.ts'
import { firstHour } from './families-first-hour.ts'
import { ifItIsNotHelping } from './families-if-it-is-not-helping.ts'
import { visiting } from './families-visiting.ts'
import { glossary } from './glossary.ts'
import { home } from './home.ts'
import { privacy } from './privacy.ts'
import { program } from './program.ts'
import { relatedTreatments } from './related-treatments.ts'

/** What has been written in Spanish. */
export const PAGES_ES: Partial<Record<PageId, Page>> = {
  home,
  ecmo,
  'ecmo/procedure': ecmoProcedure,
  'ecmo/duration': ecmoDuration,
  'ecmo/safety': ecmoSafety,
  'ecmo/daily-life': ecmoDailyLife,
  families,
  'families/first-hour': firstHour,
  'families/visiting': visiting,
  'families/costs': costs,
  'families/coming-off': comingOff,
  'families/after': after,
  'families/if-it-is-not-helping': ifItIsNotHelping,
  'families/card': familyCard,
  glossary,
  clinicians,
  'clinicians/criteria': cliniciansCriteria,
  'clinicians/prepare': cliniciansPrepare,
  program,
  'related-treatments': relatedTreatments,
  contact,
  privacy,
  accessibility,
}
