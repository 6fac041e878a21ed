import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TERMS_EN } from './en/terms.ts'
import { TERMS_ES } from './es/terms.ts'
import { findPage, listPages } from './pages.ts'
import { isText, marksOf } from './plain-text.ts'
import { FAMILY_GRADE, fleschKincaid, gradeOf } from './reading-level.ts'
import { easeOf, FAMILY_INFLESZ, inflesz } from './reading-level-es.ts'
import type { Block, Inline, Locale, Page } from './shape.ts'
import { TERM_IDS } from './term-ids.ts'

/** One sentence varies more than a page. */
const HARDEST_MEANING = { grade: 10, inflesz: 50 }

const FAMILY_PAGES = [
  'families',
  'families/first-hour',
  'families/visiting',
  'families/costs',
  'families/coming-off',
  'families/after',
  'families/if-it-is-not-helping',
  'families/card',
  'glossary',
]

describe('pages for families', () => {
  it.each(namedPagesForFamilies('en'))('%s is plain to read', (_, page) => {
    expect(gradeOf(page)).toBeLessThanOrEqual(FAMILY_GRADE)
  })

  it.each(namedPagesForFamilies('es'))('%s is plain to read in Spanish', (_, page) => {
    expect(easeOf(page)).toBeGreaterThanOrEqual(FAMILY_INFLESZ)
  })

  it.each(['en', 'es'] as const)('are there in %s', (locale) => {
    expect(namedPagesForFamilies(locale).map(([id]) => id)).toEqual(expect.arrayContaining(FAMILY_PAGES))
  })
})

describe('a page in Spanish', () => {
  const told = listPages('es').flatMap((page) => {
    const english = findPage('en', page.id)
    return english ? [[page.id, page, english] as const] : []
  })

  it.each(told)('%s says what the English page says, piece by piece', (_, spanish, english) => {
    expect(outlineOf(spanish)).toEqual(outlineOf(english))
  })

  it.each(told)('%s is not in English', (_, spanish, english) => {
    expect(spanish.title).not.toBe(english.title)
    const questions = new Set(english.sections.map(({ question }) => question))
    expect(spanish.sections.filter(({ question }) => questions.has(question))).toEqual([])
  })
})

describe('the glossary', () => {
  it.each([
    ['en', TERMS_EN],
    ['es', TERMS_ES],
  ] as const)('in %s names every word once', (locale, terms) => {
    const facts = findPage(locale, 'glossary')
      ?.sections.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (!isText(block) && block.kind === 'facts' ? block.items : []))
    expect(facts?.map(({ text }) => text).toSorted()).toEqual(TERM_IDS.map((id) => terms[id].meaning).toSorted())
  })

  it('explains each word in plain words', () => {
    expect(TERM_IDS.filter((id) => fleschKincaid([TERMS_EN[id].meaning]) > HARDEST_MEANING.grade)).toEqual([])
    expect(TERM_IDS.filter((id) => inflesz([TERMS_ES[id].meaning]) < HARDEST_MEANING.inflesz)).toEqual([])
  })
})

describe('the list for the clinician who checks the Spanish', () => {
  it('names every word of the glossary', () => {
    const list = readFileSync(new URL('../../docs/spanish-terms.md', import.meta.url), 'utf8')
    expect(TERM_IDS.filter((id) => !new RegExp(`\\| ${TERMS_ES[id].name}( \\(.*?\\))? \\|`).test(list))).toEqual([])
  })
})

function namedPagesForFamilies(locale: Locale): (readonly [string, Page])[] {
  return listPages(locale)
    .filter(({ audience }) => audience === 'families')
    .map((page) => [page.id, page] as const)
}

/** What must be alike in all languages: everything but the words. */
function outlineOf(page: Page) {
  return {
    audience: page.audience,
    sources: page.sources,
    reviewedOn: page.reviewedOn,
    nextReview: page.nextReview,
    sections: page.sections.map(({ id, short, blocks }) => [id, short !== undefined, ...blocks.map(kindOf)]),
    marks: marksOf(page).map(nameOf).toSorted(),
  }
}

function kindOf(block: Block): string {
  if (isText(block)) return 'paragraph'
  switch (block.kind) {
    case 'list':
    case 'steps':
    case 'facts':
    case 'counts':
      return `${block.kind} of ${block.items.length}`
    case 'table':
      return `table of ${block.rows.length}`
    case 'figure':
      return `figure ${block.name}`
    case 'go':
      return `go to ${block.to}`
    default:
      return block.kind
  }
}

function nameOf(mark: Exclude<Inline, string>): string {
  if ('link' in mark) return `link ${mark.link}#${mark.section ?? ''}`
  if ('term' in mark) return `term ${mark.term}`
  if ('cite' in mark) return `cite ${mark.cite}`
  if ('out' in mark) return `out ${mark.out}`
  if ('ring' in mark) return `ring ${mark.ring}`
  return 'phone' in mark ? 'phone' : 'strong'
}
