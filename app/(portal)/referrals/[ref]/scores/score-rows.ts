import type { Assessment } from '#lib/clinical/assessment/assess.ts'
import type { AssessedMurray, FiguresIfSalt, Vasoactive } from '#lib/clinical/assessment/assess-figures.ts'
import type { ClockChange } from '#lib/clinical/assessment/clock-change.ts'
import type { AssessedScore, ScoreAbout } from '#lib/clinical/assessment/point-scores.ts'
import type { Used } from '#lib/clinical/assessment/readings.ts'
import { fieldById } from '#lib/clinical/catalogue.ts'
import { shown as shownNumber } from '#lib/clinical/derived/shown.ts'
import { MURRAY_DECIMALS, type MurrayResult } from '#lib/clinical/scores/murray-score.ts'
import type { Cohort, MissingInput, ScoreClass, ScoredItem, ScoreResult } from '#lib/clinical/scores/score-shape.ts'
import {
  classesOf,
  classText,
  inClass,
  publishedSentence,
  signed,
  totalText,
} from '#lib/clinical/scores/score-words.ts'
import { type DoseScore, type DoseScoreResult, NEE, VIS } from '#lib/clinical/scores/vasoactive.ts'
import { visSentence } from '#lib/clinical/scores/vis-words.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import { formatMoment } from '#lib/dates.ts'
import { fieldLabel, type ShownIn, typedText, valueWithUnit } from '#lib/referrals/answer-text.ts'
import { countedText } from '#lib/referrals/dose-words.ts'

/** One line of how a total came about: the rule that fired and what it read, or what is open. */
export interface ItemLine {
  readonly id: string
  readonly name: string
  readonly says: string
  readonly points: string
  /** "Peak 38 cmH₂O at 02:40": each value with its time. */
  readonly read: readonly string[]
  readonly note: string | null
}

/** A score as its card shows it. */
export interface ScoreRow {
  readonly id: string
  readonly name: string
  /** "5", "0 to 5"; null where there is none. */
  readonly value: string | null
  readonly unit: string
  /** "class II or III", "severe"; null where nothing was printed. */
  readonly standing: string | null
  /** What must be said beside the number: what a dose was counted as. */
  readonly note: string | null
  /** Why there is no number for this patient. */
  readonly refused: string | null
  readonly open: readonly string[]
  readonly items: readonly ItemLine[]
  /** When time alone will change it, and to what. */
  readonly change: string | null
  /** Whom it was built on, with the figure of each possible class for those who read them. */
  readonly derivedFrom: string
  /** The published figures with their cohort; null for readers who see none. */
  readonly published: string | null
  readonly limits: readonly string[]
  readonly source: string
  readonly doi: string | null
}

interface Shows {
  readonly shown: ShownIn
  /** Staff read the published figures; the referring hospital reads points and class only. */
  readonly withFigures: boolean
}

const NOTHING = {
  value: null,
  unit: '',
  standing: null,
  note: null,
  refused: null,
  open: [],
  items: [],
  change: null,
  published: null,
}

type UsedBy = Readonly<Record<string, readonly Used[]>>

function aboutRow(
  { id, name, population, limits, source }: Pick<ScoreAbout, 'id' | 'name' | 'population' | 'limits' | 'source'>,
  withFigures: boolean,
) {
  // A limit that tells how a later group fared is a published figure too.
  const told = withFigures ? limits : limits.filter((limit) => !limit.includes('%'))
  const derivedFrom = `Made for ${population}.`
  return {
    ...NOTHING,
    id,
    name,
    derivedFrom,
    limits: told,
    source: `${source.authors}, ${source.journal}`,
    doi: source.doi,
  }
}

/** Every score of an assessment as a row, in the order in which they are shown. */
export function toScoreRows(assessment: Assessment, shows: Shows): ScoreRow[] {
  const { scores, murray, vasoactive } = assessment
  const rows = [
    ...scores.map((score) => toScoreRow(score, shows)),
    ...(murray ? [toMurrayRow(murray, shows)] : []),
    ...(vasoactive ? toDoseRows(vasoactive, shows) : []),
  ]
  return rows.map((row) => ({ ...row, note: doseNote(row, assessment) }))
}

/** What norepinephrine was counted as, beside each figure that it changes. */
function doseNote({ id, value }: ScoreRow, { norepinephrineAs: as, ifSalt, vasoactive }: Assessment): string | null {
  if (!isDosed(id) || value === null) return null
  if (ifSalt !== null) {
    const otherwise = valueIfSalt(id, ifSalt)
    if (otherwise === null || otherwise === value) return null
    return `Not known whether norepinephrine is base or salt: counted as base. If it is bitartrate, this is ${otherwise}.`
  }
  const runs = vasoactive?.used.norepinephrineUgKgMin?.some(({ fact }) => fact.value !== 0)
  if (as === null || as === 'base' || as === 'not_sure' || runs !== true) return null
  return `Norepinephrine is counted as base: the hospital doses it ${countedText(as)}.`
}

const DOSED = ['vis', 'nee', 'sofa'] as const
type Dosed = (typeof DOSED)[number]

function isDosed(id: string): id is Dosed {
  return DOSED.some((each) => each === id)
}

function valueIfSalt(id: Dosed, ifSalt: FiguresIfSalt): string | null {
  if (id !== 'sofa') return sumText(id === 'vis' ? VIS : NEE, ifSalt[id])
  return ifSalt.sofa.status === 'not_applicable' ? null : totalText(ifSalt.sofa)
}

/** "25.0", "at least 25.0"; null where there is none. */
function sumText({ decimals }: DoseScore, result: DoseScoreResult): string | null {
  if (result.status === 'not_applicable') return null
  const isComplete = result.status === 'complete'
  return isComplete ? shownNumber(result.total, decimals) : `at least ${shownNumber(result.atLeast, decimals)}`
}

/** A score with points and, mostly, classes. */
function toScoreRow({ about, result, used, change }: AssessedScore, { shown, withFigures }: Shows): ScoreRow {
  const row = aboutRow(about, withFigures)
  if (result.status === 'not_applicable') return { ...row, refused: result.reason }
  const classes = classesOf(result)
  return {
    ...row,
    value: totalText(result),
    standing: classText(result),
    open: result.status === 'incomplete' ? result.missing.map(openText) : [],
    items: result.items.map((item) => itemLine(item, about, used, shown)),
    change: changeText(change, shown),
    derivedFrom: about.cohort ? derivedText(about.cohort, withFigures ? classes : []) : row.derivedFrom,
    published: withFigures && about.cohort && classes.length > 0 ? publishedSentence(about.cohort, classes) : null,
  }
}

/** "2,355 adults with …, 2000–2012. 76 of 100 in class II, 57 in class III left the hospital alive." */
function derivedText({ who, years, patients, outcome }: Cohort, classes: readonly ScoreClass[]): string {
  const group = `${patients.toLocaleString('en')} ${who}, ${years}.`
  if (classes.length === 0) return group
  const [first, ...others] = classes.map((each) => [each.publishedPct, inClass(each)] as const)
  const each = [first?.join(' of 100 '), ...others.map((other) => other.join(' '))].join(', ')
  return `${group} ${each} ${outcome}.`
}

/** Murray is a mean: of those components that are there, with the range that all four can still take. */
function toMurrayRow({ about, result, used }: AssessedMurray, { shown, withFigures }: Shows): ScoreRow {
  const row = aboutRow(about, withFigures)
  if (result.status === 'not_applicable') return { ...row, refused: result.reason }
  return {
    ...row,
    ...murrayStanding(result),
    open: result.status === 'complete' ? [] : result.missing.map(({ name, why }) => nameAndWhy(name, why)),
    items: result.items.map((item) => itemLine(item, about, used, shown)),
  }
}

/** VIS and NEE: sums of doses, at least so much while one is not known. */
function toDoseRows({ vis, nee, used }: Vasoactive, shows: Shows): ScoreRow[] {
  // A sum that is not complete can be in any band from its own upward.
  const band = vis.status === 'complete' ? vis.band : null
  const published = shows.withFigures && band !== null ? visSentence(band) : null
  return [{ ...doseRow(VIS, vis, used, shows), published }, doseRow(NEE, nee, used, shows)]
}

function doseRow(score: DoseScore, result: DoseScoreResult, used: UsedBy, { shown, withFigures }: Shows): ScoreRow {
  const row = { ...aboutRow({ ...score, population: '' }, withFigures), derivedFrom: `${score.fullName}.` }
  if (result.status === 'not_applicable') return { ...row, refused: result.reason }
  const isComplete = result.status === 'complete'
  return {
    ...row,
    unit: unitText(score.unit),
    value: sumText(score, result),
    open: isComplete ? [] : result.missing.map(({ name, why }) => nameAndWhy(name, why)),
    items: result.terms
      .filter(({ adds }) => adds !== 0)
      .map(({ drug, name, adds }) => ({
        id: drug,
        name,
        says: (used[drug] ?? []).map((each) => usedText(each, shown)).join(', '),
        points: adds === null ? 'open' : shownNumber(adds, score.decimals),
        read: [],
        note: null,
      })),
  }
}

function murrayStanding(result: Exclude<MurrayResult, { status: 'not_applicable' }>) {
  const two = (value: number) => shownNumber(value, MURRAY_DECIMALS)
  const marker = result.status !== 'incomplete' && result.marker ? [result.marker.says] : []
  if (result.status === 'complete')
    return { value: two(result.score), standing: [result.band.name, ...marker].join('. ') }
  const range = `${two(result.low)} to ${two(result.high)}`
  if (result.status === 'incomplete') return { value: range, standing: null }
  const mean = `mean of ${result.components} of 4: ${two(result.score)}, ${result.band.name}`
  return { value: range, standing: [mean, ...marker].join('. ') }
}

function itemLine(
  { id, name, points, says, possible, note }: ScoredItem,
  { items }: ScoreAbout,
  used: UsedBy,
  shown: ShownIn,
): ItemLine {
  const needs = items.find((item) => item.id === id)?.needs ?? []
  const facts = new Set(needs.flatMap((input) => (used[input] ?? []).map(({ fact }) => fact)))
  const read = needs.flatMap((input) => used[input] ?? []).filter(({ fact }) => facts.delete(fact))
  return {
    id,
    name,
    says: says ?? 'open',
    points: points === null ? possible.map(signed).join(' or ') : signed(points),
    read: read.filter(saysMore).map((each) => usedText(each, shown)),
    note,
  }
}

/** A yes or no is what the rule says already. */
function saysMore({ fact }: Used): boolean {
  return typeof fact.value !== 'boolean'
}

/** "PaCO₂ 8.6 kPa at 10:45": as it was typed, with the time of what is measured again and again. */
export function usedText({ code, fact }: Used, shown: ShownIn): string {
  const typed = typedText(code, fact.typedValue, fact.typedUnit)
  const value = fact.value === null ? '' : (typed ?? valueWithUnit(code, fact.value, shown))
  const at = fieldById(code).serial ? ` at ${formatMoment(fact.measuredAt, shown.zone, shown.now)}` : ''
  return `${fieldLabel(code)} ${value}${at}`
}

function nameAndWhy(name: string, why: string | null): string {
  return why === null ? name : `${name} (${why})`
}

/** "Peak inspiratory pressure (not ventilated invasively), up to 1 point" */
function openText({ name, why, narrowsBy }: MissingInput): string {
  return `${nameAndWhy(name, why)}, up to ${narrowsBy} ${narrowsBy === 1 ? 'point' : 'points'}`
}

function changeText(change: ClockChange | null, { zone, now }: ShownIn): string | null {
  if (change === null || change.result.status === 'not_applicable') return null
  return `${formatMoment(change.at, zone, now)}: ${resultText(change.result)}`
}

/** "−9 (class V)" */
export function resultText(result: Exclude<ScoreResult, { status: 'not_applicable' }>): string {
  const standing = classText(result)
  return standing === null ? totalText(result) : `${totalText(result)} (${standing})`
}
