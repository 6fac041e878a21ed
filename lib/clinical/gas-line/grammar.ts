import { fieldById } from '../catalogue.ts'
import { fieldName } from '../numeric-field.ts'
import { readUnit } from '../unit-text.ts'
import { acceptedUnits } from '../units.ts'

/**
 * What people write on a line that goes with a blood gas: every name of every value, once. Names are lower case and without
 * subscripts; where one is spelt with a space or without, the one with a space is enough. Two fields: the name alone does
 * not say which, so it is always asked.
 */
const NAMES: readonly (readonly [fields: readonly string[], names: readonly string[], says?: Source])[] = [
  [['ph'], ['ph']],
  [['paco2_mmhg'], ['pco2', 'p co2']],
  [['paco2_mmhg'], ['paco2'], 'arterial'],
  [['paco2_mmhg'], ['pvco2'], 'venous'],
  [['pao2_mmhg'], ['po2', 'p o2']],
  [['pao2_mmhg'], ['pao2'], 'arterial'],
  [['pao2_mmhg'], ['pvo2'], 'venous'],
  [['paco2_mmhg', 'hco3_mmol'], ['co2']],
  [['hco3_mmol'], ['hco3', 'bicarb', 'bicarbonate', 'bic', 'hco3 std']],
  [['base_excess'], ['be', 'base excess', 'sbe', 'abe']],
  [['lactate_mmol'], ['lac', 'lact', 'lactate']],
  [['spo2_pct'], ['spo2', 'sat', 'sats', 'o2 sat', 'sat o2', 'saturation']],
  [['fio2_pct'], ['fio2', 'fi o2']],
  [['peep'], ['peep']],
  [['pip'], ['pip', 'peak', 'p peak', 'peak pressure', 'peak inspiratory pressure']],
  [['plateau_pressure'], ['plat', 'plateau', 'p plat', 'plateau pressure']],
  [['mean_airway_pressure'], ['p mean', 'pmaw', 'mean airway pressure', 'mean airway']],
  [['map_measured', 'mean_airway_pressure'], ['map']],
  [['tidal_volume_ml'], ['vt', 'tv', 'vte', 'tidal volume']],
  [['resp_rate_total'], ['rr', 'resp rate', 'respiratory rate']],
  [['heart_rate'], ['hr', 'heart rate', 'pulse']],
  [['resp_rate_total', 'heart_rate'], ['rate']],
  [['temp_c'], ['temp', 'temperature']],
  [['etco2_mmhg'], ['etco2', 'et co2']],
  [['hemoglobin_g_dl'], ['hb', 'hgb', 'thb', 'cthb', 'hemoglobin', 'haemoglobin']],
  [['sodium'], ['na', 'sodium']],
  [['potassium'], ['k', 'potassium']],
  [['glucose_mg_dl'], ['glu', 'gluc', 'glucose']],
]

export type Source = 'arterial' | 'venous' | 'capillary'

export interface Label {
  readonly fields: readonly string[]
  /** Of which blood the name itself speaks: the small a of PaO₂. */
  readonly says?: Source | undefined
  /** "on 1.0": it names nothing by itself, and is only a word where no number follows. */
  readonly isWeak?: true
  /** Base deficit is base excess with the other sign. */
  readonly isDeficit?: true
  /** The saturation of a blood sample is not the one of the finger: always asked. */
  readonly isAsked?: true
}

/** The places of a slash line; the first that fits is meant, if it is usual there. */
export const LINE_PLACES = [
  ['ph'],
  ['paco2_mmhg'],
  ['pao2_mmhg'],
  ['hco3_mmol', 'base_excess', 'spo2_pct'],
  ['base_excess', 'spo2_pct', 'fio2_pct'],
] as const

/** What a number with nothing but % behind it may be. */
export const PERCENT_FIELDS = ['fio2_pct', 'spo2_pct'] as const

const SPECIAL: readonly (readonly [name: string, label: Label])[] = [
  ['on', { fields: ['fio2_pct'], isWeak: true }],
  ['bd', { fields: ['base_excess'], isDeficit: true }],
  ['base deficit', { fields: ['base_excess'], isDeficit: true }],
  ['sao2', { fields: ['spo2_pct'], isAsked: true }],
  ['so2', { fields: ['spo2_pct'], isAsked: true }],
]

const SOURCES: readonly (readonly [source: Source, names: readonly string[]])[] = [
  ['arterial', ['abg', 'arterial', 'art']],
  ['venous', ['vbg', 'venous', 'ven', 'mixed venous', 'central venous', 'peripheral venous']],
  ['capillary', ['capillary', 'cap']],
]

/** Words that say nothing about a value, and marks between a name and its number. */
const GLUE = ['of', 'is', 'at', 'was', 'with', 'and', 'the', 'gas', 'blood gas', 'bg', 'now']

/** Every field that a gas line can hold, in the order in which it is printed. */
export const GAS_FIELDS: readonly string[] = [...new Set(NAMES.flatMap(([fields]) => fields))]

/** Units that stand behind a number here; another one makes the number nobody's guess. */
export const GAS_UNITS: ReadonlySet<string> = new Set(GAS_FIELDS.flatMap((id) => acceptedUnits(fieldById(id))))

/** Lower case, subscripts as plain digits, one kind of minus, slash and space: character for character, so places stay the same. */
export function plain(text: string): string {
  return text
    .replace(/[\u2080-\u2089]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x2080 + 48))
    .replace(/[A-Z]/gu, (letter) => letter.toLowerCase())
    .replace(/[−–—‒‑⁻]/gu, '-')
    .replace(/[⁺]/gu, '+')
    .replace(/[⁄∕／|¦\\]/gu, '/')
    .replace(/[，]/gu, ',')
    .replace(/[；]/gu, ';')
    .replace(/[：]/gu, ':')
    .replace(/[^\S\n]/gu, ' ')
}

export type Word = { readonly label: Label } | { readonly source: Source } | 'glue'

function spellings(name: string): string[] {
  return name.includes(' ') ? [name, name.replaceAll(' ', '')] : [name]
}

const VOCABULARY: ReadonlyMap<string, Word> = new Map<string, Word>([
  // The catalogue's own names first: a name that the table above asks about stays one that is asked.
  ...GAS_FIELDS.map((id): [string, Word] => [plain(fieldName(fieldById(id))), { label: { fields: [id] } }]),
  ...NAMES.flatMap(([fields, names, says]) =>
    names.flatMap(spellings).map((name): [string, Word] => [name, { label: { fields, says } }]),
  ),
  ...SPECIAL.map(([name, label]): [string, Word] => [name, { label }]),
  ...SOURCES.flatMap(([source, names]) => names.map((name): [string, Word] => [name, { source }])),
  ...GLUE.map((name): [string, Word] => [name, 'glue']),
])

const LONGEST_FIRST = [...VOCABULARY].sort(([a], [b]) => b.length - a.length)
const LETTER = /[\p{L}\p{M}]/u

/** The longest known word that stands at `at` of a plain text; digits may follow it directly ("peep16"), letters not. */
export function wordAt(text: string, at: number): { readonly word: Word; readonly to: number } | undefined {
  const found = LONGEST_FIRST.find(([name]) => text.startsWith(name, at) && !LETTER.test(text.charAt(at + name.length)))
  if (found === undefined) return undefined
  const [name, word] = found
  return { word, to: at + name.length }
}

const LONGEST_UNIT = 14

/** The unit that stands at `at` of a plain text: UCUM, and where it ends. */
export function unitAt(text: string, at: number): { readonly unit: string; readonly to: number } | undefined {
  for (let length = LONGEST_UNIT; length > 0; length -= 1) {
    const typed = text.slice(at, at + length)
    if (typed.length < length || typed !== typed.trim() || typed.includes('\n')) continue
    const unit = readUnit(typed)
    if (unit === undefined || !GAS_UNITS.has(unit)) continue
    if (!/^(?:[\p{L}\p{M}\p{N}]|\/\p{L})/u.test(text.slice(at + length))) return { unit, to: at + length }
  }
  return undefined
}

/** The name that the printer and the tests may use in place of the catalogue's. */
export function namesOf(field: string): string[] {
  return NAMES.filter(([fields]) => fields.length === 1 && fields[0] === field).flatMap(([, names]) => names)
}
