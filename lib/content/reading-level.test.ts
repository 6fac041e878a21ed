import { describe, expect, it } from 'vitest'
import { countSyllables, fleschKincaid, gradeOf, toSentences } from './reading-level.ts'
import { CHECKED, type Page } from './shape.ts'

const PAGE: Page = {
  id: 'families',
  audience: 'families',
  title: '',
  name: '',
  description: '',
  lead: 'The cat sat on the mat.',
  sections: [],
  sources: [],
  ...CHECKED,
}

describe('the reading level', () => {
  it.each([
    ['cat', 1],
    ['machine', 2],
    ['tubes', 1],
    ['oxygen', 3],
    ['people', 2],
    ['table', 2],
    ['placed', 1],
    ['needed', 2],
    ['started', 2],
    ['while', 1],
    ['recovery', 4],
    ['the', 1],
    ['yes', 1],
    ['eye', 1],
    ['2010', 1],
    ['diseases', 3],
  ])('hears %s as %i', (word, syllables) => {
    expect(countSyllables(word)).toBe(syllables)
  })

  it('ends a sentence at its stop, not inside a number', () => {
    expect(toSentences('A pH of 7.25. Is it low? Yes')).toEqual([
      ['A', 'pH', 'of', '7.25'],
      ['Is', 'it', 'low'],
      ['Yes'],
    ])
  })

  it('computes the grade by its formula', () => {
    // 6 words of one syllable in one sentence
    expect(fleschKincaid(['The cat sat on the mat.'])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59)
    expect(fleschKincaid(['The cat sat.', 'On the mat'])).toBeCloseTo(0.39 * 3 + 11.8 - 15.59)
    expect(fleschKincaid([])).toBe(0)
  })

  it('tells hard from plain', () => {
    expect(fleschKincaid(['You may hold a hand and talk. A nurse is near.'])).toBeLessThan(4)
    expect(
      fleschKincaid([
        'Anticoagulation necessitates continuous haematological surveillance of extracorporeal circulation.',
      ]),
    ).toBeGreaterThan(15)
  })

  it('leaves out the words of the glossary', () => {
    const told: Page = {
      ...PAGE,
      lead: ['The ', { term: 'anticoagulation', text: 'anticoagulation' }, ' cat sat on the mat.'],
    }
    expect(gradeOf(told)).toBeCloseTo(gradeOf(PAGE))
    expect(gradeOf({ ...told, lead: 'The anticoagulation cat sat on the mat.' })).toBeGreaterThan(gradeOf(PAGE) + 5)
  })

  it('does not let the figures of a table make a page look easy', () => {
    const table: Page['sections'][number]['blocks'][number] = {
      kind: 'table',
      caption: '',
      head: ['a', 'b'],
      rows: [['4 in 10', '5 in 10']],
    }
    expect(gradeOf({ ...PAGE, sections: [{ id: 'a', question: '', blocks: [table] }] })).toBe(gradeOf(PAGE))
  })

  it('reads every kind of block', () => {
    const hard = 'Extracorporeal oxygenation necessitates anticoagulation'
    const blocks: Page['sections'][number]['blocks'] = [
      hard,
      { kind: 'list', items: [hard] },
      { kind: 'steps', items: [{ title: '', text: hard }] },
      { kind: 'note', act: '', text: hard },
      { kind: 'facts', items: [{ name: '', text: hard }] },
      { kind: 'counts', items: [{ of100: 1, figure: '', text: hard }] },
    ]
    for (const block of blocks)
      expect(gradeOf({ ...PAGE, sections: [{ id: 'a', question: '', blocks: [block] }] })).toBeGreaterThan(8)
    expect(gradeOf({ ...PAGE, sections: [{ id: 'a', question: '', short: hard, blocks: [] }] })).toBeGreaterThan(8)
  })
})
