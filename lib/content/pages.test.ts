import { describe, expect, it } from 'vitest'
import { program } from '../program.ts'
import { listPages } from './pages.ts'
import { marksOf, plainText, textsOf } from './plain-text.ts'
import { LOCALES, type Page } from './shape.ts'

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

/** The program's facts, each by the words that carry it. */
const FACTS: [fact: string, page: Page['id'], ...words: (string | RegExp)[]][] = [
  ['what the letters mean', 'ecmo', 'Extracorporeal membrane oxygenation', 'life support'],
  [
    'what it does',
    'ecmo',
    /blood moving and full of oxygen when the heart or lungs fail/,
    /takes up oxygen.*flows back/,
  ],
  ['for whom', 'ecmo', /heart or lungs are failing so badly that other treatment is not enough/],
  ['until when', 'ecmo', 'recover', 'transplant', 'support that can stay for longer'],
  ['where the tubes go', 'ecmo/procedure', 'groin', 'neck', 'chest', 'pump', 'supply of oxygen', 'about an hour'],
  [
    'how long',
    'ecmo/duration',
    /Days, weeks, sometimes months/,
    /how severe the illness is/,
    /how quickly the organs recover/,
  ],
  ['how safe', 'ecmo/safety', 'bleeding and stroke', 'watches closely'],
  ['eat and walk', 'ecmo/daily-life', /new ways of placing the tubes.*transplant can eat, sit and walk.*gain strength/],
  ['who we are', 'program', program.name, program.hospital],
  [
    'recognition',
    'program',
    'Extracorporeal Life Support Organization',
    'Center of Excellence',
    'international consortium',
  ],
  ['the team', 'program', /Surgeons, cardiologists, respiratory therapists and nurses/, 'leaders in their fields'],
  ['colleagues', 'program', 'colleagues from across the hospital'],
  ['whom it serves', 'program', program.region.en, 'the nation'],
  ['ranking', 'program', 'U.S. News & World Report', 'consistently ranked among the best'],
  ['related treatments', 'related-treatments', 'VAD', 'Heart transplant', 'Lung transplant', 'Impella', 'shock team'],
]

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

describe('the program’s facts', () => {
  it.each(FACTS)('%s, on %s', (_, id, ...words) => {
    const page = ENGLISH.find((candidate) => candidate.id === id)
    const said = page ? wordsOfPage(page) : ''
    for (const word of words) expect(said).toMatch(typeof word === 'string' ? new RegExp(escaped(word), 'i') : word)
  })
})

function wordsOfPage(page: Page): string {
  const names = page.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      typeof block === 'object' && 'kind' in block && block.kind === 'facts' ? block.items.map(({ name }) => name) : [],
    ),
  )
  return [...textsOf(page).map(plainText), ...names].join(' ')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
