import { describe, expect, test } from 'vitest'
import file from '#db/demonstration/example-referrals.json' with { type: 'json' }
import { answerSchema } from './answer-schema.ts'
import type { Answers, AnswerValue } from './answers.ts'
import { FIELDS, fieldById, findField, isNumeric } from './catalogue.ts'
import { DEFAULT_SETTINGS } from './criteria/criterion.ts'
import { evaluateCriteria } from './criteria/evaluate-criteria.ts'
import { crossChecks } from './cross-checks.ts'
import { missingForDecision, reviewFlags } from './missing-for-decision.ts'
import type { MeasuredByField } from './pair-gases.ts'
import { readAnswer } from './read-answer.ts'
import type { Branch, ValueState } from './words.ts'

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
    vv_triggers?: Record<string, boolean> | null
  }
  series: { at: string; field: string; value: number; unit: string }[]
}
const examples = file.examples as unknown as Example[]

function answersOf({ fields, value_states }: Example): Answers {
  const values = Object.entries(fields).filter((entry): entry is [string, AnswerValue] => entry[1] !== null)
  return {
    ...Object.fromEntries(values.map(([code, value]) => [code, { state: 'value' as const, value }])),
    ...Object.fromEntries(Object.entries(value_states).map(([code, state]) => [code, { state, value: null }])),
  }
}

const GAS_FIELDS = ['pao2_mmhg', 'paco2_mmhg', 'ph', 'fio2_pct', 'abg_source']

/** The snapshot and the earlier values, newest first. The file says once where its gases were drawn: here each gas says so. */
function measuredOf(example: Example): MeasuredByField {
  const gasAt = example.fields.abg_at
  const latest = Object.entries(answersOf(example)).map(([code, answer]) => {
    const at = GAS_FIELDS.includes(code) && typeof gasAt === 'string' ? gasAt : example.reference_clock
    return { code, state: 'value' as const, value: null, ...answer, measuredAt: new Date(at) }
  })
  const earlier = example.series.map(({ at, field, value, unit }) => {
    const { state, value: read } = readAnswer(fieldById(field), `${value}`, unit).answer
    return { code: field, state, value: read, measuredAt: new Date(at) }
  })
  const sources = earlier
    .filter(({ code }) => code === 'pao2_mmhg')
    .map((gas) => ({ ...gas, code: 'abg_source', value: 'arterial' }))
  const all = [...latest, ...earlier, ...sources].sort((a, b) => b.measuredAt.getTime() - a.measuredAt.getTime())
  return Object.groupBy(all, ({ code }) => code)
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

  test('the triggers for V-V that are met are those expected', () => {
    const branch = fields.support_question as Branch
    const patient = { branch, answers, measured: measuredOf(example), now }
    const triggers = evaluateCriteria(patient, DEFAULT_SETTINGS).filter(
      (each) => each.branch === 'vv' && each.kind === 'trigger',
    )
    expect(triggers).toHaveLength(3)
    const applicable = triggers.filter(({ status }) => status !== 'not_applicable')
    expect(Object.fromEntries(applicable.map(({ id, status }) => [id, status === 'met']))).toEqual(
      expected.vv_triggers ?? {},
    )
  })
})
