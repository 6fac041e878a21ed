import { pfRatio } from '../derived/oxygenation.ts'
import { shown } from '../derived/shown.ts'
import { carbonDioxideGases, oxygenGases } from '../pair-gases.ts'
import { withUnit } from '../unit-text.ts'
import { type Case, type Criterion, notApplicable, type Verdict, waitsFor } from './criterion.ts'
import { atLeastText, type Lasting, lasts, type Point } from './lasting.ts'

const INVASIVE = ['imv_ett', 'imv_trach', 'jet_or_hfov']

export const OXYGEN_FIELDS = ['pao2_mmhg', 'fio2_pct', 'abg_source'] as const
export const CARBON_DIOXIDE_FIELDS = ['ph', 'paco2_mmhg', 'abg_source'] as const

/** "75 mmHg", with the kilopascals beside it where the source prints them. */
export function pressureText(mmHg: number, kPa?: number): string {
  return kPa === undefined ? withUnit(mmHg, 'mm[Hg]') : `${withUnit(mmHg, 'mm[Hg]')} (${withUnit(kPa, 'kPa')})`
}

/** Every P/F of the series, newest first, held against a line. */
export function pfPoints({ measured }: Case, belowMmHg: number): Point[] {
  return oxygenGases(measured).flatMap((gas) => {
    const ratio = pfRatio(gas)
    if (ratio === undefined) return []
    return [{ at: gas.at, holds: ratio < belowMmHg, says: `P/F is ${withUnit(shown(ratio, 1), 'mm[Hg]')}` }]
  })
}

/** Every pH with its PaCO₂, newest first, held against a rule. */
export function acidosisPoints({ measured }: Case, holds: (ph: number, paco2MmHg: number) => boolean): Point[] {
  return carbonDioxideGases(measured).map(({ at, ph, paco2MmHg }) => ({
    at,
    holds: holds(ph, paco2MmHg),
    says: `pH is ${shown(ph, 2)} with PaCO₂ ${withUnit(shown(paco2MmHg, 1), 'mm[Hg]')}`,
  }))
}

/** The triggers were made for patients ventilated through a tube: on a mask or high flow they are not read at all. */
export function ventilated(evaluate: (patient: Case) => Verdict): Criterion['evaluate'] {
  return (patient) => {
    const support = patient.known.text('resp_support')
    if (support === undefined) return waitsFor(patient, ['resp_support'])
    return INVASIVE.includes(support) ? evaluate(patient) : notApplicable('not ventilated invasively')
  }
}

type PfLine = Pick<Lasting, 'hours' | 'isMoreThan' | 'typed'> & { readonly mmHg: number; readonly kPa?: number }

/** P/F below a line for so many hours. */
export function lowPf({ mmHg, kPa, ...rule }: PfLine): Pick<Criterion, 'says' | 'evaluate'> {
  const condition = `P/F below ${pressureText(mmHg, kPa)}`
  return {
    says: `${condition} for ${atLeastText(rule)}`,
    evaluate: ventilated((patient) =>
      lasts({ ...rule, condition, fields: OXYGEN_FIELDS }, pfPoints(patient, mmHg), patient),
    ),
  }
}
