import { TERMS_EN } from './en/terms.ts'
import { TERMS_ES } from './es/terms.ts'
import type { Locale } from './shape.ts'
import type { Term, TermId } from './term-ids.ts'

/** The glossary of each language. */
const TERMS: Record<Locale, Partial<Record<TermId, Term>>> = { en: TERMS_EN, es: TERMS_ES }

/** What a word means; undefined where a language does not explain it yet, and the word then stands alone. */
export function termIn(locale: Locale, id: TermId): Term | undefined {
  return TERMS[locale][id]
}
