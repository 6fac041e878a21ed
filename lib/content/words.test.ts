import { describe, expect, it } from 'vitest'
import { TERMS_EN } from './en/terms.ts'
import { findPage, listPages } from './pages.ts'
import { FAMILY_GRADE, fleschKincaid, gradeOf } from './reading-level.ts'
import { TERM_IDS } from './term-ids.ts'

/** One sentence varies more than a page. */
const HARDEST_MEANING = 10

const forFamilies = listPages('en').filter(({ audience }) => audience === 'families')

describe('pages for families', () => {
  it.each(forFamilies.map((page) => [page.id, page] as const))('%s is plain to read', (_, page) => {
    expect(gradeOf(page)).toBeLessThanOrEqual(FAMILY_GRADE)
  })

  it('are there', () => {
    expect(forFamilies.map(({ id }) => id)).toEqual([
      'families',
      'families/first-hour',
      'families/visiting',
      'families/costs',
      'families/coming-off',
      'families/after',
      'families/if-it-is-not-helping',
      'glossary',
    ])
  })
})

describe('the glossary', () => {
  it.each([['en', TERMS_EN] as const])('in %s names every word once', (locale, terms) => {
    const facts = findPage(locale, 'glossary')?.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        typeof block === 'object' && 'kind' in block && block.kind === 'facts' ? block.items : [],
      ),
    )
    expect(facts?.map(({ text }) => text).toSorted()).toEqual(TERM_IDS.map((id) => terms[id].meaning).toSorted())
  })

  it('explains each word in plain words', () => {
    expect(TERM_IDS.filter((id) => fleschKincaid([TERMS_EN[id].meaning]) > HARDEST_MEANING)).toEqual([])
  })
})
