import { describe, expect, it } from 'vitest'
import type { Answers } from '#lib/clinical/answers.ts'
import { missingForDecision } from './missing.ts'

const NOW = new Date('2026-03-14T08:00:00Z')

function pressures(sbp: number, dbp: number): Answers {
  return { sbp: { state: 'value', value: sbp }, dbp: { state: 'value', value: dbp } }
}

function markOf(code: string, answers: Answers) {
  return missingForDecision('va', answers, NOW).find((entry) => entry.code === code)?.mark
}

describe('answers that contradict each other', () => {
  it('both count as open while the diastolic pressure is above the systolic', () => {
    expect(markOf('sbp', pressures(58, 104))).toBe('unusable')
    expect(markOf('dbp', pressures(58, 104))).toBe('unusable')
  })

  it('are answered as soon as one is corrected', () => {
    expect(markOf('sbp', pressures(104, 58))).toBeUndefined()
    expect(markOf('dbp', pressures(104, 58))).toBeUndefined()
  })
})
