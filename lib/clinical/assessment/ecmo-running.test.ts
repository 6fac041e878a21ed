import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../criteria/criterion.ts'
import { assess } from './assess.ts'
import { hoursAgo, NOW, seriesOf, type Told } from './testing.ts'

const ON_ECMO: readonly Told[] = [
  ['age_years', 50],
  ['resp_support', 'imv_ett'],
  ['request_type', 'already_on_ecmo_transfer'],
  ['ecmo_started_at', hoursAgo(10).toISOString()],
]
const scoreOf = (branch: 'vv' | 'va', intubatedHoursAgo: number) =>
  assess(
    seriesOf(...ON_ECMO, ['intubated_at', hoursAgo(intubatedHoursAgo).toISOString()]),
    branch,
    NOW,
    DEFAULT_SETTINGS,
  ).scores[0]
const item = (score: ReturnType<typeof scoreOf>, id: string) =>
  score?.result.status === 'incomplete' ? score.result.items.find((each) => each.id === id)?.points : undefined

describe('while ECMO runs', () => {
  it('no clock changes a score of what was before it', () => {
    expect(item(scoreOf('vv', 57), 'mv')).toBe(3)
    expect(scoreOf('vv', 57)?.change).toBeNull()
    expect(item(scoreOf('va', 12), 'intubation')).toBe(0)
    expect(scoreOf('va', 12)?.change).toBeNull()
  })

  it('a tube that came after it was none before it', () => {
    expect(item(scoreOf('vv', 9), 'mv')).toBe(3)
    expect(item(scoreOf('va', 9), 'intubation')).toBe(0)
    expect(item(scoreOf('vv', 0), 'mv')).toBe(3)
    expect(item(scoreOf('vv', -1), 'mv')).toBeNull()
  })
})
