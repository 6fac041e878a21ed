import 'server-only'
import { fieldById } from '#lib/clinical/catalogue.ts'
import type { Score } from '#lib/clinical/scores/evaluate-score.ts'
import type { Input } from '#lib/clinical/scores/score-shape.ts'
import { acceptedUnits } from '#lib/clinical/units.ts'
import type { CalculatorLanguage } from '#lib/content/calculator-words.ts'
import type { Asked, AskedChoice, AskedNumber } from './asked.ts'

/** Read from the digits themselves (0.6, 5'10"), or worth nothing without a syringe or a day. */
const NO_UNIT_TO_CHOOSE = ['fraction', 'ft_in', 'mL/h']

/** Typed here, computed by the portal from a time. */
const COMPUTED_FROM: Readonly<Record<string, string>> = { intubated_at: 'mv_hours' }

interface QuestionWords {
  /** As it is called here; the field's own name when absent. */
  readonly name?: string
  readonly hint?: string | undefined
}

interface ChoiceWords extends QuestionWords {
  readonly only?: readonly string[]
}

/** Writes the questions of a calculator in one language. */
export class Ask {
  readonly #language: CalculatorLanguage

  constructor(language: CalculatorLanguage) {
    this.#language = language
  }

  /** A question for a number, with the ranges and units of the portal's field. */
  number(id: string, fieldId: string, { name, hint }: QuestionWords = {}): AskedNumber {
    const field = fieldById(COMPUTED_FROM[fieldId] ?? fieldId)
    const { type, unit, hard_range, usual_range } = field
    const label = this.#language.fieldName(field.id)
    const units = acceptedUnits(field).filter((one) => !NO_UNIT_TO_CHOOSE.includes(one))
    const asked = { id: field.id, label, type, unit, hard_range, usual_range }
    return { kind: 'number', id, name: name ?? label, hint, field: asked, units }
  }

  /** Asked by every calculator that does not need it, so that no adult figure is shown for a child. */
  age(): AskedNumber {
    return this.number('ageYears', 'age_years', { hint: this.#language.page.hints.age })
  }

  /** What P/F is computed from. */
  gas(): AskedNumber[] {
    const { pao2, fio2 } = this.#language.page.hints
    return [this.number('pao2MmHg', 'pao2_mmhg', { hint: pao2 }), this.number('fio2Pct', 'fio2_pct', { hint: fio2 })]
  }

  /** One of the field's options; all of them unless `only` names some. */
  choice(id: string, fieldId: string, { name, hint, only }: ChoiceWords = {}): AskedChoice {
    const { fieldName, optionText } = this.#language
    const asked = (fieldById(fieldId).options ?? []).filter((option) => only === undefined || only.includes(option))
    const options = asked.map((value) => ({ value, label: optionText(fieldId, value) }))
    return { kind: 'choice', id, name: name ?? fieldName(fieldId), hint, options }
  }

  /** What kind of question an input is, its candidates say: they are the values that it can take. */
  #input<I, K extends keyof I & string>(id: K, input: Input<I, K>): Asked[] {
    const { name, hint, fields, candidates, isOptional = false } = input
    const values: readonly unknown[] = candidates({})
    const fieldId = fields[0] ?? ''
    if (isOptional) return [this.number(id, fieldId, { name, hint })]
    if (values.every((value) => typeof value === 'boolean')) return [{ kind: 'yes_no', id, name, hint }]
    if (values.every((value) => typeof value === 'number')) return [this.number(id, fieldId, { name, hint })]
    if (values.every((value) => typeof value === 'string'))
      return [this.choice(id, fieldId, { name, hint, only: values })]
    if (values.every(Array.isArray))
      return [{ ...this.choice(id, fieldId, { name, hint, only: values.flat() }), kind: 'ticks' }]
    return [{ ...this.number(id, fieldId, { name, hint }), isAsTyped: true }]
  }

  /** The questions of a score, in the order in which it lists its inputs; `instead` replaces an input by what people can type. */
  score<I>(score: Score<I>, instead: Readonly<Record<string, readonly Asked[]>> = {}): Asked[] {
    return inputNames(score).flatMap((id) => instead[id] ?? this.#input(id, score.inputs[id]))
  }
}

/** A score names each of its inputs in `inputs`, and nothing else. */
function inputNames<I>({ inputs }: Score<I>): (keyof I & string)[] {
  return Object.keys(inputs) as (keyof I & string)[]
}
