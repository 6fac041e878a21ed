import { listPages } from '#lib/content/pages.ts'
import { type Locale, pathOf } from '#lib/content/shape.ts'
import { SEARCH_LABELS } from '#lib/search/labels.ts'
import { otherPages } from '#lib/search/other-pages.ts'
import { partName, partOf, SITE_PARTS, type SitePart } from '#lib/search/parts.ts'

/** All pages of a language, below the first page of their part: what the page of the search is without a question, and without scripts. */
export function SiteIndex({ locale }: { locale: Locale }) {
  return (
    <section className="site-index" aria-labelledby="all-pages">
      <h2 id="all-pages">{SEARCH_LABELS[locale].allPages}</h2>
      <div className="parts">
        {SITE_PARTS.map((part) => (
          <div key={part}>
            <h3>
              <a href={pathOf(locale, part)}>{partName(locale, part)}</a>
            </h3>
            <ul>
              {pagesOf(locale, part).map(({ path, name }) => (
                <li key={path}>
                  <a href={path}>{name}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

function pagesOf(locale: Locale, part: SitePart): { path: string; name: string }[] {
  return [
    ...listPages(locale)
      .filter(({ id }) => id !== part && partOf(id) === part)
      .map(({ id, name }) => ({ path: pathOf(locale, id), name })),
    ...otherPages(locale)
      .filter((page) => page.part === part)
      .map(({ path, title }) => ({ path, name: title })),
  ]
}
