import { fill } from '../fill.ts'
import { ENGLISH_SCORES, type ScorePhrases } from './score-phrases.ts'
import type { Cohort, CompleteScore, IncompleteScore, ScoreClass } from './score-shape.ts'

/** "−7": with the sign that a screen reader says and that does not break from its number. */
export function signed(points: number): string {
  return `${points}`.replace('-', '−')
}

/** "5", or "0 to 5" while inputs are unknown. */
export function totalText(result: CompleteScore | IncompleteScore, phrases = ENGLISH_SCORES): string {
  if (result.status === 'complete') return signed(result.total)
  return fill(phrases.range, { low: signed(result.low), high: signed(result.high) })
}

/** The classes that a result can have, the best first; none where the score has no classes. */
export function classesOf(result: CompleteScore | IncompleteScore): readonly ScoreClass[] {
  if (result.status === 'incomplete') return result.classes.toSorted((a, b) => b.publishedPct - a.publishedPct)
  return result.scoreClass === null ? [] : [result.scoreClass]
}

/** Some scores print bands of points and no names. */
export function isBand(name: string): boolean {
  return /^\d/u.test(name)
}

/** "0 to 12, 13 to 18 or 19 to 22", "II": alternatives one after the other, as bands of points have to stand. */
export function alternatives(names: readonly string[], phrases = ENGLISH_SCORES): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(phrases.or)
}

/** "in class II", "with 13 to 18 points". */
export function inClass({ name }: ScoreClass, phrases = ENGLISH_SCORES): string {
  return fill(isBand(name) ? phrases.withPoints : phrases.inClass, { name })
}

/** "class II", "class II or III", "class II to V", "0 to 12 or 13 to 18 points"; null where the score has no classes. */
export function classText(result: CompleteScore | IncompleteScore, phrases = ENGLISH_SCORES): string | null {
  const names = classesOf(result).map(({ name }) => name)
  const [first] = names
  if (first === undefined) return null
  if (isBand(first)) return fill(phrases.points, { range: alternatives(names, phrases) })
  if (names.length === 1) return fill(phrases.oneClass, { first })
  return fill(names.length === 2 ? phrases.twoClasses : phrases.manyClasses, { first, last: `${names.at(-1)}` })
}

/** "adults with …, 2000–2012, 2,355 people" */
export function groupText({ who, years, patients }: Cohort, { group }: ScorePhrases): string {
  return fill(group, { who, years, patients: patients.toLocaleString('en') })
}

/** The sentence beside every published figure: whom it counts, and what it cannot tell. `classes` are those that are possible. */
export function publishedSentence(cohort: Cohort, classes: readonly ScoreClass[], phrases = ENGLISH_SCORES): string {
  const figureOf = ({ publishedPct }: ScoreClass) => fill(phrases.ofHundred, { pct: publishedPct })
  const each = classes.map((one) => `${figureOf(one)} ${inClass(one, phrases)}`)
  const [only, ...others] = classes.map(figureOf)
  const figures =
    others.length === 0
      ? fill(phrases.inThisClass, { figure: `${only}` })
      : `${each.slice(0, -1).join(', ')}${phrases.and}${each.at(-1)}`
  return fill(phrases.published, { group: groupText(cohort, phrases), figures, outcome: cohort.outcome })
}
