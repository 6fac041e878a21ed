import { describe, expect, test } from 'vitest'
import file from '#db/demonstration/example-referrals.json' with { type: 'json' }
import { answerSchema } from '#lib/clinical/answer-schema.ts'
import type { Answers, AnswerValue } from '#lib/clinical/answers.ts'
import { FIELDS, fieldById, findField, isNumeric } from '#lib/clinical/catalogue.ts'
import { crossChecks } from '#lib/clinical/cross-checks.ts'
import { readAnswer } from '#lib/clinical/read-answer.ts'
import type { ValueState } from '#lib/clinical/words.ts'
import { missingForDecision, reviewFlags } from './missing.ts'
import type { Branch } from './vocabulary.ts'

/** What these tests read of an example; the file is JSON, whose twelve shapes the compiler would otherwise unite. */
interface Example {
  id: string
  reference_clock: string
  fields: Record<string, AnswerValue | null>
  as_entered: Record<string, { value: number; unit: string }>
  value_states: Record<string, ValueState>
  expected: {
    hard_errors: string[]
    soft_warnings: string[]
    open_items: { minimum: string[]; full: string[]; marks?: Record<string, string> }
    review_flags?: string[]
  }
}
const examples = file.examples as unknown as Example[]

function answersOf({ fields, value_states }: Example): Answers {
  const values = Object.entries(fields).filter((entry): entry is [string, AnswerValue] => entry[1] !== null)
  return {
    ...Object.fromEntries(values.map(([code, value]) => [code, { state: 'value' as const, value }])),
    ...Object.fromEntries(Object.entries(value_states).map(([code, state]) => [code, { state, value: null }])),
  }
}

test('there are twelve', () => expect(examples).toHaveLength(12))

describe.each(examples.map((example) => [example.id, example] as const))('%s', (_, example) => {
  const { fields, expected } = example
  const now = new Date(example.reference_clock)
  const answers = answersOf(example)
  const age = typeof fields.age_years === 'number' ? fields.age_years : undefined
  const numbers = Object.entries(fields).flatMap(([code, value]) =>
    typeof value === 'number' && isNumeric(fieldById(code)) ? [[code, value] as const] : [],
  )

  test('every field exists and every value has its shape', () => {
    for (const [code, value] of Object.entries(fields)) {
      const field = findField(code)
      expect(field, code).toBeDefined()
      if (field !== undefined && value !== null)
        expect(answerSchema(field).safeParse(value).error?.issues, code).toBeUndefined()
    }
  })

  test('hard errors and soft warnings are those expected', () => {
    const readings = numbers.map(([code, value]) => ({
      code,
      ...readAnswer(fieldById(code), `${value}`, undefined, { ageYears: age }),
    }))
    expect(readings.filter(({ message }) => message !== null).map(({ code }) => code)).toEqual(expected.hard_errors)
    expect(readings.filter(({ question }) => question !== null).map(({ code }) => code)).toEqual(expected.soft_warnings)
    expect(crossChecks(answers, now)).toEqual([])
  })

  test('what was typed in another unit gives the value, and is kept', () => {
    for (const [code, { value, unit }] of Object.entries(example.as_entered)) {
      const { answer } = readAnswer(fieldById(code), `${value}`, unit)
      expect(answer.value, code).toBeCloseTo(Number(fields[code]), 3)
      expect(answer).toMatchObject({ typedValue: `${value}`, typedUnit: unit })
    }
  })

  test('open items and their marks are those expected', () => {
    const branch = fields.support_question as Branch
    const missing = missingForDecision(branch, answers, now)
    const at = (level: string) => missing.filter((item) => item.level === level).map(({ code }) => code)
    const inCatalogueOrder = (codes: string[]) => FIELDS.map(({ id }) => id).filter((id) => codes.includes(id))
    expect(inCatalogueOrder(at('minimum'))).toEqual(inCatalogueOrder(expected.open_items.minimum))
    expect(inCatalogueOrder(at('full'))).toEqual(inCatalogueOrder(expected.open_items.full))
    const marks = missing.filter(({ mark }) => mark !== 'unanswered').map(({ code, mark }) => [code, mark])
    expect(Object.fromEntries(marks)).toEqual(expected.open_items.marks ?? {})
  })

  test('review flags are those expected', () => {
    expect(reviewFlags(answers, now)).toEqual(expected.review_flags ?? [])
  })
})

describe('what a decision still misses', () => {
  const now = new Date('2026-03-14T09:05:00-04:00')
  const codes = (answers: Answers, branch: Branch = 'vv') =>
    missingForDecision(branch, answers, now).map(({ code }) => code)

  test('heads with the decision order, then the first answer, then the decision', () => {
    const all = missingForDecision('va', {}, now)
    expect(all.filter(({ first }) => first).map(({ code }) => code)).toEqual([
      'weight_kg',
      'sbp',
      'dbp',
      'norepinephrine',
      'mcs_in_place',
      'lactate_mmol',
      'arrest_this_illness',
      'code_status',
      'lvef_pct',
    ])
    const rest = all.filter(({ first }) => !first).map(({ level }) => level)
    expect(rest).toEqual([...rest].sort().reverse())
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
  })

  test('asks nothing that does not apply', () => {
    expect(codes({})).not.toContain('plateau_pressure')
    expect(codes({ resp_support: { state: 'value', value: 'imv_ett' } })).toContain('plateau_pressure')
  })

  test('keeps pending, not known and unusable, with the mark; drops what does not apply', () => {
    for (const state of ['pending', 'not_known', 'unusable'] as const)
      expect(missingForDecision('vv', { ph: { state, value: null } }, now)).toContainEqual({
        code: 'ph',
        level: 'minimum',
        mark: state,
        first: true,
      })
    expect(codes({ ph: { state: 'not_applicable', value: null } })).not.toContain('ph')
    expect(codes({ ph: { state: 'value', value: 7.2 } })).not.toContain('ph')
  })
})

test('no review flag is raised under 18; an unknown age raises them', () => {
  const now = new Date('2026-03-14T09:05:00-04:00')
  const immunocompromised = { state: 'value' as const, value: true }
  const of = (age: number) => reviewFlags({ immunocompromised, age_years: { state: 'value', value: age } }, now)
  expect(of(17)).toEqual([])
  expect(of(18)).toEqual(['immunocompromised'])
  expect(reviewFlags({ immunocompromised }, now)).toEqual(['immunocompromised'])
})
