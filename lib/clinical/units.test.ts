import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIELDS, fieldById } from './catalogue.ts'
import { readUnit, unitInWords, unitText } from './unit-text.ts'
import { acceptedUnits, conversionText, norepinephrineBase, toCanonical, type UnitContext } from './units.ts'

function amount(id: string, typed: number, unit: string, context?: UnitContext): number {
  const converted = toCanonical(fieldById(id), typed, unit, context)
  if (!('amount' in converted)) throw new Error(converted.gap)
  return converted.amount
}

describe('exact factors', () => {
  test.each([
    ['pao2_mmhg', 8, 'kPa', 60.00496],
    ['pao2_mmhg', 10, 'kPa', 75.0062],
    ['paco2_mmhg', 13.3, 'kPa', 99.758246],
    ['paco2_mmhg', 8.6, 'kPa', 64.505332],
    ['pao2_mmhg', 7.9, 'kPa', 59.254898],
    ['creatinine_mg_dl', 150, 'umol/L', 1.69683257919],
    ['creatinine_mg_dl', 284, 'umol/L', 3.21266968326],
    ['bilirubin_mg_dl', 34, 'umol/L', 1.98830409357],
    ['lactate_mmol', 18.016, 'mg/dL', 2],
    ['glucose_mg_dl', 10, 'mmol/L', 180.16],
    ['hemoglobin_g_dl', 108, 'g/L', 10.8],
    ['fibrinogen_mg_dl', 3.1, 'g/L', 310],
    ['height_cm', 71, 'in', 180.34],
    ['height_cm', 70, 'ft_in', 177.8],
    ['weight_kg', 211, 'lb', 95.70799007],
    ['temp_c', 98.6, '[degF]', 37],
    ['temp_c', 32, '[degF]', 0],
    ['peep', 10, 'mbar', 10.1972],
    ['fio2_pct', 0.29, 'fraction', 29],
    ['vasopressin_u_min', 2.4, '[U]/h', 0.04],
  ])('%s: %d %s', (id, typed, unit, expected) => expect(amount(id, typed, unit)).toBeCloseTo(expected, 9))

  test('a rate per minute is divided by the actual weight', () => {
    expect(amount('norepinephrine', 8, 'ug/min', { weightKg: 80 })).toBe(0.1)
    expect(amount('epinephrine', 5, 'ug/min', { weightKg: 50 })).toBe(0.1)
    expect(toCanonical(fieldById('norepinephrine'), 8, 'ug/min')).toEqual({ gap: 'weight' })
  })

  test('a pump rate needs weight and concentration', () => {
    expect(amount('norepinephrine', 6, 'mL/h', { weightKg: 80, concentrationUgMl: 80 })).toBe(0.1)
    expect(toCanonical(fieldById('norepinephrine'), 6, 'mL/h', { weightKg: 80 })).toEqual({ gap: 'syringe' })
    expect(toCanonical(fieldById('norepinephrine'), 6, 'mL/h', { concentrationUgMl: 80 })).toEqual({ gap: 'syringe' })
  })

  test('an hourly urine volume is never turned into 24 hours', () => {
    expect(toCanonical(fieldById('urine_ml_24h'), 60, 'mL/h')).toEqual({ gap: 'hourly' })
  })
})

test.each([
  ['pao2_mmhg', 'kPa', '× 7.50062'],
  ['creatinine_mg_dl', 'umol/L', '÷ 88.4'],
  ['height_cm', 'ft_in', '(12 × feet + inches) × 2.54'],
  ['pao2_mmhg', 'mm[Hg]', null],
  ['ph', 'kPa', null],
])('what is done to %s in %s is said as it is done', (id, unit, says) =>
  expect(conversionText(fieldById(id), unit)).toBe(says),
)

test('a unit of another field is not accepted', () => {
  expect(toCanonical(fieldById('ph'), 7.2, 'kPa')).toEqual({ gap: 'not_accepted' })
  expect(toCanonical(fieldById('glucose_mg_dl'), 7.2, 'umol/L')).toEqual({ gap: 'not_accepted' })
  expect(toCanonical(fieldById('hco3_mmol'), 24, 'toString')).toEqual({ gap: 'not_accepted' })
})

test('every unit that the catalogue says is also accepted has a conversion', () => {
  for (const field of FIELDS)
    for (const also of field.also_accept_units ?? []) {
      const unit = also.split(' ')[0]
      expect(acceptedUnits(field), `${field.id}: ${also}`).toContain(unit)
    }
})

test('every unit of the catalogue has a text, and its text is read back as that unit', () => {
  for (const field of FIELDS.filter((each) => each.hard_range !== undefined))
    for (const unit of acceptedUnits(field)) {
      expect(unitInWords(unit) === unit && unit !== '', unit).toBe(false)
      if (unitText(unit) !== '' && unit !== 'ft_in') expect(readUnit(unitText(unit)), unit).toBe(unit)
    }
})

test.each([
  ['mm Hg', 'mm[Hg]'],
  ['mcg/kg/min', 'ug/kg/min'],
  ['µmol/L', 'umol/L'],
  ['μmol/l', 'umol/L'],
  ['LBS', 'lb'],
  ['°F', '[degF]'],
  ['cmH2O', 'cm[H2O]'],
  ['furlong', undefined],
  ['constructor', undefined],
])('the unit %s', (typed, unit) => expect(readUnit(typed)).toBe(unit))

test('every conversion keeps the order of two values', () => {
  const context = { weightKg: 80, concentrationUgMl: 64 }
  for (const field of FIELDS)
    for (const unit of acceptedUnits(field)) {
      if (unit === 'mL/h' && field.id === 'urine_ml_24h') continue
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 1000 }), (low, step) => {
          const less = toCanonical(field, low / 10, unit, context)
          const more = toCanonical(field, (low + step) / 10, unit, context)
          expect('amount' in less && 'amount' in more && less.amount < more.amount, field.id).toBe(true)
        }),
        { numRuns: 20 },
      )
    }
})

test.each([
  ['bitartrate_monohydrate', 0.4, 0.2],
  ['bitartrate_anhydrous', 0.378, 0.2],
  ['hydrochloride', 0.244, 0.2],
  ['bitartrate_monohydrate', 0, 0],
] as const)('%s %d is %d of base', (salt, amount, base) => expect(norepinephrineBase(amount, salt)).toBe(base))
