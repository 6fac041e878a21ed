import type { ValueFact } from './facts.ts'

/** The latest answers of a referral, by field; newest first within a field. */
export type Latest = Readonly<Record<string, readonly ValueFact[] | undefined>>

/** Values of a referral by field, newest measurement first; of two with the same time, the one entered last. */
export function byField(values: readonly ValueFact[]): Latest {
  const corrected = new Set(values.map((value) => value.correctsId))
  const kept = values.filter((value) => !corrected.has(value.id))
  const sorted = [...kept].sort(
    (a, b) => b.measuredAt.getTime() - a.measuredAt.getTime() || b.enteredAt.getTime() - a.enteredAt.getTime(),
  )
  return Object.groupBy(sorted, ({ code }) => code)
}

/** The latest usable number of a field, with its time; undefined when the latest answer is no number. */
export function latestNumber(latest: Latest, code: string): { readonly value: number; readonly at: Date } | undefined {
  const fact = latest[code]?.[0]
  return fact?.state === 'value' && typeof fact.value === 'number'
    ? { value: fact.value, at: fact.measuredAt }
    : undefined
}

/** The latest usable word of a field: a text, a choice, an instant. */
export function latestWord(latest: Latest, code: string): string | undefined {
  const fact = latest[code]?.[0]
  return fact?.state === 'value' && typeof fact.value === 'string' ? fact.value : undefined
}

/** The latest usable yes or no of a field. */
export function latestYesNo(latest: Latest, code: string): boolean | undefined {
  const fact = latest[code]?.[0]
  return fact?.state === 'value' && typeof fact.value === 'boolean' ? fact.value : undefined
}
