import type { Metadata } from 'next'
import { LABELS } from '#lib/content/labels.ts'
import { LINK_PICTURE, picturePath } from '#lib/content/link-picture.ts'
import { LOCALES, type Locale, pathOf } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'

/** Languages as Open Graph writes them. */
const OG_LOCALES: Record<Locale, string> = { en: 'en_US', es: 'es_US' }

/** A public page as others lead to it: search engines, and whoever shares a link. */
export interface LinkedPage {
  readonly title: string
  /** One or two sentences. */
  readonly description: string
  /** Where it is in each language. */
  readonly pathIn: (locale: Locale) => string
  /** Those in which it can be read; all, unless said. */
  readonly languages?: readonly Locale[]
  readonly isArticle?: boolean
}

/** How the site calls itself in a language. */
export const siteName = (locale: Locale): string => `${LABELS[locale].home}, ${program.hospital}`

/** The head of a page: what search engines are told, and what a shared link is shown with. */
export function headOf(locale: Locale, { title, description, isArticle, ...page }: LinkedPage): Metadata {
  const { pathIn, languages = LOCALES } = page
  const picture = pictureOf(locale, title, pathIn('en'))
  return {
    title,
    description,
    alternates: {
      canonical: pathIn(locale),
      ...(languages.length > 1
        ? {
            languages: {
              ...Object.fromEntries(languages.map((language) => [language, pathIn(language)])),
              'x-default': pathIn('en'),
            },
          }
        : {}),
    },
    openGraph: {
      type: isArticle ? 'article' : 'website',
      title,
      description,
      url: pathIn(locale),
      siteName: siteName(locale),
      locale: OG_LOCALES[locale],
      alternateLocale: languages.filter((language) => language !== locale).map((language) => OG_LOCALES[language]),
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
  }
}

/** What a page is shared with that says nothing of itself: the program's first page. */
export function siteLink(locale: Locale, title: string): Pick<Metadata, 'openGraph' | 'twitter'> {
  const images = [pictureOf(locale, title, pathOf('en', 'home'))]
  return {
    openGraph: { type: 'website', siteName: siteName(locale), locale: OG_LOCALES[locale], images },
    twitter: { card: 'summary_large_image', images },
  }
}

function pictureOf(locale: Locale, title: string, englishPath: string) {
  return {
    url: picturePath(locale, englishPath),
    ...LINK_PICTURE,
    type: 'image/png',
    alt: `${title} (${siteName(locale)})`,
  }
}
