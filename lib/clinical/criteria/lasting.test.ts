import { describe, expect, it } from 'vitest'
import { type Lasting, lasts, type Point, spanText } from './lasting.ts'
import { caseOf, hoursAgo } from './testing/patients.ts'

const MINUTE = 1 / 60

const rule: Lasting = {
  condition: 'P/F below 80',
  hours: 6,
  isMoreThan: true,
  fields: ['pao2_mmhg', 'fio2_pct'],
  typed: ['pf_below_80_hours', 'pf_below_80_hours'],
}
const point = (hours: number, holds = true): Point => ({ at: hoursAgo(hours), holds, says: `P/F of ${hours} h ago` })
const typed = (hours: number, ago = 0) => ({ series: { pf_below_80_hours: [[hours, ago]] } }) as const
const nobody = caseOf({})

describe('a span in words', () => {
  it.each([
    [0, '0 min'],
    [-60_000, '0 min'],
    [59_999, '0 min'],
    [60_000, '1 min'],
    [3_599_999, '59 min'],
    [3_600_000, '1 h'],
    [15_000_000, '4 h 10 min'],
  ])('%i ms is %s', (ms, text) => {
    expect(spanText(ms)).toBe(text)
  })
})

describe('a condition that has to last, by two measurements or more', () => {
  it('is met only after more than the hours', () => {
    expect(lasts(rule, [point(1), point(6 + MINUTE)], nobody)).toEqual({
      status: 'met',
      because: 'P/F below 80 for 6 h 1 min, by 2 of 2 measurements, the newest 1 h ago',
      missing: [],
      dueAt: null,
      basis: 'series',
      isForReview: false,
    })
    expect(lasts(rule, [point(1), point(6)], nobody)).toMatchObject({ status: 'not_yet_known', dueAt: hoursAgo(0) })
  })

  it('is met at the hours where the rule says so', () => {
    const forHours = { ...rule, isMoreThan: false }
    expect(lasts(forHours, [point(1), point(6)], nobody).status).toBe('met')
    expect(lasts(forHours, [point(1), point(6 - MINUTE)], nobody)).toMatchObject({
      status: 'not_yet_known',
      because: expect.stringContaining('; 6 h or more needed'),
    })
  })

  it('says how long it has lasted and when it will be met', () => {
    expect(lasts(rule, [point(1), point(4 + 10 * MINUTE)], nobody)).toEqual({
      status: 'not_yet_known',
      because: 'P/F below 80 for 4 h 10 min, by 2 of 2 measurements, the newest 1 h ago; more than 6 h needed',
      missing: [],
      dueAt: hoursAgo(-(2 - 10 * MINUTE)),
      basis: 'series',
      isForReview: false,
    })
  })

  it('counts the unbroken run only', () => {
    const points = [point(0), point(2), point(3, false), point(9)]
    expect(lasts(rule, points, nobody)).toMatchObject({
      status: 'not_yet_known',
      because: expect.stringContaining('for 2 h, by 2 of 4 measurements'),
      dueAt: hoursAgo(-4),
    })
  })

  it('is not met when it does not hold in the newest', () => {
    expect(lasts(rule, [point(0, false), point(9)], nobody)).toMatchObject({
      status: 'not_met',
      because: 'P/F of 0 h ago at the newest measurement',
    })
  })

  it('does not read typed hours, but doubts a run that reaches back to the first measurement', () => {
    const points = [point(0), point(2)]
    expect(lasts(rule, points, caseOf(typed(6.1)))).toMatchObject({
      status: 'not_yet_known',
      because: expect.stringContaining('; the hospital typed 6.1 h, and nothing earlier is here'),
      missing: ['pao2_mmhg', 'fio2_pct'],
      dueAt: hoursAgo(-4),
      basis: 'series',
    })
    expect(lasts(rule, points, caseOf(typed(6))).because).not.toContain('typed')
    expect(lasts(rule, [...points, point(3, false)], caseOf(typed(9))).because).not.toContain('typed')
  })
})

describe('a condition that has to last, by one measurement', () => {
  const points = [point(0.5)]

  it('is met by more than the hours typed, and the result says so', () => {
    expect(lasts(rule, points, caseOf(typed(6.1)))).toMatchObject({
      status: 'met',
      because: 'P/F below 80 for 6.1 h, as typed',
      basis: 'typed',
    })
    expect(lasts(rule, points, caseOf(typed(6)))).toMatchObject({ status: 'not_yet_known', basis: 'typed' })
    expect(lasts({ ...rule, isMoreThan: false }, points, caseOf(typed(6))).status).toBe('met')
  })

  it('runs on from the time at which the hours were typed', () => {
    expect(lasts(rule, points, caseOf(typed(5, 0.5)))).toMatchObject({
      because: 'P/F below 80 for 5 h as typed; more than 6 h needed',
      dueAt: hoursAgo(-0.5),
      missing: [],
    })
  })

  it.each([1, 2])('asks again when the hours were typed %i h ago, and counts nothing on', (ago) => {
    expect(lasts(rule, points, caseOf(typed(5, ago)))).toMatchObject({
      status: 'not_yet_known',
      because: `P/F below 80 for 5 h as typed; more than 6 h needed; that was ${ago} h ago`,
      dueAt: null,
      missing: ['pf_below_80_hours'],
    })
  })

  it('asks for the hours when nobody has typed them', () => {
    expect(lasts(rule, points, nobody)).toMatchObject({
      status: 'not_yet_known',
      because: 'P/F below 80 at the only measurement; for how long is not known',
      missing: ['pf_below_80_hours'],
      basis: null,
    })
    const { typed: _, ...untyped } = rule
    expect(lasts(untyped, points, caseOf(typed(9)))).toMatchObject({
      status: 'not_yet_known',
      missing: ['pao2_mmhg', 'fio2_pct'],
    })
  })

  it('is not met when it does not hold, whatever was typed', () => {
    expect(lasts(rule, [point(0, false)], caseOf(typed(9))).status).toBe('not_met')
  })

  it('counts typed hours from now when nobody knows when they were typed', () => {
    const patient = caseOf(typed(5))
    expect(lasts(rule, points, { ...patient, measured: {} }).dueAt).toEqual(hoursAgo(-1))
    expect(lasts(rule, points, { ...patient, measured: { pf_below_80_hours: [] } }).dueAt).toEqual(hoursAgo(-1))
  })
})

describe('a condition between two that are asked for', () => {
  const between: Lasting = { ...rule, typed: ['pf_below_50_hours', 'pf_below_80_hours'] }
  const given = (below50?: number, below80?: number) =>
    caseOf({
      values: {
        ...(below50 === undefined ? {} : { pf_below_50_hours: below50 }),
        ...(below80 === undefined ? {} : { pf_below_80_hours: below80 }),
      },
    })
  it.each([
    [7, 9, 'met', '7 to 9 h, as typed', []],
    [7, undefined, 'met', 'at least 7 h, as typed', []],
    [4, 9, 'not_yet_known', '4 to 9 h as typed', []],
    [undefined, 9, 'not_yet_known', '0 to 9 h as typed', ['pf_below_50_hours']],
    [4, undefined, 'not_yet_known', 'at least 4 h as typed', ['pf_below_80_hours']],
    [5, 4, 'not_yet_known', '5 h as typed', []],
  ] as const)('below the lower for %s h and the upper for %s h', (below50, below80, status, text, missing) => {
    expect(lasts(between, [point(0)], given(below50, below80))).toMatchObject({
      status,
      because: expect.stringContaining(`P/F below 80 for ${text}`),
      missing,
      basis: 'typed',
    })
  })
  it('has a time at which it is met only when both are the same', () => {
    expect(lasts(between, [point(0)], given(4, 9)).dueAt).toBeNull()
    expect(lasts(between, [point(0)], given(4, 4)).dueAt).toEqual(hoursAgo(-2))
  })
  it('asks for both when neither is there', () => {
    expect(lasts(between, [point(0)], given()).missing).toEqual(['pf_below_50_hours', 'pf_below_80_hours'])
  })
})

describe('without a measurement', () => {
  it('names what is not answered, with its state', () => {
    const states = { pao2_mmhg: 'pending', fio2_pct: 'not_known' } as const
    expect(lasts(rule, [], caseOf({ ...typed(9), states }))).toMatchObject({
      status: 'not_yet_known',
      because: 'PaO₂ is pending; FiO₂ is not known at the hospital',
      missing: ['pao2_mmhg', 'fio2_pct'],
    })
  })

  it('says so when everything is answered, but not of one time', () => {
    expect(lasts(rule, [], caseOf({ values: { pao2_mmhg: 62, fio2_pct: 60 } }))).toMatchObject({
      status: 'not_yet_known',
      because: 'no arterial gas has all its numbers of one time',
      missing: [],
    })
  })
})
