import { norepinephrineBase } from '../units.ts'
import type { NorepinephrineAs } from '../words.ts'
import type { Measured, Series } from './series.ts'

type SeriesOf<Fact> = Readonly<Record<string, readonly Fact[] | undefined>>

/**
 * Every formula wants the base: doses of a hospital that counts a salt, as base. Nothing is guessed where nobody knows: such doses stay as
 * they were typed, and `ifSalt` says what else they could be. What was typed stays beside the amount.
 */
export function asBase<Fact extends Measured>(series: SeriesOf<Fact>, as: NorepinephrineAs | null): SeriesOf<Fact> {
  if (as === null || as === 'base' || as === 'not_sure') return series
  const inBase = (fact: Fact): Fact =>
    typeof fact.value === 'number' ? { ...fact, value: norepinephrineBase(fact.value, as) } : fact
  return { ...series, norepinephrine: series.norepinephrine?.map(inBase) }
}

/** The same patient if the doses are of the most usual salt; null where it is known what they count, or where none runs. */
export function ifSalt(series: Series, as: NorepinephrineAs | null): Series | null {
  const isKnown = as !== null && as !== 'not_sure'
  const runs = series.norepinephrine?.some(({ value }) => typeof value === 'number' && value > 0)
  return isKnown || runs !== true ? null : asBase(series, 'bitartrate_monohydrate')
}
