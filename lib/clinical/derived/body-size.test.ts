import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldById } from '../catalogue.ts'
import { toCanonical } from '../units.ts'
import { bmi, formulaSex, predictedBodyWeight, predictedBodyWeightNote, tidalVolumePerKg } from './body-size.ts'

function typed(field: string, amount: number, unit: string): number {
  const converted = toCanonical(fieldById(field), amount, unit)
  return 'amount' in converted ? converted.amount : Number.NaN
}

describe('predicted body weight', () => {
  it.each([
    ['male', 152.4, 50],
    ['female', 152.4, 45.5],
    ['female', 165, 56.966],
    ['male', 178, 73.296],
    ['male', 152.3, 49.909],
    ['female', 102.4, undefined],
    ['female', 102.5, 0.091],
    ['male', 97.4, undefined],
    ['male', 97.5, 0.041],
    ['male', undefined, undefined],
    [undefined, 170, undefined],
  ] as const)('%s, %s cm: %s', (sex, heightCm, expected) => {
    expect(predictedBodyWeight({ sex, heightCm })).toBe(expected)
  })

  it('is the same from inches, and 4.5 kg less for women', () => {
    fc.assert(
      fc.property(fc.integer({ min: 45, max: 95 }), (inches) => {
        const male = predictedBodyWeight({ sex: 'male', heightCm: typed('height_cm', inches, 'in') }) ?? 0
        expect(male).toBeCloseTo(50 + 2.3114 * (inches - 60), 9)
        expect(predictedBodyWeight({ sex: 'female', heightCm: inches * 2.54 })).toBeCloseTo(male - 4.5, 9)
      }),
    )
  })

  it('says below 152.4 cm, and only there, that the line was extended', () => {
    expect(predictedBodyWeightNote(152.399)).toContain('152.4 cm')
    expect(predictedBodyWeightNote(152.4)).toBeNull()
  })

  it.each([
    ['female', 'female'],
    ['male', 'male'],
    ['other', undefined],
    [undefined, undefined],
  ])('the answer %s is the sex %s', (answer, sex) => expect(formulaSex(answer)).toBe(sex))
})

describe('tidal volume per kg', () => {
  it.each([
    [300, 'male', 152.4, 6],
    [273, 'female', 152.4, 6],
    [0, 'male', 170, undefined],
    [400, 'male', 90, undefined],
    [undefined, 'male', 170, undefined],
    [400, undefined, 170, undefined],
    [400, 'male', undefined, undefined],
  ] as const)('%s mL, %s, %s cm: %s', (tidalVolumeMl, sex, heightCm, expected) => {
    expect(tidalVolumePerKg({ tidalVolumeMl, sex, heightCm })).toBe(expected)
  })
})

describe('body mass index', () => {
  it.each([
    [72.25, 170, 25],
    [86.7, 170, 30],
    [82, 165, 30.1193755739],
    [0, 170, undefined],
    [82, 0, undefined],
    [82, -170, undefined],
    [82, Number.POSITIVE_INFINITY, undefined],
    [undefined, 170, undefined],
    [82, undefined, undefined],
  ])('%s kg, %s cm: %s', (weightKg, heightCm, expected) => {
    expect(bmi({ weightKg, heightCm })).toBe(expected)
  })

  it('is the same from pounds and inches', () => {
    fc.assert(
      fc.property(fc.integer({ min: 90, max: 500 }), fc.integer({ min: 50, max: 85 }), (pounds, inches) => {
        const size = { weightKg: typed('weight_kg', pounds, 'lb'), heightCm: typed('height_cm', inches, 'in') }
        expect(bmi(size)).toBeCloseTo((703.0695796 * pounds) / inches ** 2, 5)
      }),
    )
  })
})
