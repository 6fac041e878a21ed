import type { Locale } from './shape.ts'

/** The picture a shared link is shown with: what every network takes, in pixels. */
export const LINK_PICTURE = { width: 1200, height: 630 } as const

/** The name of a page's picture, from the page's address in English; one flat folder per language. */
export function pictureName(englishPath: string): string {
  return `${englishPath === '/' ? 'home' : englishPath.slice(1).replaceAll('/', '-')}.png`
}

/** Where a page's picture is. */
export const picturePath = (locale: Locale, englishPath: string): string => `/og/${locale}/${pictureName(englishPath)}`
