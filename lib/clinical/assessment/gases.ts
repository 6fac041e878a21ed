import { pfRatio } from '../derived/oxygenation.ts'
import { atTheTimeOf, isArterial, oxygenGases } from '../pair-gases.ts'
import { type Amount, type Found, known, type Readings, unknown } from './readings.ts'

/** Why a gas does not count that is venous, capillary or not named. */
export const NOT_ARTERIAL = 'not said to be arterial'

/** The numbers of a gas value that were drawn from an artery, newest first. */
export function arterial(readings: Readings, code: string): Amount[] {
  const sources = readings.facts('abg_source')
  return readings.numbers(code).filter(({ at }) => isArterial(sources, readings.facts(code), at))
}

/** P/F (mmHg) of every arterial gas that has its FiO₂, newest first. */
export function pfRatios(readings: Readings): Amount[] {
  const [pao2, fio2] = [readings.facts('pao2_mmhg'), readings.facts('fio2_pct')]
  const measured = { pao2_mmhg: pao2, fio2_pct: fio2, abg_source: readings.facts('abg_source') }
  return oxygenGases(measured).flatMap((gas) => {
    const value = pfRatio(gas)
    if (value === undefined) return []
    const parts = [['pao2_mmhg', atTheTimeOf(pao2, gas.at)] as const, ['fio2_pct', atTheTimeOf(fio2, gas.at)] as const]
    return [{ value, at: gas.at, used: parts.flatMap(([code, fact]) => (fact ? [{ code, fact }] : [])) }]
  })
}

/** P/F of the latest gas; unknown when that one cannot be used, whatever came before. */
export function latestPf(readings: Readings): Found<number> {
  const pf = pfRatios(readings).find(({ used }) => used[0]?.fact === readings.facts('pao2_mmhg')[0])
  return pf ? known(pf.value, pf.used) : unknown(whyNoPf(readings))
}

/** The lowest P/F of the last `hours`; where there is none, that of the latest gas. */
export function worstPf(readings: Readings, hours: number): Found<number> {
  const worst = readings.worstOf(pfRatios(readings), hours, 'lowest')
  return worst ? known(worst.value, worst.used) : latestPf(readings)
}

function whyNoPf(readings: Readings): string | null {
  for (const code of ['pao2_mmhg', 'fio2_pct']) {
    const { value, why } = readings.number(code)
    if (value === undefined) return why
  }
  return arterial(readings, 'pao2_mmhg').length === 0 ? NOT_ARTERIAL : 'no FiO₂ of the same time'
}
