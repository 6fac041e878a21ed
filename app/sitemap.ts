import type { MetadataRoute } from 'next'
import { languagesOf, listPages } from '#lib/content/pages.ts'
import { LOCALES, type PageId, PLACES, pathOf } from '#lib/content/shape.ts'
import { siteAddress } from '#lib/env.ts'
import { CALCULATORS, calculatorPath } from './(public)/clinicians/calculators/_calculator/calculators.ts'

/** Every page that anybody may read. */
export default function sitemap(): MetadataRoute.Sitemap {
  const site = siteAddress()
  const hand = [PLACES.calculators, ...Object.keys(CALCULATORS).filter(isCalculator).map(calculatorPath)]
  return [
    ...hand.map((path) => ({ url: `${site}${path}` })),
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

function isCalculator(name: string): name is keyof typeof CALCULATORS {
  return name in CALCULATORS
}
