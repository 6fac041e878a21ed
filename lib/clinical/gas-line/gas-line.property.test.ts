import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldById } from '../catalogue.ts'
import { anyText } from '../testing/any-text.ts'
import { acceptedUnits, toCanonical } from '../units.ts'
import { chooseValues, LEAVE_OUT } from './choose.ts'
import { type GasLineReading, valueKey } from './gas-reading.ts'
import { GAS_FIELDS, namesOf, plain } from './grammar.ts'
import { type GasLineStyle, type PrintedValue, printGasLine } from './print-gas-line.ts'
import { GAS_LINE_LIMIT, readGasLine } from './read-gas-line.ts'

/** A busy machine must not make a property fail. */
const LIMIT_MS = 30_000
const RUNS = { numRuns: 200 }

/** Numbers that are usual in a unit, in its own digits: what needs no question. */
const USUAL: Readonly<Record<string, readonly [low: number, high: number, decimals: number]>> = {
  kPa: [5.1, 7.9, 1],
  fraction: [0.4, 1, 2],
  mbar: [5.1, 19, 1],
  'g/L': [61, 179, 0],
  'mg/dL': [50, 130, 0],
  'mmol/L': [2.8, 27.5, 1],
  '[degF]': [90, 104, 1],
}

function usualIn(id: string, unit: string): readonly [number, number, number] {
  const field = fieldById(id)
  const [low, high] = field.usual_range ?? field.hard_range ?? [0, 1]
  if (unit === field.unit) return [low, high, field.type === 'integer' ? 0 : id === 'ph' ? 2 : 1]
  return USUAL[unit] ?? [low, high, 0]
}

const value = (field: string) =>
  fc.constantFrom(...acceptedUnits(fieldById(field))).chain((unit): fc.Arbitrary<PrintedValue> => {
    const [low, high, decimals] = usualIn(field, unit)
    const scale = 10 ** decimals
    return fc
      .integer({ min: Math.ceil(low * scale), max: Math.floor(high * scale) })
      .map((amount) => ({ field, typed: (amount / scale).toFixed(decimals), unit }))
  })

/** What an arterial gas and its ventilator can say. */
const values = fc
  .uniqueArray(fc.constantFrom(...GAS_FIELDS), { minLength: 1, maxLength: 12 })
  .chain((fields) => fc.tuple(...fields.map(value)))
  .map((all): PrintedValue[] => [...all, { field: 'abg_source', typed: 'arterial', unit: '' }])

const style = fc.record<GasLineStyle>({
  nameOf: fc
    .tuple(
      fc.nat(5),
      fc.constantFrom(
        (name: string) => name,
        (name: string) => name.toUpperCase(),
      ),
    )
    .map(([at, shape]) => (field: string) => {
      const names = namesOf(field)
      return shape(names[at % Math.max(names.length, 1)] ?? fieldById(field).label)
    }),
  joint: fc.constantFrom(' ', ': ', '=', ' = ', ' of ', ''),
  between: fc.constantFrom(', ', ' ', '; ', '\n', ' / ', ' | ', '\t'),
  decimalMark: fc.constantFrom('.', ','),
  hasOwnUnits: fc.boolean(),
  line: fc.constantFrom(null, '/', ' / ', '|'),
})

const canonical = ({ field, typed, unit }: Pick<PrintedValue, 'field' | 'typed' | 'unit'>) => {
  if (field === 'abg_source') return [field, typed]
  const amount = toCanonical(fieldById(field), Number(typed.replace(',', '.')), unit)
  return [field, 'amount' in amount ? Number(amount.amount.toPrecision(9)) : null]
}
const sorted = (all: readonly PrintedValue[]) => all.map(canonical).sort((a, b) => `${a[0]}`.localeCompare(`${b[0]}`))

/** Texts that look like gas lines and are none, and texts that look like nothing. */
const FRAGMENTS = [
  ...GAS_FIELDS.flatMap(namesOf),
  ...[
    'on',
    'map',
    'co2',
    'bd',
    'sao2',
    'vbg',
    'abg',
    'of',
    'at',
    'rising',
    'n/a',
    'x',
    'kPa',
    'mmHg',
    'mmol/L',
    '%',
    'mL/kg',
  ],
  ...['/', '-', '+', ',', ';', ':', '\n', '(', ')', '<', '→', '.', '’', '⁻', '₂', ' ', ' ', ' '],
  ...[
    '7.18',
    '7,21',
    '68',
    '52',
    '24',
    '1.0',
    '0.6',
    '16',
    '1,450',
    '1.450',
    '4.2',
    '0240',
    '08:40',
    '9.1',
    '50',
    '7210',
  ],
]
const line = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 14 }).map((parts) => parts.join(''))
const pieces = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 14 })
const spaced = pieces.map((parts) => parts.join(' '))
const anything = fc.oneof(line, spaced, anyText(60), anyText(GAS_LINE_LIMIT + 50))

const offered = ({ values: plainly, questions }: GasLineReading) => [
  ...plainly,
  ...questions.flatMap(({ options }) => options.flatMap((option) => option.values)),
]
/** The digits that a number is made of, without the marks and zeros that say where its point is. */
const digitsOf = (typed: string) => typed.replace(/\D/gu, '').replace(/^0+|0+$/gu, '')

describe('any printed form of a set of values', { timeout: LIMIT_MS }, () => {
  test('is read back the same, with nothing asked and nothing left', () => {
    fc.assert(
      fc.property(values, style, (all, how) => {
        // A unit that is not written can only be the usual one; beside kPa it has to be written.
        const hasOwnUnits = how.hasOwnUnits || all.some(({ unit }) => unit === 'kPa')
        const text = printGasLine(all, { ...how, hasOwnUnits })
        const reading = readGasLine(text)
        expect({ text, ...reading, values: sorted(reading.values) }).toEqual({
          text,
          values: sorted(all),
          questions: [],
          time: null,
          notRead: [],
          remarks: [],
        })
      }),
      RUNS,
    )
  })
})

describe('any text', { timeout: LIMIT_MS }, () => {
  test('never throws, and never gives a number whose digits it does not hold', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const reading = readGasLine(text)
        const digits = plain(text.normalize('NFC')).replace(/[^\d]/gu, '')
        for (const { field, typed } of offered(reading)) {
          if (field !== 'abg_source') expect(digits).toContain(digitsOf(typed))
        }
        for (const { field, typed } of reading.values) {
          if (field !== 'abg_source') expect(plain(text).replaceAll(' ', '')).toContain(typed)
        }
      }),
      RUNS,
    )
  })

  test('loses no number: each is a value, an option, a time, or shown as not read', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const { time, notRead, remarks, ...rest } = readGasLine(parts.join(' '))
        // Two times are told in a remark, without themselves.
        if (remarks.some((remark) => remark.includes('time'))) return
        const told = [...offered({ time, notRead, remarks, ...rest }).map(({ typed }) => typed), time ?? '', ...notRead]
        const digits = told.map((piece) => plain(piece).replace(/[^\d ]+/gu, '')).join(' ')
        for (const part of parts) if (/^\d/u.test(part)) expect(digits).toContain(digitsOf(part))
      }),
      RUNS,
    )
  })

  test('gives each field at most once, and asks each question under a name of its own', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { values: plainly, questions } = readGasLine(text)
        expect(new Set(plainly.map(({ field }) => field)).size).toBe(plainly.length)
        expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
        for (const { options } of questions) {
          expect(options.length).toBeGreaterThan(0)
          expect(new Set(options.map(({ key }) => key)).size).toBe(options.length)
        }
      }),
      RUNS,
    )
  })

  test('has an oxygen pressure confirmed only together with arterial blood', () => {
    fc.assert(
      fc.property(anything, fc.infiniteStream(fc.nat(3)), (text, picking) => {
        const reading = readGasLine(text)
        const picks = new Map(
          reading.questions.map(({ id, options }) => [id, options[picking.next().value]?.key ?? LEAVE_OUT]),
        )
        const { values: chosen, unanswered } = chooseValues(reading, new Set(reading.values.map(valueKey)), picks)
        expect(unanswered).toEqual([])
        const source = chosen.find(({ field }) => field === 'abg_source')?.typed
        if (chosen.some(({ field }) => field === 'pao2_mmhg')) expect(source).toBe('arterial')
      }),
      RUNS,
    )
  })
})
