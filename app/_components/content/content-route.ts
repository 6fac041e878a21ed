import type { Metadata } from 'next'
import { HOME } from '#lib/content/home.ts'
import { iconPath } from '#lib/content/icons.ts'
import { LABELS } from '#lib/content/labels.ts'
import { LINK_PICTURE, picturePath } from '#lib/content/link-picture.ts'
import { findPage, languagesOf, listPages } from '#lib/content/pages.ts'
import { type Locale, PAGE_IDS, type Page, type PageId, pathOf } from '#lib/content/shape.ts'
import { siteAddress } from '#lib/env.ts'
import { program } from '#lib/program.ts'

/** Languages as Open Graph writes them. */
const OG_LOCALES: Record<Locale, string> = { en: 'en_US', es: 'es_US' }

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

/** What every page of a language has in its head unless it says more itself. */
export function siteMetadata(locale: Locale): Metadata {
  const siteName = `${LABELS[locale].home}, ${program.hospital}`
  const picture = pictureOf(locale, HOME[locale])
  return {
    metadataBase: new URL(siteAddress()),
    title: { default: siteName, template: `%s, ${LABELS[locale].home}` },
    formatDetection: { telephone: false },
    manifest: `/manifest/${locale}.webmanifest`,
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      ],
      apple: iconPath('apple-touch.png'),
    },
    openGraph: { type: 'website', siteName, locale: OG_LOCALES[locale], images: [picture] },
    twitter: { card: 'summary_large_image', images: [picture] },
  }
}

/** The picture with which a link to the page is shown. */
function pictureOf(locale: Locale, { id, title }: Page) {
  return {
    url: picturePath(locale, id),
    ...LINK_PICTURE,
    type: 'image/png',
    alt: `${title} (${LABELS[locale].home}, ${program.hospital})`,
  }
}

/** The head of a content page. */
export function contentMetadata(locale: Locale, id: PageId | undefined): Metadata {
  const page = id && findPage(locale, id)
  if (!page) return {}
  const picture = pictureOf(locale, page)
  return {
    title: page.id === 'home' ? { absolute: `${LABELS[locale].home}, ${program.hospital}` } : page.title,
    description: page.description,
    alternates: alternatesOf(locale, page.id),
    openGraph: {
      type: 'article',
      title: page.title,
      description: page.description,
      url: pathOf(locale, page.id),
      siteName: `${LABELS[locale].home}, ${program.hospital}`,
      locale: OG_LOCALES[locale],
      alternateLocale: languagesOf(page.id)
        .filter((language) => language !== locale)
        .map((language) => OG_LOCALES[language]),
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title: page.title, description: page.description, images: [picture] },
  }
}
