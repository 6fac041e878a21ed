import { describe, expect, test } from 'vitest'
import { valueKey } from '#lib/clinical/gas-line/gas-reading.ts'
import { readGasLine, SAMPLE_QUESTION } from '#lib/clinical/gas-line/read-gas-line.ts'
import type { FormValues } from '#lib/form-values.ts'
import { readEntries } from './entries.ts'
import { GAS_FORM, pickName, toGasLine } from './gas-line-form.ts'
import { valuesInput } from './schema.ts'

const ZONE = 'America/New_York'
/** 09:00 in New York. */
const NOW = new Date('2026-03-14T13:00:00Z')
const AT_0840 = '2026-03-14T12:40:00.000Z'

/** The form of `line` with everything ticked that was read. */
function formOf(line: string, more: FormValues = {}): FormValues {
  const ticked = readGasLine(line).values.map(valueKey)
  return { [GAS_FORM.line]: line, [GAS_FORM.shown]: line, [GAS_FORM.ticked]: ticked, ...more }
}

const read = (form: FormValues) => toGasLine(form, {}, ZONE, NOW)
const entriesOf = (form: FormValues) => {
  const result = read(form)
  return result.kind === 'confirmed' ? result.entries : result
}

describe('a confirmed gas line', () => {
  test('is entries with what was typed, all measured at one time', () => {
    const form = formOf('ABG 7.18/9.1/7.9 kPa on 1.0', { [GAS_FORM.drawn]: '08:40', [GAS_FORM.wordOf]: 'RN B. Cole' })
    const beside = { measuredAt: AT_0840, wordOf: 'RN B. Cole' }
    expect(entriesOf(form)).toEqual([
      { code: 'abg_source', typed: 'arterial', ...beside },
      { code: 'ph', typed: '7.18', typedUnit: '[pH]', ...beside },
      { code: 'paco2_mmhg', typed: '9.1', typedUnit: 'kPa', ...beside },
      { code: 'pao2_mmhg', typed: '7.9', typedUnit: 'kPa', ...beside },
      { code: 'fio2_pct', typed: '1.0', typedUnit: 'fraction', ...beside },
      { code: 'abg_at', typed: AT_0840, ...beside },
    ])
  })

  test('is taken by the schema of values and read as it was shown', () => {
    const entries = entriesOf(formOf('ABG 7.18/9.1/7.9 kPa on 1.0 lac 4.2', { [GAS_FORM.drawn]: '08:40' }))
    const { values } = valuesInput.parse({
      reference: '7K4QMT',
      submissionId: '0b0a1d0e-6d3c-4c3f-9d55-0c7f3f4f2f5a',
      values: entries,
    })
    expect(readEntries(values).map(({ code, state, value }) => [code, state, value])).toEqual([
      ['abg_source', 'value', 'arterial'],
      ['ph', 'value', 7.18],
      ['paco2_mmhg', 'value', expect.closeTo(68.26, 1)],
      ['pao2_mmhg', 'value', expect.closeTo(59.25, 1)],
      ['fio2_pct', 'value', 100],
      ['lactate_mmol', 'value', 4.2],
      ['abg_at', 'value', AT_0840],
    ])
  })

  test('without a time is measured when it is saved, and only a gas is timed as a gas', () => {
    expect(entriesOf(formOf('PEEP 16'))).toEqual([{ code: 'peep', typed: '16', typedUnit: 'cm[H2O]' }])
    expect(entriesOf(formOf('PEEP 16', { [GAS_FORM.drawn]: '8:40' }))).toEqual([
      { code: 'peep', typed: '16', typedUnit: 'cm[H2O]', measuredAt: AT_0840 },
    ])
  })

  test('holds the yes to an unusual value', () => {
    const line = 'PEEP 24'
    const [question] = readGasLine(line).questions
    const pick = { [pickName(question?.id ?? '')]: question?.options[0]?.key ?? '' }
    expect(entriesOf(formOf(line, pick))).toEqual([
      { code: 'peep', typed: '24', typedUnit: 'cm[H2O]', unusualConfirmed: true },
    ])
  })

  test('is read by what is known of the patient', () => {
    const form = { ...formOf('PEEP 24'), [GAS_FORM.ticked]: ['peep 24 cm[H2O]'] }
    expect(toGasLine(form, { ageYears: 9 }, ZONE, NOW).kind).toBe('confirmed')
    expect(read(form).kind).toBe('refused')
  })
})

describe('nothing is saved', () => {
  test.each<[string, FormValues, string, string]>([
    ['from an empty box', formOf(' '), GAS_FORM.line, 'Type or paste'],
    ['with nothing ticked', { ...formOf('PEEP 16'), [GAS_FORM.ticked]: '' }, GAS_FORM.line, 'Nothing is ticked'],
    ['with an open question', formOf('7.18/68'), pickName(SAMPLE_QUESTION), 'Choose one'],
    ['with a time that is none', formOf('PEEP 16', { [GAS_FORM.drawn]: '8.7' }), GAS_FORM.drawn, 'hours and minutes'],
  ])('%s', (_name, form, field, sentence) =>
    expect(read(form)).toEqual({ kind: 'refused', fields: { [field]: expect.stringContaining(sentence) } }),
  )

  test('with two values of one field', () => {
    const line = 'lac 4.2 lac 38'
    const [question] = readGasLine(line).questions
    const pick = { [pickName(question?.id ?? '')]: 'lactate_mmol 38 mmol/L' }
    expect(read(formOf(line, pick))).toEqual({
      kind: 'refused',
      fields: { [GAS_FORM.line]: expect.stringContaining('Lactate is chosen twice') },
    })
  })

  test('of a text that is not the one whose readings were shown', () => {
    expect(read(formOf('PEEP 16', { [GAS_FORM.shown]: 'PEEP 10' }))).toEqual({ kind: 'not_shown' })
    expect(read(formOf('PEEP 16\r\nPIP 38', { [GAS_FORM.shown]: 'PEEP 16\nPIP 38' })).kind).toBe('confirmed')
  })
})
