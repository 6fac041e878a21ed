import type { Metadata } from 'next'
import { HOME } from '#lib/content/home.ts'
import { iconPath } from '#lib/content/icons.ts'
import { LABELS } from '#lib/content/labels.ts'
import { findPage, languagesOf, listPages } from '#lib/content/pages.ts'
import { type Locale, PAGE_IDS, type PageId, pathOf } from '#lib/content/shape.ts'
import { siteAddress } from '#lib/env.ts'
import { headOf, siteLink, siteName } from './linked-page.ts'

/** Drawn on a sheet of its own, at a route of its own. */
const OWN_ROUTE: readonly PageId[] = ['families/card']

/** The parts of each address of a language, for Next to draw at build; none else exists. */
export function contentParams(locale: Locale): { page: string[] }[] {
  return listPages(locale)
    .filter(({ id }) => !OWN_ROUTE.includes(id))
    .map(({ id }) => ({ page: id === 'home' ? [] : id.split('/') }))
}

/** The page that an address names; undefined when it is none of ours. */
export function toPageId(parts: readonly string[] | undefined): PageId | undefined {
  const asked = parts?.join('/') ?? 'home'
  return PAGE_IDS.find((id) => id === asked)
}

/** What every page of a language has in its head unless it says more itself. */
export function siteMetadata(locale: Locale): Metadata {
  return {
    metadataBase: new URL(siteAddress()),
    title: { default: siteName(locale), template: `%s, ${LABELS[locale].home}` },
    formatDetection: { telephone: false },
    manifest: `/manifest/${locale}.webmanifest`,
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      ],
      apple: iconPath('apple-touch.png'),
    },
    ...siteLink(locale, HOME[locale].title),
  }
}

/** The head of a content page. */
export function contentMetadata(locale: Locale, id: PageId | undefined): Metadata {
  const page = id && findPage(locale, id)
  if (!page) return {}
  const head = headOf(locale, {
    title: page.title,
    description: page.description,
    pathIn: (language) => pathOf(language, page.id),
    languages: languagesOf(page.id),
    isArticle: true,
  })
  return page.id === 'home' ? { ...head, title: { absolute: siteName(locale) } } : head
}
