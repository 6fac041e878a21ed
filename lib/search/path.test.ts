import { describe, expect, it } from 'vitest'
import { readQuestion, SEARCH_PATHS, writeQuestion } from './path.ts'

describe('the question in the address', () => {
  it.each(['how long', 'máquina corazón-pulmón', 'a&b=c#d', '100 %', '¿y si no?'])(
    'comes back as it was: %s',
    (question) => {
      expect(readQuestion({ hash: writeQuestion(question), search: '' })).toBe(question)
    },
  )

  it('stands in the fragment, which is never sent', () => {
    const address = new URL(`https://program.example${SEARCH_PATHS.en}${writeQuestion('bleeding')}`)
    expect(address.search).toBe('')
    expect(address.hash).toContain('bleeding')
    expect(writeQuestion('   ')).toBe('')
  })

  it('is read from an old link too, and is not a place on the page', () => {
    expect(readQuestion({ hash: '', search: '?q=stroke' })).toBe('stroke')
    expect(readQuestion({ hash: '#main', search: '' })).toBe('')
    expect(readQuestion({ hash: `#q=${'a'.repeat(999)}`, search: '' })).toHaveLength(200)
  })
})
