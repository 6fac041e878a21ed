import type { Locale } from '../content/shape.ts'

/** Where the search of each language is. */
export const SEARCH_PATHS: Record<Locale, string> = { en: '/search', es: '/es/search' }

const QUESTION = 'q'

/** The question that an address holds: in its fragment, which no browser sends, or in what an old link sent with it. */
export function readQuestion({ hash, search }: { hash: string; search: string }): string {
  const inFragment = hash.startsWith(`#${QUESTION}=`) ? new URLSearchParams(hash.slice(1)).get(QUESTION) : null
  return (inFragment ?? new URLSearchParams(search).get(QUESTION) ?? '').slice(0, LONGEST_QUESTION)
}

/** The fragment that holds a question; empty for none. */
export function writeQuestion(question: string): string {
  return question.trim() === '' ? '' : `#${new URLSearchParams({ [QUESTION]: question.trim() })}`
}

/** Longer than any question is typed. */
export const LONGEST_QUESTION = 200
