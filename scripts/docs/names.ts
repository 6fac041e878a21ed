import { fieldById } from '#lib/clinical/catalogue.ts'
import { fieldName } from '#lib/clinical/numeric-field.ts'
import type { Source } from '#lib/clinical/scores/score-shape.ts'
import { unitText } from '#lib/clinical/unit-text.ts'

/** "PaO₂ (`pao2_mmhg`)" for its id; throws when there is no such field. */
export function fieldText(id: string): string {
  return `${fieldName(fieldById(id))} (\`${id}\`)`
}

/** "mmHg" for "mm[Hg]"; a dash where there is no unit. */
export function unitOrDash(unit: string): string {
  return unitText(unit) || '–'
}

/** A citation, with a link where the paper has a DOI. */
export function citation({ authors, journal, doi, table }: Source): string {
  const link = doi === null ? 'no DOI' : `[${doi}](https://doi.org/${doi})`
  return `${authors}, ${journal}, ${link}; ${table}.`
}

/** "V-V, V-A or Bridge". */
export function orList(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction', style: 'long' }).format(words).replace(', or ', ' or ')
}
