import { LABELS } from '#lib/content/labels.ts'
import { languagesOf } from '#lib/content/pages.ts'
import { type Locale, type PageId, pathOf } from '#lib/content/shape.ts'

/** The same page in each other language in which it has been written. */
export function OtherLanguages({ locale, id }: { locale: Locale; id: PageId }) {
  return languagesOf(id)
    .filter((language) => language !== locale)
    .map((language) => (
      <a key={language} className="language" href={pathOf(language, id)} hrefLang={language} lang={language}>
        {LABELS[language].language}
      </a>
    ))
}
