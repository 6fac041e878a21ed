import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from './policy.ts'
import { addedText, changedTiers, stepsText } from './policy-text.ts'

describe('a policy in words', () => {
  it('says when each step comes', () => {
    expect(stepsText({ stepsMin: [5, 10, 15], repeatMin: 5 })).toBe(
      'at once, then after 5\u00a0min, 10\u00a0min and 15\u00a0min, then every 5\u00a0min until somebody has it',
    )
    expect(stepsText({ stepsMin: [90], repeatMin: 60 })).toBe(
      'at once, then after 1\u00a0h\u00a030, then every 1\u00a0h until somebody has it',
    )
  })

  it('says whom each step adds', () => {
    const added = (kind: 'alert' | 'decision') => [0, 1, 2, 3].map((step) => addedText(DEFAULT_POLICY, kind, step))
    expect(added('alert')).toEqual([
      'coordinator on call',
      'backup coordinator',
      'all coordinators and physician on call',
      'all physicians and the director',
    ])
    expect(added('decision')).toEqual([
      'the physician asked',
      'physician on call and backup physician',
      'all physicians and whoever holds it',
      'all coordinators and the director',
    ])
  })

  it('says when a step adds nobody', () => {
    const audiences = {
      ...DEFAULT_POLICY.audiences,
      alert: [['directors' as const], ['directors' as const], ['holder' as const], ['asked' as const]],
    }
    expect(addedText({ ...DEFAULT_POLICY, audiences }, 'alert', 1)).toBe('the same again')
  })

  it('names the tiers that changed, and no others', () => {
    const urgent = { stepsMin: [8, 16], repeatMin: 10 }
    const after = { ...DEFAULT_POLICY, tiers: { ...DEFAULT_POLICY.tiers, urgent } }
    expect(changedTiers(DEFAULT_POLICY, DEFAULT_POLICY)).toEqual([])
    expect(changedTiers(DEFAULT_POLICY, after)).toEqual([
      { tier: 'urgent', before: DEFAULT_POLICY.tiers.urgent, after: urgent },
    ])
  })
})
