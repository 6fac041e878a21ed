import { describe, expect, it } from 'vitest'
import { ENCOURAGE } from './encourage-score.ts'
import { RESP } from './resp-score.ts'
import { classesOf, classText, isBand, publishedSentence, signed, totalText } from './score-words.ts'

const [I, II, III, IV] = RESP.classes
const complete = (total: number, scoreClass = II ?? null) =>
  ({ status: 'complete', total, scoreClass, items: [] }) as const
const between = (classes = RESP.classes.slice(1, 3).toReversed()) =>
  ({ status: 'incomplete', low: -1, high: 5, classes, items: [], missing: [] }) as const

describe('a result in words', () => {
  it('has a sign that does not break from its number', () => {
    expect(signed(-7)).toBe('−7')
    expect(signed(3)).toBe('3')
    expect(totalText(complete(-9))).toBe('−9')
    expect(totalText(between())).toBe('−1 to 5')
  })

  it('names the class, both, or the first and the last that are possible', () => {
    expect(classText(complete(3))).toBe('class II')
    expect(classText(complete(3, null))).toBeNull()
    expect(classText(between())).toBe('class II or III')
    expect(classText(between(RESP.classes.toReversed()))).toBe('class I to V')
    expect(classText(between([]))).toBeNull()
    expect(classesOf(between())).toEqual([II, III])
  })

  it('names a class that has no name by its points, the best first although fewer are better', () => {
    const range = (low: number, high: number) => between(ENCOURAGE.classes.slice(low, high).toReversed())
    expect(classText(complete(15, ENCOURAGE.classes[3] ?? null))).toBe('13 to 18 points')
    expect(classText(range(3, 5))).toBe('0 to 12 or 13 to 18 points')
    expect(classText(range(1, 5))).toBe('0 to 12, 13 to 18, 19 to 22 or 23 to 27 points')
    if (ENCOURAGE.cohort === null) throw new Error('ENCOURAGE has lost its cohort')
    expect(publishedSentence(ENCOURAGE.cohort, classesOf(range(3, 5)))).toContain(
      ', 80 of 100 with 0 to 12 points and 58 of 100 with 13 to 18 points were alive after six months.',
    )
  })

  it('says whom a published figure counts and what it cannot tell', () => {
    if (!(I && II && III && IV && RESP.cohort)) throw new Error('RESP has lost its classes')
    expect(publishedSentence(RESP.cohort, [II])).toBe(
      'In the group of patients this score was built on (adults with acute respiratory failure who received ECMO, 2000–2012, 2,355 people), 76 of 100 in this class left the hospital alive. It does not tell what will happen to this patient.',
    )
    expect(publishedSentence(RESP.cohort, [II, III])).toContain(
      ', 76 of 100 in class II and 57 of 100 in class III left the hospital alive.',
    )
    expect(publishedSentence(RESP.cohort, [I, II, III])).toContain(
      ', 92 of 100 in class I, 76 of 100 in class II and 57 of 100 in class III left',
    )
  })
})

describe('classes', () => {
  it('have a name, or are a band of points', () => {
    expect(isBand('13 to 18')).toBe(true)
    expect(isBand('stage 2')).toBe(false)
  })

  it('are none for a score that has none', () => {
    expect(classesOf({ status: 'complete', total: 4, scoreClass: null, items: [] })).toEqual([])
  })
})
