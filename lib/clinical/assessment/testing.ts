import type { AnswerValue } from '../answers.ts'
import type { ValueState } from '../words.ts'
import type { Measured, Series } from './series.ts'

/** Facts for tests: `[code, value, hours ago]`, newest first within a code. */
export type Told = readonly [code: string, value: AnswerValue | Exclude<ValueState, 'value'>, hoursAgo?: number]

const STATES: readonly unknown[] = ['pending', 'not_known', 'not_applicable', 'unusable']

export const NOW = new Date('2026-03-14T12:00:00Z')

export function hoursAgo(hours: number): Date {
  return new Date(NOW.getTime() - hours * 3_600_000)
}

function measured([, value, hours = 0]: Told): Measured {
  const isState = STATES.includes(value)
  return {
    state: isState ? (value as ValueState) : 'value',
    value: isState ? null : (value as AnswerValue),
    typedValue: null,
    typedUnit: null,
    measuredAt: hoursAgo(hours),
  }
}
export function seriesOf(...told: readonly Told[]): Series {
  const sorted = [...told].sort((a, b) => (a[2] ?? 0) - (b[2] ?? 0))
  return Object.fromEntries(
    Object.entries(Object.groupBy(sorted, ([code]) => code)).map(([code, facts = []]) => [code, facts.map(measured)]),
  )
}
