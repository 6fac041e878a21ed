import type { Branch } from '../words.ts'

/** One line of a printed table of points: what fired, in words, and what it gives. */
export interface Ruling {
  readonly points: number
  readonly says: string
  /** The lines that hold at the same time and are added up here; absent where it is one. */
  readonly parts?: readonly Ruling[]
}

/** One item of a score. `rule` is called only when every input it needs is there. */
export interface Item<I> {
  readonly id: string
  readonly name: string
  readonly needs: readonly (keyof I & string)[]
  /** As printed, for the item's line, the documents and the tests. */
  readonly table: readonly Ruling[]
  readonly rule: (inputs: I) => Ruling
  /** What must be said beside the points, if anything: "urine output not known: creatinine alone decides". */
  readonly note?: (known: Partial<I>) => string | null
}

/** One thing a score is computed from. */
export interface Input<I, K extends keyof I> {
  readonly name: string
  /** What counts and what does not, for whoever answers. */
  readonly hint?: string
  /** UCUM; empty where there is none. */
  readonly unit: string
  /** Fields of the catalogue that it is read from: all of them are open while it is unknown. */
  readonly fields: readonly string[]
  /**
   * At least one value from each band that the tables tell apart, given what is known. With them the range a score can still take is found
   * by trying every completion, never by formula.
   */
  readonly candidates: (known: Partial<I>) => readonly I[K][]
  /** The tables can do without it: it is never missing, and no candidate of it is tried. */
  readonly isOptional?: true
}

export type Inputs<I> = { readonly [K in keyof I]-?: Input<I, K> }

export interface Source {
  readonly authors: string
  readonly journal: string
  readonly year: number
  /** Null where none was assigned or read. */
  readonly doi: string | null
  /** Where in the paper the points stand. */
  readonly table: string
}

/** The patients that the published figures describe. */
export interface Cohort {
  readonly who: string
  readonly years: string
  readonly patients: number
  /** Of all of them, percent; null where the paper's figure was not read. */
  readonly overallPct: number | null
  /** "left the hospital alive": what the percentages count. */
  readonly outcome: string
}

/** A class from `from` points upward, until the next one. */
export interface ScoreClass {
  readonly name: string
  readonly from: number
  /** As published for the cohort; never a prognosis for one person. */
  readonly publishedPct: number
}

export interface ScoreDefinition<I> {
  readonly id: string
  readonly name: string
  readonly fullName: string
  /** For whom it was made, in a few words: "adults with acute respiratory failure on V-V ECMO". */
  readonly population: string
  readonly branches: readonly Branch[]
  /** Branches in which people look for it and must be told why there is none. */
  readonly refusedIn: Partial<Record<Branch, string>>
  readonly source: Source
  readonly cohort: Cohort | null
  readonly inputs: Inputs<I>
  readonly items: readonly Item<I>[]
  /** Highest first; empty where the score has none. */
  readonly classes: readonly ScoreClass[]
  /** What it must not be used for, and what it does not see. */
  readonly limits: readonly string[]
  /** Between lines of a table that are both possible and give the same; English when absent. */
  readonly orElse?: string
}

/** What decides whether a score may be shown at all. Unknown is not a reason to refuse. */
export interface Patient {
  readonly ageYears?: number | undefined
  readonly cprInProgress?: boolean | undefined
  readonly branch?: Branch | undefined
}

export interface ScoredItem {
  readonly id: string
  readonly name: string
  /** Signed points; null while they are not settled. */
  readonly points: number | null
  /** The rule that fired; null while it is not settled. */
  readonly says: string | null
  /** What must be said beside it; null when there is nothing. */
  readonly note: string | null
  /** The points that it can still take, ascending; one when settled. */
  readonly possible: readonly number[]
}

export interface MissingInput {
  readonly input: string
  readonly name: string
  readonly fields: readonly string[]
  /** Why it is not there, when that is known: "pending", "not ventilated invasively". */
  readonly why: string | null
  /** By how many points the range can become narrower once it is known. */
  readonly narrowsBy: number
}

export interface CompleteScore {
  readonly status: 'complete'
  readonly total: number
  readonly scoreClass: ScoreClass | null
  readonly items: readonly ScoredItem[]
}

export interface IncompleteScore {
  readonly status: 'incomplete'
  /** Lowest and highest total that the unknown inputs allow. */
  readonly low: number
  readonly high: number
  /** Classes that can still be reached, from the one of `low` to the one of `high`. */
  readonly classes: readonly ScoreClass[]
  readonly items: readonly ScoredItem[]
  /** What would narrow the range, most first. */
  readonly missing: readonly MissingInput[]
}

export interface NotApplicable {
  readonly status: 'not_applicable'
  readonly reason: string
}

export type ScoreResult = CompleteScore | IncompleteScore | NotApplicable
