import { describe, expect, it } from 'vitest'
import { standing } from './testing/patients.ts'

const MINUTE = 1 / 60

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
