import { describe, expect, it } from 'vitest'
import { type ProgramFacts, program } from '../program.ts'
import { contactFor } from './en/contact.ts'
import { familiesFor } from './en/families.ts'
import { firstHourFor } from './en/families-first-hour.ts'
import { visitingFor } from './en/families-visiting.ts'
import { programFor } from './en/program.ts'
import { contactFor as contactForEs } from './es/contact.ts'
import { familiesFor as familiesForEs } from './es/families.ts'
import { firstHourFor as firstHourForEs } from './es/families-first-hour.ts'
import { visitingFor as visitingForEs } from './es/families-visiting.ts'
import { programFor as programForEs } from './es/program.ts'
import { isText, plainText, textsOf } from './plain-text.ts'
import { FAMILY_GRADE, gradeOf } from './reading-level.ts'
import { easeOf, FAMILY_INFLESZ } from './reading-level-es.ts'
import type { Page } from './shape.ts'

const told = (word: string) => ({ en: `${word} in English.`, es: `${word} en español.` })

/** A center that has said everything. */
const FULL: ProgramFacts = {
  ...program,
  entrance: told('Take the north door'),
  parking: told('Park in the blue garage'),
  visitingHours: told('Come at any hour but seven'),
  placesToStay: [told('Sleep at the guest house'), told('Ask for the inn')],
  award: told('Gold level, 2025 to 2028'),
  outcomes: [
    {
      group: told('V-V, adults'),
      measure: told('left alive'),
      numerator: 41,
      denominator: 63,
      missing: 1,
      from: '2024-01-01',
      to: '2025-12-31',
      drawnOn: '2026-03-01',
    },
  ],
}

/** A center that has said only who it is. */
const {
  address: _address,
  socialWork: _socialWork,
  chaplain: _chaplain,
  interpreter: _interpreter,
  ranking: _ranking,
  ...BARE
} = program

const PAGES = {
  contact: [contactFor, contactForEs],
  families: [familiesFor, familiesForEs],
  'the first hour': [firstHourFor, firstHourForEs],
  visiting: [visitingFor, visitingForEs],
  program: [programFor, programForEs],
} as const

const DRAWN = Object.entries(PAGES).flatMap(([name, [en, es]]) =>
  [FULL, BARE].map((own) => ({ name, set: own === FULL ? 'everything' : 'nothing', en: en(own), es: es(own) })),
)

describe.each(DRAWN)('$name with $set set', ({ en, es }) => {
  it('is whole in both languages', () => {
    for (const text of [en, es].flatMap(wordsOn)) {
      expect(text.trim()).not.toBe('')
      expect(text).not.toMatch(/undefined|null|\[object| {2}| [.,]|\.\./)
    }
    expect(es.sections.map(({ id, blocks }) => [id, blocks.length])).toEqual(
      en.sections.map(({ id, blocks }) => [id, blocks.length]),
    )
  })

  it('cites what it names as sources', () => {
    for (const page of [en, es]) {
      const cited = textsOf(page).flatMap((text) =>
        typeof text === 'string'
          ? []
          : text.flatMap((part) => (typeof part === 'object' && 'cite' in part ? [part.cite] : [])),
      )
      expect([...new Set(cited)]).toEqual(page.sources)
    }
  })

  it('stays plain to read', () => {
    if (en.audience !== 'families') return
    expect(gradeOf(en)).toBeLessThanOrEqual(FAMILY_GRADE)
    expect(easeOf(es)).toBeGreaterThanOrEqual(FAMILY_INFLESZ)
  })
})

describe('what a center sets', () => {
  it.each([
    ['contact', /north door.*blue garage.*any hour but seven/, /north door en español.*blue garage en español/],
    ['visiting', /any hour but seven.*guest house.*the inn.*blue garage/, /guest house en español/],
    ['program', /Gold level.*V-V, adults in English.*41 of 63 \(65 %\); not known for 1/, /Gold level.*41 de 63/],
  ] as const)('is read on %s', (name, en, es) => {
    expect(wordsOn(PAGES[name][0](FULL)).join(' ')).toMatch(en)
    expect(wordsOn(PAGES[name][1](FULL)).join(' ')).toMatch(es)
  })
})

describe('what a center has not set', () => {
  it('sends readers to the one number', () => {
    const said = wordsOn(contactFor(BARE)).join(' ')
    expect(said).not.toMatch(/555-015|Fruit Street/)
    expect(said).toMatch(/We tell you when you call/)
    expect(said).toContain(`${program.phone}: a place to sleep`)
    expect(wordsOn(visitingForEs(BARE)).join(' ')).toContain(`tiene la lista: ${program.phone}`)
  })

  it('is said plainly where the figures would be', () => {
    expect(wordsOn(programFor(BARE)).join(' ')).toMatch(/Not yet published.*When the program publishes its figures/)
    expect(wordsOn(programForEs(BARE)).join(' ')).toMatch(/Todavía no están publicados.*Cuando el programa publique/)
    expect(programFor(BARE).sections.map(({ id }) => id)).not.toContain('hospital')
  })
})

/** Sentences, and the names of things. */
function wordsOn(page: Page): string[] {
  const names = page.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (!isText(block) && block.kind === 'facts' ? block.items.map(({ name }) => name) : [])),
  )
  return [...textsOf(page).map(plainText), ...names]
}
