import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CPR_CHECKS, type CprFacts, cprChecklist, lowFlow, noFlowMinutes } from './cpr-times.ts'

const at = (time: string) => new Date(`2026-03-14T${time}Z`)

describe('no-flow', () => {
  it.each([
    ['14:02:00', '14:03:00', true, 1],
    ['14:02:00', '14:02:59', true, 0],
    ['14:02:00', '14:02:00', true, 0],
    ['14:02:01', '14:02:00', true, undefined],
    ['14:02:00', '14:03:00', false, undefined],
    ['14:02:00', '14:03:00', undefined, undefined],
    [undefined, '14:03:00', true, undefined],
    ['14:02:00', undefined, true, undefined],
  ])('collapse %s, compressions %s, witnessed %s: %s', (arrest, started, isWitnessed, minutes) => {
    const arrestAt = arrest === undefined ? undefined : at(arrest)
    const cprStartedAt = started === undefined ? undefined : at(started)
    expect(noFlowMinutes({ arrestAt, cprStartedAt, isWitnessed })).toBe(minutes)
  })
})

const arrest = (startedAt: string, endedAt?: string) => ({
  startedAt: at(startedAt),
  endedAt: endedAt === undefined ? undefined : at(endedAt),
})

describe('low flow', () => {
  it('runs until now, and says when it reaches 60 minutes', () => {
    expect(lowFlow([arrest('14:03:00')], at('14:41:59'))).toEqual({
      eachMinutes: [38],
      totalMinutes: 38,
      sixtyMinutesAt: at('15:03:00'),
    })
    expect(lowFlow([arrest('14:03:00')], at('16:00:00'))).toMatchObject({
      totalMinutes: 117,
      sixtyMinutesAt: at('15:03:00'),
    })
  })

  it('stops at ROSC or flow', () => {
    expect(lowFlow([arrest('14:03:00', '14:09:30')], at('16:00:00'))).toEqual({
      eachMinutes: [6],
      totalMinutes: 6,
      sixtyMinutesAt: undefined,
    })
  })

  it.each([
    ['15:02:59', undefined, 59],
    ['15:03:00', at('15:03:00'), 60],
    ['15:10:00', at('15:03:00'), 67],
  ])('that ended at %s had reached 60 minutes at %s', (endedAt, sixtyMinutesAt, totalMinutes) => {
    expect(lowFlow([arrest('14:03:00', endedAt)], at('18:00:00'))).toMatchObject({ totalMinutes, sixtyMinutesAt })
  })

  it('is not known when it is timed to end in the future', () => {
    expect(lowFlow([arrest('14:03:00', '14:30:01')], at('14:30:00'))).toBeUndefined()
    expect(lowFlow([arrest('14:03:00', '14:30:00')], at('14:30:00'))?.totalMinutes).toBe(27)
  })

  it('of several arrests is summed before it is rounded, and each is shown', () => {
    const arrests = [arrest('13:00:00', '13:20:40'), arrest('13:40:00', '13:45:40'), arrest('14:00:00')]
    expect(lowFlow(arrests, at('14:10:00'))).toEqual({
      eachMinutes: [20, 5, 10],
      totalMinutes: 36,
      sixtyMinutesAt: at('14:33:40'),
    })
  })

  it('reaches 60 minutes once, in the arrest in which the sum does', () => {
    const arrests = [arrest('12:00:00', '12:50:00'), arrest('13:00:00', '13:10:00'), arrest('14:00:00')]
    expect(lowFlow(arrests, at('14:30:00'))).toMatchObject({ totalMinutes: 90, sixtyMinutesAt: at('13:10:00') })
    const longer = [arrest('12:00:00', '12:50:00'), arrest('13:00:00', '13:11:00'), arrest('14:00:00', '15:30:00')]
    expect(lowFlow(longer, at('16:00:00'))).toMatchObject({ totalMinutes: 151, sixtyMinutesAt: at('13:10:00') })
  })

  it('is not computed without an arrest, nor from times that contradict', () => {
    expect(lowFlow([], at('14:00:00'))).toBeUndefined()
    expect(lowFlow([arrest('14:00:01')], at('14:00:00'))).toBeUndefined()
    expect(lowFlow([arrest('14:00:00')], at('14:00:00'))).toMatchObject({ totalMinutes: 0 })
    expect(lowFlow([arrest('13:00:00', '12:59:59'), arrest('13:10:00')], at('14:00:00'))).toBeUndefined()
    expect(lowFlow([arrest('25:00:00')], at('14:00:00'))).toBeUndefined()
  })

  it('is never less than its parts, and less than a minute an arrest more', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 7200 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(lengths, (seconds) => {
        const start = at('00:00:00').getTime()
        const arrests = seconds.map((length, index) => ({
          startedAt: new Date(start + index * 7_200_000),
          endedAt: new Date(start + index * 7_200_000 + length * 1000),
        }))
        const found = lowFlow(arrests, at('23:00:00'))
        const parts = found?.eachMinutes.reduce((sum, minutes) => sum + minutes) ?? Number.NaN
        expect(found?.totalMinutes).toBeGreaterThanOrEqual(parts)
        expect(found?.totalMinutes).toBeLessThan(parts + seconds.length)
        expect(found?.sixtyMinutesAt !== undefined).toBe((found?.totalMinutes ?? 0) >= 60)
      }),
    )
  })
})

describe('the ECPR checklist', () => {
  const answers = (facts: CprFacts) => Object.fromEntries(cprChecklist(facts).map(({ id, answer }) => [id, answer]))

  it('has six questions, all open while nothing is known', () => {
    expect(answers({})).toEqual({
      age_under_70: 'unknown',
      witnessed: 'unknown',
      no_flow_le_5: 'unknown',
      shockable: 'unknown',
      etco2_ge_10: 'unknown',
      signs_of_life: 'unknown',
    })
  })

  it.each<[CprFacts, string, string]>([
    [{ ageYears: 69 }, 'age_under_70', 'yes'],
    [{ ageYears: 70 }, 'age_under_70', 'no'],
    [{ ageYears: 18 }, 'age_under_70', 'yes'],
    [{ isWitnessed: true }, 'witnessed', 'yes'],
    [{ isWitnessed: false }, 'witnessed', 'no'],
    [{ noFlowMinutes: 5 }, 'no_flow_le_5', 'yes'],
    [{ noFlowMinutes: 6 }, 'no_flow_le_5', 'no'],
    [{ isFirstRhythmShockable: true }, 'shockable', 'yes'],
    [{ isFirstRhythmShockable: false }, 'shockable', 'no'],
    [{ etco2MmHg: 10 }, 'etco2_ge_10', 'yes'],
    [{ etco2MmHg: 9.999 }, 'etco2_ge_10', 'no'],
    [{ hasSignsOfLife: true }, 'signs_of_life', 'yes'],
    [{ hasSignsOfLife: false }, 'signs_of_life', 'no'],
  ])('%o: %s %s, and nothing else is answered', (facts, id, answer) => {
    expect(answers(facts)).toEqual({ ...answers({}), [id]: answer })
  })

  it('is read from these fields', () => {
    expect(CPR_CHECKS.flatMap(({ fields }) => [...fields])).toEqual([
      'age_years',
      'arrest_witnessed',
      ...['arrest_at', 'cpr_started_at', 'arrest_witnessed'],
      'initial_rhythm',
      'etco2_mmhg',
      'signs_of_life_during_cpr',
    ])
    expect(cprChecklist({}).map(({ fields }) => fields)).toEqual(CPR_CHECKS.map(({ fields }) => fields))
  })

  it('is empty under 18', () => expect(cprChecklist({ ageYears: 17, isWitnessed: true })).toEqual([]))
})
