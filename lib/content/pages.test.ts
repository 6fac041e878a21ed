import { describe, expect, it } from 'vitest'
import { listPages } from './pages.ts'
import { marksOf, plainText, textsOf } from './plain-text.ts'
import { LOCALES } from './shape.ts'

const ALL = LOCALES.flatMap((locale) =>
  listPages(locale).map((page) => ({ name: `${locale} ${page.id}`, locale, page })),
)
const ENGLISH = listPages('en')

describe.each(ALL)('$name', ({ page }) => {
  it('has a heading, a name, and a description that is not cut off', () => {
    for (const text of [page.title, page.name, page.description]) expect(text.trim()).not.toBe('')
    expect(page.description.length).toBeLessThanOrEqual(155)
    expect(page.title.length).toBeLessThanOrEqual(60)
  })

  it('says something in each section, each in a place of its own', () => {
    const places = page.sections.map(({ id }) => id)
    expect(places).toEqual([...new Set(places)])
    for (const { id, question, short, blocks } of page.sections) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/)
      expect(question.trim()).not.toBe('')
      expect(blocks.length + (short ? 1 : 0)).toBeGreaterThan(0)
    }
  })

  it('cites each of its sources, and nothing else, in the order of their numbers', () => {
    const cited = marksOf(page).flatMap((mark) => ('cite' in mark ? [mark.cite] : []))
    expect([...new Set(cited)]).toEqual(page.sources)
  })

  it('is due again within a year of its last check', () => {
    for (const day of [page.reviewedOn, page.nextReview]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const days = (Date.parse(page.nextReview) - Date.parse(page.reviewedOn)) / 86_400_000
    expect(days).toBeGreaterThan(0)
    expect(days).toBeLessThanOrEqual(366)
  })

  it('has no spaces or stops astray', () => {
    for (const text of textsOf(page).map(plainText)) expect(text).not.toMatch(/ {2}| [.,;:]|\.\.|^\s|\s$/)
  })
})

it('calls for what the portal calls for, and not for what speaks against it', () => {
  const criteria = ENGLISH.find(({ id }) => id === 'clinicians/criteria')
  const lists = criteria?.sections.map(({ id, blocks }) => ({
    id,
    lists: blocks.flatMap((block) =>
      typeof block === 'object' && 'kind' in block && block.kind === 'list' ? [block.items.map(plainText)] : [],
    ),
  }))
  const lungs = lists?.find(({ id }) => id === 'lungs')?.lists ?? []
  expect(lungs.map((list) => list.length > 0)).toEqual([true, true, true])
  expect(lungs[0]?.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    'P/F below 50 mmHg for more than 3 h',
    'P/F below 80 mmHg for more than 6 h',
    'pH below 7.25 and PaCO₂ 60 mmHg or more for more than 6 h',
  ])
  expect(lungs[1]?.join()).not.toMatch(/age/)
  expect(lungs[2]?.join()).toMatch(/the patient refuses/)
})
