import type { Inputs } from './score-shape.ts'

/** Every input that is asked for is known or filled in: nothing is called with less. */
export function complete<I>(inputs: Partial<I>): I {
  return inputs as I
}

/** Every way in which the inputs named in `names` can turn out, given what is known: one completion if all of them are. */
export function completions<I>(inputs: Inputs<I>, names: readonly (keyof I & string)[], known: Partial<I>): I[] {
  return names
    .reduce<Partial<I>[]>(
      (partly, name) =>
        partly.flatMap((some) =>
          some[name] === undefined
            ? inputs[name].candidates(some).map((candidate) => ({ ...some, [name]: candidate }))
            : some,
        ),
      [known],
    )
    .map(complete<I>)
}
