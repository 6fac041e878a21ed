import { describe, expect, test } from 'vitest'
import file from '#db/demonstration/example-referrals.json' with { type: 'json' }
import type { AnswerValue } from '../answers.ts'
import { FIELDS, fieldById } from '../catalogue.ts'
import { DEFAULT_SETTINGS } from '../criteria/criterion.ts'
import { halfUp } from '../derived/shown.ts'
import { readAnswer } from '../read-answer.ts'
import { type Branch, TIERS, type Tier, type ValueState } from '../words.ts'
import { assess } from './assess.ts'
import type { Measured, Series } from './series.ts'

interface Example {
  id: string
  reference_clock: string
  fields: Record<string, AnswerValue | null> & { support_question: Branch }
  as_entered: Record<string, { value: number; unit: string }>
  value_states: Record<string, ValueState>
  series: { at: string; field: string; value: number; unit: string }[]
  expected: {
    derived: Record<string, number | string | null>
    scores: Record<string, Expected> & { murray?: ExpectedMurray; scai_suggested?: ExpectedScai }
    ecpr?: ExpectedEcpr
    proposed_tier: Tier
    review_flags?: string[]
    open_items: { minimum: string[]; full: string[] }
    vv_triggers: Record<string, boolean> | null
    what_if?: { change: Record<string, AnswerValue | null>; scores: Record<string, Expected> }
  }
}

interface Expected {
  status?: string
  items?: Record<string, number>
  components?: Record<string, number>
  total?: number | null
  risk_class?: string | null
  published_survival_pct?: number
  published_6mo_survival_pct?: number
  possible_range?: [number, number]
  possible_classes?: string[]
  missing?: string[]
}

interface ExpectedMurray {
  components: Record<string, number>
  score: number
  band: string
}

interface ExpectedScai {
  stage: string
  arrest_modifier: boolean
  support_count: number
}

interface ExpectedEcpr {
  no_flow_min: number
  low_flow_min_at_reference: number
  low_flow_60_at: string
  checklist: Record<string, boolean>
}

/** The file is JSON, whose twelve shapes the compiler would otherwise unite. */
const examples = file.examples as unknown as Example[]

/** Quantities that the file dates by its blood gas. */
const OF_THE_GAS = /^(?:6|7) /u

function fact(at: string, change: Partial<Measured>): Measured {
  return { state: 'value', value: null, typedValue: null, typedUnit: null, measuredAt: new Date(at), ...change }
}

/** The values of an example as they were measured and typed, newest first. */
function seriesOf({ fields, as_entered, value_states, series, reference_clock }: Example): Series {
  const gasAt = `${fields.abg_at ?? reference_clock}`
  const facts = FIELDS.map(({ id, section, serial }): [string, Measured[]] => {
    const state = value_states[id]
    if (state !== undefined) return [id, [fact(reference_clock, { state })]]
    const value = fields[id] ?? null
    if (value === null) return [id, []]
    const told = series.filter(({ field }) => field === id)
    const typed = as_entered[id]
    const latest = fact(told.at(-1)?.at ?? (serial && OF_THE_GAS.test(section) ? gasAt : reference_clock), {
      value,
      typedValue: typed === undefined ? null : `${typed.value}`,
      typedUnit: typed?.unit ?? null,
    })
    const earlier = told.slice(0, -1).map((each) => {
      const { answer } = readAnswer(fieldById(id), `${each.value}`, each.unit)
      return fact(each.at, { value: answer.value, typedValue: answer.typedValue, typedUnit: answer.typedUnit })
    })
    return [id, [latest, ...earlier.reverse()]]
  })
  const known = Object.fromEntries(facts.filter(([, each]) => each.length > 0))
  // The file says once where its gases were drawn.
  return {
    ...known,
    abg_source: known.pao2_mmhg?.map(({ measuredAt }) => ({
      ...fact('', { value: fields.abg_source ?? null }),
      measuredAt,
    })),
  }
}

const DERIVED = {
  mv_hours: ['ventilatedHours', 4],
  pf_ratio_mmhg: ['pfRatio', 1],
  oxygenation_index: ['oxygenationIndex', 1],
  driving_pressure: ['drivingPressure', 1],
  static_compliance: ['staticCompliance', 1],
  pbw_kg: ['predictedBodyWeight', 1],
  vt_ml_per_kg_pbw: ['tidalVolumePerKg', 1],
  bmi: ['bmi', 1],
  map_used: ['meanPressure', 1],
  pulse_pressure: ['pulsePressure', 0],
} as const

describe.each(examples.map((example) => [example.id, example] as const))('%s', (_, example) => {
  const { expected, fields } = example
  const now = new Date(example.reference_clock)
  const assessed = () => assess(seriesOf(example), fields.support_question, now, DEFAULT_SETTINGS)

  test('derived values', () => {
    const { derived } = assessed()
    for (const [name, [id, decimals]] of Object.entries(DERIVED)) {
      const wanted = expected.derived[name] ?? undefined
      const value = derived?.[id].value
      if (id === 'ventilatedHours' && wanted === undefined) expect(value ?? 0, name).toBe(0)
      else expect(value === undefined ? undefined : halfUp(value, decimals), name).toBe(wanted)
    }
    const band = derived?.oxygenationBand === 'none' ? null : derived?.oxygenationBand
    expect(band ?? null).toBe(expected.derived.pf_band ?? null)
  })

  test('sums of doses', () => {
    const { vis, nee } = assessed().vasoactive ?? {}
    expect(vis?.status === 'complete' ? halfUp(vis.total, 1) : undefined).toBe(expected.derived.vis)
    expect(nee?.status === 'complete' ? halfUp(nee.total, 2) : undefined).toBe(expected.derived.nee_ug_kg_min)
  })

  test('murray', () => {
    const wanted = expected.scores.murray
    const result = assessed().murray?.result
    expect(result?.status).toBe(wanted && 'complete')
    if (result?.status !== 'complete' || wanted === undefined) return
    expect(Object.fromEntries(result.items.map(({ id, points }) => [id, points]))).toEqual(wanted.components)
    expect(result).toMatchObject({ score: wanted.score, band: { id: wanted.band } })
  })

  test('the SCAI stage that is suggested', () => {
    const wanted = expected.scores.scai_suggested
    const result = assessed().scai?.result
    expect(result?.status).toBe(wanted && 'suggested')
    if (result?.status !== 'suggested' || wanted === undefined) return
    expect(result.stage).toBe(wanted.stage)
    expect(result.hasArrestModifier).toBe(wanted.arrest_modifier)
    expect(result.supports).toEqual({ atLeast: wanted.support_count, atMost: wanted.support_count })
  })

  test('clock and checklist of ECPR', () => {
    const wanted = expected.ecpr
    const { ecpr } = assessed()
    expect(ecpr === null).toBe(wanted === undefined)
    if (ecpr === null || wanted === undefined) return
    expect(ecpr.noFlowMinutes).toBe(wanted.no_flow_min)
    expect(ecpr.lowFlow).toEqual({
      eachMinutes: [wanted.low_flow_min_at_reference],
      totalMinutes: wanted.low_flow_min_at_reference,
      sixtyMinutesAt: new Date(wanted.low_flow_60_at),
    })
    expect(Object.fromEntries(ecpr.checklist.map(({ id, answer }) => [id, answer === 'yes']))).toEqual(wanted.checklist)
    expect(ecpr.runningSince).toEqual(new Date(`${fields.cpr_started_at}`))
  })

  test('triggers, flags and open items', () => {
    const { criteria, reviewFlags, openItems } = assessed()
    const applicable = criteria.filter(
      ({ branch, kind, status }) => branch === 'vv' && kind === 'trigger' && status !== 'not_applicable',
    )
    expect(Object.fromEntries(applicable.map(({ id, status }) => [id, status === 'met']))).toEqual(
      expected.vv_triggers ?? {},
    )
    expect(reviewFlags).toEqual(expected.review_flags ?? [])
    const open = [...expected.open_items.minimum, ...expected.open_items.full]
    expect(openItems.map(({ code }) => code).sort()).toEqual(open.sort())
  })

  test('the proposed tier', () => {
    const own = TIERS.indexOf(fields.referrer_urgency as Tier)
    const { tier } = assessed()
    const factual = tier === null ? TIERS.length : TIERS.indexOf(tier.tier)
    expect(TIERS[Math.min(own, factual)]).toBe(expected.proposed_tier)
  })

  test.each(['resp', 'save', 'sofa', 'encourage'])('%s', (id) => {
    const found = assessed().scores.find(({ about }) => about.id === id)?.result
    const wanted = expected.scores[id]
    if (wanted === undefined) return expect(['not_applicable', undefined]).toContain(found?.status)
    expect(found?.status).toBe(wanted.status)
    if (found?.status !== 'complete') return
    expect(Object.fromEntries(found.items.map((item) => [item.id, item.points]))).toEqual(
      wanted.items ?? wanted.components,
    )
    expect(found.total).toBe(wanted.total)
    if (wanted.risk_class) expect(found.scoreClass?.name).toBe(wanted.risk_class)
    const published = wanted.published_survival_pct ?? wanted.published_6mo_survival_pct
    expect(found.scoreClass?.publishedPct).toBe(published)
  })
})

test('what if EX-10 were on a mask for V-V', () => {
  const example = examples.find(({ id }) => id === 'EX-10')
  const { change, scores: wanted } = example?.expected.what_if ?? {}
  if (example === undefined || change === undefined || wanted === undefined) throw new Error('The file has changed')
  const changed = { ...example, fields: { ...example.fields, ...change } }
  const { scores } = assess(
    seriesOf(changed),
    changed.fields.support_question,
    new Date(example.reference_clock),
    DEFAULT_SETTINGS,
  )
  expect(scores.find(({ about }) => about.id === 'resp')?.result).toMatchObject({
    status: 'incomplete',
    low: wanted.resp?.possible_range?.[0],
    high: wanted.resp?.possible_range?.[1],
    classes: [{ name: 'III' }, { name: 'II' }],
    missing: [{ input: 'pipCmH2O', fields: ['pip'], why: 'not ventilated invasively' }],
  })
})
