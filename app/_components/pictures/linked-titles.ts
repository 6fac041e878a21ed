import 'server-only'
import { LANGUAGES } from '#app/_components/calculators/languages.ts'
import { CALCULATOR_NAMES, CALCULATORS, calculatorPath, calculatorsPath } from '#lib/content/calculators.ts'
import { pictureName } from '#lib/content/link-picture.ts'
import { listPages } from '#lib/content/pages.ts'
import { type Locale, pathOf } from '#lib/content/shape.ts'
import { SEARCH_LABELS } from '#lib/search/labels.ts'
import { SEARCH_PATHS } from '#lib/search/path.ts'

/** The title on the picture of every public page of a language, by the picture's name. */
export function linkedTitles(locale: Locale): ReadonlyMap<string, string> {
  const titles: (readonly [englishPath: string, title: string])[] = [
    ...listPages(locale).map(({ id, title }) => [pathOf('en', id), title] as const),
    [calculatorsPath('en'), LANGUAGES[locale].page.index.title],
    ...CALCULATOR_NAMES.map((name) => [calculatorPath('en', name), CALCULATORS[locale][name].title] as const),
    [SEARCH_PATHS.en, SEARCH_LABELS[locale].title],
  ]
  return new Map(titles.map(([englishPath, title]) => [pictureName(englishPath), title]))
}
