import '#app/_styles/public/search.css'
import type { Metadata } from 'next'
import { headOf } from '#app/_components/content/linked-page.ts'
import { LABELS } from '#lib/content/labels.ts'
import { addressOf } from '#lib/content/pages.ts'
import { LOCALES, type Locale } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'
import { SEARCH_LABELS } from '#lib/search/labels.ts'
import { SEARCH_PATHS } from '#lib/search/path.ts'
import { SearchBox } from './search-box.tsx'
import { searchFilePath } from './search-file.ts'
import { SiteIndex } from './site-index.tsx'

export function searchMetadata(locale: Locale): Metadata {
  const { title, description } = SEARCH_LABELS[locale]
  return headOf(locale, { title, description, pathIn: (language) => SEARCH_PATHS[language] })
}

/** The search, over a list of all pages that is there without scripts too. */
export function SearchPage({ locale }: { locale: Locale }) {
  const { title, lead, withoutScripts, script } = SEARCH_LABELS[locale]
  return (
    <main id="main" className="search-page" data-hydrated="">
      <div className="wrap">
        <div className="way">
          <nav className="crumbs" aria-label={LABELS[locale].youAreHere}>
            <ol>
              <li>
                <a href={addressOf(locale, 'home')?.href}>{LABELS[locale].home}</a>
              </li>
              <li aria-current="page">{title}</li>
            </ol>
          </nav>
          {LOCALES.filter((language) => language !== locale).map((language) => (
            <a key={language} className="language" href={SEARCH_PATHS[language]} hrefLang={language} lang={language}>
              {LABELS[language].language}
            </a>
          ))}
        </div>
        <div className="opening">
          <h1>{title}</h1>
          <p className="short">{lead}</p>
        </div>
        <p className="without-scripts">
          {withoutScripts}{' '}
          <a className="num" href={program.phoneHref}>
            {program.phone}
          </a>
        </p>
        <SearchBox
          labels={script}
          file={searchFilePath(locale)}
          phone={{ text: program.phone, href: program.phoneHref }}
          pages={<SiteIndex locale={locale} />}
        />
      </div>
    </main>
  )
}
