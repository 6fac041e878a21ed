import type { Standing } from './answers.ts'

/** One measurement of a field, as much of it as formulas need. */
export interface Measurement extends Standing {
  readonly measuredAt: Date
}

/** The measurements of a referral by field, newest first; of two with the same time, the one entered last comes first. */
export type MeasuredByField = Readonly<Record<string, readonly Measurement[] | undefined>>

/** What was measured belongs together when it was measured within this of each other. */
const SAME_TIME_MS = 60 * 60_000

/** Do two measurements belong to one time? So do those of which nobody knows when they were made. */
export function areOfOneTime(a: Standing | undefined, b: Standing | undefined): boolean {
  if (a?.measuredAt === undefined || b?.measuredAt === undefined) return true
  return Math.abs(a.measuredAt.getTime() - b.measuredAt.getTime()) <= SAME_TIME_MS
}

/** The measurement of a series nearest to `at`, if that is the same time and its value can be used. */
export function atTheTimeOf<Each extends Measurement>(series: readonly Each[] = [], at: Date): Each | undefined {
  const distance = ({ measuredAt }: Measurement) => Math.abs(measuredAt.getTime() - at.getTime())
  const [nearest] = [...series].sort((a, b) => distance(a) - distance(b))
  return nearest?.state === 'value' && distance(nearest) <= SAME_TIME_MS ? nearest : undefined
}

/** An arterial PaO₂ with the FiO₂ of the same time. */
export interface OxygenGas {
  readonly at: Date
  readonly pao2MmHg: number
  readonly fio2Pct: number
}

/** An arterial PaCO₂ with the pH of the same time. */
export interface CarbonDioxideGas {
  readonly at: Date
  readonly paco2MmHg: number
  readonly ph: number
}

/**
 * Is the gas of `at` said to be arterial? A source speaks for that one of `gases` that lies nearest to it: the next gas of the same hour
 * may be a venous one.
 */
export function isArterial(
  sources: readonly Measurement[] = [],
  gases: readonly Measurement[] = [],
  at: Date,
): boolean {
  const source = atTheTimeOf(sources, at)
  if (source?.value !== 'arterial') return false
  const distance = (from: Date) => Math.abs(from.getTime() - source.measuredAt.getTime())
  return gases.every(({ state, measuredAt }) => state !== 'value' || distance(measuredAt) >= distance(at))
}

/** Two numbers of one arterial gas; undefined when the gas is venous or unnamed, or either number is missing. */
function arterialPair(
  measured: MeasuredByField,
  code: 'pao2_mmhg' | 'paco2_mmhg',
  first: Measurement | undefined,
  second: string,
): { at: Date; numbers: [number, number] } | undefined {
  if (first?.state !== 'value' || typeof first.value !== 'number') return undefined
  const at = first.measuredAt
  if (!isArterial(measured.abg_source, measured[code], at)) return undefined
  const other = atTheTimeOf(measured[second], at)?.value
  return typeof other === 'number' ? { at, numbers: [first.value, other] } : undefined
}

/** The PaO₂ of one measurement and the FiO₂ that belongs to it, from an arterial gas only. */
export function oxygenGas(measured: MeasuredByField, pao2: Measurement | undefined): OxygenGas | undefined {
  const pair = arterialPair(measured, 'pao2_mmhg', pao2, 'fio2_pct')
  return pair && { at: pair.at, pao2MmHg: pair.numbers[0], fio2Pct: pair.numbers[1] }
}

/** One for each instant: of two measurements of the same time the one entered last. */
function atInstants(series: readonly Measurement[] = []): Measurement[] {
  const byInstant = Map.groupBy(series, ({ measuredAt }) => measuredAt.getTime())
  return [...byInstant.values()].flatMap((each) => each.slice(0, 1))
}

/** Every arterial PaO₂ that has its FiO₂, newest first. */
export function oxygenGases(measured: MeasuredByField): OxygenGas[] {
  return atInstants(measured.pao2_mmhg).flatMap((pao2) => oxygenGas(measured, pao2) ?? [])
}

/** Every arterial PaCO₂ that has its pH, newest first. */
export function carbonDioxideGases(measured: MeasuredByField): CarbonDioxideGas[] {
  return atInstants(measured.paco2_mmhg).flatMap((paco2) => {
    const pair = arterialPair(measured, 'paco2_mmhg', paco2, 'ph')
    return pair ? [{ at: pair.at, paco2MmHg: pair.numbers[0], ph: pair.numbers[1] }] : []
  })
}
