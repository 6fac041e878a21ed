import { notFound } from 'next/navigation'
import { LABELS } from '#lib/content/labels.ts'
import { findPage, parentsOf, wordsOn } from '#lib/content/pages.ts'
import type { Locale, PageId } from '#lib/content/shape.ts'
import { SOURCES, type Source } from '#lib/content/sources.ts'
import { termIn } from '#lib/content/terms.ts'
import { Acts } from './acts.tsx'
import { Answer } from './answer.tsx'
import { Checked } from './checked.tsx'
import { type Reading, Words } from './inline.tsx'
import { KeptTogether } from './kept-together.tsx'
import { OtherLanguages } from './other-languages.tsx'
import { StructuredData } from './structured-data.tsx'

/** A page told as content: the question, the short answer, its parts, what they rest on. */
export function ContentPage({ locale, id }: { locale: Locale; id: PageId }) {
  const page = findPage(locale, id)
  if (!page) notFound()
  const reading: Reading = { locale, page }
  const withContents = page.sections.length > 2
  return (
    <main id="main" className="content" data-part={id.split('/')[0]} data-page={id}>
      <StructuredData locale={locale} page={page} />
      <div className="wrap">
        <Crumbs reading={reading} />
        <div className={withContents ? 'with-contents' : undefined}>
          <div className="opening">
            <h1>{page.title}</h1>
            <div className="first">
              <p className="short">
                <Words text={page.lead} reading={reading} />
              </p>
              {page.audience === 'clinicians' ? <Acts locale={locale} /> : null}
              <Checked reading={reading} />
            </div>
          </div>
          {withContents ? <Contents reading={reading} /> : null}
          <div className="told">
            {page.sections.map((section) => (
              <Answer key={section.id} section={section} reading={reading} />
            ))}
            <Sources reading={reading} />
            <Explained reading={reading} />
          </div>
        </div>
      </div>
    </main>
  )
}

/** The way back, and the same page in the other language where it has been written. */
function Crumbs({ reading: { locale, page } }: { reading: Reading }) {
  return (
    <div className="way">
      <nav className="crumbs" aria-label={LABELS[locale].youAreHere}>
        <ol>
          {parentsOf(locale, page.id).map(({ href, name }) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
          <li aria-current="page">{page.name}</li>
        </ol>
      </nav>
      <OtherLanguages locale={locale} id={page.id} />
    </div>
  )
}

/** When the page was last checked, and when it will be. */
export function Contents({ reading: { locale, page } }: { reading: Reading }) {
  const { onThisPage, sources } = LABELS[locale]
  return (
    <nav className="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{onThisPage}</h2>
      <ul>
        {page.sections.map(({ id, question }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <KeptTogether text={question} />
            </a>
          </li>
        ))}
        {page.sources.length > 0 ? (
          <li>
            <a href="#sources">{sources}</a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

/** What the page rests on, by the numbers it cites them with. */
export function Sources({ reading: { locale, page } }: { reading: Reading }) {
  if (page.sources.length === 0) return null
  return (
    <section className="qa" id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">{LABELS[locale].sources}</h2>
      <ol className="sources">
        {page.sources.map((id) => {
          const { text, url }: Source = SOURCES[id]
          return (
            <li key={id} id={`source-${id}`} lang={locale === 'en' ? undefined : 'en'}>
              {url ? (
                <a href={url}>
                  <KeptTogether text={text} />
                </a>
              ) : (
                <span>
                  <KeptTogether text={text} />
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** What a word means, shown over the page when it is pressed; on paper they stand at the end. */
export function Explained({ reading: { locale, page } }: { reading: Reading }) {
  const words = wordsOn(page).flatMap((id) => {
    const term = termIn(locale, id)
    return term ? [{ id, ...term }] : []
  })
  if (words.length === 0) return null
  return (
    <aside className="explained" aria-label={LABELS[locale].words}>
      <h2 className="on-paper">{LABELS[locale].words}</h2>
      {words.map(({ id, name, also, meaning }) => (
        <div key={id} id={`word-${id}`} popover="auto">
          <p>
            <b>
              <KeptTogether text={name} />
            </b>
            {also ? ` (${also})` : null}
          </p>
          <p>
            <KeptTogether text={meaning} />
          </p>
        </div>
      ))}
    </aside>
  )
}
