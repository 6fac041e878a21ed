import { catalogueFile, type Field } from './catalogue-shape.ts'
import file from './fields.json' with { type: 'json' }
import type { AskLevel, Branch, FieldType } from './words.ts'

/** Read once; a catalogue that breaks its own rules stops the program at the start, by name of the field. */
const catalogue = catalogueFile.parse(file)

export const FIELDS: readonly Field[] = catalogue.fields
export const REVIEW_FLAGS = catalogue.review_flags

const byId: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.id, field]))

/** The field with this id, or undefined: for ids that come from outside. */
export function findField(id: string): Field | undefined {
  return byId.get(id)
}

/** The field with this id. Throws when there is none: for ids written in code or read from the database. */
export function fieldById(id: string): Field {
  const field = byId.get(id)
  if (field === undefined) throw new Error(`No field is called ${id}`)
  return field
}

/** When `fieldId` is asked for in `branch`. */
export function askedAt(fieldId: string, branch: Branch): AskLevel {
  return fieldById(fieldId).ask[branch]
}

/** All fields asked at exactly this level, in the order of the catalogue. Conditions are not looked at: see only-if.ts. */
export function fieldsAsked(branch: Branch, level: AskLevel): Field[] {
  return FIELDS.filter((field) => field.ask[branch] === level)
}

/** The few items that a decision needs, in the order in which a bedside nurse can get them. */
export function decisionOrder(branch: Branch): Field[] {
  return FIELDS.filter((field) => field.decision_order?.[branch] !== undefined).sort(
    (a, b) => (a.decision_order?.[branch] ?? 0) - (b.decision_order?.[branch] ?? 0),
  )
}

/** Everything in which a person can write words, and the date of birth. Numbers, choices and times stay plain. */
const SEALED_TYPES: ReadonlySet<FieldType> = new Set([
  'text',
  'phone',
  'date',
  'list',
  'coded_text',
  'choice_and_text',
  'choices_and_text',
  'person_and_time',
  'text_and_time',
  'handover',
  'checklist',
  'signature',
])

/**
 * Must this field's value be encrypted where it is stored? What was typed and proved unusable is free text too, whatever
 * the field, and is always sealed.
 */
export function isSealed(field: Field): boolean {
  return SEALED_TYPES.has(field.type)
}

/** Says who the patient, the family or the referrer is: never on a board, in a title, an address or a log. */
export function isIdentifier(field: Field): boolean {
  return field.ask.unsure === 'identity' || field.type === 'phone' || field.id === 'next_of_kin_name'
}

const NUMERIC_TYPES: ReadonlySet<FieldType> = new Set(['integer', 'number'])

export function isNumeric(field: Field): boolean {
  return NUMERIC_TYPES.has(field.type)
}
