import { describe, expect, it } from 'vitest'
import { countSpanishSyllables, easeOf, inflesz } from './reading-level-es.ts'
import { CHECKED, type Page } from './shape.ts'

const PAGE: Page = {
  id: 'families',
  audience: 'families',
  title: '',
  name: '',
  description: '',
  lead: 'La sangre sale por un tubo.',
  sections: [],
  sources: [],
  ...CHECKED,
}

describe('the reading level in Spanish', () => {
  it.each([
    ['pan', 1],
    ['bueno', 2],
    ['día', 2],
    ['causa', 2],
    ['leer', 2],
    ['viuda', 2],
    ['ciudad', 2],
    ['muy', 1],
    ['y', 1],
    ['yo', 1],
    ['ayuda', 3],
    ['quien', 1],
    ['aquí', 2],
    ['corazón', 3],
    ['oxígeno', 4],
    ['Máquina', 3],
    ['pingüino', 3],
    ['ahora', 3],
    ['2010', 1],
  ])('hears %s as %i', (word, syllables) => {
    expect(countSpanishSyllables(word)).toBe(syllables)
  })

  it('computes the ease by its formula', () => {
    // 6 words of 9 syllables in one sentence
    expect(inflesz(['La sangre sale por un tubo.'])).toBeCloseTo(206.835 - 62.3 * (9 / 6) - 6)
    // the same words in two sentences
    expect(inflesz(['La sangre sale.', '¿Por un tubo?'])).toBeCloseTo(206.835 - 62.3 * (9 / 6) - 3)
    expect(inflesz([])).toBeCloseTo(206.835)
  })

  it('tells hard from plain', () => {
    expect(inflesz(['Puede darle la mano. Puede hablar. Le oye.'])).toBeGreaterThan(80)
    expect(
      inflesz([
        'La anticoagulación extracorpórea requiere determinaciones hematológicas continuadas e individualizadas.',
      ]),
    ).toBeLessThan(0)
  })

  it('leaves out the words of the glossary', () => {
    const lead = ['La ', { term: 'anticoagulation', text: 'anticoagulación' }, ' sangre sale por un tubo.'] as const
    expect(easeOf({ ...PAGE, lead })).toBeCloseTo(easeOf(PAGE))
    expect(easeOf({ ...PAGE, lead: 'La anticoagulación sangre sale por un tubo.' })).toBeLessThan(easeOf(PAGE) - 20)
  })
})
