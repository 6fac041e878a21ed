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

describe('what UK networks use', () => {
  const settings = { triggerSet: 'uk' } as const
  const uk = (id: string, series: ReturnType<typeof gases>, values = {}) =>
    standing(id, { values: { ...tube, ...values }, series, settings })

  it.each([
    ['uk_pf_lt_50_3h', 3, 49.9, 'met'],
    ['uk_pf_lt_50_3h', 3 - MINUTE, 49.9, 'not_yet_known'],
    ['uk_pf_lt_50_3h', 3, 50, 'not_met'],
    ['uk_pf_lt_75_6h', 6, 74.9, 'met'],
    ['uk_pf_lt_75_6h', 6 - MINUTE, 74.9, 'not_yet_known'],
    ['uk_pf_lt_75_6h', 6, 75, 'not_met'],
  ] as const)('%s for %d h at P/F %d: %s', (id, hours, pao2, status) => {
    expect(uk(id, gases([0, pao2, 100, 7.4, 40], [hours, pao2, 100, 7.4, 40]))).toMatchObject({ status })
  })

  it('reads the typed hours of the lines on either side of 75 mmHg', () => {
    const by = (below50: number, below80: number) =>
      uk('uk_pf_lt_75_6h', gas(70, 100), { pf_below_50_hours: below50, pf_below_80_hours: below80 }).status
    expect(by(6, 9)).toBe('met')
    expect(by(5, 9)).toBe('not_yet_known')
    expect(uk('uk_pf_lt_50_3h', gas(45, 100), { pf_below_50_hours: 3 }).status).toBe('met')
  })

  it('prints the kilopascals of the pathway', () => {
    expect(uk('uk_pf_lt_75_6h', gas(70, 100)).says).toBe('P/F below 75\u00a0mmHg (10\u00a0kPa) for 6 h or more')
    expect(uk('uk_pf_lt_50_3h', gas(70, 100)).says).toBe('P/F below 50\u00a0mmHg (6.7\u00a0kPa) for 3 h or more')
  })

  it.each([
    [7.2, 46, 'met'],
    [7.21, 46, 'not_met'],
    [7.2, 45, 'not_met'],
  ] as const)('pH %d with PaCO₂ %d: %s', (ph, paco2, status) => {
    expect(uk('uk_hypercapnia_ph_le_7_20', gas(100, 50, ph, paco2))).toMatchObject({
      status,
      because: `pH is ${ph.toFixed(2)} with PaCO₂ ${paco2}.0\u00a0mmHg`,
    })
  })

  it.each([
    ['uk_pf_lt_100', gas(99.9, 100), 'met'],
    ['uk_pf_lt_100', gas(100, 100), 'not_met'],
    ['uk_ph_lt_7_20', gas(100, 50, 7.19, 30), 'met'],
    ['uk_ph_lt_7_20', gas(100, 50, 7.2, 30), 'not_met'],
  ] as const)('%s, an earlier reason to ring', (id, series, status) => {
    expect(standing(id, { series, settings })).toMatchObject({ status, kind: 'consider' })
  })

  it('waits for the gas that an earlier reason needs', () => {
    expect(standing('uk_pf_lt_100', { settings }).missing).toEqual(['pao2_mmhg', 'fio2_pct', 'abg_source'])
    expect(standing('uk_ph_lt_7_20', { settings }).missing).toEqual(['ph', 'paco2_mmhg', 'abg_source'])
    expect(standing('uk_hypercapnia_ph_le_7_20', { values: tube, settings }).missing).toEqual([
      'ph',
      'paco2_mmhg',
      'abg_source',
    ])
  })

  it.each([
    [3, 3, 'met', 'not_yet_known'],
    [2.75, 2.75, 'not_met', 'not_yet_known'],
    [2.5, 3.5, 'not_yet_known', 'not_yet_known'],
    [2.25, 2.25, 'not_met', 'not_met'],
    [2.25, 2.5, 'not_met', 'not_yet_known'],
  ] as const)('Murray %d to %d', (low, high, three, twoAndAHalf) => {
    const by = (id: string) => standing(id, { values: tube, scores: { murray: { low, high } }, settings })
    expect(by('uk_murray_ge_3').status).toBe(three)
    expect(by('uk_murray_ge_2_5').status).toBe(twoAndAHalf)
  })

  it('leaves to people how fast a Murray score worsens', () => {
    const scores = { murray: { low: 2.5, high: 2.5 } }
    expect(standing('uk_murray_ge_2_5', { values: tube, scores, settings }).because).toBe(
      'Murray is 2.5; how fast it worsens is for the reviewer',
    )
    expect(standing('uk_murray_ge_2_5', { values: tube, settings }).because).toBe('Murray is not known')
  })

  describe('lung-protective ventilation', () => {
    /** Predicted weight 50 kg. */
    const build = { ...tube, sex_for_calculation: 'male', height_cm: 152.4 }
    const by = (values: Record<string, string | number>) => standing('uk_no_lung_protection', { values, settings })

    it.each([
      [30, 300, 'not_met', 'plateau 30\u00a0cmH₂O at 6.0 mL/kg'],
      [31, 300, 'met', 'plateau 31\u00a0cmH₂O at 6.0 mL/kg'],
      [30, 301, 'not_yet_known', 'plateau 30\u00a0cmH₂O at 6.0 mL/kg: 6 mL/kg has not been tried by these values'],
      [35, 350, 'not_yet_known', 'plateau 35\u00a0cmH₂O at 7.0 mL/kg: 6 mL/kg has not been tried by these values'],
    ] as const)('plateau %d at %d mL', (plateau_pressure, tidal_volume_ml, status, because) => {
      expect(by({ ...build, plateau_pressure, tidal_volume_ml })).toMatchObject({ status, because })
    })

    it('names what it waits for', () => {
      expect(by(tube).missing).toEqual(['plateau_pressure', 'tidal_volume_ml', 'height_cm', 'sex_for_calculation'])
      expect(by({ ...build, tidal_volume_ml: 300 }).missing).toEqual(['plateau_pressure'])
      expect(by({ ...tube, plateau_pressure: 31 }).missing).toContain('height_cm')
      const short = {
        ...tube,
        sex_for_calculation: 'female',
        height_cm: 100,
        plateau_pressure: 31,
        tidal_volume_ml: 300,
      }
      expect(by(short)).toMatchObject({
        status: 'not_yet_known',
        because: 'no predicted body weight for this height',
        missing: [],
      })
    })
  })

  it.each([
    ['done_no_response', 'met', 'proned without response'],
    ['done_responded', 'not_met', 'proned with response'],
    ['not_tried', 'not_met', 'proning has not been tried'],
    ['not_possible', 'not_yet_known', 'proning is not possible; whether another rescue failed is for the reviewer'],
  ] as const)('proning %s: %s', (prone_tried, status, because) => {
    expect(standing('uk_rescue_failing', { values: { prone_tried }, settings })).toMatchObject({ status, because })
  })

  it('asks whether the patient was proned', () => {
    expect(standing('uk_rescue_failing', { settings })).toMatchObject({
      status: 'not_yet_known',
      missing: ['prone_tried'],
    })
  })

  it('leaves an air leak to be read, and marks no reason to ring as a contraindication', () => {
    const by = (air_leak: string) => standing('uk_air_leak', { values: { air_leak }, settings })
    expect(by('none')).toMatchObject({ status: 'not_met', because: 'none is reported' })
    expect(by('drain left, bubbling')).toMatchObject({
      status: 'not_yet_known',
      because: 'an air leak or drain is reported; whether it is large is for the reviewer',
      isForReview: false,
    })
  })
})

describe('when to ring about V-A', () => {
  const PRESSURE = 'va_sbp_lt_90_gt_30min'
  const va = (values: Record<string, string | number>, sbp: readonly (readonly [number, number])[] = []) =>
    standing(PRESSURE, { values, series: { sbp }, branch: 'va' })

  it.each([
    [89, 0.5 + MINUTE, 719, 'met'],
    [89, 0.5, 719, 'not_yet_known'],
    [89, 0.5 + MINUTE, 720, 'not_yet_known'],
    [90, 0.5 + MINUTE, 719, 'not_met'],
  ] as const)('systolic %d for %d h, urine %d in 24 h: %s', (sbp, hours, urine_ml_24h, status) => {
    expect(
      va({ urine_ml_24h }, [
        [sbp, 0],
        [sbp, hours],
      ]),
    ).toMatchObject({ status })
  })

  it('says what it read', () => {
    const low = [
      [80, 0],
      [85, 1],
    ] as const
    const lasted = 'systolic below 90\u00a0mmHg for 1 h, by 2 of 2 measurements, the newest 0 min ago'
    expect(va({ urine_ml_24h: 400 }, low)).toMatchObject({
      because: `${lasted}; urine 400\u00a0mL/24 h`,
      basis: 'series',
    })
    expect(va({ urine_ml_24h: 900 }, low)).toMatchObject({
      because: `${lasted}; urine 900\u00a0mL/24 h; the portal does not ask for a cold periphery`,
      basis: 'series',
      missing: [],
    })
    expect(va({}, low)).toMatchObject({
      status: 'not_yet_known',
      because: `${lasted}; Urine output, last 24 h is not answered`,
      missing: ['urine_ml_24h'],
    })
    expect(va({}, [[95, 0]]).because).toBe('systolic is 95\u00a0mmHg at the newest measurement')
    expect(va({}, [[80, 0]])).toMatchObject({ status: 'not_yet_known', missing: ['sbp'] })
  })

  it('reads no pressure that is missing, pending or contradicted by the diastolic', () => {
    expect(va({})).toMatchObject({ status: 'not_yet_known', missing: ['sbp'] })
    const series = { sbp: [[80, 1] as const, [80, 2] as const] }
    expect(standing(PRESSURE, { states: { sbp: 'pending' }, series, branch: 'va' })).toMatchObject({
      status: 'not_yet_known',
      because: 'Systolic BP is pending',
    })
    expect(
      va({ dbp: 95, urine_ml_24h: 100 }, [
        [80, 0],
        [80, 2],
      ]),
    ).toMatchObject({
      status: 'not_yet_known',
      because: 'Systolic BP cannot be used as it stands',
    })
  })

  it('passes over a reading that cannot be used', () => {
    const measured = standing(PRESSURE, {
      values: { urine_ml_24h: 100 },
      series: {
        sbp: [
          [80, 0],
          ['80', 1],
          [80, 2],
        ],
      },
      branch: 'va',
    })
    expect(measured.because).toContain('by 2 of 2 measurements')
  })

  it.each([
    [['D'], 'met', 'suggested SCAI stage D'],
    [['E'], 'met', 'suggested SCAI stage E'],
    [['D', 'E'], 'met', 'suggested SCAI stage D or E'],
    [['C'], 'not_yet_known', 'suggested SCAI stage C; whether it worsens is for the reviewer'],
    [['C', 'D'], 'not_yet_known', 'suggested SCAI stage C or D'],
    [['B'], 'not_met', 'suggested SCAI stage B'],
    [['A', 'B'], 'not_met', 'suggested SCAI stage A or B'],
    [['B', 'C'], 'not_yet_known', 'suggested SCAI stage B or C'],
    [[], 'not_yet_known', 'no SCAI stage can be suggested yet'],
    [undefined, 'not_yet_known', 'no SCAI stage can be suggested yet'],
  ] as const)('SCAI %j: %s', (scaiStages, status, because) => {
    expect(standing('va_scai_d_or_e', { scores: { scaiStages }, branch: 'va' })).toMatchObject({ status, because })
  })
})
