import { describe, expect, it } from 'vitest'
import type { Missing } from '#lib/clinical/missing-for-decision.ts'
import { firstAnswersText, missingText } from './missing-text.ts'

const ph = (mark: Missing['mark']): Missing => ({ code: 'ph', level: 'minimum', mark, first: true })

describe('what a decision misses, in words', () => {
  it.each([
    ['unanswered', 'pH'],
    ['unusable', 'pH (to be corrected)'],
    ['pending', 'pH (pending)'],
    ['not_known', 'pH (not known)'],
  ] as const)('%s is %s', (mark, text) => {
    expect(missingText(ph(mark))).toBe(text)
  })

  it.each<[Missing['mark'][], string]>([
    [[], 'First answers are in.'],
    [['unanswered'], '1 first answer missing.'],
    [['unanswered', 'unusable'], '2 first answers missing.'],
    [['unanswered', 'pending', 'not_known'], '1 first answer missing, 2 pending or not known.'],
    [['pending'], '1 first answer pending or not known.'],
    [['pending', 'not_known'], '2 first answers pending or not known.'],
  ])('%j: %s', (marks, text) => {
    expect(firstAnswersText(marks.map(ph))).toBe(text)
  })
})
