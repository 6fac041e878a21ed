import { expect, test } from 'vitest'
import { acknowledgeBy, decideWithinMs, higherTier, TIER_LIMITS, tierToPropose, tierWhenUnanswered } from './tiers.ts'
import { BRANCHES, TIERS } from './vocabulary.ts'

const sentAt = new Date('2026-03-14T03:00:00Z')
const after = (minutes: number) => new Date(sentAt.getTime() + minutes * 60_000)

test.each([
  ['immediate', 1, 0, 15, [1, 2, 4]],
  ['emergent', 5, 10, 30, [5, 10, 15]],
  ['urgent', 10, 20, 60, [10, 20, 30]],
  ['planned_or_advice', 30, null, 240, [30, 60]],
] as const)('%s: acknowledge %i, voice %s, decide %i min', (tier, acknowledge, voice, decide, escalate) => {
  expect(TIER_LIMITS[tier]).toEqual({
    acknowledgeMin: acknowledge,
    voiceMin: voice,
    decideMin: decide,
    escalateMin: escalate,
  })
  expect(acknowledgeBy(tier, sentAt)).toEqual(after(acknowledge))
  expect(decideWithinMs(tier, 'vv')).toBe(decide * 60_000)
})

test('only immediate ECPR is decided in five minutes', () => {
  const short = TIERS.flatMap((tier) =>
    BRANCHES.filter((branch) => decideWithinMs(tier, branch) === 300_000).map((branch) => [tier, branch]),
  )
  expect(short).toEqual([['immediate', 'ecpr']])
})

test('of two tiers the more urgent counts, whichever comes first', () => {
  for (const [rank, a] of TIERS.entries())
    for (const [other, b] of TIERS.entries()) expect(higherTier(a, b)).toBe(TIERS[Math.min(rank, other)])
})

test('an unanswered tier is rather too urgent', () => {
  expect(BRANCHES.map(tierWhenUnanswered)).toEqual(['emergent', 'emergent', 'immediate', 'emergent', 'emergent'])
})

test('facts only ever propose a more urgent tier', () => {
  const facts = { tier: 'emergent', because: 'meets a trigger' } as const
  expect(TIERS.map((tier) => tierToPropose(tier, facts))).toEqual([null, null, facts, facts])
  expect(tierToPropose('planned_or_advice', null)).toBeNull()
})
