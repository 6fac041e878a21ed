import { describe, expect, it } from 'vitest'
import { QUANTITIES, type Quantity } from '../../../clinical/derived/quantities.ts'
import { ENGLISH_READING } from '../../../clinical/reading-words.ts'
import type { Score } from '../../../clinical/scores/evaluate-score.ts'
import { MURRAY } from '../../../clinical/scores/murray-score.ts'
import { RESP } from '../../../clinical/scores/resp-score.ts'
import { SAVE } from '../../../clinical/scores/save-score.ts'
import { ENGLISH_SCORES } from '../../../clinical/scores/score-phrases.ts'
import type { Input } from '../../../clinical/scores/score-shape.ts'
import { SOFA } from '../../../clinical/scores/sofa-score.ts'
import { DRUGS, NEE, VIS } from '../../../clinical/scores/vasoactive.ts'
import { type ScoreWords, wordedScore } from '../../../clinical/scores/worded-score.ts'
import { CALCULATOR_PAGES_EN, FORM_EN } from '../../en/calculators.ts'
import { CALCULATORS_ES } from '../calculators.ts'
import { DOSES_ES } from './doses.ts'
import { MURRAY_ES, SOFA_ES } from './organ-scores.ts'
import { QUANTITIES_ES } from './quantities.ts'
import { RESP_ES, SAVE_ES } from './scores.ts'

const numbersIn = (text: string) => (text.match(/−?\d+(?:[.,]\d+)*/gu) ?? []).toSorted()

/** Every sentence of a dictionary, under the way to it. */
function sentences(words: unknown, way = ''): [string, string][] {
  if (typeof words === 'string') return [[way, words]]
  return Object.entries(Object(words)).flatMap(([key, value]) => sentences(value, `${way}.${key}`))
}

const placesIn = (text: string) => (text.match(/\{\w+\}/gu) ?? []).toSorted()

describe.each([
  ['the form', FORM_EN, CALCULATORS_ES.words.form],
  ['the page', CALCULATOR_PAGES_EN, CALCULATORS_ES.page],
  ['typed numbers', ENGLISH_READING, CALCULATORS_ES.words.reading?.words],
  ['scores', ENGLISH_SCORES, CALCULATORS_ES.words.scores],
])('the sentences of %s', (_, english, spanish) => {
  const told = new Map(sentences(spanish))

  it.each(sentences(english))('%s has the same places for numbers and names', (way, sentence) => {
    expect(placesIn(told.get(way) ?? '')).toEqual(placesIn(sentence))
  })

  it.each(sentences(english))('%s has the same numbers', (way, sentence) => {
    expect(numbersIn(told.get(way) ?? '')).toEqual(numbersIn(sentence))
  })
})

function checkScore<I>(score: Score<I>, words: ScoreWords<I>): void {
  const inputs = Object.entries<Input<I, keyof I>>(score.inputs)
  const told = wordedScore(score, words)

  describe(`${score.name} in Spanish`, () => {
    it('has words for its items, no more and no fewer', () => {
      expect(Object.keys(words.items).toSorted()).toEqual(score.items.map(({ id }) => id).toSorted())
    })

    it.each(score.items.map(({ id, table }) => [id, table] as const))(
      'says each line of %s, with its numbers',
      (id, table) => {
        const says = words.items[id]?.says ?? []
        // "13 or 14" and a bare yes hold the same numbers in every language.
        expect(says.map(numbersIn)).toEqual(table.map((line) => numbersIn(line.says)))
        expect(new Set(says).size).toBe(says.length)
      },
    )

    it('keeps the points', () => {
      const points = ({ items }: Score<I>) => items.map(({ id, table }) => [id, table.map((line) => line.points)])
      expect(points(told)).toEqual(points(score))
    })

    it('hints where the English does', () => {
      const hinted = new Map(sentences(words.inputs))
      const wanted = inputs.filter(([, { hint }]) => hint !== undefined).map(([id]) => id)
      const given = inputs.filter(([id]) => hinted.has(`.${id}.hint`)).map(([id]) => id)
      expect(given).toEqual(wanted)
      for (const [id, { hint = '' }] of inputs)
        expect(numbersIn(hinted.get(`.${id}.hint`) ?? '')).toEqual(numbersIn(hint))
    })

    it('has the same limits and refusals', () => {
      expect(words.limits.map(numbersIn)).toEqual(score.limits.map(numbersIn))
      expect(Object.keys(words.refusedIn)).toEqual(Object.keys(score.refusedIn))
      expect(words.cohort === null).toBe(score.cohort === null)
    })
  })
}

checkScore(RESP, RESP_ES)
checkScore(SAVE, SAVE_ES)
checkScore(SOFA, SOFA_ES)
checkScore(MURRAY, MURRAY_ES.score)

describe('sums of doses in Spanish', () => {
  it('name every drug, and have the same limits', () => {
    expect(Object.keys(DOSES_ES.drugs)).toEqual(Object.keys(DRUGS))
    expect(DOSES_ES.scores.vis.limits.map(numbersIn)).toEqual(VIS.limits.map(numbersIn))
    expect(DOSES_ES.scores.nee.limits.map(numbersIn)).toEqual(NEE.limits.map(numbersIn))
  })
})

describe('derived values in Spanish', () => {
  it.each(Object.entries(QUANTITIES_ES))('%s is computed alike', (id, words) => {
    const english: Readonly<Record<string, Quantity>> = QUANTITIES
    const facts = (told: { formula: string; noValue: string | null; limits: readonly string[] } | undefined) =>
      told && [told.formula, told.noValue ?? '', ...told.limits].map(numbersIn)
    expect(facts(words)).toEqual(facts(english[id]))
  })
})
