import type { Field } from './catalogue-shape.ts'

/** As much of a field as reading a number needs. Browsers get this, not the catalogue. */
export type NumericField = Pick<Field, 'id' | 'label' | 'type' | 'unit' | 'hard_range' | 'usual_range'>

/** The label without its explanation, as it stands in a sentence or beside a value: "PaO₂", "Systolic BP", "Age". */
export function fieldName(field: Pick<Field, 'label'>): string {
  return field.label.replace(/\s*[(?;].*|(?<!Already on ECMO):.*/u, '').replace(/(?<=Pa|Fi|Sp|C)O2\b/gu, 'O₂')
}
