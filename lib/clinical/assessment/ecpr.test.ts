import { describe, expect, it } from 'vitest'
import { ecprOf } from './ecpr.ts'
import { Readings } from './readings.ts'
import { hoursAgo, NOW, seriesOf, type Told } from './testing.ts'

describe('the clock of ECPR', () => {
  const clock = (...told: Told[]) => ecprOf(new Readings(seriesOf(['age_years', 52], ...told), 'ecpr', NOW))
  const at = (minutesAgo: number) => hoursAgo(minutesAgo / 60).toISOString()
  const started: Told[] = [
    ['arrest_at', at(39)],
    ['cpr_started_at', at(38)],
    ['arrest_witnessed', 'yes'],
  ]

  it('runs until somebody says that it ended', () => {
    expect(clock(...started)).toMatchObject({
      noFlowMinutes: 1,
      lowFlow: { totalMinutes: 38, sixtyMinutesAt: hoursAgo(-22 / 60) },
      runningSince: hoursAgo(38 / 60),
    })
    expect(clock(...started, ['ongoing_cpr', true], ['rosc_at', at(30)])).toMatchObject({
      lowFlow: { totalMinutes: 38 },
      runningSince: hoursAgo(38 / 60),
    })
  })

  it('stands at the return of circulation', () => {
    for (const more of [[], [['ongoing_cpr', false] as const]])
      expect(clock(...started, ['rosc_at', at(30)], ...more)).toMatchObject({
        lowFlow: { totalMinutes: 8, sixtyMinutesAt: undefined },
        runningSince: null,
      })
  })

  it('has no low flow when it ended and nobody knows when, or when it began', () => {
    expect(clock(...started, ['ongoing_cpr', false])).toMatchObject({ lowFlow: undefined, runningSince: null })
    expect(clock(['rosc_at', at(30)])).toMatchObject({ lowFlow: undefined, runningSince: null, ended: null })
    expect(clock(['arrest_at', at(39)], ['arrest_witnessed', 'yes'])).toMatchObject({
      noFlowMinutes: undefined,
      lowFlow: undefined,
      runningSince: null,
    })
  })

  it('has no no-flow when nobody saw the collapse', () => {
    expect(clock(...started, ['arrest_witnessed', 'no', -1]).noFlowMinutes).toBeUndefined()
    expect(clock(...started, ['arrest_witnessed', 'unknown', -1]).noFlowMinutes).toBeUndefined()
  })

  it('answers six questions', () => {
    const answers = (...told: Told[]) =>
      Object.fromEntries(clock(...started, ...told).checklist.map(({ id, answer }) => [id, answer]))
    expect(answers(['initial_rhythm', 'pvt'], ['etco2_mmhg', 12], ['signs_of_life_during_cpr', false])).toEqual({
      age_under_70: 'yes',
      witnessed: 'yes',
      no_flow_le_5: 'yes',
      shockable: 'yes',
      etco2_ge_10: 'yes',
      signs_of_life: 'no',
    })
    expect(answers(['initial_rhythm', 'vf'])).toMatchObject({ shockable: 'yes', etco2_ge_10: 'unknown' })
    expect(answers(['initial_rhythm', 'pea'])).toMatchObject({ shockable: 'no', signs_of_life: 'unknown' })
    expect(answers(['initial_rhythm', 'unknown'])).toMatchObject({ shockable: 'unknown' })
  })
})
