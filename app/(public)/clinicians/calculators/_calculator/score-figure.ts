import { evaluateScore, type Score } from '#lib/clinical/scores/evaluate-score.ts'
import type {
  CompleteScore,
  IncompleteScore,
  MissingInput,
  Patient,
  ScoredItem,
} from '#lib/clinical/scores/score-shape.ts'
import { classesOf, classText, publishedSentence, signed, totalText } from '#lib/clinical/scores/score-words.ts'
import { type Entered, type Figure, inPoints, type Line, type OpenInput, pointsWord, type Scale } from './figure.ts'

/** One item, with the rule that fired or what it can still give. */
export function lineOf({ name, points, says, possible }: ScoredItem): Line {
  if (points !== null) return { name, says: says ?? '', points: signed(points) }
  const ends = [possible[0] ?? 0, possible.at(-1) ?? 0].map(signed)
  return { name, says: 'open', points: ends.join(possible.length === 2 ? ' or ' : ' to ') }
}

/** "Class II", "Class II or III still possible". */
function standingOf(result: CompleteScore | IncompleteScore): string | null {
  const said = classText(result)
  if (said === null) return null
  const named = `${said.charAt(0).toUpperCase()}${said.slice(1)}`
  return classesOf(result).length === 1 ? named : `${named} still possible`
}

/** From what the score can be when nothing is known: what it can still be. */
function scaleOf<I>(score: Score<I>, from: number, to: number): Scale | null {
  const whole = evaluateScore(score, {}, {})
  if (whole.status !== 'incomplete') return null
  const classes = score.classes.map(({ name, from: start }) => ({ name, from: start }))
  return { lowest: whole.low, highest: whole.high, from, to, classes: classes.toReversed() }
}

/** Questions that people answer instead of an input that is computed from them: by input, then by question its name. */
export type ComputedFrom = Readonly<Record<string, Readonly<Record<string, string>>>>

/** An open input as the form can answer it. */
export function openInput(
  { input, name }: Pick<MissingInput, 'input' | 'name'>,
  effect: string | null,
  from: ComputedFrom,
  entered: Entered,
): OpenInput {
  const parts = Object.entries(from[input] ?? {}).filter(([id]) => entered[id] === undefined)
  const [first] = parts
  if (first === undefined) return { ask: input, name, effect }
  return { ask: first[0], name: `${name}: ${parts.map(([, part]) => part).join(', ')}`, effect }
}

/**
 * Values of the form as a score's inputs. The questions are drawn from the score itself, one for each input and of its kind, so a value has
 * its input's type.
 */
export function inputsOf<I>(score: Score<I>, values: Entered): Partial<I> {
  return Object.fromEntries(Object.keys(score.inputs).map((input) => [input, values[input]])) as Partial<I>
}

/** As much of the patient as a public page asks; every calculator asks the age as `ageYears`. */
export function patientOf({ ageYears }: Entered): Patient {
  return { ageYears: typeof ageYears === 'number' ? ageYears : undefined }
}

/** How a score is shown for what is entered; `from` says what its computed inputs are computed from. */
export function scoreFigure<I>(score: Score<I>, entered: Entered, from: ComputedFrom = {}): Figure {
  const result = evaluateScore(score, inputsOf(score, entered), patientOf(entered))
  const base = { id: score.id, name: score.name, published: null, open: [] }
  if (result.status === 'not_applicable')
    return { ...base, value: null, unit: '', standing: null, notes: [result.reason], lines: [], scale: null }
  const isComplete = result.status === 'complete'
  const [low, high] = isComplete ? [result.total, result.total] : [result.low, result.high]
  const classes = classesOf(result)
  const missing = isComplete ? [] : result.missing
  return {
    ...base,
    value: totalText(result),
    unit: isComplete ? pointsWord(low) : 'points',
    standing: standingOf(result),
    published: classes.length === 1 && score.cohort !== null ? publishedSentence(score.cohort, classes) : null,
    notes: result.items.flatMap(({ note }) => note ?? []),
    open: missing.map((one) => openInput(one, `by up to ${inPoints(one.narrowsBy)}`, from, entered)),
    lines: result.items.map(lineOf),
    scale: scaleOf(score, low, high),
  }
}
