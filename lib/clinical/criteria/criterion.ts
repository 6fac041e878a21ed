import type { Known } from '../known.ts'
import type { MeasuredByField } from '../pair-gases.ts'
import type { SourceKey } from './sources.ts'

/** The criteria by which a program reads V-V referrals: a program setting. */
export const TRIGGER_SETS = ['eolia', 'uk'] as const
export type TriggerSet = (typeof TRIGGER_SETS)[number]

/** How a list names a contraindication. Where published lists differ, the program chooses. */
export const WEIGHTS = ['absolute', 'relative'] as const
type Weight = (typeof WEIGHTS)[number]

export interface CriteriaSettings {
  readonly triggerSet: TriggerSet
  /** Dialysis-dependent kidney disease before V-A ECMO. */
  readonly dialysis: Weight
  /** Compressions for more than 60 minutes. */
  readonly cprOver60Min: Weight
}

/** As the published lists print them. */
export const DEFAULT_SETTINGS: CriteriaSettings = {
  triggerSet: 'eolia',
  dialysis: 'absolute',
  cprOver60Min: 'absolute',
}

/** The totals that a score can still take; both the same once it is complete. */
export interface Span {
  readonly low: number
  readonly high: number
}

/** What is computed of this patient elsewhere. A score that is not there is not known. */
export interface ScoresSoFar {
  readonly murray?: Span | undefined
  readonly resp?: Span | undefined
  readonly sofa?: Span | undefined
  /** The SCAI stages that are still possible; one when it is settled. */
  readonly scaiStages?: readonly string[] | undefined
}

/** A patient as criteria see one. */
export interface Case {
  readonly known: Known
  readonly measured: MeasuredByField
  readonly now: Date
  readonly scores: ScoresSoFar
  /** When ECMO flow began; null before. */
  readonly flowAt: Date | null
}

/** How a criterion stands. It informs a conversation and never says what to do. */
export interface Verdict {
  readonly status: 'met' | 'not_met' | 'not_yet_known' | 'not_applicable'
  /** One clause without a full stop, and without anything that a person typed as words. */
  readonly because: string
  /** Catalogue ids of what it waits for; empty when no answer of the portal would settle it. */
  readonly missing: readonly string[]
  /** When it will be met if nothing changes; null when time alone does not do it. */
  readonly dueAt: Date | null
  /** What a duration was read from; null where there is none. */
  readonly basis: 'series' | 'typed' | null
  /** A contraindication that a person must weigh: it is met, or an answer points to it. Shown as "for review". */
  readonly isForReview: boolean
}

export interface Criterion {
  readonly id: string
  /** The support it speaks of. */
  readonly branch: 'vv' | 'va' | 'ecpr'
  /**
   * trigger: a published reason to refer. consider: an earlier reason to ring. absolute, relative: a contraindication, as its source lists
   * it; even an absolute one is only shown for review.
   */
  readonly kind: 'trigger' | 'consider' | Weight
  /** The rule, as it is shown and printed. */
  readonly says: string
  readonly sources: readonly SourceKey[]
  /** Belongs to one set of criteria only. */
  readonly set?: TriggerSet
  /** Where lists differ: the setting that names its kind. */
  readonly kindFrom?: 'dialysis' | 'cprOver60Min'
  /** Compares a measured or computed adult figure, so that it is not evaluated while compressions are in progress. */
  readonly isFigure?: true
  readonly evaluate: (patient: Case) => Verdict
}

const NEITHER = { missing: [], dueAt: null, basis: null, isForReview: false } as const

export function met(because: string, more: Partial<Verdict> = {}): Verdict {
  return { ...NEITHER, status: 'met', because, ...more }
}

export function notMet(because: string, more: Partial<Verdict> = {}): Verdict {
  return { ...NEITHER, status: 'not_met', because, ...more }
}

export function notYetKnown(because: string, more: Partial<Verdict> = {}): Verdict {
  return { ...NEITHER, status: 'not_yet_known', because, ...more }
}

export function notApplicable(because: string): Verdict {
  return { ...NEITHER, status: 'not_applicable', because }
}

/** Waits for answers: names each with the reason why it is not there. */
export function waitsFor({ known }: Case, fields: readonly string[], more: Partial<Verdict> = {}): Verdict {
  return notYetKnown(fields.map((field) => known.whyOpen(field)).join('; '), { missing: fields, ...more })
}

/** Those of `fields` without a usable answer, each once. */
export function unanswered({ known }: Case, fields: Iterable<string>): string[] {
  return [...new Set(fields)].filter((field) => !known.has(field))
}
