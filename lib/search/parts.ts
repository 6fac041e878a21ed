import { findPage } from '../content/pages.ts'
import type { Locale, PageId } from '../content/shape.ts'

/** The parts of the site, each called by its first page. */
export const SITE_PARTS = ['ecmo', 'families', 'clinicians', 'program'] as const satisfies PageId[]
export type SitePart = (typeof SITE_PARTS)[number]

/** Where a reader would look for the page. */
export function partOf(id: PageId): SitePart {
  if (id === 'glossary') return 'families'
  return SITE_PARTS.find((part) => part === id.split('/')[0]) ?? 'program'
}

export function partName(locale: Locale, part: SitePart): string {
  return findPage(locale, part)?.name ?? part
}
