import { describe, expect, test } from 'vitest'
import type { Answers, AnswerValue } from './answers.ts'
import { contradictedFields, crossChecks, withoutContradicted } from './cross-checks.ts'

const now = new Date('2026-03-14T09:05:00-04:00')
const ventilated = { resp_support: 'imv_ett', support_question: 'vv' }

function given(values: Record<string, AnswerValue>): Answers {
  return Object.fromEntries(Object.entries(values).map(([code, value]) => [code, { state: 'value', value }]))
}
function found(values: Record<string, AnswerValue>) {
  return crossChecks(given({ ...ventilated, ...values }), now)
}
const ids = (values: Record<string, AnswerValue>) => found(values).map((finding) => finding.id)

test('nothing known, nothing found', () => expect(crossChecks({}, now)).toEqual([]))

test.each<[string, Record<string, AnswerValue>, Record<string, AnswerValue>]>([
  ['dbp_not_below_sbp', { sbp: 90, dbp: 90 }, { sbp: 90, dbp: 89 }],
  ['map_outside_pressures', { sbp: 90, dbp: 60, map_measured: 59 }, { sbp: 90, dbp: 60, map_measured: 60 }],
  ['map_outside_pressures', { sbp: 90, dbp: 60, map_measured: 91 }, { sbp: 90, dbp: 60, map_measured: 90 }],
  ['plateau_below_peep', { plateau_pressure: 15, peep: 16 }, { plateau_pressure: 16, peep: 16 }],
  ['pip_below_plateau', { pip: 29, plateau_pressure: 30 }, { pip: 30, plateau_pressure: 30 }],
  ['mean_pressure_outside', { mean_airway_pressure: 9, peep: 10 }, { mean_airway_pressure: 10, peep: 10 }],
  ['mean_pressure_outside', { mean_airway_pressure: 31, pip: 30 }, { mean_airway_pressure: 30, pip: 30 }],
  [
    'tidal_volume_outside',
    { tidal_volume_ml: 870, height_cm: 175, sex_for_calculation: 'male' },
    { tidal_volume_ml: 840, height_cm: 175, sex_for_calculation: 'male' },
  ],
  [
    'tidal_volume_outside',
    { tidal_volume_ml: 165, height_cm: 165, sex_for_calculation: 'female' },
    { tidal_volume_ml: 175, height_cm: 165, sex_for_calculation: 'female' },
  ],
  ['saturation_and_pao2', { spo2_pct: 79, pao2_mmhg: 81 }, { spo2_pct: 80, pao2_mmhg: 81 }],
  ['saturation_and_pao2', { spo2_pct: 98, pao2_mmhg: 49 }, { spo2_pct: 97, pao2_mmhg: 49 }],
  ['gas_does_not_fit', { ph: 7.4, paco2_mmhg: 40, hco3_mmol: 30 }, { ph: 7.4, paco2_mmhg: 40, hco3_mmol: 28 }],
  ['bmi_outside', { height_cm: 200, weight_kg: 55 }, { height_cm: 200, weight_kg: 56 }],
  ['bmi_outside', { height_cm: 160, weight_kg: 167 }, { height_cm: 160, weight_kg: 166 }],
  ['gas_is_old', { abg_at: '2026-03-14T03:04:59-04:00' }, { abg_at: '2026-03-14T03:05:00-04:00' }],
  ['gas_in_future', { abg_at: '2026-03-14T09:10:01-04:00' }, { abg_at: '2026-03-14T09:10:00-04:00' }],
  [
    'intubated_before_admission',
    { intubated_at: '2026-03-12T01:00:00-04:00', hospital_admit_at: '2026-03-12T01:00:01-04:00' },
    { intubated_at: '2026-03-12T01:00:00-04:00', hospital_admit_at: '2026-03-12T01:00:00-04:00' },
  ],
  [
    'cpr_before_arrest',
    { arrest_this_illness: true, arrest_at: '2026-03-14T08:02:00-04:00', cpr_started_at: '2026-03-14T08:01:00-04:00' },
    { arrest_this_illness: true, arrest_at: '2026-03-14T08:02:00-04:00', cpr_started_at: '2026-03-14T08:02:00-04:00' },
  ],
  [
    'rosc_before_cpr',
    { arrest_this_illness: true, cpr_started_at: '2026-03-14T08:02:00-04:00', rosc_at: '2026-03-14T12:01:59Z' },
    { arrest_this_illness: true, cpr_started_at: '2026-03-14T08:02:00-04:00', rosc_at: '2026-03-14T12:02:00Z' },
  ],
  ['bilirubin_mg_dl_unit', { bilirubin_mg_dl: 34 }, { bilirubin_mg_dl: 30 }],
  ['paco2_mmhg_unit', { paco2_mmhg: 8.6, ph: 7.2 }, { paco2_mmhg: 8.6, ph: 7.35 }],
  ['lactate_mmol_unit', { lactate_mmol: 20.1 }, { lactate_mmol: 20 }],
  ['body_width_wanted', { weight_kg: 140.1 }, { weight_kg: 140 }],
  ['norepinephrine_above_1', { norepinephrine: 1.01 }, { norepinephrine: 1 }],
])('%s: found beyond the line, not on it', (id, beyond, within) => {
  expect(ids(beyond)).toContain(id)
  expect(ids(within)).not.toContain(id)
})

describe('hard findings', () => {
  test('only these contradictions make values unusable', () => {
    const all = found({
      ...{ sbp: 80, dbp: 90, plateau_pressure: 10, peep: 12, arrest_this_illness: true },
      ...{ arrest_at: '2026-03-14T08:02:00-04:00', cpr_started_at: '2026-03-14T08:00:00-04:00' },
      ...{ rosc_at: '2026-03-14T07:00:00-04:00' },
    })
    expect(all.filter(({ severity }) => severity === 'hard').map(({ id }) => id)).toEqual([
      'plateau_below_peep',
      'dbp_not_below_sbp',
      'cpr_before_arrest',
      'rosc_before_cpr',
    ])
  })

  test.each([
    ['sbp', 55, 'dbp', 58],
    ['peep', 16, 'plateau_pressure', 15],
  ])('%s of now is not contradicted by what was measured at another time', (newer, value, earlier, before) => {
    const hard = (minutes: number) => {
      const at = (code: string, amount: number, measuredAt: Date) => ({
        [code]: { state: 'value' as const, value: amount, measuredAt },
      })
      const then = new Date(now.getTime() - minutes * 60_000)
      const answers = { ...given(ventilated), ...at(newer, value, now), ...at(earlier, before, then) }
      return [...contradictedFields(crossChecks(answers, now))]
    }
    expect(hard(60).sort()).toEqual([earlier, newer].sort())
    expect(hard(61)).toEqual([])
  })

  test('a soft finding leaves its answers in use', () => {
    const answers = given({ ...ventilated, pip: 29, plateau_pressure: 30 })
    const findings = crossChecks(answers, now)
    expect(findings.map(({ severity }) => severity)).toEqual(['soft'])
    expect(contradictedFields(findings)).toEqual(new Set())
    expect(withoutContradicted(answers, findings)).toEqual(answers)
  })

  test('formulas are fed without the contradicted answers, and with all others', () => {
    const answers = given({ ...ventilated, sbp: 80, dbp: 90, lactate_mmol: 3 })
    const fed = withoutContradicted(answers, crossChecks(answers, now))
    const unusable = { state: 'unusable', value: null }
    expect(fed).toEqual({ ...answers, sbp: unusable, dbp: unusable })
  })
})

test.each([
  ['under 18', { age_years: 17 }, { age_years: 18 }],
  ['during compressions', { ongoing_cpr: true }, { ongoing_cpr: false }],
])('%s no formula of adults speaks', (_, none, some) => {
  const size = { height_cm: 105, weight_kg: 15, tidal_volume_ml: 120, sex_for_calculation: 'female' }
  const adult = ['bmi_outside', 'tidal_volume_outside']
  const asked = { ...size, arrest_this_illness: true }
  expect(ids({ ...asked, ...none }).filter((id) => adult.includes(id))).toEqual([])
  expect(ids({ ...asked, ...some }).filter((id) => adult.includes(id))).toEqual(adult)
  expect(ids({ ...asked, ...none, weight_kg: 141 })).toContain('body_width_wanted')
})

test('compressions in progress and a return of circulation are asked about, and both stay', () => {
  const arrest = { arrest_this_illness: true, cpr_started_at: '2026-03-14T08:02:00-04:00' }
  const rosc_at = '2026-03-14T08:30:00-04:00'
  expect(found({ ...arrest, rosc_at, ongoing_cpr: true })).toMatchObject([
    { id: 'cpr_after_rosc', severity: 'soft', fields: ['ongoing_cpr', 'rosc_at'] },
  ])
  expect(ids({ ...arrest, rosc_at, ongoing_cpr: false })).toEqual([])
  expect(ids({ ...arrest, rosc_at })).toEqual([])
  expect(ids({ ...arrest, ongoing_cpr: true })).toEqual([])
})

test('a unit is offered, never taken', () => {
  const [finding] = found({ bilirubin_mg_dl: 34 })
  expect(finding?.suggestion).toMatchObject({ typed: '34', unit: 'umol/L' })
  expect(finding?.sentence).toContain('or is it 34\u00a0µmol/L (1.99\u00a0mg/dL)?')
})

test('a field that does not apply is not compared', () => {
  const values = { plateau_pressure: 10, peep: 12 }
  expect(crossChecks(given({ ...values, resp_support: 'hfnc' }), now)).toEqual([])
})
