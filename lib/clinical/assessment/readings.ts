import { type Answers, type AnswerValue, stateOf, usableValue } from '../answers.ts'
import { fieldById, isNumeric } from '../catalogue.ts'
import { contradictedFields, crossChecks } from '../cross-checks.ts'
import { applies } from '../only-if.ts'
import type { Branch } from '../words.ts'
import { type Measured, type Series, toAnswers } from './series.ts'

/** A fact that a result was computed from. */
export interface Used {
  readonly code: string
  readonly fact: Measured
}

/** A number, when it was measured, and what it came from. */
export interface Amount {
  readonly value: number
  readonly at: Date
  readonly used: readonly Used[]
}

/** An input as it was found: its value with the facts behind it, or why it is not there (null: nobody answered yet). */
export interface Found<T> {
  readonly value: T | undefined
  readonly used: readonly Used[]
  readonly why: string | null
}

export function known<T>(value: T, used: readonly Used[]): Found<T> {
  return { value, used, why: null }
}

export function unknown(why: string | null): Found<never> {
  return { value: undefined, used: [], why }
}

/** `found` read further; unknown for the same reason while it is unknown. */
export function derive<A, B>(found: Found<A>, read: (value: A) => B): Found<B> {
  return found.value === undefined ? unknown(found.why) : known(read(found.value), found.used)
}

/** Which way is worse, as the sign of a comparison. */
const WORSE = { highest: 1, lowest: -1 } as const
export type Worse = keyof typeof WORSE

const HOUR_MS = 3_600_000
/** Clocks of two sites differ: an instant this little ahead of ours is now. */
const CLOCK_SLIP_MS = 5 * 60_000

const INVASIVE: readonly string[] = ['imv_ett', 'imv_trach', 'jet_or_hfov']

const WHY = {
  unanswered: null,
  value: null,
  pending: 'pending',
  not_known: 'not known',
  not_applicable: 'does not apply',
  unusable: 'cannot be used as typed',
} as const

/**
 * Reads the inputs of formulas from a series of values, each with the facts that it came from: only usable values of fields
 * that apply, and none that contradicts another.
 */
export class Readings {
  readonly branch: Branch
  readonly now: Date
  readonly answers: Answers
  readonly #series: Series
  readonly #contradicted: ReadonlySet<string>
  /** With what was measured when ECMO already ran, where that is left out of the series. */
  readonly #whole: Series
  /** When it is asked: `now`, or after it where only what was before ECMO counts. */
  readonly #askedAt: Date

  constructor(series: Series, branch: Branch, now: Date, whole: Series = series, askedAt: Date = now) {
    this.branch = branch
    this.now = now
    this.answers = toAnswers(series, branch)
    this.#series = series
    this.#contradicted = contradictedFields(crossChecks(this.answers, now))
    this.#whole = whole
    this.#askedAt = askedAt
  }

  /** As it was when ECMO began, for what is measured before it; now, while it has not begun. */
  beforeEcmo(): Readings {
    const began = this.instant('ecmo_started_at').value
    if (began === undefined || began >= this.now.getTime()) return this
    const isEarlier = ({ measuredAt }: Measured) => measuredAt.getTime() <= began
    const before = Object.entries(this.#series).map(
      ([code, facts = []]) => [code, isMeasured(code) ? facts.filter(isEarlier) : facts] as const,
    )
    return new Readings(Object.fromEntries(before), this.branch, new Date(began), this.#series, this.now)
  }

  /** The latest answer, as `read` takes it; unknown when it is not usable. */
  latest<T>(code: string, read: (value: AnswerValue) => T | undefined): Found<T> {
    const used = this.facts(code)
      .slice(0, 1)
      .map((fact) => ({ code, fact }))
    const usable = usableValue(fieldById(code), used[0]?.fact)
    const value = usable === undefined ? undefined : read(usable)
    return value === undefined ? unknown(this.why(code)) : known(value, used)
  }

  number(code: string): Found<number> {
    return this.latest(code, (value) => (typeof value === 'number' ? value : undefined))
  }

  yesNo(code: string): Found<boolean> {
    return this.latest(code, (value) => (typeof value === 'boolean' ? value : undefined))
  }

  /** One of `words`, which are options of the field. */
  word<Word extends string>(code: string, words: readonly Word[]): Found<Word> {
    return this.latest(code, (value) => words.find((word) => word === value))
  }

  /** The options that are ticked; "none" is none of them. */
  ticked(code: string): Found<readonly string[]> {
    return this.latest(code, (value) => (Array.isArray(value) ? value.filter((item) => item !== 'none') : undefined))
  }

  /** An instant in ms. */
  instant(code: string): Found<number> {
    return this.latest(code, (value) => {
      const at = typeof value === 'string' ? Date.parse(value) : Number.NaN
      return Number.isNaN(at) ? undefined : at
    })
  }

  /** Every usable number of the field, newest first. */
  numbers(code: string): Amount[] {
    const field = fieldById(code)
    return this.facts(code).flatMap((fact) => {
      const value = usableValue(field, fact)
      return typeof value === 'number' ? [{ value, at: fact.measuredAt, used: [{ code, fact }] }] : []
    })
  }

  /**
   * The worst number of the last `hours`; where there is none, the latest answer as it is. Only those of `among` count, the
   * field's numbers unless given; `otherwise` says why the others do not.
   */
  worst(
    code: string,
    hours: number,
    worse: Worse,
    among: readonly Amount[] = this.numbers(code),
    otherwise: string | null = null,
  ): Found<number> {
    const worst = this.worstOf(among, hours, worse)
    return worst === undefined ? this.latestOf(code, among, otherwise) : known(worst.value, worst.used)
  }

  /** The latest answer if it is one of `among`; `otherwise` says why it does not count when it is not. */
  latestOf(code: string, among: readonly Amount[], otherwise: string | null): Found<number> {
    const latest = among.find(({ used }) => used[0]?.fact === this.facts(code)[0])
    return latest === undefined ? unknown(this.why(code) ?? otherwise) : known(latest.value, latest.used)
  }

  /** Those from the last `hours`. */
  within<Each extends Amount>(amounts: readonly Each[], hours: number): Each[] {
    const from = this.now.getTime() - hours * HOUR_MS
    return amounts.filter(({ at }) => at.getTime() >= from)
  }

  /** The highest or lowest of those from the last `hours`; of equals the first. */
  worstOf<Each extends Amount>(amounts: readonly Each[], hours: number, worse: Worse): Each | undefined {
    return this.within(amounts, hours).toSorted((a, b) => WORSE[worse] * (b.value - a.value))[0]
  }

  /** The kind of respiratory support; its options are those of the catalogue. */
  respiratorySupport(): Found<string> {
    return this.latest('resp_support', (value) => (typeof value === 'string' ? value : undefined))
  }

  /**
   * Hours of invasive ventilation until now, unrounded and from instants; 0 without it, and where it began after ECMO.
   * Unknown while it is not known whether the patient is ventilated, or since when.
   */
  ventilatedHours(): Found<number> {
    const support = this.respiratorySupport()
    if (support.value === undefined) return unknown(support.why)
    if (!INVASIVE.includes(support.value)) return known(0, support.used)
    const since = this.instant('intubated_at')
    if (since.value === undefined) return unknown(since.why)
    if (since.value > this.#askedAt.getTime() + CLOCK_SLIP_MS) return unknown('lies in the future')
    return known(Math.max(0, this.now.getTime() - since.value) / HOUR_MS, since.used)
  }

  /** Every answer of a field that applies and contradicts no other, newest first, in whatever state. */
  facts(code: string): readonly Measured[] {
    const isClosed = this.#contradicted.has(code) || !applies(fieldById(code), this.answers, this.now)
    return isClosed ? [] : (this.#series[code] ?? [])
  }

  /** Why the latest answer is not used; null where there is none, or only it does not say. */
  why(code: string): string | null {
    const field = fieldById(code)
    if (!applies(field, this.answers, this.now)) return this.#whyNotListed(field.only_if)
    if (this.#contradicted.has(code)) return 'contradicts another answer'
    const state = stateOf(field, this.#series[code]?.[0])
    const isLeftOut = this.#series[code]?.[0] !== this.#whole[code]?.[0]
    return state === 'unanswered' && isLeftOut ? 'measured on ECMO' : WHY[state]
  }

  #whyNotListed(rule: ReturnType<typeof fieldById>['only_if']): string {
    if (rule === undefined || !('field' in rule) || rule.field !== 'resp_support') return 'does not apply'
    if (this.respiratorySupport().value === undefined) return 'kind of respiratory support not known'
    const needsNoTube = rule.op === 'in' && rule.values.includes('niv')
    return needsNoTube ? 'no ventilator, mask or CPAP' : 'not ventilated invasively'
  }
}

/** A quantity that changes: measured again and again, unlike an answer. */
function isMeasured(code: string): boolean {
  const field = fieldById(code)
  return field.serial === true && isNumeric(field)
}
