import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Plan, planAt, planReaching, stepDueAt } from './plan.ts'
import type { TierSteps } from './policy.ts'

const BEGAN = new Date('2026-03-08T06:00:00Z')
const at = (minutes: number) => new Date(BEGAN.getTime() + minutes * 60_000)
type Steps = Readonly<Record<number, number>>
const EMERGENT: TierSteps = { stepsMin: [5, 10, 15], repeatMin: 5 }

const minutes = ({ step, stepAt, nextAt }: Plan) => [step, minuteOf(stepAt), minuteOf(nextAt)]
const minuteOf = (instant: Date) => (instant.getTime() - BEGAN.getTime()) / 60_000
const planned = (min: number, steps = EMERGENT) => minutes(planAt(BEGAN, steps, at(min)))

describe('the plan of a watch', () => {
  it('is the highest step whose time has come, and knows the next', () => {
    expect(planned(0)).toEqual([0, 0, 5])
    expect(planned(4.99)).toEqual([0, 0, 5])
    expect(planned(5)).toEqual([1, 5, 10])
    expect(planned(14.99)).toEqual([2, 10, 15])
    expect(planned(15)).toEqual([3, 15, 20])
  })

  it('repeats the last step without an end', () => {
    expect(planned(20)).toEqual([4, 20, 25])
    expect(planned(60)).toEqual([12, 60, 65])
    expect(planned(90, { stepsMin: [30, 60], repeatMin: 30 })).toEqual([3, 90, 120])
  })

  it('is at its first step while a clock stands before the beginning', () => {
    expect(planned(-30)).toEqual([0, 0, 5])
  })

  describe('when people cannot be reached, or the clock was set back', () => {
    /** `lost` and `heard` are steps that were paged, with the minute; the others were not. */
    const reaching = (
      min: number,
      { lost = {}, heard = {}, nobody = [] }: { lost?: Steps; heard?: Steps; nobody?: number[] },
    ) => {
      const paged = (step: number) => {
        const [lostAt, heardAt] = [lost[step], heard[step]]
        if (lostAt !== undefined) return { pagedAt: at(lostAt), isLost: true }
        return heardAt === undefined ? null : { pagedAt: at(heardAt), isLost: false }
      }
      const highest = Math.max(...Object.keys({ ...lost, ...heard }).map(Number), -1)
      const plan = planReaching(BEGAN, EMERGENT, at(min), {
        highest: highest < 0 ? null : highest,
        paged,
        addsNobody: (step) => nobody.includes(step),
      })
      return [plan.step, minuteOf(plan.nextAt)]
    }

    it('is as planned while somebody can', () => {
      expect(reaching(1, {})).toEqual([0, 5])
      expect(reaching(1, { heard: { 0: 0 } })).toEqual([0, 5])
      expect(reaching(62, { heard: { 3: 15, 4: 20 } })).toEqual([12, 65])
      expect(reaching(62.5, { heard: { 12: 62 } })).toEqual([12, 65])
    })

    it('goes on at once where a page lies ahead, and then at its pace', () => {
      expect(reaching(-56, { heard: { 0: 0 } })).toEqual([1, -51])
      expect(reaching(-52, { heard: { 0: 0, 1: -56 } })).toEqual([1, -51])
      expect(reaching(-51, { heard: { 0: 0, 1: -56 } })).toEqual([2, -46])
      const night = { 0: 0, 1: 5, 2: 10, 3: 15, 4: 20 }
      expect(reaching(3, { heard: night })).toEqual([5, 8])
      expect(reaching(7, { heard: { ...night, 5: 3 } })).toEqual([5, 8])
      expect(reaching(8, { heard: { ...night, 5: 3 } })).toEqual([6, 13])
      expect(reaching(-60, {})).toEqual([0, -55])
    })

    it('bears with clocks that are a little apart', () => {
      expect(reaching(-2, { heard: { 0: 0 } })).toEqual([0, 5])
      expect(reaching(4, { heard: { 0: 0, 1: 5 } })).toEqual([1, 10])
    })

    it('passes over a step that reaches nobody, or adds nobody, at once', () => {
      expect(reaching(1, { lost: { 0: 0 } })).toEqual([1, 6])
      expect(reaching(1, { lost: { 0: 0, 1: 0.5 }, heard: { 2: 0.6 } })).toEqual([2, 5.6])
      expect(reaching(5, { heard: { 0: 0 }, nobody: [1] })).toEqual([2, 10])
      expect(reaching(5, { lost: { 0: 0 }, nobody: [1, 2, 3] })).toEqual([3, 10])
    })

    it('tries everybody again after two minutes when nobody at all can be reached', () => {
      const lost = { 0: 0, 1: 0.2, 2: 0.4, 3: 0.6 }
      expect(reaching(0.7, { lost })).toEqual([3, 2.6])
      expect(reaching(2.6, { lost })).toEqual([4, 7.6])
      expect(reaching(2.7, { lost: { ...lost, 4: 2.6 } })).toEqual([4, 4.6])
      expect(reaching(30, { lost: { ...lost, 4: 2.6, 5: 4.6 } })).toEqual([6, 35])
    })

    it('repeats at the usual pause once somebody was reached, though it runs ahead of the timetable', () => {
      const ahead = { lost: { 0: 0, 1: 0.2, 2: 0.4, 3: 0.6 }, heard: { 4: 2.6 } }
      expect(reaching(4.8, ahead)).toEqual([4, 7.6])
      expect(reaching(7.6, ahead)).toEqual([5, 12.6])
      expect(reaching(16, { ...ahead, heard: { 4: 2.6, 5: 7.6, 6: 12.6 } })).toEqual([6, 17.6])
    })
  })

  it('always has a next step, never goes back, and never skips a step whose time has come', () => {
    const steps = fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 1, max: 240 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 240 }),
      )
      .map(([stepsMin, repeatMin]) => ({ stepsMin: stepsMin.sort((a, b) => a - b), repeatMin }))
    fc.assert(
      fc.property(
        steps,
        fc.double({ min: 0, max: 3000, noNaN: true }),
        fc.double({ min: 0, max: 600, noNaN: true }),
        (tier, min, more) => {
          const now = planAt(BEGAN, tier, at(min))
          const later = planAt(BEGAN, tier, at(min + more))
          expect(now.nextAt > at(min)).toBe(true)
          expect(now.stepAt <= at(min)).toBe(true)
          expect(later.step).toBeGreaterThanOrEqual(now.step)
          expect(now.nextAt).toEqual(stepDueAt(BEGAN, tier, now.step + 1))
          expect(planAt(BEGAN, tier, now.nextAt).step).toBe(now.step + 1)
        },
      ),
    )
  })
})
