import type { Metadata } from 'next'
import { findPage, languagesOf, listPages } from '#lib/content/pages.ts'
import { type Locale, PAGE_IDS, type PageId, pathOf } from '#lib/content/shape.ts'

/** The parts of each address of a language, for Next to draw at build; none else exists. */
export function contentParams(locale: Locale): { page: string[] }[] {
  return listPages(locale).map(({ id }) => ({ page: id === 'home' ? [] : id.split('/') }))
}

/** The page that an address names; undefined when it is none of ours. */
export function toPageId(parts: readonly string[] | undefined): PageId | undefined {
  const asked = parts?.join('/') ?? 'home'
  return PAGE_IDS.find((id) => id === asked)
}

/** Where search engines find the page, and the same page in each language that has it. */
export function alternatesOf(locale: Locale, id: PageId): Metadata['alternates'] {
  const languages = languagesOf(id)
  return {
    canonical: pathOf(locale, id),
    ...(languages.length > 1
      ? {
          languages: {
            ...Object.fromEntries(languages.map((language) => [language, pathOf(language, id)])),
            'x-default': pathOf('en', id),
          },
        }
      : {}),
  }
}

/** The head of a content page. */
export function contentMetadata(locale: Locale, id: PageId | undefined): Metadata {
  const page = id && findPage(locale, id)
  if (!page) return {}
  return {
    title: page.title,
    description: page.description,
    alternates: alternatesOf(locale, page.id),
    openGraph: { type: 'article', title: page.title, description: page.description, locale },
  }
}
