import { describe, expect, it } from 'vitest'
import { gases, hoursAgo, standing } from './testing/patients.ts'

const tube = { resp_support: 'imv_ett' }
const MINUTE = 1 / 60
/** One gas, now. */
const gas = (pao2: number, fio2: number, ph = 7.4, paco2 = 40) => gases([0, pao2, fio2, ph, paco2])
const T1 = 'eolia_pf_lt_50_gt_3h'
const T2 = 'eolia_pf_lt_80_gt_6h'
const T3 = 'eolia_ph_lt_7_25_paco2_ge_60_gt_6h'

describe('EOLIA by a series of gases', () => {
  it.each([
    [T1, 3 + MINUTE, 49.9, 'met'],
    [T1, 3, 49.9, 'not_yet_known'],
    [T1, 3 + MINUTE, 50, 'not_met'],
    [T2, 6 + MINUTE, 79.9, 'met'],
    [T2, 6, 79.9, 'not_yet_known'],
    [T2, 6 + MINUTE, 80, 'not_met'],
  ] as const)('%s for %d h at P/F %d: %s', (id, hours, pao2, status) => {
    const series = gases([0, pao2, 100, 7.4, 40], [hours, pao2, 100, 7.4, 40])
    expect(standing(id, { values: tube, series })).toMatchObject({ status })
  })

  it.each([
    [7.24, 60, 6 + MINUTE, 'met'],
    [7.24, 60, 6, 'not_yet_known'],
    [7.25, 60, 7, 'not_met'],
    [7.24, 59.9, 7, 'not_met'],
  ] as const)('pH %d with PaCO₂ %d for %d h: %s', (ph, paco2, hours, status) => {
    const series = gases([0, 100, 50, ph, paco2], [hours, 100, 50, ph, paco2])
    expect(standing(T3, { values: tube, series })).toMatchObject({ status })
  })

  it('says what the newest gas is when it does not hold', () => {
    const series = gases([0, 62, 70, 7.29, 58], [9, 62, 100, 7.1, 90])
    expect(standing(T2, { values: tube, series }).because).toBe('P/F is 88.6\u00a0mmHg at the newest measurement')
    expect(standing(T3, { values: tube, series }).because).toBe(
      'pH is 7.29 with PaCO₂ 58.0\u00a0mmHg at the newest measurement',
    )
  })

  it('says the condition, its time and what it was read from', () => {
    const series = gases([0, 62, 100, 7.2, 65], [7, 62, 100, 7.2, 65])
    expect(standing(T2, { values: tube, series })).toMatchObject({
      branch: 'vv',
      kind: 'trigger',
      says: 'P/F below 80\u00a0mmHg for more than 6 h',
      because: 'P/F below 80\u00a0mmHg for 7 h, by 2 of 2 measurements, the newest 0 min ago',
      basis: 'series',
      isForReview: false,
    })
    expect(standing(T3, { values: tube, series })).toMatchObject({
      says: 'pH below 7.25 and PaCO₂ 60\u00a0mmHg or more for more than 6 h',
      because: expect.stringContaining('pH below 7.25 and PaCO₂ 60\u00a0mmHg or more for 7 h'),
    })
  })

  it('reads each pressure with the FiO₂ of its own time, and no venous gas', () => {
    const series = gases([0, 62, 100, 7.4, 40], [7, 62, 70, 7.4, 40])
    expect(standing(T2, { values: tube, series })).toMatchObject({ status: 'not_yet_known', dueAt: hoursAgo(-6) })
    const venous = { ...gas(40, 100), abg_source: [['venous', 0] as const] }
    expect(standing(T2, { values: tube, series: venous })).toMatchObject({
      status: 'not_yet_known',
      because: 'no arterial gas has all its numbers of one time',
    })
  })
})

describe('EOLIA by the hours typed', () => {
  it.each([
    [T1, 'pf_below_50_hours', gas(49, 100)],
    [T2, 'pf_below_80_hours', gas(79, 100)],
    [T3, 'hypercapnia_hours', gas(100, 50, 7.2, 70)],
  ])('%s reads %s', (id, field, series) => {
    const hours = id === T1 ? 3 : 6
    const by = (value: number) => standing(id, { values: { ...tube, [field]: value }, series })
    expect(by(hours + 0.1)).toMatchObject({ status: 'met', basis: 'typed' })
    expect(by(hours)).toMatchObject({ status: 'not_yet_known', basis: 'typed' })
    expect(standing(id, { values: tube, series })).toMatchObject({ status: 'not_yet_known', missing: [field] })
  })

  it.each([T1, T2, T3])('%s is never met without a gas', (id) => {
    const values = { ...tube, pf_below_50_hours: 9, pf_below_80_hours: 9, hypercapnia_hours: 9 }
    expect(standing(id, { values }).status).toBe('not_yet_known')
  })

  it('names what a gas still needs', () => {
    expect(standing(T2, { values: { ...tube, pao2_mmhg: 62 } }).missing).toEqual(['fio2_pct', 'abg_source'])
    expect(standing(T3, { values: { ...tube, ph: 7.2 } }).missing).toEqual(['paco2_mmhg', 'abg_source'])
  })
})

describe('triggers for V-V', () => {
  const series = gas(40, 100, 7.1, 90)
  const all = [
    ...[T1, T2, T3].map((id) => [id, 'eolia'] as const),
    ...['uk_pf_lt_50_3h', 'uk_pf_lt_75_6h', 'uk_hypercapnia_ph_le_7_20', 'uk_murray_ge_3', 'uk_murray_ge_2_5'].map(
      (id) => [id, 'uk'] as const,
    ),
    ['uk_no_lung_protection', 'uk'] as const,
  ]
  it.each(all)('%s is read only with a tube', (id, triggerSet) => {
    const by = (support: string) =>
      standing(id, { values: { resp_support: support }, series, settings: { triggerSet } })
    for (const support of ['room_air', 'low_flow', 'hfnc', 'niv', 'cpap'])
      expect(by(support)).toMatchObject({ status: 'not_applicable', because: 'not ventilated invasively' })
    for (const support of ['imv_ett', 'imv_trach', 'jet_or_hfov']) expect(by(support).status).not.toBe('not_applicable')
    expect(standing(id, { series, settings: { triggerSet } })).toMatchObject({
      status: 'not_yet_known',
      because: 'Current respiratory support is not answered',
      missing: ['resp_support'],
    })
  })
})
