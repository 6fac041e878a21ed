import type { AnswerValue } from '#lib/clinical/answers.ts'
import { fieldById, isNumeric } from '#lib/clinical/catalogue.ts'
import type { Field } from '#lib/clinical/catalogue-shape.ts'
import { answerWithoutValue, readAnswer, readValue } from '#lib/clinical/read-answer.ts'
import type { Reading } from '#lib/clinical/read-typed-number.ts'
import { REQUEST_CODES, type ValueEntry } from '#lib/referrals/values.ts'
import type { StoryClock } from './clock.ts'
import type { Example } from './examples.ts'
import type { DemoPerson } from './people.ts'

/** Sections of the catalogue whose serial values the file dates by its blood gas. */
const DATED_BY_GAS = /^(?:6|7|9) /u
const CIRCULATION = /^8 /u

/** How long before it was entered the circulation was read off the monitor. */
const MONITOR_MS = 4 * 60_000
/** A value cannot be measured after it was entered; laboratories take at least this long. */
const LABORATORY_MS = 20 * 60_000

/** The answers of one example, as its referring physician would give them on the board's clock. */
export class ExampleAnswers {
  readonly #example: Example
  readonly #clock: StoryClock
  readonly #movedMs: number
  readonly #referrer: DemoPerson

  constructor(example: Example, clock: StoryClock, patientMovedMs: number, referrer: DemoPerson) {
    this.#example = example
    this.#clock = clock
    this.#movedMs = patientMovedMs
    this.#referrer = referrer
  }

  /** Every code that the example answers, with or without a value. */
  codes(): string[] {
    const { fields, value_states: states } = this.#example
    const answered = Object.keys(fields).filter((code) => fields[code] !== null || code in states)
    return answered.filter((code) => !(REQUEST_CODES as readonly string[]).includes(code))
  }

  /** The answers to those of `codes` that the example answers, entered at `enteredAt`. */
  entries(codes: readonly string[], enteredAt: Date): ValueEntry[] {
    const answered = this.codes()
    return codes.filter((code) => answered.includes(code)).map((code) => this.#entry(fieldById(code), enteredAt))
  }

  /** The measurements before the latest, which `entries` gives; those that are known at `enteredAt`. */
  earlier(enteredAt: Date): ValueEntry[] {
    return this.#example.series.flatMap(({ at, field: code, value, unit }) => {
      const measuredAt = this.#clock.ofPatient(at, this.#movedMs)
      if (measuredAt > enteredAt || at === this.#lastMeasured(code)) return []
      const measured = { ...checked(readAnswer(fieldById(code), `${value}`, unit, this.#context())), measuredAt }
      return code === 'pao2_mmhg' ? [measured, ...this.#sourceOfGas(measuredAt)] : [measured]
    })
  }

  /** The file says once where its gases were drawn; here each gas says so, since none feeds P/F without it. */
  #sourceOfGas(measuredAt: Date): ValueEntry[] {
    const source = this.#example.fields.abg_source
    return source ? [{ ...checked(readValue(fieldById('abg_source'), source)), measuredAt }] : []
  }

  #entry(field: Field, enteredAt: Date): ValueEntry {
    const state = this.#example.value_states[field.id]
    if (state) return checked(answerWithoutValue(field, state))
    const measuredAt = this.#measuredAt(field, enteredAt)
    return { ...checked(this.#reading(field, enteredAt)), ...(measuredAt && { measuredAt }) }
  }

  #reading(field: Field, enteredAt: Date): Reading {
    const typed = this.#example.as_entered[field.id]
    const value = this.#example.fields[field.id]
    if (typed) return readAnswer(field, `${typed.value}`, typed.unit, this.#context())
    if (isNumeric(field)) return readAnswer(field, `${value}`, field.unit, this.#context())
    return readValue(field, this.#moved(field, value, enteredAt))
  }

  /** The file's value with its times on the board's clock and the physician's own name. */
  #moved(field: Field, value: unknown, enteredAt: Date): unknown {
    if (field.id === 'referring_physician_name') return `${this.#referrer.name} (${this.#referrer.jobTitle})`
    if (field.type === 'date') return this.#clock.birthday(`${value}`, this.#movedMs)
    if (field.type === 'datetime') {
      const at = this.#clock.ofPatient(`${value}`, this.#movedMs)
      return (at < enteredAt ? at : enteredAt).toISOString()
    }
    return this.#timesIn(value)
  }

  /** Words with their times of day as they were on the board's day. */
  sayTimes(text: string): string {
    return this.#clock.words(text, this.#movedMs, this.#referrer.facility?.timeZone ?? 'UTC')
  }

  #timesIn(value: unknown): unknown {
    if (typeof value === 'string') return this.sayTimes(value)
    if (Array.isArray(value)) return value.map((each) => this.#timesIn(each))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#timesIn(each)]))
  }

  #measuredAt(field: Field, enteredAt: Date): Date | undefined {
    if (!field.serial) return undefined
    const monitored = new Date(enteredAt.getTime() - MONITOR_MS)
    const last = this.#lastMeasured(field.id)
    const dated = last ?? (DATED_BY_GAS.test(field.section) ? this.#example.fields.abg_at : undefined)
    if (typeof dated !== 'string') return CIRCULATION.test(field.section) ? monitored : undefined
    const at = this.#clock.ofPatient(dated, this.#movedMs)
    return at < enteredAt ? at : new Date(enteredAt.getTime() - LABORATORY_MS)
  }

  #lastMeasured(code: string): string | undefined {
    return this.#example.series.findLast(({ field }) => field === code)?.at
  }

  #context() {
    const { weight_kg: weightKg, age_years: ageYears } = this.#example.fields
    return {
      ...(typeof weightKg === 'number' && { weightKg }),
      ...(typeof ageYears === 'number' && { ageYears }),
    }
  }
}

/** An answer that can be kept; unusual ones were asked about and confirmed. The file holds none that is unusable. */
function checked({ answer, question }: Reading): ValueEntry & { value: AnswerValue | null } {
  if (answer.state === 'unusable') throw new Error(`${answer.code} of the demonstration cannot be read`)
  const { unit: _, ...entry } = answer
  return { ...entry, unusualConfirmed: question !== null }
}
