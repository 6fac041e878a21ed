import { describe, expect, it } from 'vitest'
import type { AnswerValue } from '../answers.ts'
import { NOW, standing } from './testing/patients.ts'

const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const ago = (minutes: number) => minutesAgo(minutes).toISOString()
const of = (id: string, values: Record<string, AnswerValue>, branch: 'ecpr' | 'va' = 'ecpr', flowAt?: Date) =>
  standing(id, { values, branch, ...(flowAt && { flowAt }) })
const running = (minutes: number) => ({ cpr_started_at: ago(minutes), ongoing_cpr: true })
const SECOND = 1 / 60

describe.each([
  ['ecpr_cpr_over_60_min', 'ecpr'],
  ['va_cpr_over_60_min', 'va'],
] as const)('%s', (id, branch) => {
  const arrest: Record<string, AnswerValue> = branch === 'va' ? { arrest_this_illness: true } : {}
  const by = (values: Record<string, AnswerValue>) => of(id, { ...arrest, ...values }, branch)

  it('is met after more than 60 min, and for review', () => {
    expect(by(running(60 + SECOND))).toMatchObject({
      status: 'met',
      because: 'compressions for 60 min',
      isForReview: true,
      dueAt: null,
    })
    expect(by(running(60))).toMatchObject({ status: 'not_yet_known', isForReview: false })
  })

  it('says when 60 min are reached while compressions go on', () => {
    expect(by(running(38))).toMatchObject({
      status: 'not_yet_known',
      because: 'compressions for 38 min, in progress',
      dueAt: minutesAgo(-22),
      missing: [],
    })
  })

  it('ends with the return of circulation', () => {
    const ended = (minutes: number) => by({ cpr_started_at: ago(90), rosc_at: ago(90 - minutes), ongoing_cpr: false })
    expect(ended(60)).toMatchObject({ status: 'not_met', because: 'compressions for 60 min', dueAt: null })
    expect(ended(61)).toMatchObject({ status: 'met', because: 'compressions for 61 min' })
    expect(by({ cpr_started_at: ago(90), rosc_at: ago(85) })).toMatchObject({ status: 'not_met' })
  })

  it('ends when ECMO flow begins, whatever is still said of the compressions', () => {
    const onEcmo = (values: Record<string, AnswerValue>, flowAt = minutesAgo(35)) =>
      of(id, { ...arrest, ...values }, branch, flowAt)
    const after55 = { status: 'not_met', because: 'compressions for 55 min, until ECMO flow', dueAt: null, missing: [] }
    for (const said of [running(90), { cpr_started_at: ago(90) }, { cpr_started_at: ago(90), ongoing_cpr: false }])
      expect(onEcmo(said)).toMatchObject(after55)
    expect(onEcmo({ cpr_started_at: ago(90), rosc_at: ago(80) })).toMatchObject({ because: 'compressions for 10 min' })
    expect(onEcmo({ cpr_started_at: ago(90), rosc_at: ago(30) })).toMatchObject(after55)
    expect(onEcmo({ cpr_started_at: ago(90), rosc_at: ago(35) })).toMatchObject({ because: 'compressions for 55 min' })
    expect(onEcmo(running(90), minutesAgo(20))).toMatchObject({
      status: 'met',
      because: 'compressions for 70 min, until ECMO flow',
    })
    expect(onEcmo(running(90), minutesAgo(90))).toMatchObject({ because: 'compressions for 0 min, until ECMO flow' })
    expect(onEcmo(running(38), minutesAgo(39))).toMatchObject({ because: 'compressions for 38 min, in progress' })
  })

  it('leaves compressions after a return of circulation to be read', () => {
    expect(by({ ...running(90), rosc_at: ago(80) })).toMatchObject({
      status: 'not_yet_known',
      because: 'compressions are in progress again after a return of circulation: they add up',
      isForReview: true,
    })
  })

  it('names what it waits for', () => {
    expect(by({ ongoing_cpr: true }).missing).toEqual(['cpr_started_at'])
    expect(by({ cpr_started_at: ago(70) }).missing).toEqual(['ongoing_cpr'])
    expect(by({ cpr_started_at: ago(70), ongoing_cpr: false }).missing).toEqual(['rosc_at'])
  })

  it('is not known when the compressions are timed in the future', () => {
    expect(by(running(-5))).toMatchObject({
      status: 'not_yet_known',
      because: 'the compressions are timed in the future',
      missing: ['cpr_started_at'],
    })
    expect(by({ ongoing_cpr: false, cpr_started_at: ago(20), rosc_at: ago(-5) })).toMatchObject({
      status: 'not_yet_known',
      because: 'the compressions are timed in the future',
      missing: ['rosc_at'],
    })
  })

  it('is not met without an arrest', () => {
    expect(by({ arrest_this_illness: false })).toMatchObject({
      status: 'not_met',
      because: 'no cardiac arrest in this illness',
    })
  })

  it('is not read in a cold patient', () => {
    expect(by({ ...running(90), temp_c: 31.9 })).toMatchObject({
      status: 'not_applicable',
      because: 'core temperature is 31.9\u00a0°C: hypothermic arrest follows rules of its own',
    })
    expect(by({ ...running(90), temp_c: 32 }).status).toBe('met')
  })
})

describe('an arrest that does not end', () => {
  const by = (values: Record<string, AnswerValue>) => of('ecpr_cpr_10_min', values)

  it('is a reason to ring from 10 min on', () => {
    expect(by(running(10))).toMatchObject({
      status: 'met',
      because: 'compressions for 10 min, in progress',
      kind: 'trigger',
      isForReview: false,
    })
    expect(by(running(10 - SECOND))).toMatchObject({ status: 'not_yet_known', dueAt: minutesAgo(-SECOND) })
  })

  it('stays one after 10 min that ECMO flow has ended', () => {
    const until = (flowAt: Date) => of('ecpr_cpr_10_min', running(30), 'ecpr', flowAt)
    expect(until(minutesAgo(20))).toMatchObject({ status: 'met', because: 'compressions for 10 min, until ECMO flow' })
    expect(until(minutesAgo(20 + SECOND))).toMatchObject({
      status: 'not_met',
      because: 'compressions for 9 min, until ECMO flow',
    })
  })

  it('is none once the circulation has returned', () => {
    expect(by({ cpr_started_at: ago(30), rosc_at: ago(5) })).toMatchObject({
      status: 'not_met',
      because: 'circulation has returned',
    })
    expect(by({ ...running(90), rosc_at: ago(80) })).toMatchObject({ status: 'not_yet_known', isForReview: false })
    expect(by({}).missing).toEqual(['cpr_started_at'])
  })
})

describe('two of the three signs of which ARREST excluded patients', () => {
  const by = (values: Record<string, AnswerValue>) => of('ecpr_two_poor_signs', values)
  const arterial = { abg_source: 'arterial' }
  const good = { etco2_mmhg: 10, pao2_mmhg: 50, lactate_mmol: 18, ...arterial }

  it.each([
    [{}, 'not_met', '0 of the three'],
    [{ etco2_mmhg: 9 }, 'not_met', '1 of the three'],
    [{ etco2_mmhg: 9, pao2_mmhg: 49.9 }, 'met', 'end-tidal CO₂ below 10\u00a0mmHg, PaO₂ below 50\u00a0mmHg'],
    [{ etco2_mmhg: 9, lactate_mmol: 18.1 }, 'met', 'end-tidal CO₂ below 10\u00a0mmHg, lactate above 18\u00a0mmol/L'],
    [{ pao2_mmhg: 49, lactate_mmol: 19 }, 'met', 'PaO₂ below 50\u00a0mmHg, lactate above 18\u00a0mmol/L'],
  ] as const)('%j: %s', (change, status, because) => {
    expect(by({ ...good, ...change })).toMatchObject({ status, because, isForReview: status === 'met' })
  })

  it('counts what is known, and waits only while it matters', () => {
    expect(by({})).toMatchObject({
      status: 'not_yet_known',
      because: '0 of the three so far',
      missing: ['etco2_mmhg', 'pao2_mmhg', 'abg_source', 'lactate_mmol'],
    })
    expect(by({ etco2_mmhg: 9 })).toMatchObject({ status: 'not_yet_known', because: '1 of the three so far' })
    expect(by({ etco2_mmhg: 9, lactate_mmol: 19 }).status).toBe('met')
    expect(by({ etco2_mmhg: 20, lactate_mmol: 4 }).status).toBe('not_met')
    expect(by({ etco2_mmhg: 20 })).toMatchObject({ status: 'not_yet_known' })
  })

  it('counts no venous oxygen', () => {
    expect(by({ etco2_mmhg: 9, pao2_mmhg: 30, lactate_mmol: 4, abg_source: 'venous' })).toMatchObject({
      status: 'not_yet_known',
      missing: [],
    })
    expect(by({ etco2_mmhg: 9, pao2_mmhg: 30, lactate_mmol: 4 })).toMatchObject({ missing: ['abg_source'] })
  })

  it('takes a source for the gas that it came with, and for no later one', () => {
    const at = (source: AnswerValue, hours: number, paO2Hours: number) =>
      standing('ecpr_two_poor_signs', {
        branch: 'ecpr',
        values: { etco2_mmhg: 9, lactate_mmol: 4 },
        series: { pao2_mmhg: [[30, paO2Hours]], abg_source: [[source, hours]] },
      })
    expect(at('arterial', 2, 2).status).toBe('met')
    expect(at('arterial', 0, 2)).toMatchObject({ status: 'not_yet_known', missing: ['abg_source'] })
    expect(at('venous', 2, 2)).toMatchObject({ status: 'not_yet_known', missing: [] })
  })

  it('is not changed by a later gas that has a source and no oxygen', () => {
    const result = standing('ecpr_two_poor_signs', {
      branch: 'ecpr',
      values: { etco2_mmhg: 9, lactate_mmol: 4 },
      series: {
        pao2_mmhg: [[30, 2]],
        abg_source: [
          ['arterial', 2],
          ['venous', 0],
        ],
      },
    })
    expect(result.status).toBe('met')
  })

  it('is shown as a rule', () => {
    expect(by({}).says).toBe(
      'at least two of: end-tidal CO₂ below 10\u00a0mmHg, PaO₂ below 50\u00a0mmHg, lactate above 18\u00a0mmol/L',
    )
  })
})
