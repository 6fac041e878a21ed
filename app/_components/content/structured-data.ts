import { hasPage, parentsOf } from '#lib/content/pages.ts'
import { plainText } from '#lib/content/plain-text.ts'
import { type Audience, type Locale, type Page, pathOf } from '#lib/content/shape.ts'
import { SOURCES, type Source } from '#lib/content/sources.ts'
import { siteAddress } from '#lib/env.ts'
import { program } from '#lib/program.ts'

const AUDIENCES: Record<Audience, string> = {
  everyone: 'Patient',
  families: 'Caregiver',
  clinicians: 'MedicalAudience',
}

/** What search engines are told of a page, as schema.org has it: the text of a JSON-LD script, safe inside one. */
export function structuredData(locale: Locale, page: Page): string {
  const site = siteAddress()
  const url = `${site}${pathOf(locale, page.id)}`
  const crumbs = [...parentsOf(locale, page.id), { href: pathOf(locale, page.id), name: page.name }]
  const graph = [
    {
      '@type': 'MedicalWebPage',
      '@id': url,
      url,
      name: page.title,
      description: page.description,
      inLanguage: locale,
      lastReviewed: page.reviewedOn,
      expires: page.nextReview,
      abstract: plainText(page.lead),
      audience: { '@type': AUDIENCES[page.audience] },
      citation: page.sources.map((id): string => {
        const { text, url: address }: Source = SOURCES[id]
        return address ?? text
      }),
      publisher: {
        '@type': 'MedicalOrganization',
        name: `${program.name}, ${program.hospital}`,
        telephone: program.phoneHref.slice('tel:'.length),
        url: `${site}${hasPage(locale, 'home') ? pathOf(locale, 'home') : '/'}`,
      },
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: crumbs.map(({ href, name }, place) => ({
        '@type': 'ListItem',
        position: place + 1,
        name,
        item: `${site}${href}`,
      })),
    },
  ]
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c')
}
