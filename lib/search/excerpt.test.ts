import { describe, expect, it } from 'vitest'
import { excerpt, mark } from './excerpt.ts'

const oneOf =
  (...words: string[]) =>
  (word: string) =>
    words.includes(word)

function marked(text: string, ...words: string[]): string {
  return mark(text, oneOf(...words))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')
}

describe('marking', () => {
  it('marks whole words as they are written', () => {
    expect(marked('El corazón, los pulmones.', 'corazon')).toBe('El [corazón], los pulmones.')
    expect(marked('Stroke or stroked?', 'stroke')).toBe('[Stroke] or stroked?')
  })

  it('marks V-V as one word, and both parts of a joined pair', () => {
    expect(marked('On V-V ECMO', 'vv_')).toBe('On [V-V] ECMO')
    expect(marked('a heart-lung machine', 'heart', 'lung')).toBe('a [heart]-[lung] machine')
  })

  it('leaves every letter of the text in its place', () => {
    const text = '  «¿Qué?» FiO₂ 0.6, P/F < 80: V-A… ñandú '
    for (const words of [[], ['que'], ['fio2', 'pf_', 'va_', 'nandu']])
      expect(
        mark(text, oneOf(...words))
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
  })
})

describe('the excerpt', () => {
  it('is the text that has most of the words', () => {
    expect(excerpt(['About bleeding.', 'About bleeding and stroke.', 'Nothing.'], oneOf('bleeding', 'stroke'))).toBe(
      'About bleeding and stroke.',
    )
  })

  it('is the first where none has more', () => {
    expect(excerpt(['', 'The answer.', 'More.'], oneOf('absent'))).toBe('The answer.')
    expect(excerpt([], oneOf('absent'))).toBe('')
  })

  it('is cut between words, around the first word that was looked for', () => {
    const text = `${'before '.repeat(40)}needle ${'after '.repeat(40)}`.trim()
    const cut = excerpt([text], oneOf('needle'))
    expect(cut).toMatch(/^… before .*before needle after .*after …$/)
    expect(cut.length).toBeLessThanOrEqual(180)
  })
})
