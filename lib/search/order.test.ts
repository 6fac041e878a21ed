import { describe, expect, it } from 'vitest'
import type { SearchedPage } from './file.ts'
import { openSearch } from './search.ts'

function page(title: string, answer = '', more: readonly string[] = []): SearchedPage {
  const path = `/${title.toLowerCase().replaceAll(' ', '-')}`
  const sections = more.length > 0 ? [{ id: 'more', question: 'Further', answer: '', more }] : []
  return { path, title, name: title, part: 'Part', answer, sections }
}

/** Pages about other things, so that a word is as rare as on a real site. */
const OTHERS = ['Oxygen', 'Transport', 'Kidneys', 'Nutrition', 'Music', 'Windows'].map((title) =>
  page(title, 'Of this.'),
)

function titlesFor(question: string, ...pages: SearchedPage[]): string[] {
  const search = openSearch({ common: ['the', 'of'], names: ['ecmo'], endings: ['s'], pages: [...pages, ...OTHERS] })
  return (search(question) ?? []).map((found) => found.page.title)
}

describe('the order of answers', () => {
  it('puts a place that has all words before one that has some in its heading', () => {
    const some = page('Bleeding after surgery and other things', 'Of this.')
    const all = page(
      'Numbers',
      `Of a hundred, so many had bleeding after surgery at night on the ward. ${'More is told here. '.repeat(4)}`,
    )
    expect(titlesFor('bleeding surgery night ward', some, all)[0]).toBe('Numbers')
  })

  it('puts a heading that is about nothing else before one that is about more', () => {
    const alone = page('The Of The Of Ventilator')
    const among = page('Ventilator bed')
    expect(titlesFor('ventilator', among, alone)).toEqual(['The Of The Of Ventilator', 'Ventilator bed'])
  })

  it('puts a whole word before a beginning, and a beginning before a slip', () => {
    const whole = page('Heart', 'Of this.')
    const beginning = page('Heartbeats', 'Of this.')
    expect(titlesFor('heart', beginning, whole)).toEqual(['Heart', 'Heartbeats'])
    expect(titlesFor('heartb', whole, beginning)).toEqual(['Heartbeats'])
  })

  it('leaves out what has little of what was asked', () => {
    const all = page('Rooms', '', [`A quiet room near the garden. ${'More is told here. '.repeat(12)}`])
    const little = page('Garden', 'Garden, garden, garden.', ['Garden.', 'Garden and garden.'])
    expect(titlesFor('quiet room garden', all, little)).toEqual(['Rooms'])
  })

  it('leaves out what only names it in passing', () => {
    const about = page('Stroke', 'Stroke is what this page tells of.')
    const passing = page('Costs', '', [
      `Someone may pay for rehab after a stroke. ${'Much else is told here. '.repeat(20)}`,
    ])
    expect(titlesFor('stroke', passing, about)).toEqual(['Stroke'])
  })

  it('finds the same with one letter too many, too few, another, or two changed about', () => {
    const meant = page('Perfusion', 'Of this.')
    for (const typed of ['perfusionn', 'perfsion', 'perfuzion', 'prefusion'])
      expect(titlesFor(typed, meant), typed).toEqual(['Perfusion'])
  })

  it('has nothing to say before something telling was asked', () => {
    expect(openSearch({ common: ['the'], names: ['ecmo'], endings: [], pages: OTHERS })('the')).toBeUndefined()
  })
})
