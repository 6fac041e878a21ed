import type { Cohort, CompleteScore, IncompleteScore, ScoreClass } from './score-shape.ts'

/** "−7": with the sign that a screen reader says and that does not break from its number. */
export function signed(points: number): string {
  return `${points}`.replace('-', '−')
}

/** "5", or "0 to 5" while inputs are unknown. */
export function totalText(result: CompleteScore | IncompleteScore): string {
  return result.status === 'complete' ? signed(result.total) : `${signed(result.low)} to ${signed(result.high)}`
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
export function alternatives(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ')
}

/** "in class II", "with 13 to 18 points". */
export function inClass({ name }: ScoreClass): string {
  return isBand(name) ? `with ${name} points` : `in class ${name}`
}

/** "class II", "class II or III", "class II to V", "0 to 12 or 13 to 18 points"; null where the score has no classes. */
export function classText(result: CompleteScore | IncompleteScore): string | null {
  const names = classesOf(result).map(({ name }) => name)
  const [first] = names
  if (first === undefined) return null
  if (isBand(first)) return `${alternatives(names)} points`
  if (names.length === 1) return `class ${first}`
  return `class ${first} ${names.length === 2 ? 'or' : 'to'} ${names.at(-1)}`
}

/** The sentence beside every published figure: whom it counts, and what it cannot tell. `classes` are those that are possible. */
export function publishedSentence({ who, years, patients, outcome }: Cohort, classes: readonly ScoreClass[]): string {
  const group = `${who}, ${years}, ${patients.toLocaleString('en')} people`
  const [only, ...others] = classes.map(({ publishedPct }) => `${publishedPct} of 100`)
  const each = classes.map((scoreClass) => `${scoreClass.publishedPct} of 100 ${inClass(scoreClass)}`)
  const figures = others.length === 0 ? `${only} in this class` : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`
  return `In the group of patients this score was built on (${group}), ${figures} ${outcome}. It does not tell what will happen to this patient.`
}
