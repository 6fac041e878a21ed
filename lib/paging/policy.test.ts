import { describe, expect, it } from 'vitest'
import { TIER_LIMITS } from '#lib/referrals/tiers.ts'
import { TIERS } from '#lib/referrals/vocabulary.ts'
import { audienceAt, DEFAULT_POLICY, policyRules } from './policy.ts'

describe('the policy that the portal comes with', () => {
  it('has the steps of the clinical workflow', () => {
    const steps = TIERS.map((tier) => DEFAULT_POLICY.tiers[tier].stepsMin)
    expect(steps).toEqual([
      [1, 2, 4],
      [5, 10, 15],
      [10, 20, 30],
      [30, 60],
    ])
  })

  it('pages the backup no later than the referrer is promised an answer', () => {
    for (const tier of TIERS)
      expect(DEFAULT_POLICY.tiers[tier].stepsMin[0]).toBeLessThanOrEqual(TIER_LIMITS[tier].acknowledgeMin)
  })

  it('pages everybody of the steps before again', () => {
    expect([0, 1, 2, 3].map((step) => audienceAt(DEFAULT_POLICY, 'alert', step))).toEqual([
      ['first_on_call'],
      ['first_on_call', 'backup_on_call'],
      ['first_on_call', 'backup_on_call', 'all_coordinators', 'physician_on_call'],
      ['first_on_call', 'backup_on_call', 'all_coordinators', 'physician_on_call', 'all_physicians', 'directors'],
    ])
    expect(audienceAt(DEFAULT_POLICY, 'alert', 9)).toEqual(audienceAt(DEFAULT_POLICY, 'alert', 3))
    expect(audienceAt(DEFAULT_POLICY, 'decision', 0)).toEqual(['asked'])
  })
})

describe('the rules of a policy', () => {
  const withSteps = (stepsMin: number[], repeatMin = 5) => ({
    ...DEFAULT_POLICY,
    tiers: { ...DEFAULT_POLICY.tiers, urgent: { stepsMin, repeatMin } },
  })

  it.each([
    [[1], true],
    [[1, 2, 240], true],
    [[], false],
    [[0, 1], false],
    [[5, 5], false],
    [[10, 5], false],
    [[1, 241], false],
    [[1.5], false],
    [[1, 2, 3, 4], false],
  ])('with steps at %j minutes are %s', (steps, isFine) => {
    expect(policyRules.safeParse(withSteps(steps)).success).toBe(isFine)
  })

  it.each([
    [1, true],
    [240, true],
    [0, false],
    [241, false],
    [2.5, false],
  ])('with a repeat every %s minutes are %s', (repeatMin, isFine) => {
    expect(policyRules.safeParse(withSteps([10], repeatMin)).success).toBe(isFine)
  })

  it('name every tier and every kind, and nothing else', () => {
    const { urgent: _left, ...tiers } = DEFAULT_POLICY.tiers
    expect(policyRules.safeParse({ ...DEFAULT_POLICY, tiers }).success).toBe(false)
    expect(policyRules.safeParse({ ...DEFAULT_POLICY, more: 1 }).success).toBe(false)
    const nobody = { ...DEFAULT_POLICY.audiences, alert: [[], ['backup_on_call'], ['directors'], ['directors']] }
    expect(policyRules.safeParse({ ...DEFAULT_POLICY, audiences: nobody }).success).toBe(false)
  })
})
