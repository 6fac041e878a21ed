import type { Found } from '#lib/clinical/assessment/readings.ts'
import { areOfOneTime } from '#lib/clinical/pair-gases.ts'
import { formatMoment } from '#lib/dates.ts'
import type { ShownIn } from '#lib/referrals/answer-text.ts'
import type { Latest } from '#lib/referrals/latest.ts'

const NO_FIO2 = 'No P/F yet: enter the FiO₂ that ran when the gas was drawn.'

/** Why the latest oxygen has no P/F, and what to do; null where it has one, and where no oxygen was measured. */
export function noPfSentence(pf: Found<number>, latest: Latest, { zone, now }: ShownIn): string | null {
  const [gas] = latest.pao2_mmhg ?? []
  if (pf.value !== undefined || gas?.state !== 'value') return null
  const drawn = gas.measuredAt.getTime()
  const apart = (at: Date) => Math.abs(at.getTime() - drawn)
  const [fio2] = (latest.fio2_pct ?? []).toSorted((a, b) => apart(a.measuredAt) - apart(b.measuredAt))
  const clock = (at: Date) => formatMoment(at, zone, now)
  if (fio2?.state !== 'value') return NO_FIO2
  if (!areOfOneTime(gas, fio2))
    return `No P/F: the gas is of ${clock(gas.measuredAt)}, the nearest FiO₂ of ${clock(fio2.measuredAt)}, more than an hour apart. Enter the FiO₂ that ran when the gas was drawn, with its time.`
  return pf.why === null ? null : `No P/F: the gas is ${pf.why}.`
}
