import { calculatorsPath } from './calculators.ts'
import { accessibility } from './en/accessibility.ts'
import { clinicians } from './en/clinicians.ts'
import { cliniciansCriteria } from './en/clinicians-criteria.ts'
import { cliniciansPrepare } from './en/clinicians-prepare.ts'
import { contact } from './en/contact.ts'
import { ecmo } from './en/ecmo.ts'
import { ecmoDailyLife } from './en/ecmo-daily-life.ts'
import { ecmoDuration } from './en/ecmo-duration.ts'
import { ecmoProcedure } from './en/ecmo-procedure.ts'
import { ecmoSafety } from './en/ecmo-safety.ts'
import { families } from './en/families.ts'
import { after } from './en/families-after.ts'
import { familyCard } from './en/families-card.ts'
import { comingOff } from './en/families-coming-off.ts'
import { costs } from './en/families-costs.ts'
import { firstHour } from './en/families-first-hour.ts'
import { ifItIsNotHelping } from './en/families-if-it-is-not-helping.ts'
import { visiting } from './en/families-visiting.ts'
import { glossary } from './en/glossary.ts'
import { privacy } from './en/privacy.ts'
import { program } from './en/program.ts'
import { relatedTreatments } from './en/related-treatments.ts'
import { PAGES_ES } from './es/pages.ts'
import { HOME } from './home.ts'
import { LABELS } from './labels.ts'
import { marksOf } from './plain-text.ts'
import { LOCALES, type Locale, PAGE_IDS, type Page, type PageId, PLACES, pathOf, type Target } from './shape.ts'
import type { TermId } from './term-ids.ts'

/** What has been written, by language. A page that is not here is linked from nowhere. */
const PAGES: Record<Locale, Partial<Record<PageId, Page>>> = {
  en: {
    home: HOME.en,
    families,
    'families/first-hour': firstHour,
    'families/visiting': visiting,
    'families/costs': costs,
    'families/coming-off': comingOff,
    'families/after': after,
    'families/if-it-is-not-helping': ifItIsNotHelping,
    'families/card': familyCard,
    glossary,
    ecmo,
    'ecmo/procedure': ecmoProcedure,
    'ecmo/duration': ecmoDuration,
    'ecmo/safety': ecmoSafety,
    'ecmo/daily-life': ecmoDailyLife,
    clinicians,
    'clinicians/criteria': cliniciansCriteria,
    'clinicians/prepare': cliniciansPrepare,
    program,
    'related-treatments': relatedTreatments,
    contact,
    privacy,
    accessibility,
  },
  es: PAGES_ES,
}

/** The content of a page; undefined where the language has none. */
export function findPage(locale: Locale, id: PageId): Page | undefined {
  return PAGES[locale][id]
}

/** Whether a reader of this language would find the page. */
export function hasPage(locale: Locale, id: PageId): boolean {
  return id in PAGES[locale]
}

/** Every content page of a language, in the order of PAGE_IDS. */
export function listPages(locale: Locale): Page[] {
  return PAGE_IDS.flatMap((id) => PAGES[locale][id] ?? [])
}

/** The languages in which a page can be read. */
export function languagesOf(id: PageId): Locale[] {
  return LOCALES.filter((locale) => hasPage(locale, id))
}

/** Where a link leads: in the reader's language, else in English, else nowhere. */
export function addressOf(locale: Locale, to: Target): { href: string; locale: Locale } | undefined {
  if (to === 'calculators') return { href: calculatorsPath(locale), locale }
  if (isPlace(to)) return { href: PLACES[to], locale: 'en' }
  if (hasPage(locale, to)) return { href: pathOf(locale, to), locale }
  return hasPage('en', to) ? { href: pathOf('en', to), locale: 'en' } : undefined
}

function isPlace(to: Target): to is keyof typeof PLACES {
  return to in PLACES
}

/** The pages above this one, the first page of the language first. */
export function parentsOf(locale: Locale, id: PageId): { href: string; name: string }[] {
  if (id === 'home') return []
  const home = addressOf(locale, 'home')
  const parent = PAGE_IDS.find((other) => other === id.split('/').slice(0, -1).join('/'))
  const above = parent && findPage(locale, parent)
  return [
    ...(home ? [{ href: home.href, name: LABELS[locale].home }] : []),
    ...(above ? [{ href: pathOf(locale, above.id), name: above.name }] : []),
  ]
}

/** The words of the glossary that a page uses, each once. */
export function wordsOn(page: Page): TermId[] {
  return [...new Set(marksOf(page).flatMap((mark) => ('term' in mark ? [mark.term] : [])))]
}
