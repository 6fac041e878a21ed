import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import type { SearchedPage, SearchedSection, SearchFile } from './file.ts'
import { stemOf, wordsOf } from './words.ts'

/** A page that answers, with those of its sections that do. */
export interface FoundPage {
  page: SearchedPage
  /** Whether the page answers as a whole, not only in a section. */
  isWhole: boolean
  /** The best first. */
  sections: readonly SearchedSection[]
  /** Whether a folded word of the text is one that was looked for. */
  isMatch: (word: string) => boolean
}

/** The pages that answer, the best first; undefined while nothing has been asked yet. */
export type Search = (question: string) => FoundPage[] | undefined

/** More than a handful is not read. */
const MOST_PAGES = 8
const MOST_SECTIONS = 3

/** How much a word weighs by where it stands. What people call the thing counts like its heading. */
const WEIGHTS = { heading: 5, also: 4, name: 3, answer: 1.6, about: 0.8, more: 1 }
const PREFIX = 0.3
const STEM = 0.7
const MISTYPED = 0.3

/** Of a page whose heading is the question, word for word; a section or a word of the glossary counts for less. */
const IS_HEADING = { page: 5, section: 1.5 }
/** How strongly it counts that a heading is about nothing but what is asked. */
const IN_HEADING = { page: 2, section: 1 }

/** A page is found for a section when that has at least so much of what the best has of the words looked for. */
const LEAST_SHARE = 0.5
/** And it is shown when it is not so much weaker than the best page; a section, than the best of its page. */
const LEAST_SCORE = { page: 0.04, section: 0.12 }

/** Words of a question are folded and stemmed already. */
const AS_IS = { processTerm: (word: string) => word }

interface Entry {
  id: number
  page: SearchedPage
  section?: SearchedSection
  heading: string
  also: string
  name: string
  answer: string
  /** The heading of the page around a section. */
  about: string
  more: string
}

/** Makes the index of a language: some milliseconds, once. */
export function openSearch({ common, names, endings, pages }: SearchFile): Search {
  const entries = pages.flatMap(toEntries).map((entry, id) => ({ id, ...entry }))
  const isCommon = new Set(common)
  const formsOf = (word: string) => [...new Set([word, stemOf(word, endings)])]
  const index = new MiniSearch<Entry>({
    fields: Object.keys(WEIGHTS),
    tokenize: wordsOf,
    processTerm: (word) => (isCommon.has(word) ? null : formsOf(word)),
  })
  index.addAll(entries)

  return (question) => {
    const asked = [...new Set(named(wordsOf(question).map(rightly)))].filter((word) => !isCommon.has(word))
    const known = new Set(asked.filter(isKnown))
    const last = asked.at(-1)
    const words = asked.filter((word) => word !== last || known.has(word) || !isBeginning(word))
    if (words.length === 0) return wordForWord(question)
    const query: Query = { combineWith: 'OR', queries: words.map((word) => asQuery(word, !known.has(word))) }
    return toPages(index.search(query).map((hit) => toHit(hit, words, wordsOf(question).join(' '))))
  }

  /** A question of nothing but everyday words is answered where it stands as it is: "Whom is it for?" */
  function wordForWord(question: string): FoundPage[] | undefined {
    const terms = wordsOf(question)
    const hits = entries
      .filter(({ heading }) => wordsOf(heading).join(' ') === terms.join(' '))
      .map((entry) => ({ entry, share: 1, score: 1, terms }))
    return hits.length === 0 ? undefined : toPages(hits)
  }

  /** Whether a word like this, or one that begins so, stands anywhere; its stem alone may be that of another word. */
  function isKnown(word: string): boolean {
    return index.search({ ...AS_IS, queries: [word], prefix: word.length > 1 }).length > 0
  }

  function rightly(word: string): string {
    if (isCommon.has(word) || isKnown(word)) return word
    return swapsOf(word).find(isKnown) ?? word
  }

  /** With the name of the subject in the place of what people call it. */
  function named(words: readonly string[]): string[] {
    const [own, ...others] = names
    return others
      .reduce((text, name) => text.replaceAll(` ${name} `, ` ${own} `), ` ${words.join(' ')} `)
      .trim()
      .split(' ')
  }

  /** Whether it may be on its way to one of the words that say nothing: "wh" to "what". */
  function isBeginning(word: string): boolean {
    return common.some((other) => other.startsWith(word))
  }

  function asQuery(word: string, mistyped: boolean): Query {
    const stem = stemOf(word, endings)
    return {
      combineWith: 'OR',
      boost: WEIGHTS,
      queries: [
        {
          ...AS_IS,
          queries: [word],
          prefix: word.length > 1,
          fuzzy: mistyped && word.length > 3 ? 0.2 : false,
          weights: { prefix: PREFIX, fuzzy: MISTYPED },
        },
        ...(stem === word ? [] : [{ ...AS_IS, queries: [stem], boostTerm: () => STEM }]),
      ],
    }
  }

  function toHit({ id, score, terms, queryTerms }: SearchResult, words: readonly string[], question: string): Hit {
    const entry = entries[id]
    if (!entry) throw new RangeError('The index knows a place that is not there.')
    const asked = new Set(queryTerms)
    const share = words.filter((word) => formsOf(word).some((form) => asked.has(form))).length / words.length
    const found = new Set(terms)
    const heading = wordsOf(entry.heading)
    const telling = heading.filter((word) => !isCommon.has(word))
    const ofHeading = telling.filter((word) => found.has(word)).length / Math.max(1, telling.length)
    const kind = entry.section ? 'section' : 'page'
    const asHeading = (1 + ofHeading) ** IN_HEADING[kind] * (heading.join(' ') === question ? IS_HEADING[kind] : 1)
    return { entry, share, terms, score: score * share ** 2 * asHeading }
  }

  function toPages(hits: readonly Hit[]): FoundPage[] {
    const most = Math.max(0, ...hits.map(({ share }) => share))
    const ranked = hits
      .filter(({ share }) => share >= most * LEAST_SHARE)
      .toSorted((one, other) => other.score - one.score)
    const best = withoutWeak(ranked, LEAST_SCORE.page)
    const terms = new Set(best.flatMap((hit) => hit.terms))
    const isMatch = (word: string) => formsOf(word).some((form) => terms.has(form))
    const pages = new Map<SearchedPage, Hit[]>()
    for (const hit of best) pages.set(hit.entry.page, [...(pages.get(hit.entry.page) ?? []), hit])
    return [...pages].slice(0, MOST_PAGES).map(([page, its]) => ({
      page,
      isWhole: its.some(({ entry }) => entry.section === undefined),
      sections: withoutWeak(its, LEAST_SCORE.section)
        .flatMap(({ entry }) => entry.section ?? [])
        .slice(0, MOST_SECTIONS),
      isMatch,
    }))
  }
}

interface Hit {
  entry: Entry
  /** How many of the words looked for are here, 0 to 1. */
  share: number
  score: number
  terms: readonly string[]
}

/** Hits in their order, without those that are much weaker than the first. */
function withoutWeak(ranked: readonly Hit[], share: number): Hit[] {
  const least = (ranked[0]?.score ?? 0) * share
  return ranked.filter(({ score }) => score >= least)
}

/** A word with two neighboring letters changed about, in each place: the slip that quick fingers make most. */
function swapsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) =>
    [word.slice(0, at), word[at + 1], word[at], word.slice(at + 2)].join(''),
  )
}

function toEntries(page: SearchedPage): Omit<Entry, 'id'>[] {
  const { title, name, answer, also = [], sections } = page
  return [
    { page, heading: title, also: also.join('; '), name: name === title ? '' : name, answer, about: '', more: '' },
    ...sections.map((section) => ({
      page,
      section,
      heading: section.question,
      also: section.also?.join('; ') ?? '',
      name: '',
      answer: section.answer,
      about: title,
      more: section.more.join('\n'),
    })),
  ]
}
