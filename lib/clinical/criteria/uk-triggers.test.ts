import { describe, expect, it } from 'vitest'
import { gases, standing } from './testing/patients.ts'

const tube = { resp_support: 'imv_ett' }
const MINUTE = 1 / 60
/** One gas, now. */
const gas = (pao2: number, fio2: number, ph = 7.4, paco2 = 40) => gases([0, pao2, fio2, ph, paco2])

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
