import { type Answers, type AnswerValue, stateOf, usableValue } from './answers.ts'
import { fieldById } from './catalogue.ts'
import { fieldName } from './numeric-field.ts'
import { applies, choicesOf } from './only-if.ts'
import { areOfOneTime } from './pair-gases.ts'

/** Reads usable values of fields that apply; everything else is absent. */
export class Known {
  readonly #answers: Answers
  readonly #now: Date

  constructor(answers: Answers, now: Date) {
    this.#answers = answers
    this.#now = now
  }

  #usable(id: string): AnswerValue | undefined {
    const field = fieldById(id)
    return applies(field, this.#answers, this.#now) ? usableValue(field, this.#answers[id]) : undefined
  }

  /** Is there a value that can be used? */
  has(id: string): boolean {
    return this.#usable(id) !== undefined
  }

  number(id: string): number | undefined {
    const value = this.#usable(id)
    return typeof value === 'number' ? value : undefined
  }

  text(id: string): string | undefined {
    const value = this.#usable(id)
    return typeof value === 'string' ? value : undefined
  }

  yesNo(id: string): boolean | undefined {
    const value = this.#usable(id)
    return typeof value === 'boolean' ? value : undefined
  }

  /** What is ticked; `["none"]` when none is, by somebody's word. */
  choices(id: string): readonly string[] | undefined {
    const value = this.#usable(id)
    return value === undefined ? undefined : choicesOf(value)
  }

  /** An instant in ms. */
  at(id: string): number | undefined {
    const at = Date.parse(this.text(id) ?? '')
    return Number.isNaN(at) ? undefined : at
  }

  /** Can two answers contradict each other? Measurements of two times cannot. */
  areOfOneTime(a: string, b: string): boolean {
    return areOfOneTime(this.#answers[a], this.#answers[b])
  }

  /** Why a field has no usable value, in words: "PaO₂ is pending". */
  whyOpen(id: string): string {
    const field = fieldById(id)
    const state = stateOf(field, this.#answers[id])
    return `${fieldName(field)} ${OPEN_WORDS[state]}`
  }
}

const OPEN_WORDS = {
  unanswered: 'is not answered',
  pending: 'is pending',
  not_known: 'is not known at the hospital',
  not_applicable: 'is said not to apply',
  unusable: 'cannot be used as it stands',
  value: 'does not apply as answered',
} as const
