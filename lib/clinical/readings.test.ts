import { describe, expect, test } from 'vitest'
import { fieldById } from './catalogue.ts'
import { readAnswer, readValue } from './read-answer.ts'
import { readTypedNumber } from './read-typed-number.ts'

const read = (id: string, typed: string, unit?: string, context = {}) => readAnswer(fieldById(id), typed, unit, context)
const KEPT = 'What you typed is kept and counts as open.'

describe('a whole reading', () => {
  test('of a number that can be used', () => {
    expect(read('peep', ' 16 ')).toEqual({
      answer: { code: 'peep', state: 'value', value: 16, unit: 'cm[H2O]', typedValue: '16', typedUnit: 'cm[H2O]' },
      message: null,
      question: null,
      suggestion: null,
    })
  })

  test('of a number that cannot be right', () => {
    expect(read('ph', '74')).toEqual({
      answer: { code: 'ph', state: 'unusable', value: null, unit: '[pH]', typedValue: '74', typedUnit: '[pH]' },
      message: `pH can only be 6.3 to 8. ${KEPT} Is it 7.4?`,
      question: null,
      suggestion: { typed: '7.4', unit: '[pH]', text: '7.4' },
    })
  })

  test('of an unusual number', () => {
    expect(read('paco2_mmhg', '17', 'kPa')).toEqual({
      answer: {
        code: 'paco2_mmhg',
        state: 'value',
        value: 127.51054,
        unit: 'mm[Hg]',
        typedValue: '17',
        typedUnit: 'kPa',
      },
      message: null,
      question: 'PaCO₂ 127.511\u00a0mmHg (millimeters of mercury) is outside the usual 20 to 120. Is that right?',
      suggestion: null,
    })
    expect(read('ph', '7.65').question).toBe('pH 7.65 is outside the usual 6.9 to 7.6. Is that right?')
    expect(read('weight_kg', '30').question).toBe(
      'Actual weight 30\u00a0kg (kilograms) is outside the usual 40 to 160. Is that right?',
    )
    expect(read('paco2_mmhg', '12').suggestion).toEqual({
      typed: '12',
      unit: 'kPa',
      text: '12\u00a0kPa (90\u00a0mmHg)',
    })
  })

  test('of words', () => {
    expect(read('code_status', ' full ')).toEqual({
      answer: { code: 'code_status', state: 'value', value: 'full', unit: null, typedValue: null, typedUnit: null },
      message: null,
      question: null,
      suggestion: null,
    })
    expect(read('code_status', 'maybe')).toEqual({
      answer: {
        code: 'code_status',
        state: 'unusable',
        value: null,
        unit: null,
        typedValue: 'maybe',
        typedUnit: null,
      },
      message: `Choose one of the options. ${KEPT}`,
      question: null,
      suggestion: null,
    })
  })
})

test.each([
  [
    'pao2_mmhg',
    '99',
    'kPa',
    `PaO₂ can only be 10 to 700\u00a0mmHg; what you typed is 743\u00a0mmHg. ${KEPT} Is it 99\u00a0mmHg?`,
  ],
  ['heart_rate', '10.8', '', `Heart rate is a whole number. ${KEPT}`],
  ['ph', 'high', '', `Enter a number, such as 12.5. ${KEPT}`],
  ['peep', 'high', '', `Enter a number in cmH₂O, such as 12.5. ${KEPT}`],
  ['platelets', '1,450', '', `Enter the number without thousands separators. ${KEPT}`],
  ['height_cm', '180 kg', '', `Enter this in cm or in. ${KEPT}`],
  ['inr', '1.2 kg', '', `Enter this in no unit. ${KEPT}`],
  ['pao2_mmhg', '60', 'furlong', `Enter this in mmHg or kPa. ${KEPT}`],
  ['fio2_pct', '2', '', `FiO₂ can only be 21 to 100\u00a0%, or a fraction from 0.21 to 1.0. ${KEPT}`],
])('%s %s %s says what to do', (id, typed, unit, message) => {
  const { answer, message: said } = read(id, typed, unit)
  expect(said).toBe(message)
  expect(answer).toMatchObject({ state: 'unusable', value: null, typedValue: typed })
})

test('the unit of what could not be used is kept where it is one of the field', () => {
  expect(read('pao2_mmhg', '99', 'kPa').answer.typedUnit).toBe('kPa')
  expect(read('pao2_mmhg', 'x', 'kPa').answer.typedUnit).toBe('kPa')
  expect(read('fio2_pct', '2').answer.typedUnit).toBe('%')
  expect(read('pao2_mmhg', '60', 'furlong').answer.typedUnit).toBeNull()
})

test('only "none" or "off", alone, says that a drug does not run', () => {
  for (const typed of ['none', 'OFF', ' None ']) expect(read('norepinephrine', typed).answer.value).toBe(0)
  for (const typed of ['none today', 'turned off']) expect(read('norepinephrine', typed).answer.state).toBe('unusable')
  expect(read('norepinephrine', 'off').answer).toMatchObject({ typedValue: 'off', typedUnit: 'ug/kg/min' })
})

test('a number without limits is taken as it is', () => {
  const { hard_range: _, usual_range: __, ...unlimited } = fieldById('peep')
  expect(readTypedNumber(unlimited, '5000', 'cm[H2O]')).toMatchObject({ answer: { value: 5000 }, question: null })
})

test('a unit beside the box as people write it, or none', () => {
  expect(read('pao2_mmhg', '60', '').answer).toMatchObject({ value: 60, typedUnit: 'mm[Hg]' })
  expect(read('pao2_mmhg', '60', 'mm Hg').answer).toMatchObject({ value: 60, typedUnit: 'mm[Hg]' })
})

describe('text for a field that is no number', () => {
  test.each([
    ['ongoing_cpr', 'YES', true],
    ['ongoing_cpr', 'No', false],
    ['ongoing_cpr', 'true', true],
    ['mcs_in_place', 'iabp , impella', ['iabp', 'impella']],
    ['allergies', 'heparin\n \nlatex', ['heparin', 'latex']],
    ['transfer_consent', 'refused', { choice: 'refused' }],
    ['comorbidities', 'frailty , other', { choices: ['frailty', 'other'] }],
  ])('%s %j', (id, typed, value) => {
    const { answer } = read(id, typed)
    expect(answer).toMatchObject({ state: 'value', value, typedValue: null, typedUnit: null })
  })

  test('what is neither yes nor no is kept', () => {
    expect(read('ongoing_cpr', 'constructor').answer).toMatchObject({ state: 'unusable', typedValue: 'constructor' })
  })
})

describe('a value in its own shape that cannot be used', () => {
  test('keeps a text, not more than 200 characters of it', () => {
    expect(readValue(fieldById('code_status'), 'm'.repeat(300)).answer.typedValue).toBe('m'.repeat(200))
  })

  test('keeps nothing of what is no text, and says why', () => {
    expect(readValue(fieldById('comorbidities'), { choices: [] })).toEqual({
      answer: {
        code: 'comorbidities',
        state: 'unusable',
        value: null,
        unit: null,
        typedValue: '',
        typedUnit: null,
      },
      message: `Choose at least one; “none” is an answer. ${KEPT}`,
      question: null,
      suggestion: null,
    })
  })

  test('a number is asked about as it would be when typed', () => {
    expect(readValue(fieldById('ph'), 7.65).question).not.toBeNull()
    expect(readValue(fieldById('ph'), 7.65, { ageYears: 9 }).question).toBeNull()
    expect(readValue(fieldById('ph'), '7.4').answer.state).toBe('unusable')
    expect(readValue(fieldById('code_status'), 7).answer.state).toBe('unusable')
  })
})
