import { fieldById } from '../catalogue.ts'
import { fieldName } from '../numeric-field.ts'
import { unitText } from '../unit-text.ts'
import type { GasValue } from './gas-reading.ts'
import { GAS_FIELDS, LINE_PLACES } from './grammar.ts'

export type PrintedValue = Pick<GasValue, 'field' | 'typed' | 'unit'>

/** How a set of values is written out. Everything that varies here is read back the same. */
export interface GasLineStyle {
  /** The name of a field; the catalogue's own unless another one of the grammar is given. */
  readonly nameOf: (field: string) => string
  /** Between a name and its number. */
  readonly joint: string
  /** Between two values. */
  readonly between: string
  readonly decimalMark: '.' | ','
  /** The field's own unit is written too; another one always is. */
  readonly hasOwnUnits: boolean
  /** pH, PaCO₂, PaO₂, bicarbonate and base excess as one run with this between them; null writes each with its name. */
  readonly line: string | null
}

const PLAIN: GasLineStyle = {
  nameOf: (field) => fieldName(fieldById(field)),
  joint: ' ',
  between: ', ',
  decimalMark: '.',
  hasOwnUnits: true,
  line: null,
}

const NO_VALUE = '-'

function unitBehind({ field, unit }: PrintedValue, hasOwn: boolean): string {
  if (unit === 'fraction' || (unit === fieldById(field).unit && !hasOwn)) return ''
  const text = unitText(unit)
  return text === '' || text === '%' ? text : ` ${text}`
}

function numberOf({ typed }: PrintedValue, { decimalMark }: GasLineStyle): string {
  return typed.replace('.', decimalMark)
}

/** In a line only its sign tells a base excess below one from an FiO₂. */
function signed({ field }: PrintedValue, number: string): string {
  return field === 'base_excess' && /^[\d.,]/u.test(number) ? `+${number}` : number
}

/** The first values as a line, if there are a pH and one more of them; their pressures are all in one unit. */
function lineOf(
  values: readonly PrintedValue[],
  style: GasLineStyle,
): { text: string; of: readonly (PrintedValue | undefined)[] } {
  const places = LINE_PLACES.map(([field]) => values.find((value) => value.field === field))
  const length = places.findLastIndex((value) => value !== undefined) + 1
  const units = new Set(
    places.flatMap((value) => (value && fieldById(value.field).unit === 'mm[Hg]' ? [value.unit] : [])),
  )
  if (style.line === null || places[0] === undefined || length < 2 || units.size > 1) return { text: '', of: [] }
  const parts = places.slice(0, length).map((value) => (value ? signed(value, numberOf(value, style)) : NO_VALUE))
  const [pressure] = units
  const isSaid = pressure !== undefined && (pressure === 'kPa' || style.hasOwnUnits)
  const unit = isSaid ? ` ${unitText(pressure)}` : ''
  return { text: `${parts.join(style.line)}${unit}`, of: places }
}

/** Writes values out as one line of text, in the order of the grammar: "pH 7.18, PaCO₂ 68 mmHg, PEEP 16 cmH₂O". */
export function printGasLine(values: readonly PrintedValue[], style: GasLineStyle = PLAIN): string {
  const source = values.filter(({ field }) => field === 'abg_source').map(({ typed }) => typed)
  const line = lineOf(values, style)
  const named = GAS_FIELDS.flatMap((id) => values.filter((value) => value.field === id && !line.of.includes(value)))
  const parts = named.map((value) => {
    const number = `${numberOf(value, style)}${unitBehind(value, style.hasOwnUnits)}`
    return `${style.nameOf(value.field)}${style.joint}${number}`
  })
  return [...source, line.text, ...parts].filter((part) => part !== '').join(style.between)
}
