import { fill } from '#lib/clinical/fill.ts'
import { evaluateScore, type Score } from '#lib/clinical/scores/evaluate-score.ts'
import type {
  CompleteScore,
  IncompleteScore,
  MissingInput,
  NotApplicable,
  Patient,
  ScoredItem,
} from '#lib/clinical/scores/score-shape.ts'
import { classesOf, classText, publishedSentence, signed, totalText } from '#lib/clinical/scores/score-words.ts'
import type { CalculatorWords } from '#lib/content/calculator-words.ts'
import { type Entered, type Figure, inPoints, type Line, type OpenInput, pointsWord, type Scale } from './figure.ts'
import type { Part } from './quantity-figure.ts'

/** One item, with the rule that fired or what it can still give. */
export function lineOf({ name, points, says, possible }: ScoredItem, { form }: CalculatorWords): Line {
  if (points !== null) return { name, says: says ?? '', points: signed(points), isOpen: false }
  const ends = { low: signed(possible[0] ?? 0), high: signed(possible.at(-1) ?? 0) }
  const between = possible.length === 2 ? form.either : form.range
  return { name, says: form.open, points: fill(between, ends), isOpen: true }
}

/** "Class II", "Class II or III still possible". */
function standingOf(result: CompleteScore | IncompleteScore, { scores, form }: CalculatorWords): string | null {
  const said = classText(result, scores)
  if (said === null) return null
  const named = `${said.charAt(0).toUpperCase()}${said.slice(1)}`
  return classesOf(result).length === 1 ? named : fill(form.possible, { said: named })
}

/** From what the score can be when nothing is known: what it can still be. */
function scaleOf<I>(score: Score<I>, from: number, to: number): Scale | null {
  const whole = evaluateScore(score, {}, {})
  if (whole.status !== 'incomplete') return null
  const classes = score.classes.map(({ name, from: start }) => ({ name, from: start }))
  return { lowest: whole.low, highest: whole.high, from, to, classes: classes.toReversed() }
}

/** Questions that people answer instead of an input that is computed from them, by input. */
export type ComputedFrom = Readonly<Record<string, readonly Part[]>>

/** An open input as the form can answer it. */
export function openInput(
  { input, name }: Pick<MissingInput, 'input' | 'name'>,
  effect: string | null,
  from: ComputedFrom,
  entered: Entered,
  { form }: CalculatorWords,
): OpenInput {
  const parts = (from[input] ?? []).filter((id) => entered[id] === undefined)
  const [first] = parts
  if (first === undefined) return { ask: input, name, effect }
  return { ask: first, name: `${name}: ${parts.map((part) => form.from[part]).join(', ')}`, effect }
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

/** Why there is no number. A public page asks the age and nothing else that refuses one. */
export function whyNone({ reason }: NotApplicable, { scores }: CalculatorWords): string {
  return scores?.under18 ?? reason
}

/** How a score is shown for what is entered; `from` says what its computed inputs are computed from. */
export function scoreFigure<I>(
  score: Score<I>,
  entered: Entered,
  words: CalculatorWords,
  from: ComputedFrom = {},
): Figure {
  const result = evaluateScore(score, inputsOf(score, entered), patientOf(entered))
  const base = { id: score.id, name: score.name, published: null, open: [] }
  if (result.status === 'not_applicable')
    return { ...base, value: null, unit: '', standing: null, notes: [whyNone(result, words)], lines: [], scale: null }
  const isComplete = result.status === 'complete'
  const [low, high] = isComplete ? [result.total, result.total] : [result.low, result.high]
  const classes = classesOf(result)
  const missing = isComplete ? [] : result.missing
  return {
    ...base,
    value: totalText(result, words.scores),
    unit: isComplete ? pointsWord(low, words) : words.form.points,
    standing: standingOf(result, words),
    published:
      classes.length === 1 && score.cohort !== null ? publishedSentence(score.cohort, classes, words.scores) : null,
    notes: result.items.flatMap(({ note }) => note ?? []),
    open: missing.map((one) => {
      const effect = fill(words.form.byUpTo, { points: inPoints(one.narrowsBy, words) })
      return openInput(one, effect, from, entered, words)
    }),
    lines: result.items.map((item) => lineOf(item, words)),
    scale: scaleOf(score, low, high),
  }
}
