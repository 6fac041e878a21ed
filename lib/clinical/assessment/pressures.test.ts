import { describe, expect, it } from 'vitest'
import { latestMap, pressuresOf, worstMap } from './pressures.ts'
import { Readings } from './readings.ts'
import { NOW, seriesOf, type Told } from './testing.ts'

const read = (...told: readonly Told[]) => new Readings(seriesOf(['resp_support', 'imv_ett'], ...told), 'vv', NOW)

describe('pressures', () => {
  it('are pairs of one time; what is impossible is left out', () => {
    const readings = read(
      ['sbp', 104, 1],
      ['dbp', 58, 1],
      ['sbp', 60, 3],
      ['dbp', 60, 3],
      ['sbp', 90, 5],
      ['dbp', 50, 5],
      ['dbp', 40, 9],
    )
    expect(pressuresOf(readings).map(({ diastolic, pair }) => [diastolic.value, pair?.pulse.value])).toEqual([
      [58, 46],
      [50, 40],
      [40, undefined],
    ])
    expect(pressuresOf(readings)[0]?.pair?.systolic).toMatchObject({ value: 104, used: [{ code: 'sbp' }] })
  })

  it('give the mean: as measured, and derived where none was measured at that time', () => {
    const readings = read(['sbp', 90], ['dbp', 60], ['map_measured', 65], ['sbp', 60, 3], ['dbp', 30, 3])
    expect(latestMap(readings)).toMatchObject({ value: 65, used: [{ code: 'map_measured' }] })
    expect(worstMap(readings, 24)).toMatchObject({ value: 40, used: [{ code: 'sbp' }, { code: 'dbp' }] })
    expect(worstMap(readings, 2).value).toBe(65)
    expect(latestMap(read(['sbp', 90], ['dbp', 60], ['map_measured', 65, 2])).value).toBe(70)
    expect(worstMap(read(['map_measured', 65, 30], ['map_measured', 50, 31]), 24).value).toBe(65)
  })

  it('give the mean of the newest pressures, however lately one was measured before them', () => {
    const withMean = (minutes: number) =>
      read(['map_measured', 75, (20 + minutes) / 60], ['sbp', 60, 20 / 60], ['dbp', 30, 20 / 60])
    expect(latestMap(withMean(6)).value).toBe(40)
    expect(latestMap(withMean(5)).value).toBe(75)
    expect(latestMap(withMean(-6)).value).toBe(75)
    expect(worstMap(withMean(-6), 24).value).toBe(40)
    expect(worstMap(withMean(-5), 24).value).toBe(75)
  })

  it('give no mean that lies above a systolic pressure since then', () => {
    const none = { value: undefined, used: [], why: 'the systolic pressure was below it at another time' }
    const before: Told[] = [
      ['sbp', 110, 2],
      ['dbp', 58, 2],
    ]
    expect(latestMap(read(['sbp', 55], ...before))).toEqual(none)
    expect(worstMap(read(['sbp', 55], ...before), 24)).toEqual(none)
    expect(latestMap(read(['sbp', 76], ...before)).value).toBeCloseTo(75.33, 2)
    expect(worstMap(read(['sbp', 76], ...before), 24).value).toBeCloseTo(75.33, 2)
    expect(latestMap(read(...before, ['sbp', 55, 3])).value).toBeCloseTo(75.33, 2)
    expect(worstMap(read(...before, ['sbp', 55, 3]), 24)).toEqual(none)
    expect(worstMap(read(...before, ['sbp', 55, 25]), 24).value).toBeCloseTo(75.33, 2)
    const around = (minutes: number) => latestMap(read(['map_measured', 70, minutes / 60], ['sbp', 65])).value
    expect(around(5)).toBe(70)
    expect(around(6)).toBeUndefined()
    expect(worstMap(read(['map_measured', 70], ['sbp', 65, 5 / 60]), 24).value).toBe(70)
    expect(worstMap(read(['map_measured', 70], ['sbp', 70, 1]), 24).value).toBe(70)
    expect(worstMap(read(['map_measured', 60], ['sbp', 50, 3 / 60], ['sbp', 58, 3]), 24)).toEqual(none)
  })

  it('give no mean, with the reason, while one is not there', () => {
    expect(latestMap(read(['sbp', 90], ['dbp', 'pending']))).toEqual({ value: undefined, used: [], why: 'pending' })
    expect(latestMap(read(['sbp', 'not_known'])).why).toBe('not known')
    expect(latestMap(read(['map_measured', 'not_known'])).why).toBe('not known')
    expect(latestMap(read()).why).toBeNull()
  })
})
