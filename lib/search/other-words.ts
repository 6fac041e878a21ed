import type { Locale, PageId } from '../content/shape.ts'
import { OTHER_WORDS_EN } from './other-words-en.ts'
import { OTHER_WORDS_ES } from './other-words-es.ts'

/** A page, or a section of it. */
export type Place = PageId | `${PageId}#${string}`

/** Words that people use for what a page or a section answers, and that it does not say itself. */
export type OtherWords = Partial<Record<Place, readonly string[]>>

export const OTHER_WORDS: Record<Locale, OtherWords> = { en: OTHER_WORDS_EN, es: OTHER_WORDS_ES }
