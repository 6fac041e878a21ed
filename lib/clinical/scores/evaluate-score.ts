import { notApplicable } from './not-applicable.ts'
import type {
  Item,
  MissingInput,
  Patient,
  Ruling,
  ScoreClass,
  ScoreDefinition,
  ScoredItem,
  ScoreResult,
} from './score-shape.ts'

type Key<I> = keyof I & string

/** Items that share an input, and all their inputs: what is unknown in one group says nothing about another. */
interface Group<I> {
  readonly items: readonly Item<I>[]
  readonly inputs: readonly Key<I>[]
}

/** A score as it is evaluated. */
export interface Score<I> extends ScoreDefinition<I> {
  readonly groups: readonly Group<I>[]
}

function merged<I>(groups: readonly Group<I>[], item: Item<I>): Group<I>[] {
  const shares = (group: Group<I>) => group.inputs.some((input) => item.needs.includes(input))
  const joined = groups.filter(shares)
  return [
    ...groups.filter((group) => !shares(group)),
    {
      items: [...joined.flatMap(({ items }) => items), item],
      inputs: [...new Set([...joined.flatMap(({ inputs }) => inputs), ...item.needs])],
    },
  ]
}

/** Prepares a score once, where it is written down. */
export function defineScore<I>(definition: ScoreDefinition<I>): Score<I> {
  return { ...definition, groups: definition.items.reduce<Group<I>[]>(merged, []) }
}

/** The engine has filled in every input that a group's items need; no item is called with less. */
function complete<I>(inputs: Partial<I>): I {
  return inputs as I
}

/** One way in which a group can turn out: one ruling an item, in the group's order. */
type Outcome = readonly Ruling[]

function completions<I>(score: Score<I>, group: Group<I>, known: Partial<I>): Partial<I>[] {
  return group.inputs.reduce<Partial<I>[]>(
    (partly, input) =>
      partly.flatMap((inputs) =>
        inputs[input] === undefined
          ? score.inputs[input].candidates(inputs).map((candidate) => ({ ...inputs, [input]: candidate }))
          : [inputs],
      ),
    [known],
  )
}

function outcomes<I>(score: Score<I>, group: Group<I>, known: Partial<I>): Outcome[] {
  return completions(score, group, known).map((inputs) => group.items.map(({ rule }) => rule(complete(inputs))))
}

const sumOf = (outcome: Outcome): number => outcome.reduce((sum, { points }) => sum + points, 0)

function distinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

const widthOf = (sums: readonly number[]): number => Math.max(...sums) - Math.min(...sums)

function scoredItem<I>(item: Item<I>, rulings: readonly (Ruling | undefined)[]): ScoredItem {
  const fired = rulings.filter((ruling) => ruling !== undefined)
  const possible = distinct(fired.map(({ points }) => points))
  const said = new Set(fired.map(({ says }) => says))
  const [points, ...others] = possible
  const isSettled = points !== undefined && others.length === 0
  return {
    id: item.id,
    name: item.name,
    points: isSettled ? points : null,
    says: isSettled ? [...said].join(', or ') : null,
    possible,
  }
}

function missingIn<I>(
  score: Score<I>,
  group: Group<I>,
  known: Partial<I>,
  why: Partial<Record<Key<I>, string>>,
): MissingInput[] {
  const width = widthOf(outcomes(score, group, known).map(sumOf))
  return group.inputs.flatMap((input) => {
    if (known[input] !== undefined) return []
    const { name, fields, candidates } = score.inputs[input]
    const widths = candidates(known).map((candidate) =>
      widthOf(outcomes(score, group, { ...known, [input]: candidate }).map(sumOf)),
    )
    return [{ input, name, fields, why: why[input] ?? null, narrowsBy: width - Math.min(...widths) }]
  })
}

/** The class of a total; null where the score has none. */
export function classOf(classes: readonly ScoreClass[], total: number): ScoreClass | null {
  return classes.find(({ from }) => total >= from) ?? null
}

function classesOf(classes: readonly ScoreClass[], totals: readonly number[]): ScoreClass[] {
  return [...new Set(totals.map((total) => classOf(classes, total)))].filter((found) => found !== null)
}

/**
 * Evaluates a score. Nothing is imputed: an unknown input leaves the total as the range of every completion, unless each of them gives the
 * same. `why` says beside an unknown input why it is not there.
 */
export function evaluateScore<I>(
  score: Score<I>,
  known: Partial<I>,
  patient: Patient,
  why: Partial<Record<Key<I>, string>> = {},
): ScoreResult {
  const refused = notApplicable(score, patient)
  if (refused !== null) return refused
  const byGroup = score.groups.map((group) => ({ group, found: outcomes(score, group, known) }))
  const scored = byGroup.flatMap(({ group, found }) =>
    group.items.map((item, at) =>
      scoredItem(
        item,
        found.map((outcome) => outcome[at]),
      ),
    ),
  )
  const items = score.items.flatMap(({ id }) => scored.find((item) => item.id === id) ?? [])
  const totals = byGroup
    .map(({ found }) => distinct(found.map(sumOf)))
    .reduce((sums, more) => distinct(sums.flatMap((sum) => more.map((points) => sum + points))), [0])
  const [total = 0, ...others] = totals
  if (others.length === 0) return { status: 'complete', total, scoreClass: classOf(score.classes, total), items }
  const open = byGroup.filter(({ found }) => widthOf(found.map(sumOf)) > 0)
  const missing = open.flatMap(({ group }) => missingIn(score, group, known, why))
  return {
    status: 'incomplete',
    low: total,
    high: totals.at(-1) ?? total,
    classes: classesOf(score.classes, totals),
    items,
    missing: missing.filter(({ narrowsBy }) => narrowsBy > 0).sort((a, b) => b.narrowsBy - a.narrowsBy),
  }
}
