import { describe, expect, it } from 'vitest'
import { defineScore, evaluateScore } from './evaluate-score.ts'
import { itemsFor, measured } from './items.ts'
import { ENGLISH_SCORES } from './score-phrases.ts'
import { type ScoreWords, wordedScore } from './worded-score.ts'

interface Inputs {
  salt: number
  oil: number
}

const { table } = itemsFor<Inputs>()

const SOUP = defineScore<Inputs>({
  id: 'soup',
  name: 'SOUP',
  fullName: 'Soup score',
  population: 'soups',
  branches: ['vv'],
  refusedIn: { va: 'Not for stews.' },
  source: { authors: 'Cook et al.', journal: 'Kitchen 1', year: 1999, doi: null, table: 'spices' },
  cohort: { who: 'soups', years: '1999', patients: 3, overallPct: null, outcome: 'were eaten' },
  inputs: {
    salt: measured('Salt', 'g', [], [0, 1, 2]),
    oil: { ...measured('Oil', 'mL', [], [0]), hint: 'Of olives.' },
  },
  items: [
    table(
      'salt',
      'Salt',
      ['salt'],
      [
        { points: 1, says: 'much', when: ({ salt }) => salt >= 2 },
        { points: 1, says: 'some', when: ({ salt }) => salt >= 1 },
      ],
      { points: 1, says: 'none' },
    ),
    {
      ...table('oil', 'Oil', ['oil'], [], { points: 0, says: 'any' }),
      note: ({ oil }) => (oil === 0 ? 'No oil.' : null),
      rule: () => ({
        points: 2,
        says: 'any, any',
        parts: [
          { points: 0, says: 'any' },
          { points: 0, says: 'any' },
        ],
      }),
    },
  ],
  classes: [],
  limits: ['Not for bread.'],
})

const SOPA: ScoreWords<Inputs> = {
  fullName: 'Puntuación de sopas',
  population: 'sopas',
  refusedIn: { va: 'No para guisos.' },
  source: { table: 'especias' },
  cohort: { who: 'sopas', outcome: 'se comieron' },
  inputs: { salt: { name: 'Sal' }, oil: { name: 'Aceite', hint: 'De oliva.' } },
  items: {
    salt: { name: 'Sal', says: ['mucha', 'algo', 'nada'] },
    oil: { name: 'Aceite', says: ['cualquiera'], note: 'Sin aceite.' },
  },
  limits: ['No para pan.'],
}

const inSpanish = () => wordedScore(SOUP, SOPA, { ...ENGLISH_SCORES, orElse: ', o ' })

describe('a score in another language', () => {
  it('is the score itself without words', () => {
    expect(wordedScore(SOUP, undefined)).toBe(SOUP)
  })

  it('says everything in its words and keeps names, numbers and sources', () => {
    const sopa = inSpanish()
    expect(sopa).toMatchObject({
      name: 'SOUP',
      fullName: 'Puntuación de sopas',
      source: { authors: 'Cook et al.', table: 'especias' },
      cohort: { who: 'sopas', patients: 3, outcome: 'se comieron' },
      inputs: { salt: { name: 'Sal', unit: 'g' }, oil: { name: 'Aceite', hint: 'De oliva.' } },
      limits: ['No para pan.'],
    })
    expect(sopa.items[0]?.table.map(({ says }) => says)).toEqual(['mucha', 'algo', 'nada'])
  })

  it('has no group of patients where the score has none, and keeps an item without words as it is', () => {
    const own = { ...SOPA, cohort: null, items: { oil: SOPA.items.oil ?? { name: '', says: [] } } }
    const { cohort, items } = wordedScore({ ...SOUP, cohort: null }, own)
    expect(cohort).toBeNull()
    expect(items[0]).toMatchObject({ name: 'Salt', table: SOUP.items[0]?.table })
  })

  it('names the line that fired, the lines that hold together, and what is said beside', () => {
    expect(evaluateScore(inSpanish(), { salt: 1, oil: 0 }, {})).toMatchObject({
      status: 'complete',
      items: [
        { name: 'Sal', says: 'algo', note: null },
        { name: 'Aceite', says: 'cualquiera, cualquiera', note: 'Sin aceite.' },
      ],
    })
    expect(evaluateScore(inSpanish(), { salt: 1, oil: 5 }, {})).toMatchObject({ items: [{}, { note: null }] })
  })

  it('names every line that gives the same while it is open', () => {
    expect(evaluateScore(inSpanish(), { oil: 0 }, {})).toMatchObject({ items: [{ says: 'nada, o algo, o mucha' }, {}] })
    expect(evaluateScore(wordedScore(SOUP, SOPA), { oil: 0 }, {})).toMatchObject({
      items: [{ says: 'nada, or algo, or mucha' }, {}],
    })
  })

  it('refuses in its words', () => {
    expect(evaluateScore(inSpanish(), {}, { branch: 'va' })).toMatchObject({ reason: 'No para guisos.' })
  })
})
