import type { Locale, PageId } from './shape.ts'

/** The picture a shared link is shown with: what every network takes, in pixels. */
export const LINK_PICTURE = { width: 1200, height: 630 } as const

/** The name of a page's picture; one flat folder per language. */
export const pictureName = (id: PageId): string => `${id.replaceAll('/', '-')}.png`

/** Where a page's picture is. */
export const picturePath = (locale: Locale, id: PageId): string => `/og/${locale}/${pictureName(id)}`
