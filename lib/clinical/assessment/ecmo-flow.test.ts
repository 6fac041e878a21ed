import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../criteria/criterion.ts'
import { assess } from './assess.ts'
import { hoursAgo, NOW, seriesOf, type Told } from './testing.ts'

const minutesAgo = (minutes: number) => hoursAgo(minutes / 60)
const at = (minutes: number) => minutesAgo(minutes).toISOString()
const ARREST: readonly Told[] = [
  ['age_years', 52],
  ['cpr_started_at', at(70)],
]

function assessed(flowAt: Date | null, ...told: Told[]) {
  return assess(seriesOf(...ARREST, ...told), 'ecpr', NOW, DEFAULT_SETTINGS, { flowAt })
}
const clock = (flowAt: Date | null, ...told: Told[]) => assessed(flowAt, ...told).ecpr

it('low flow stands when ECMO flow begins, also while compressions are still said to run', () => {
  const stands = {
    lowFlow: { totalMinutes: 45, sixtyMinutesAt: undefined },
    runningSince: null,
    ended: { by: 'ecmo_flow', at: minutesAgo(25) },
  }
  expect(clock(minutesAgo(25))).toMatchObject(stands)
  expect(clock(minutesAgo(25), ['ongoing_cpr', true])).toMatchObject(stands)
  expect(clock(minutesAgo(25), ['ongoing_cpr', false])).toMatchObject(stands)
  expect(clock(null)).toMatchObject({ lowFlow: { totalMinutes: 70 }, runningSince: minutesAgo(70), ended: null })
})

it('stands at the return of circulation where that came first', () => {
  const rosc = { lowFlow: { totalMinutes: 30 }, ended: { by: 'rosc', at: minutesAgo(40) } }
  expect(clock(minutesAgo(25), ['rosc_at', at(40)])).toMatchObject(rosc)
  expect(clock(minutesAgo(40), ['rosc_at', at(40)])).toMatchObject(rosc)
  expect(clock(null, ['rosc_at', at(40)])).toMatchObject(rosc)
  expect(clock(minutesAgo(40), ['rosc_at', at(25)])).toMatchObject({ ended: { by: 'ecmo_flow' } })
})

it('is not stopped by flow from before these compressions, and not known without their beginning', () => {
  expect(clock(minutesAgo(71))).toMatchObject({ lowFlow: { totalMinutes: 70 }, ended: null })
  expect(clock(minutesAgo(70))).toMatchObject({ lowFlow: { totalMinutes: 0 }, ended: { by: 'ecmo_flow' } })
  const { ecpr } = assess(seriesOf(['age_years', 52]), 'ecpr', NOW, DEFAULT_SETTINGS, { flowAt: minutesAgo(5) })
  expect(ecpr).toMatchObject({ lowFlow: undefined, ended: null })
})

it('the criteria read the same end', () => {
  const over60 = assessed(minutesAgo(25)).criteria.find(({ id }) => id === 'ecpr_cpr_over_60_min')
  expect(over60).toMatchObject({ status: 'not_met', because: 'compressions for 45 min, until ECMO flow' })
})
