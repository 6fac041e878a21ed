import { FIELDS, fieldsAsked } from '../clinical/catalogue.ts'
import type { Field } from '../clinical/catalogue-shape.ts'
import type { Branch } from '../clinical/words.ts'
import type { Block } from './shape.ts'

interface FieldWords {
  readonly labelOf: (id: Field['id']) => string
  /** Empty where there is no unit to say. */
  readonly unitOf: (unit: Field['unit']) => string
}

/** What the referral asks, out of the catalogue that its own form is drawn from: what is asked and what is listed cannot part. */
export function askedFields({ labelOf, unitOf }: FieldWords) {
  const list = (fields: readonly Field[]): Block => ({
    kind: 'list',
    items: fields.map(({ id, unit }) => {
      const shown = unitOf(unit)
      return shown ? `${labelOf(id)} (${shown})` : labelOf(id)
    }),
  })
  return {
    /** The answers of an alert. */
    answers: list(FIELDS.filter(({ alert_as }) => alert_as === 'answer')),
    /** The lines of an alert that are filled in already, in one sentence. */
    lines: FIELDS.filter(({ alert_as }) => alert_as === 'line')
      .map(({ id }) => labelOf(id))
      .join('; '),
    /** The values of a first decision. */
    minimumOf: (branch: Branch) => list(fieldsAsked(branch, 'minimum')),
  }
}
