import { describe, expect, it } from 'vitest'
import { fieldById } from './catalogue.ts'
import { readTypedNumber } from './read-typed-number.ts'
import { ENGLISH_READING } from './reading-words.ts'
import { ENGLISH_UNITS } from './unit-text.ts'

/** Backwards English: a language nobody has, so that nothing of it can come from elsewhere. */
const OTHER = {
  words: {
    ...ENGLISH_READING,
    kept: 'K.',
    range: 'R {name} {low} {high} {kept}',
    rangeTyped: 'T {name} {low} {high} {amount} {kept}',
    unusual: 'U {name} {value} {low} {high}',
    whole: 'W {name} {kept}',
    isIt: 'I {text}',
    notANumberIn: 'N {unit} {kept}',
    thousands: 'H {kept}',
    otherUnit: 'O {units} {kept}',
    or: ' / ',
    fio2: 'F {high} {kept}',
    gaps: { ...ENGLISH_READING.gaps, weight: 'G' },
  },
  units: { ...ENGLISH_UNITS, a: ['jaar', 'jaren'], 'mm[Hg]': ['mmq', 'millimeters kwik'] },
} as const

const read = (field: string, typed: string, unit = fieldById(field).unit) =>
  readTypedNumber(fieldById(field), typed, unit, {}, OTHER)

describe('a number answered in another language', () => {
  it.each([
    ['paco2_mmhg', '999', 'R PaCO₂ 5 250\u00a0mmq K. I 99.9\u00a0mmq'],
    ['paco2_mmhg', '99 kPa', 'T PaCO₂ 5 250\u00a0mmq 743\u00a0mmq K. I 99\u00a0mmq'],
    ['paco2_mmhg', 'abc', 'N mmq K.'],
    ['paco2_mmhg', '68 stone', 'O mmq / kPa K.'],
    ['fio2_pct', '5', 'F 100\u00a0% K.'],
    ['age_years', '41.5', 'W Age K.'],
  ])('%s: %s', (field, typed, message) => {
    expect(read(field, typed).message).toBe(message)
  })

  it('offers what was meant in its units', () => {
    expect(read('paco2_mmhg', '1,068').message).toBe('H K.')
    expect(read('tidal_volume_ml', '1,450').suggestion).toBeNull()
    expect(read('paco2_mmhg', '68', 'kPa').message).toContain('I 68\u00a0mmq')
    expect(read('temp_c', '381').message).toContain('I 38.1\u00a0°C')
  })

  it('asks about what is unusual, spelt out in its words', () => {
    const { question, suggestion } = read('paco2_mmhg', '8')
    expect(question).toContain('U PaCO₂ 8\u00a0mmq (millimeters kwik)')
    expect(suggestion?.text).toBe('8\u00a0kPa (60\u00a0mmq)')
  })

  it('says what a unit still needs', () => {
    expect(read('norepinephrine', '8', 'ug/min').message).toBe('G')
  })

  it('reads its own names of units, and the symbols', () => {
    expect(read('age_years', '41 jaar').answer.value).toBe(41)
    expect(read('age_years', '41 Jaren').answer.value).toBe(41)
    expect(read('age_years', '41 years').answer.value).toBe(41)
    expect(readTypedNumber(fieldById('age_years'), '41 jaar', 'a').message).toContain('Enter this in y')
  })
})
