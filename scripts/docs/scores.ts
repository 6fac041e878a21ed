import { evaluateScore, type Score } from '#lib/clinical/scores/evaluate-score.ts'
import { MURRAY, MURRAY_BANDS, MURRAY_DECIMALS, MURRAY_MARKERS } from '#lib/clinical/scores/murray-score.ts'
import type { Cohort, Input, Item, ScoreClass } from '#lib/clinical/scores/score-shape.ts'
import { branchText } from '#lib/referrals/labels.ts'
import { bullets, minus, paragraphs, type Row, signed, table } from './markdown.ts'
import { citation, fieldText, orList, unitOrDash } from './names.ts'

/** "for adults …, 2000–2012, 2,355 patients; of all of them 57 % left the hospital alive". */
export function cohortText({ who, years, patients, overallPct, outcome }: Cohort): string {
  const overall = overallPct === null ? '' : `; ${overallPct} % of all of them ${outcome}`
  return `${who}, ${years}, ${patients.toLocaleString('en')} patients${overall}.`
}

function whereShown<I>({ branches, refusedIn }: Score<I>): string {
  const shown = `Computed for adults when the support in question is ${orList(branches.map(branchText))}, and not while compressions are in progress.`
  const refused = Object.values(refusedIn).join(' ')
  return refused === '' ? shown : `${shown} ${refused}`
}

function inputRows<I>(score: Score<I>): Row[] {
  const inputs: Input<I, keyof I>[] = Object.values(score.inputs)
  return inputs.map(({ name, unit, fields, isOptional }) => [
    isOptional ? `${name} (the score can do without it)` : name,
    unitOrDash(unit),
    fields.map(fieldText).join(', '),
  ])
}

/** The name of an item stands in its first line only. */
function itemRows<I>({ name, table: printed }: Item<I>): Row[] {
  return printed.map(({ says, points }, at) => [at === 0 ? name : '', says, signed(points)])
}

/** "6 or more", "3 to 5", "−6 or less": totals are whole numbers. */
function classRange(classes: readonly ScoreClass[], at: number): string {
  const from = classes[at]?.from ?? 0
  const above = classes[at - 1]?.from
  if (above === undefined) return `${minus(from)} or more`
  if (at === classes.length - 1) return `${minus(above - 1)} or less`
  return above - 1 === from ? minus(from) : `${minus(from)} to ${minus(above - 1)}`
}

function classTable<I>({ classes, cohort }: Score<I>): string {
  if (classes.length === 0) return ''
  const outcome = `published: ${cohort?.outcome ?? ''}`
  if (classes.every(({ name }) => /^\d/u.test(name)))
    return table(
      ['points', outcome],
      classes.map(({ name, publishedPct }) => [name, `${publishedPct} %`]),
    )
  return table(
    ['class', 'points', outcome],
    classes.map(({ name, publishedPct }, at) => [name, classRange(classes, at), `${publishedPct} %`]),
  )
}

/** Lowest and highest total that can be reached, found by trying every way the inputs can turn out. */
function attainable<I>(score: Score<I>): string {
  const nothing = evaluateScore(score, {}, {})
  if (nothing.status !== 'incomplete') throw new Error(`${score.id} has a total without any input`)
  return `Totals that can be reached: ${minus(nothing.low)} to ${minus(nothing.high)}.`
}

/** A score as a physician checks it, up to its table of points: for whom, from what, and each line. */
function printed<I>(score: Score<I>): string {
  return paragraphs(
    `### ${score.name}: ${score.fullName}`,
    `For ${score.population}. ${whereShown(score)}`,
    `Source: ${citation(score.source)}`,
    score.cohort === null ? '' : `Derived from ${cohortText(score.cohort)}`,
    table(['input', 'unit', 'read from'], inputRows(score)),
    table(['item', 'when', 'points'], score.items.flatMap(itemRows)),
  )
}

/** A score that is a sum: its table, what it can reach, its classes, its limits. */
export function scoreSection<I>(score: Score<I>): string {
  return paragraphs(printed(score), attainable(score), classTable(score), bullets(score.limits))
}

/** Each band holds what lies above its own line, up to and including the next one's. */
function bandRows(): Row[] {
  return MURRAY_BANDS.map(({ name, above }, at) => {
    const upTo = MURRAY_BANDS[at + 1]?.above
    if (upTo === undefined) return [name, `above ${above}`]
    return [name, Number.isFinite(above) ? `above ${above}, up to ${upTo}` : `${upTo}`]
  })
}

/** Murray's score, which is a mean and may be read with fewer than all of its components. */
export function murraySection(): string {
  return paragraphs(
    printed(MURRAY),
    `The score is the mean of the components that are there, from 0 to 4, compared unrounded and shown with ${MURRAY_DECIMALS} decimals. With fewer than four it is marked partial, with how many of the four there are and the range that the mean of all four can still take.`,
    table(['band', 'score'], bandRows()),
    bullets([...MURRAY_MARKERS.map(({ says }) => `Shown as a line, never decided by: ${says}.`), ...MURRAY.limits]),
  )
}
