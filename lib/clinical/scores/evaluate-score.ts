import { complete, completions } from './completions.ts'
import { notApplicable } from './not-applicable.ts'
import { ENGLISH_SCORES } from './score-phrases.ts'
import type {
  CompleteScore,
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

/** Items that share an input, and all inputs they cannot do without: what is unknown in one group says nothing about another. */
interface Group<I> {
  readonly items: readonly Item<I>[]
  readonly inputs: readonly Key<I>[]
}

/** A score as it is evaluated. */
export interface Score<I> extends ScoreDefinition<I> {
  readonly groups: readonly Group<I>[]
  /** All inputs that it cannot do without. */
  readonly required: readonly Key<I>[]
}

/** Joins the groups with which an item shares an input. */
function joined<I>(groups: readonly Group<I>[], item: Item<I>, inputs: readonly Key<I>[]): Group<I>[] {
  const shares = (group: Group<I>) => group.inputs.some((input) => inputs.includes(input))
  const sharing = groups.filter(shares)
  return [
    ...groups.filter((group) => !shares(group)),
    {
      items: [...sharing.flatMap(({ items }) => items), item],
      inputs: [...new Set([...sharing.flatMap((group) => group.inputs), ...inputs])],
    },
  ]
}

/** Prepares a score once, where it is written down. */
export function defineScore<I>(definition: ScoreDefinition<I>): Score<I> {
  const groups = definition.items.reduce<Group<I>[]>((before, item) => {
    const required = item.needs.filter((input) => definition.inputs[input].isOptional !== true)
    return joined(before, item, required)
  }, [])
  return { ...definition, groups, required: groups.flatMap(({ inputs }) => inputs) }
}

function ways<I>(score: Score<I>, group: Group<I>, known: Partial<I>): I[] {
  return completions(score.inputs, group.inputs, known)
}

function distinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** Every sum that the items of a group can have, ascending. */
function sumsOf<I>({ items }: Group<I>, found: readonly I[]): number[] {
  return distinct(found.map((inputs) => items.reduce((sum, { rule }) => sum + rule(inputs).points, 0)))
}

const widthOf = (sums: readonly number[]): number => Math.max(...sums) - Math.min(...sums)

function scoredItem<I>(
  { id, name, note }: Item<I>,
  rulings: readonly Ruling[],
  known: Partial<I>,
  orElse = ENGLISH_SCORES.orElse,
): ScoredItem {
  const possible = distinct(rulings.map(({ points }) => points))
  const [points, ...others] = possible
  const isSettled = points !== undefined && others.length === 0
  return {
    id,
    name,
    points: isSettled ? points : null,
    says: isSettled ? [...new Set(rulings.map(({ says }) => says))].join(orElse) : null,
    note: note?.(known) ?? null,
    possible,
  }
}

function missingIn<I>(
  score: Score<I>,
  group: Group<I>,
  known: Partial<I>,
  why: Partial<Record<Key<I>, string>>,
): MissingInput[] {
  const widthKnowing = (inputs: Partial<I>) => widthOf(sumsOf(group, ways(score, group, inputs)))
  const width = widthKnowing(known)
  return group.inputs.flatMap((input) => {
    if (known[input] !== undefined) return []
    const { name, fields, candidates } = score.inputs[input]
    const widths = candidates(known).map((candidate) => widthKnowing({ ...known, [input]: candidate }))
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

function settled<I>(score: Score<I>, inputs: I): CompleteScore {
  const items = score.items.map(({ id, name, note, rule }) => {
    const { points, says } = rule(inputs)
    return { id, name, points, says, note: note?.(inputs) ?? null, possible: [points] }
  })
  const total = items.reduce((sum, { points }) => sum + points, 0)
  return { status: 'complete', total, scoreClass: classOf(score.classes, total), items }
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
  // Stryker disable next-line ConditionalExpression,MethodExpression: below this line the same comes out, only slower
  if (score.required.every((input) => known[input] !== undefined)) return settled(score, complete(known))
  const groups = score.groups.map((group) => {
    const found = ways(score, group, known)
    return { group, found, sums: sumsOf(group, found) }
  })
  const scored = new Map(
    groups.flatMap(({ group, found }) =>
      group.items.map((item) => [item.id, scoredItem(item, found.map(item.rule), known, score.orElse)]),
    ),
  )
  const items = score.items.flatMap(({ id }) => scored.get(id) ?? [])
  const open = groups.filter(({ sums }) => sums.length > 1)
  const totals = groups.reduce(
    (before, { sums }) => distinct(before.flatMap((sum) => sums.map((more) => sum + more))),
    [0],
  )
  const [total = 0] = totals
  if (open.length === 0) return { status: 'complete', total, scoreClass: classOf(score.classes, total), items }
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
