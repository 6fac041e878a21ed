import type { Item, Ruling } from './score-shape.ts'

const NO: Ruling = { points: 0, says: 'no' }

/** A line of a table, with the condition under which it holds. */
export interface Rule<I> extends Ruling {
  readonly when: (inputs: I) => boolean
}

/**
 * Writes the items of a score with the inputs `I`.
 *
 * `table`: read from the top; the first line that holds gives the points, else `otherwise`. An item sees only the inputs it names in `needs`.
 * `flag`: a yes-or-no input, points for yes and none for no.
 */
export function itemsFor<I>() {
  function table<K extends keyof I & string>(
    id: string,
    name: string,
    needs: readonly K[],
    rules: readonly Rule<Pick<I, K>>[],
    otherwise: Ruling,
  ): Item<I> {
    return {
      id,
      name,
      needs,
      table: [...rules, otherwise].map(({ points, says }) => ({ points, says })),
      rule: (inputs) => rules.find(({ when }) => when(inputs)) ?? otherwise,
    }
  }
  function flag<K extends keyof I & string>(id: string, name: string, input: K, points: number): Item<I> {
    return table(id, name, [input], [{ points, says: 'yes', when: (inputs) => inputs[input] === true }], NO)
  }
  return { table, flag }
}

/** The two answers to a yes-or-no question, both tried while it is open. */
const YES_NO = [false, true] as const

/** An input that is yes or no. */
export function yesOrNo(name: string, ...fields: string[]) {
  return { name, unit: '', fields, candidates: () => YES_NO }
}

/** A measured input; `candidates` holds one value from each band. */
export function measured(name: string, unit: string, fields: readonly string[], candidates: readonly number[]) {
  return { name, unit, fields, candidates: () => candidates }
}

/** A measured input that the tables can do without. */
export function measuredIfKnown(name: string, unit: string, ...fields: string[]) {
  return { name, unit, fields, candidates: () => [], isOptional: true } as const
}
