import type { Found, Used } from './readings.ts'

/** Each input of a score as it was found. */
export type FoundInputs<I> = { readonly [K in keyof I]-?: Found<I[K]> }

/** What a score is given: the known inputs, why others are not there, and the facts behind each. */
export interface Given<I> {
  readonly known: Partial<I>
  readonly why: Partial<Record<keyof I & string, string>>
  readonly used: Readonly<Record<string, readonly Used[]>>
}

/** Divides what was found into the three. */
export function toGiven<I>(found: FoundInputs<I>): Given<I> {
  const known: Partial<I> = {}
  const why: Partial<Record<keyof I & string, string>> = {}
  const used: Record<string, readonly Used[]> = {}
  for (const name in found) {
    const input = found[name]
    if (input.value !== undefined) {
      known[name] = input.value
      used[name] = input.used
    } else if (input.why !== null) why[name] = input.why
  }
  return { known, why, used }
}
