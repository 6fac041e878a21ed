import type { SourceId } from './sources.ts'
import type { TermId } from './term-ids.ts'

/** The languages of the public pages. */
export const LOCALES = ['en', 'es'] as const
export type Locale = (typeof LOCALES)[number]

/** Every page that is told as content; the id is its address without the first stroke. */
export const PAGE_IDS = [
  'home',
  'ecmo',
  'ecmo/procedure',
  'ecmo/duration',
  'ecmo/safety',
  'ecmo/daily-life',
  'families',
  'families/first-hour',
  'families/visiting',
  'families/costs',
  'families/coming-off',
  'families/after',
  'families/if-it-is-not-helping',
  'families/card',
  'glossary',
  'clinicians',
  'clinicians/criteria',
  'clinicians/prepare',
  'program',
  'related-treatments',
  'contact',
  'privacy',
  'accessibility',
] as const
export type PageId = (typeof PAGE_IDS)[number]

/** Addresses that are not content but that content may point to; in English; the calculators are there in every language. */
export const PLACES = {
  calculators: '/clinicians/calculators',
  'send-alert': '/referrals/new',
  'sign-in': '/sign-in',
} as const
export type Target = PageId | keyof typeof PLACES

/** Where a page is in a language, whether or not it has been written. */
export function pathOf(locale: Locale, id: PageId): string {
  const path = id === 'home' ? '' : `/${id}`
  return locale === 'en' ? path || '/' : `/${locale}${path}`
}

/** Words inside a sentence. Several make one sentence; spaces and stops belong to the strings. */
export type Inline =
  | string
  /** to another page of the site, or to a section of it */
  | { link: Target; text: string; section?: string }
  /** to another site; only where a reader needs it */
  | { out: `https://${string}`; text: string }
  /** a word of the glossary, explained on the spot; not counted for the reading level */
  | { term: TermId; text: string }
  | { strong: string }
  /** the program's number, to ring */
  | { phone: true }
  /** another number, as it is written */
  | { ring: string }
  /** the number of a source of this page */
  | { cite: SourceId }

/** A sentence or a paragraph. */
export type Text = string | readonly Inline[]

/** One row: the first cell is its heading. */
export interface Table {
  kind: 'table'
  caption: string
  head: readonly string[]
  rows: readonly (readonly Text[])[]
}

/** A piece of an answer. Bare text is a paragraph. */
export type Block =
  | Text
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: readonly Text[] }
  /** things to do in the order of need */
  | { kind: 'steps'; items: readonly { title: string; text: Text }[] }
  | Table
  /** what must not be missed; `act` is the strip that says what to do */
  | { kind: 'note'; act: string; text: Text }
  /** names and what belongs to each */
  | { kind: 'facts'; items: readonly { name: string; text: Text }[] }
  /** at most two: dots out of a hundred; the text says whom and when */
  | { kind: 'counts'; items: readonly { of100: number; figure: string; text: Text }[] }
  | { kind: 'figure'; name: FigureName }
  /** the two buttons of a clinician: ring, send an alert */
  | { kind: 'acts' }
  /** one way on, at the end of an answer */
  | { kind: 'go'; to: Target; text: string }

/** The drawings there are. */
export type FigureName = 'circuit' | 'span-of-time' | 'placement' | 'daily-life' | 'transfer'

export interface Section {
  /** Its place on the page, alike in all languages. */
  id: string
  /** The heading: a question, as the reader would ask it. */
  question: string
  /** The answer that is enough on its own. */
  short?: Text
  blocks: readonly Block[]
}

/** For whom a page is told. Pages for families keep to a measured reading level. */
export type Audience = 'everyone' | 'families' | 'clinicians'

export interface Page {
  id: PageId
  audience: Audience
  /** The page's one heading. */
  title: string
  /** How menus and ways back call it. */
  name: string
  /** For search engines: at most 155 characters. */
  description: string
  /** The short answer, under the heading. */
  lead: Text
  sections: readonly Section[]
  /** In the order of their numbers; each is cited. */
  sources: readonly SourceId[]
  /** When its statements were last checked against its sources, YYYY-MM-DD. */
  reviewedOn: string
  /** By when they are checked again, YYYY-MM-DD. */
  nextReview: string
}

/** A way in on the first page: for whom it is, and where it leads. */
export interface Door {
  for: string
  title: string
  text: string
  go: { to: PageId; text: string }
}

/** The first page: two doors beside the drawing, then questions like any other. */
export interface Home extends Page {
  doors: { families: Door; clinicians: Door }
}

/** Content as it was checked on this day; a year later it is due again. */
export const CHECKED = { reviewedOn: '2026-11-23', nextReview: '2027-11-23' } as const
