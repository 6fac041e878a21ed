import { describe, expect, it } from 'vitest'
import type { Score } from '../scores/evaluate-score.ts'
import { RESP } from '../scores/resp-score.ts'
import { SAVE } from '../scores/save-score.ts'
import type { Item } from '../scores/score-shape.ts'
import { nextClockChange } from './clock-change.ts'
import { hoursAgo, NOW } from './testing.ts'

const REFUSED = { status: 'not_applicable', reason: 'only the hours are looked at here' } as const

function resp(hours: number): { hours: number; ms: number } | null {
  let asked = Number.NaN
  const change = nextClockChange(RESP, 'ventilatedHours', hoursAgo(hours), NOW, (at) => {
    asked = at
    return REFUSED
  })
  return change && { hours: asked, ms: change.at.getTime() - NOW.getTime() }
}

interface Hours {
  readonly hours: number
  readonly weightKg: number
}

/** A score of one item, which gets its point at so many hours. */
const made = (band: number, needs: Item<Hours>['needs'] = ['hours']): Pick<Score<Hours>, 'items'> => ({
  items: [
    { id: 'hours', name: 'Hours', needs, table: [], rule: ({ hours }) => ({ points: +(hours >= band), says: '' }) },
  ],
})

const MS = 1 / 3_600_000

describe('when time alone changes a score', () => {
  it('RESP changes at 48 hours, and just after 168', () => {
    expect(resp(2)).toEqual({ hours: 48, ms: 46 * 3_600_000 })
    expect(resp(47.5)).toEqual({ hours: 48, ms: 1_800_000 })
    expect(resp(48)?.hours).toBeCloseTo(168 + MS, 9)
    expect(resp(168)?.ms).toBe(1)
    expect(resp(168 + MS)).toBeNull()
    expect(resp(1000)).toBeNull()
  })

  it('SAVE counts completed hours: it changes at 11 and at 30', () => {
    const save = (hours: number) =>
      nextClockChange(SAVE, 'intubatedHours', hoursAgo(hours), NOW, () => REFUSED)?.at.getTime()
    const inHours = (hours: number) => NOW.getTime() + hours * 3_600_000
    expect(save(0)).toBe(inHours(11))
    expect(save(10.9)).toBe(hoursAgo(-0.1).getTime())
    expect(save(11)).toBe(inHours(19))
    expect(save(30)).toBeUndefined()
  })

  it('is never while nothing of the score reads the hours alone', () => {
    expect(nextClockChange(SAVE, 'systolicMmHg', hoursAgo(2), NOW, () => REFUSED)).toBeNull()
    const both = made(48, ['hours', 'weightKg'])
    expect(nextClockChange(both, 'hours', hoursAgo(2), NOW, () => REFUSED)).toBeNull()
  })

  it('looks two weeks of ventilation ahead', () => {
    const at = (band: number) => nextClockChange(made(band), 'hours', hoursAgo(2), NOW, () => REFUSED)?.at
    expect(at(336)).toEqual(hoursAgo(-334))
    expect(at(337)).toBeUndefined()
  })

  it('begins with intubation when the clock of the hospital is a little ahead', () => {
    expect(resp(-0.05)).toEqual({ hours: 48, ms: 48.05 * 3_600_000 })
  })
})
