import type { Branch } from '../words.ts'
import { defineScore, type Score } from './evaluate-score.ts'
import type { ScorePhrases } from './score-phrases.ts'
import type { Input, Inputs, Item, Ruling } from './score-shape.ts'

/** The words of a score in another language: data, of the same shape as the score. */
export interface ScoreWords<I> {
  readonly fullName: string
  readonly population: string
  readonly refusedIn: Partial<Record<Branch, string>>
  readonly source: { readonly authors?: string; readonly table: string }
  readonly cohort: { readonly who: string; readonly outcome: string } | null
  readonly inputs: { readonly [K in keyof I & string]-?: { readonly name: string; readonly hint?: string } }
  /** By the item's id; `says` in the order of its table. */
  readonly items: Readonly<Record<string, { name: string; says: readonly string[]; note?: string }>>
  readonly limits: readonly string[]
}

/** The line of the table in other words; of several lines at once, each. */
function wordedRuling({ table }: Pick<Item<never>, 'table'>, says: readonly string[], ruling: Ruling): Ruling {
  if (ruling.parts !== undefined)
    return { ...ruling, says: ruling.parts.map((part) => wordedRuling({ table }, says, part).says).join(', ') }
  return { ...ruling, says: says[table.findIndex((line) => line.says === ruling.says)] ?? ruling.says }
}

function wordedItem<I>(item: Item<I>, words: ScoreWords<I>): Item<I> {
  const { name, says, note } = words.items[item.id] ?? { name: item.name, says: [] }
  return {
    ...item,
    name,
    table: item.table.map((line) => wordedRuling(item, says, line)),
    rule: (inputs) => wordedRuling(item, says, item.rule(inputs)),
    note: (known) => {
      const said = item.note?.(known) ?? null
      return said === null ? null : (note ?? said)
    },
  }
}

/** Each input under its own name again: the mapped type of `inputs` is lost over its entries. */
function wordedInputs<I>(inputs: Inputs<I>, words: ScoreWords<I>['inputs']): Inputs<I> {
  const named = Object.entries<Input<I, keyof I>>(inputs).map(([id, input]) => [
    id,
    { ...input, ...words[id as keyof I & string] },
  ])
  return Object.fromEntries(named) as Inputs<I>
}

/** A score in another language: the same rules and numbers, other words. As it is without words. */
export function wordedScore<I>(score: Score<I>, words: ScoreWords<I> | undefined, phrases?: ScorePhrases): Score<I> {
  if (words === undefined) return score
  const { fullName, population, refusedIn, source, cohort, inputs, limits } = words
  return defineScore({
    ...score,
    fullName,
    population,
    refusedIn,
    source: { ...score.source, ...source },
    cohort: score.cohort && { ...score.cohort, ...cohort },
    inputs: wordedInputs(score.inputs, inputs),
    items: score.items.map((item) => wordedItem(item, words)),
    limits,
    ...(phrases === undefined ? {} : { orElse: phrases.orElse }),
  })
}
