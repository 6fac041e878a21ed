import { decisionOrder, FIELDS, isNumeric } from '#lib/clinical/catalogue.ts'
import type { Field } from '#lib/clinical/catalogue-shape.ts'
import { fieldName } from '#lib/clinical/numeric-field.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import { acceptedUnits, conversionText } from '#lib/clinical/units.ts'
import { BRANCHES } from '#lib/clinical/words.ts'
import { branchText } from '#lib/referrals/labels.ts'
import { minus, paragraphs, type Row, table } from './markdown.ts'
import { fieldText, unitOrDash } from './names.ts'

function rangeText(range: readonly [number, number] | undefined): string {
  return range === undefined ? '–' : `${minus(range[0])} to ${minus(range[1])}`
}

function rangeRow(field: Field): Row {
  return [fieldText(field.id), unitOrDash(field.unit), rangeText(field.hard_range), rangeText(field.usual_range)]
}

/** Every number: outside its hard range it cannot be right, outside its usual range it is asked once. */
export function rangesSection(): string {
  return paragraphs(
    '## Ranges',
    'Both limits belong to the range. Outside the hard range a value cannot be right: what was typed is kept as text, feeds no formula and is shown as open; sending is never blocked. Outside the usual range the person is asked once whether it is right. The usual range is that of a sick adult and is not applied under 18.',
    table(['value', 'unit', 'hard range', 'usual range'], FIELDS.filter(isNumeric).map(rangeRow)),
  )
}

/** Fields that are converted alike share a line: the unit typed, the unit kept, and what is done. */
function conversionRows(): Row[] {
  const fields = FIELDS.filter(isNumeric)
  const all = fields.flatMap((field) =>
    acceptedUnits(field).flatMap((unit) => {
      const says = conversionText(field, unit)
      return says === null ? [] : [{ head: [unitText(unit), unitText(field.unit), says], field: fieldName(field) }]
    }),
  )
  const alike = Map.groupBy(all, ({ head }) => head.join('|'))
  return [...alike.values()].map((group) => [...(group[0]?.head ?? []), group.map(({ field }) => field).join(', ')])
}

/** Every unit that is read beside a value's own, and the exact factor. */
export function conversionsSection(): string {
  return paragraphs(
    '## Conversions',
    'What was typed is kept with its unit beside the converted value. Units are never switched without being asked. Decimal comma and decimal point are both read; a number with thousands separators is asked about. FiO₂ from 0.21 to 1.0 is read as a fraction, from 21 to 100 as a percentage, and 1 means 100 %.',
    table(['typed in', 'kept in', 'by', 'for'], conversionRows()),
  )
}

/** The few named items that a decision needs, in the order in which a bedside nurse can get them. */
export function decisionItemsSection(): string {
  return paragraphs(
    '## Items that a decision needs first',
    'An item that the hospital marks as pending or not known is not asked again and stays in the list with that mark.',
    table(
      ['for', 'in this order'],
      BRANCHES.map((branch) => [branchText(branch), decisionOrder(branch).map(fieldName).join(' · ')]),
    ),
  )
}
