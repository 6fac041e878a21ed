import { answerSchema } from './answer-schema.ts'
import { isNumeric } from './catalogue.ts'
import type { Field } from './catalogue-shape.ts'
import {
  KEPT,
  type Reading,
  type ReadingContext,
  readTypedNumber,
  unitOf,
  unusable,
  usable,
} from './read-typed-number.ts'
import { readUnit } from './unit-text.ts'
import type { ValueState } from './words.ts'

/** An answer without a value: pending, not known, does not apply. */
export function answerWithoutValue(field: Field, state: Exclude<ValueState, 'value' | 'unusable'>): Reading {
  const answer = { code: field.id, state, value: null, unit: unitOf(field), typedValue: null, typedUnit: null }
  return { answer, message: null, question: null, suggestion: null }
}

const YES_NO: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false }

/** What a plain text field, without scripts, can say for a field that is no number. */
function valueOfText(field: Field, typed: string): unknown {
  if (field.type === 'boolean') return YES_NO[typed.toLowerCase()]
  if (field.type === 'choices') return typed.split(',').map((id) => id.trim())
  if (field.type === 'list') return typed.split('\n').filter((line) => line.trim() !== '')
  if (field.type === 'coded_text') return { text: typed }
  if (field.type === 'choice_and_text') return { choice: typed }
  if (field.type === 'choices_and_text') return { choices: typed.split(',').map((id) => id.trim()) }
  return typed
}

/**
 * Reads what was typed for `field`. `typedUnit` is the unit that stood beside the box (UCUM or as people write it); the
 * field's own when absent. Nothing is refused: what cannot be used keeps the typed text in the state `unusable`, with one
 * sentence. Throws nothing. The text must already be free of control characters (safe-text.ts).
 */
export function readAnswer(field: Field, typed: string, typedUnit?: string, context: ReadingContext = {}): Reading {
  const text = typed.trim()
  if (isNumeric(field)) {
    const unit = typedUnit === undefined || typedUnit === '' ? field.unit : (readUnit(typedUnit) ?? typedUnit)
    return readTypedNumber(field, text, unit, context)
  }
  const parsed = answerSchema(field).safeParse(valueOfText(field, text))
  if (parsed.success) return usable(field, parsed.data, null, null)
  return unusable(field, text, null, `${parsed.error.issues[0]?.message ?? 'This cannot be read.'} ${KEPT}`)
}

/** Reads a value that arrives in its own shape: a number in the field's unit, a choice, a composite. */
export function readValue(field: Field, value: unknown, context: ReadingContext = {}): Reading {
  if (isNumeric(field) && typeof value === 'number') return readAnswer(field, `${value}`, field.unit, context)
  const parsed = answerSchema(field).safeParse(value)
  if (parsed.success) return usable(field, parsed.data, null, null)
  const typed = typeof value === 'string' ? value.slice(0, 200) : null
  const message = `${parsed.error.issues[0]?.message ?? 'This cannot be read.'} ${KEPT}`
  return unusable(field, typed ?? '', null, message)
}
