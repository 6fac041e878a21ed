import type { MetadataRoute } from 'next'
import { CALCULATOR_NAMES, calculatorPath, calculatorsPath } from '#lib/content/calculators.ts'
import { languagesOf, listPages } from '#lib/content/pages.ts'
import { LOCALES, type Locale, type PageId, pathOf } from '#lib/content/shape.ts'
import { siteAddress } from '#lib/env.ts'
import { SEARCH_PATHS } from '#lib/search/path.ts'

/** Every page that anybody may read. */
export default function sitemap(): MetadataRoute.Sitemap {
  const site = siteAddress()
  return [
    ...inEveryLanguage(site, calculatorsPath),
    ...CALCULATOR_NAMES.flatMap((name) => inEveryLanguage(site, (locale) => calculatorPath(locale, name))),
    ...inEveryLanguage(site, (locale) => SEARCH_PATHS[locale]),
    ...LOCALES.flatMap((locale) =>
      listPages(locale).map(({ id, reviewedOn }) => ({
        url: `${site}${pathOf(locale, id)}`,
        lastModified: reviewedOn,
        alternates: { languages: languagesAt(site, id) },
      })),
    ),
  ]
}

function languagesAt(site: string, id: PageId): Record<string, string> {
  return Object.fromEntries(languagesOf(id).map((locale) => [locale, `${site}${pathOf(locale, id)}`]))
}

/** A page that is there in each language, once for each. */
function inEveryLanguage(site: string, pathIn: (locale: Locale) => string): MetadataRoute.Sitemap {
  const languages = Object.fromEntries(LOCALES.map((locale) => [locale, `${site}${pathIn(locale)}`]))
  return LOCALES.map((locale) => ({ url: `${site}${pathIn(locale)}`, alternates: { languages } }))
}
