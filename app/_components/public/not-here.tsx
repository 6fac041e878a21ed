import { LABELS } from '#lib/content/labels.ts'
import { addressOf, findPage } from '#lib/content/pages.ts'
import type { Locale, PageId } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'
import { SEARCH_PATHS } from '#lib/search/path.ts'

/** Where people look when an address was wrong. */
const LOOKED_FOR = ['ecmo', 'families', 'clinicians', 'contact'] as const satisfies PageId[]

/** An address that is not ours, told in each of the languages: the first is the document's. */
export function NotHere({ locales }: { locales: readonly Locale[] }) {
  return (
    <main id="main">
      <div className="wrap">
        {locales.map((locale, place) => (
          <Told key={locale} locale={locale} isFirst={place === 0} />
        ))}
      </div>
    </main>
  )
}

/** The number first, then the places people look for. */
function Told({ locale, isFirst }: { locale: Locale; isFirst: boolean }) {
  const labels = LABELS[locale]
  const Heading = isFirst ? 'h1' : 'h2'
  return (
    <section className="lone" lang={isFirst ? undefined : locale}>
      <Heading>{labels.notHere.title}</Heading>
      <p>{labels.notHere.text}</p>
      <p>
        <a className="call num" href={program.phoneHref}>
          {program.phone}
        </a>
      </p>
      <ul>
        <li>
          <a href={SEARCH_PATHS[locale]}>{labels.notHere.search}</a>
        </li>
        <li>
          <a href={addressOf(locale, 'home')?.href}>{labels.notHere.home}</a>
        </li>
        {LOOKED_FOR.map((id) => {
          const page = findPage(locale, id)
          return page ? (
            <li key={id}>
              <a href={addressOf(locale, id)?.href}>{page.title}</a>
            </li>
          ) : null
        })}
        <li>
          <a href="/referrals/new">{labels.sendAlert}</a>
        </li>
        <li>
          <a href="/sign-in">{labels.signIn}</a>
        </li>
      </ul>
    </section>
  )
}
