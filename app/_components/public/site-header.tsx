import { LABELS } from '#lib/content/labels.ts'
import { addressOf, findPage } from '#lib/content/pages.ts'
import type { Locale, PageId } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'
import { SEARCH_LABELS } from '#lib/search/labels.ts'
import { SEARCH_PATHS } from '#lib/search/path.ts'
import { Handset } from './handset.tsx'
import { ThemeChoice } from './theme-choice.tsx'

/** The four parts of the site. Which one a page belongs to is marked by the style sheet: a layout cannot know its page. */
const PARTS = ['ecmo', 'families', 'clinicians', 'program'] as const satisfies PageId[]

export function SiteHeader({ locale }: { locale: Locale }) {
  const labels = LABELS[locale]
  return (
    <>
      <section className="utility" aria-label={labels.settings}>
        <div className="wrap">
          <ThemeChoice name="theme-top" locale={locale} />
          <div className="setting">
            <a href="/sign-in">{labels.signIn}</a>
          </div>
        </div>
      </section>
      <header className="top">
        <div className="wrap">
          <a className="mark" href={addressOf(locale, 'home')?.href}>
            <b>{labels.home}</b>
            <span>{program.hospital}</span>
          </a>
          <a className="find" href={SEARCH_PATHS[locale]}>
            <svg className="handset" viewBox="0 0 20 20" aria-hidden="true">
              <path d="M8.5 14.5a6 6 0 1 0 0-12 6 6 0 0 0 0 12Zm4.4-1.6 4.6 4.6" />
            </svg>
            <span>{SEARCH_LABELS[locale].entry}</span>
          </a>
          <nav className="nav" aria-label={labels.main}>
            {PARTS.map((id) => {
              const page = findPage(locale, id)
              return page ? (
                <a key={id} href={addressOf(locale, id)?.href} data-part={id}>
                  {page.name}
                </a>
              ) : null
            })}
          </nav>
          <a className="ring-up" href={program.phoneHref}>
            <Handset />
            <span>
              <small>{labels.callAtAnyHour}</small>
              <b className="num">{program.phone}</b>
            </span>
          </a>
        </div>
      </header>
    </>
  )
}
