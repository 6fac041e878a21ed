import { describe, expect, it } from 'vitest'
import { SAVE } from '#lib/clinical/scores/save-score.ts'
import { Ask } from './ask-for.ts'
import type { Asked, Entries, Entry } from './asked.ts'
import { LANGUAGES } from './languages.ts'
import { readEntries as readAll, readEntry as readOne } from './read-entry.ts'

const ask = new Ask(LANGUAGES.en)
const { words } = LANGUAGES.en
const readEntry = (asked: Asked, entry: Entry | undefined) => readOne(asked, entry, words)
const readEntries = (asked: readonly Asked[], entries: Entries) => readAll(asked, entries, words)
const PACO2 = ask.number('paco2MmHg', 'paco2_mmhg')
const FIO2 = ask.number('fio2Pct', 'fio2_pct')
const HEIGHT = ask.number('heightCm', 'height_cm')
const CREATININE = ask.score(SAVE).find(({ id }) => id === 'creatinine') ?? ask.age()
const DIAGNOSES = ask.score(SAVE).find(({ id }) => id === 'diagnoses') ?? ask.age()

describe('a typed number', () => {
  it.each([
    [PACO2, '68', 'mm[Hg]', 68, '68\u00a0mmHg', null],
    [PACO2, '9.1', 'kPa', 68.255642, '9.1\u00a0kPa', '68.3\u00a0mmHg'],
    [PACO2, '9,1', 'kPa', 68.255642, '9,1\u00a0kPa', '68.3\u00a0mmHg'],
    [PACO2, '9.1 kPa', 'mm[Hg]', 68.255642, '9.1 kPa', '68.3\u00a0mmHg'],
    [FIO2, '0.6', '%', 60, '0.6\u00a0fraction', '60\u00a0%'],
    [FIO2, '60 %', '%', 60, '60 %', null],
    [HEIGHT, '5\'10"', 'cm', 177.8, '5\'10"', '178\u00a0cm'],
  ])('%o: %s %s', (asked, typed, unit, value, shown, countsAs) => {
    expect(readEntry(asked, { typed, unit })).toMatchObject({ value, shown, countsAs, message: null })
  })

  it.each(['abc', '-5', '1e309', '1,450', 'NaN', 'Infinity', '9'.repeat(40), '68 stone', '..', '−', '68 mmHg kPa'])(
    '%s is kept, counts as open and says why',
    (typed) => {
      const { value, message, shown } = readEntry(PACO2, { typed })
      expect(value).toBeUndefined()
      expect(message).toMatch(/\.|\?$/u)
      expect(message).not.toMatch(/NaN|Infinity/u)
      expect(shown).toBe(`“${typed}”, not usable`)
    },
  )

  it.each([undefined, { typed: '' }, { typed: '  ' }])('%o is open without a word', (entry) => {
    expect(readEntry(PACO2, entry)).toMatchObject({ value: undefined, shown: null, message: null })
  })

  it('asks about what is possible but unusual, and still counts it', () => {
    const { value, question, suggestion } = readEntry(PACO2, { typed: '8' })
    expect(value).toBe(8)
    expect(question).toContain('Is that right?')
    expect(suggestion).toMatchObject({ typed: '8', unit: 'kPa' })
  })

  it('keeps the unit typed where the table is printed in both', () => {
    expect(readEntry(CREATININE, { typed: '150', unit: 'umol/L' })).toMatchObject({
      value: { amount: 150, unit: 'umol/L' },
      shown: '150\u00a0µmol/L',
      countsAs: null,
    })
  })
})

describe('a chosen answer', () => {
  const SEX = ask.choice('sex', 'sex_for_calculation')

  it.each([
    [{ kind: 'yes_no', id: 'a', name: 'A' } as const, 'yes', true, 'yes'],
    [{ kind: 'yes_no', id: 'a', name: 'A' } as const, 'no', false, 'no'],
    [{ kind: 'yes_no', id: 'a', name: 'A' } as const, 'not_known', undefined, 'not known'],
    [SEX, 'female', 'female', 'Female'],
    [SEX, 'not_known', undefined, 'not known'],
    [DIAGNOSES, 'none', [], 'none of these'],
    [DIAGNOSES, 'not_known', undefined, 'not known'],
    [
      DIAGNOSES,
      'myocarditis,refractory_vt_vf',
      ['myocarditis', 'refractory_vt_vf'],
      'Myocarditis, Refractory VT or VF',
    ],
  ])('%o: %s', (asked, typed, value, shown) => {
    expect(readEntry(asked, { typed })).toMatchObject({ value, shown, message: null })
  })
})

describe('what a reading depends on', () => {
  const NOREPINEPHRINE = ask.number('norepinephrine', 'norepinephrine')
  const dose = { typed: '8', unit: 'ug/min' }

  it('divides a dose per minute by the weight, and asks for it', () => {
    const asked = [NOREPINEPHRINE, ask.number('weightKg', 'weight_kg')]
    const read = (weight: string) =>
      readEntries(asked, { norepinephrine: dose, weightKg: { typed: weight } }).get('norepinephrine')
    expect(read('80')?.value).toBe(0.1)
    expect(read('')).toMatchObject({ value: undefined, message: expect.stringContaining('weight') })
  })

  it('does not ask about unusual values of a child', () => {
    const question = (age: string) =>
      readEntries([PACO2, ask.age()], { paco2MmHg: { typed: '19' }, ageYears: { typed: age } }).get('paco2MmHg')
        ?.question
    expect(question('18')).toContain('usual')
    expect(question('17')).toBeNull()
  })
})
