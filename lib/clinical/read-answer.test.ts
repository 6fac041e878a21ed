import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIELDS, fieldById, isNumeric } from './catalogue.ts'
import { fieldName } from './numeric-field.ts'
import { answerWithoutValue, readAnswer, readValue } from './read-answer.ts'

const read = (id: string, typed: string, unit?: string, context = {}) => readAnswer(fieldById(id), typed, unit, context)

const RANGED = FIELDS.filter((field) => isNumeric(field) && field.id !== 'fio2_pct')
/** The next number that a person could type beyond a limit. */
const step = (field: (typeof RANGED)[number]) => (field.type === 'integer' ? 1 : 0.001)

describe('hard ranges', () => {
  test.each(RANGED.map((field) => [field.id, field] as const))(
    '%s: both limits are usable, the next number is not',
    (_, field) => {
      const [low, high] = field.hard_range ?? [Number.NaN, Number.NaN]
      const next = (limit: number, by: number) => `${Number((limit + by).toPrecision(12))}`
      expect(readAnswer(field, `${low}`).answer).toMatchObject({ state: 'value', value: low })
      expect(readAnswer(field, `${high}`).answer).toMatchObject({ state: 'value', value: high })
      for (const typed of [next(low, -step(field)), next(high, step(field))]) {
        const reading = readAnswer(field, typed)
        expect(reading.answer, typed).toMatchObject({ state: 'unusable', value: null, typedValue: typed })
        expect(reading.message).toContain(`${fieldName(field)} can only be ${low} to ${high}`)
        expect(reading.question).toBeNull()
      }
    },
  )
})

describe('usual ranges', () => {
  const withUsual = RANGED.filter((field) => field.usual_range !== undefined && field.id !== 'age_years')
  test.each(withUsual.map((field) => [field.id, field] as const))(
    '%s: asked beyond a limit, not at it, and not under 18',
    (_, field) => {
      const [low, high] = field.usual_range ?? [Number.NaN, Number.NaN]
      expect(readAnswer(field, `${low}`).question).toBeNull()
      expect(readAnswer(field, `${high}`).question).toBeNull()
      const [hardLow, hardHigh] = field.hard_range ?? [Number.NaN, Number.NaN]
      for (const beyond of [low - step(field), high + step(field)]) {
        const amount = Number(beyond.toPrecision(12))
        if (amount < hardLow || amount > hardHigh) continue
        const adult = readAnswer(field, `${amount}`)
        expect(adult.answer.state).toBe('value')
        expect(adult.question).toContain(`outside the usual ${low} to ${high}`)
        expect(adult.question).toMatch(/Is that right\?$/)
        expect(readAnswer(field, `${amount}`, undefined, { ageYears: 17 }).question).toBeNull()
        expect(readAnswer(field, `${amount}`, undefined, { ageYears: 18 }).question).not.toBeNull()
      }
    },
  )

  test('a child’s age is no question, a great age is', () => {
    expect(read('age_years', '9').question).toBeNull()
    expect(read('age_years', '80').question).toBeNull()
    expect(read('age_years', '81').question).toContain('Age 81')
  })

  test('the question spells the unit out', () => {
    expect(read('pip', '58').question).toBe(
      'Peak inspiratory pressure 58\u00a0cmH₂O (centimeters of water) is outside the usual 12 to 50. Is that right?',
    )
  })
})

describe('FiO₂', () => {
  test.each([
    ['0.21', 21, 'fraction'],
    ['0,5', 50, 'fraction'],
    ['0.29', 29, 'fraction'],
    ['1', 100, 'fraction'],
    ['1.0', 100, 'fraction'],
    ['21', 21, '%'],
    ['60', 60, '%'],
    ['100', 100, '%'],
    ['60 %', 60, '%'],
  ])('%s is %i %%', (typed, value, typedUnit) =>
    expect(read('fio2_pct', typed).answer).toMatchObject({ state: 'value', value, typedUnit, typedValue: typed }),
  )

  test.each(['0.6 fraction', '100%', '21 percent'])('%s says its unit', (typed) =>
    expect(read('fio2_pct', typed).answer.state).toBe('value'),
  )

  test.each(['0.6 %', '1 %', '60 mmHg', '60 fraction', '8 kPa', '0.2', '0', '1.01', '2', '20.9', '101', '-1'])(
    '%s is unusable, with one sentence',
    (typed) => {
      const reading = read('fio2_pct', typed)
      expect(reading.answer).toMatchObject({ state: 'unusable', value: null, typedValue: typed })
      expect(reading.message).toContain('fraction from 0.21 to 1.0')
    },
  )
})

describe('the typed value stays beside the converted one', () => {
  test.each([
    ['paco2_mmhg', '8.6', 'kPa', 64.5053],
    ['pao2_mmhg', '7,9', 'kPa', 59.2549],
    ['creatinine_mg_dl', '284', 'umol/L', 3.2127],
    ['bilirubin_mg_dl', '34', 'µmol/L', 1.9883],
    ['height_cm', '71', 'in', 180.34],
    ['weight_kg', '211', 'lb', 95.708],
    ['vasopressin_u_min', '2.4', 'U/h', 0.04],
  ])('%s %s %s', (id, typed, unit, expected) => {
    const { answer } = read(id, typed, unit)
    expect(answer.state).toBe('value')
    expect(answer.value).toBeCloseTo(expected, 4)
    expect(answer.typedValue).toBe(typed)
    expect(answer.unit).toBe(fieldById(id).unit)
  })

  test('a unit behind the number wins over the unit of the box', () => {
    expect(read('pao2_mmhg', '8 kPa', 'mm[Hg]').answer).toMatchObject({ value: 60.00496, typedUnit: 'kPa' })
    expect(read('height_cm', '5\'10"').answer).toMatchObject({ value: 177.8, typedUnit: 'ft_in' })
    expect(read('weight_kg', '180 lbs').answer.value).toBeCloseTo(81.6466, 4)
  })

  test('a converted value of a whole-number field is rounded, a typed one never', () => {
    expect(read('glucose_mg_dl', '6.2', 'mmol/L').answer.value).toBe(112)
    expect(read('heart_rate', '10.8').answer).toMatchObject({ state: 'unusable', typedValue: '10.8' })
  })

  test('a unit that this field does not know keeps the text and names those it knows', () => {
    expect(read('pao2_mmhg', '8 cmH2O').message).toContain('Enter this in mmHg or kPa.')
    expect(read('ph', '7.2', 'kPa').answer.state).toBe('unusable')
  })

  test('a rate per minute waits for the weight', () => {
    expect(read('norepinephrine', '8', 'ug/min').message).toContain('weight')
    expect(read('norepinephrine', '8', 'ug/min', { weightKg: 80 }).answer).toMatchObject({
      value: 0.1,
      typedUnit: 'ug/min',
    })
  })
})

describe('suggestions', () => {
  test.each([
    ['ph', '74', undefined, '7.4'],
    ['ph', '729', undefined, '7.29'],
    ['temp_c', '381', undefined, '38.1\u00a0°C'],
    ['temp_c', '101', undefined, '101\u00a0°F (38.3\u00a0°C)'],
    ['pao2_mmhg', '8', undefined, '8\u00a0kPa (60\u00a0mmHg)'],
    ['creatinine_mg_dl', '150', undefined, '150\u00a0µmol/L (1.7\u00a0mg/dL)'],
    ['height_cm', '71', undefined, '71\u00a0in (180\u00a0cm)'],
    ['hemoglobin_g_dl', '108', undefined, '108\u00a0g/L (10.8\u00a0g/dL)'],
    ['platelets', '1,450', undefined, null],
    ['urine_ml_24h', '1,450', undefined, '1450\u00a0mL/24 h'],
  ])('%s %s', (id, typed, unit, text) => {
    const reading = read(id, typed, unit)
    expect(reading.answer.state).toBe('unusable')
    expect(reading.suggestion?.text ?? null).toBe(text)
    if (text !== null) expect(reading.message).toContain(`Is it ${text}?`)
  })

  test('whatever is suggested can be used as it stands, and raises no question', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RANGED), fc.double({ min: -1000, max: 5000, noNaN: true }), (field, amount) => {
        const { suggestion } = readAnswer(field, amount.toFixed(2))
        if (suggestion === null) return
        const accepted = readAnswer(field, suggestion.typed, suggestion.unit)
        expect(accepted.answer.state, `${field.id} ${amount}`).toBe('value')
        expect(accepted.question).toBeNull()
      }),
    )
  })

  test('nothing is suggested when nothing is obvious', () => {
    expect(read('ph', 'high').suggestion).toBeNull()
    expect(read('age_years', '-4').suggestion).toBeNull()
  })
})

describe('answers that are no numbers', () => {
  test('choices, words, yes and no, times', () => {
    expect(read('code_status', 'full').answer).toMatchObject({ state: 'value', value: 'full', unit: null })
    expect(read('ongoing_cpr', 'yes').answer.value).toBe(true)
    expect(read('ongoing_cpr', 'false').answer.value).toBe(false)
    expect(read('mcs_in_place', 'iabp,impella').answer.value).toEqual(['iabp', 'impella'])
    expect(read('allergies', 'heparin\nlatex').answer.value).toEqual(['heparin', 'latex'])
    expect(read('primary_diagnosis', 'Asthma').answer.value).toEqual({ text: 'Asthma' })
    expect(read('abg_at', '2026-03-14T08:40:00-04:00').answer.value).toBe('2026-03-14T08:40:00-04:00')
    expect(read('callback_phone', '(207) 555-0101').answer.value).toBe('+1-207-555-0101')
  })

  test('what cannot be read keeps the text and says why', () => {
    expect(read('code_status', 'maybe').answer).toMatchObject({ state: 'unusable', typedValue: 'maybe' })
    expect(read('callback_phone', 'ext 22').message).toContain('telephone number')
    expect(read('abg_at', 'this morning').message).toContain('date and a time')
    expect(read('referring_physician_npi', '1234567890').answer.state).toBe('unusable')
    expect(read('referring_physician_npi', '1234567893').answer.state).toBe('value')
  })

  test('"none" in a drug field is a zero, and nowhere else a number', () => {
    expect(read('norepinephrine', 'None').answer).toMatchObject({ state: 'value', value: 0 })
    expect(read('vasopressin_u_min', 'none').answer.value).toBe(0)
    expect(read('lactate_mmol', 'none').answer.state).toBe('unusable')
    expect(read('allergies', 'none').answer.value).toEqual(['none'])
  })

  test('a state without a value carries none', () => {
    expect(answerWithoutValue(fieldById('bilirubin_mg_dl'), 'pending')).toEqual({
      answer: {
        code: 'bilirubin_mg_dl',
        state: 'pending',
        value: null,
        unit: 'mg/dL',
        typedValue: null,
        typedUnit: null,
      },
      message: null,
      question: null,
      suggestion: null,
    })
  })

  test('a value in its own shape is read as strictly', () => {
    expect(readValue(fieldById('ph'), 7.29).answer.value).toBe(7.29)
    expect(readValue(fieldById('ph'), 74).answer).toMatchObject({ state: 'unusable', typedValue: '74' })
    expect(readValue(fieldById('comorbidities'), { choices: ['none'] }).answer.value).toEqual({ choices: ['none'] })
    expect(readValue(fieldById('comorbidities'), { choices: [] }).answer.state).toBe('unusable')
    expect(readValue(fieldById('ongoing_cpr'), 'yes').answer.state).toBe('unusable')
  })
})

test('whatever is typed into whatever field: no exception, and a value only if it is in range', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIELDS), fc.string({ maxLength: 30 }), (field, typed) => {
      const { answer, message } = readAnswer(field, typed)
      expect(answer.state === 'value' || answer.state === 'unusable').toBe(true)
      expect(answer.state === 'unusable').toBe(message !== null)
      expect(answer.state === 'unusable').toBe(answer.value === null)
      if (typeof answer.value === 'number' && field.hard_range !== undefined) {
        expect(answer.value).toBeGreaterThanOrEqual(field.hard_range[0])
        expect(answer.value).toBeLessThanOrEqual(field.hard_range[1])
      }
    }),
    { numRuns: 500 },
  )
})
