import { type Answers, type AnswerValue, usableValue } from './answers.ts'
import { fieldById } from './catalogue.ts'
import type { Comparison, Condition, Field } from './catalogue-shape.ts'

const HOUR_MS = 3_600_000

/** What is ticked in a field of choices, with or without words; empty for every other shape. */
export function choicesOf(value: AnswerValue): string[] {
  if (Array.isArray(value)) return value
  return typeof value === 'object' && 'choices' in value ? value.choices : []
}

/** "Compared whole": a list equals a listed value only if it holds that one item and nothing else. */
function isOneOf(value: AnswerValue, values: readonly (string | number | boolean)[]): boolean {
  if (Array.isArray(value)) return value.length === 1 && values.some((item) => item === value[0])
  return values.some((item) => item === value)
}

function holdsComparison(rule: Comparison, answers: Answers, now: Date): boolean {
  const value = usableValue(fieldById(rule.field), answers[rule.field])
  if (value === undefined) return false
  switch (rule.op) {
    case 'answered':
      return true
    case 'in':
      return isOneOf(value, rule.values)
    case 'not_in':
      return !isOneOf(value, rule.values)
    case 'contains':
      return choicesOf(value).some((choice) => rule.values.includes(choice))
    case 'gt':
      return typeof value === 'number' && value > rule.values[0]
    case 'ge':
      return typeof value === 'number' && value >= rule.values[0]
    case 'within_hours':
      return typeof value === 'string' && now.getTime() - Date.parse(value) <= rule.values[0] * HOUR_MS
  }
}

/** Does the condition hold for the latest answers? A field without a usable value makes its comparison false. */
export function holds(rule: Condition, answers: Answers, now: Date): boolean {
  if ('any' in rule) return rule.any.some((part) => holds(part, answers, now))
  if ('all' in rule) return rule.all.every((part) => holds(part, answers, now))
  return holdsComparison(rule, answers, now)
}

/** Is the field listed and owed for this patient? When not, what was typed is kept and shown but feeds no formula. */
export function applies(field: Field, answers: Answers, now: Date): boolean {
  return field.only_if === undefined || holds(field.only_if, answers, now)
}
