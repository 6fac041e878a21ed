import { describe, expect, it } from 'vitest'
import { derivedValues } from './derived-values.ts'
import { lactates } from './lactates.ts'
import { Readings } from './readings.ts'
import { hoursAgo, NOW, seriesOf, type Told } from './testing.ts'

const read = (...told: readonly Told[]) => new Readings(seriesOf(['resp_support', 'imv_ett'], ...told), 'va', NOW)
const derived = (...told: readonly Told[]) => derivedValues(read(...told))
const ARTERIAL: Told = ['abg_source', 'arterial']

describe('derived values', () => {
  it('are computed from the latest values, with the facts behind them', () => {
    const values = derived(
      ['height_cm', 165],
      ['weight_kg', 82],
      ['sex_for_calculation', 'female'],
      ['tidal_volume_ml', 340],
      ['plateau_pressure', 31],
      ['peep', 16],
      ['mean_airway_pressure', 22],
      ['pao2_mmhg', 62],
      ['fio2_pct', 100],
      ARTERIAL,
      ['spo2_pct', 88],
      ['sbp', 104],
      ['dbp', 58],
      ['intubated_at', '2026-03-13T12:00:00Z'],
    )
    expect(values).toMatchObject({
      ventilatedHours: { value: 24 },
      pfRatio: { value: 62 },
      oxygenationBand: 'severe',
      sfRatio: { value: undefined, why: 'an arterial gas is at hand' },
      drivingPressure: { value: 15, used: [{ code: 'plateau_pressure' }, { code: 'peep' }] },
      pulsePressure: { value: 46, used: [{ code: 'sbp' }, { code: 'dbp' }] },
    })
    expect(values.oxygenationIndex.value).toBeCloseTo(35.48, 2)
    expect(values.oxygenationIndex.used.map(({ code }) => code)).toEqual([
      'mean_airway_pressure',
      'pao2_mmhg',
      'fio2_pct',
    ])
    expect(values.staticCompliance.value).toBeCloseTo(22.67, 2)
    expect(values.predictedBodyWeight.value).toBeCloseTo(56.966, 3)
    expect(values.tidalVolumePerKg.value).toBeCloseTo(5.97, 2)
    expect(values.bmi.value).toBeCloseTo(30.12, 2)
    expect(values.meanPressure.value).toBeCloseTo(73.33, 2)
  })

  it('say why one is not there: the first input that is open, else what the formula says', () => {
    const values = derived(['plateau_pressure', 16], ['peep', 16], ['height_cm', 'not_known'])
    expect(values.drivingPressure.why).toContain('Plateau is not above PEEP')
    expect(values.bmi).toEqual({ value: undefined, used: [], why: null })
    expect(values.tidalVolumePerKg.why).toBeNull()
    expect(derived(['sex_for_calculation', 'male'], ['height_cm', 'not_known']).predictedBodyWeight.why).toBe(
      'not known',
    )
    const PLATEAU = 'Plateau is not above PEEP: one of the two is mistyped, or they are swapped.'
    expect(derived(['tidal_volume_ml', 400], ['plateau_pressure', 16], ['peep', 16]).staticCompliance.why).toBe(PLATEAU)
    const small = derived(['sex_for_calculation', 'male'], ['height_cm', 60], ['tidal_volume_ml', 400])
    expect(small.predictedBodyWeight.why).toBe('The formula gives nothing above zero at this height.')
    expect(small.tidalVolumePerKg.why).toBe('Only where there is a predicted body weight.')
    expect(derived(['height_cm', 0], ['weight_kg', 80]).bmi.why).toBeNull()
    expect(derived(['sbp', 104]).pulsePressure).toEqual({ value: undefined, used: [], why: null })
    expect(derived(['sbp', 104], ['dbp', 'pending']).pulsePressure.why).toBe('pending')
    expect(derived(['sbp', 'not_known'], ['dbp', 58]).pulsePressure.why).toBe('not known')
  })

  it('give S/F only without an arterial gas, from the FiO₂ of the same time', () => {
    expect(derived(['spo2_pct', 90], ['fio2_pct', 60]).sfRatio.value).toBe(150)
    expect(derived(['spo2_pct', 98], ['fio2_pct', 60]).sfRatio.why).toContain('97')
    expect(derived(['spo2_pct', 90], ['fio2_pct', 60, 2]).sfRatio.why).toBe('no FiO₂ of the same time')
    expect(derived(['spo2_pct', 90], ['fio2_pct', 'pending']).sfRatio.why).toBe('pending')
    expect(derived(['fio2_pct', 60]).sfRatio.why).toBeNull()
  })

  it('give no oxygenation index without its gas or its pressure', () => {
    expect(derived(['mean_airway_pressure', 20]).oxygenationIndex.why).toBeNull()
    const gas: Told[] = [['pao2_mmhg', 62], ['fio2_pct', 100], ARTERIAL]
    expect(derived(...gas, ['mean_airway_pressure', 'pending']).oxygenationIndex).toEqual({
      value: undefined,
      used: [],
      why: 'pending',
    })
    const unnamed = derived(['pao2_mmhg', 62], ['fio2_pct', 100], ['mean_airway_pressure', 20])
    expect(unnamed.oxygenationIndex).toEqual({ value: undefined, used: [], why: 'not said to be arterial' })
    expect(derived(...gas, ['mean_airway_pressure', 0]).oxygenationIndex.why).toBe(
      'Only while ventilated, from an arterial sample.',
    )
  })
})

describe('lactate', () => {
  const change = (...told: Told[]) => derived(...told).lactateChange

  it('changes from the one before of the series', () => {
    expect(
      change(['lactate_mmol', 6], ['lactate_mmol', 4, 2], ['lactate_mmol', 9, 3], ['lactate_prev_mmol', 1]),
    ).toMatchObject({
      value: 1,
      used: [{ fact: { value: 4 } }, { fact: { value: 6 } }],
    })
  })

  it('changes from the one entered as the previous, when its time is known', () => {
    const before: Told = ['lactate_prev_mmol', 8]
    expect(change(['lactate_mmol', 6], before, ['lactate_prev_at', hoursAgo(4).toISOString()]).value).toBe(-0.5)
    expect(change(['lactate_mmol', 6], before).value).toBeUndefined()
    expect(lactates(read(['lactate_mmol', 6], before)).before.value).toBe(8)
  })

  it('is not compared with one of the same time, nor without both', () => {
    expect(change(['lactate_mmol', 6], ['lactate_mmol', 4]).value).toBeUndefined()
    expect(change(['lactate_mmol', 'pending'], ['lactate_mmol', 4, 2])).toMatchObject({
      value: undefined,
      why: 'pending',
    })
    expect(change(['lactate_mmol', 6], ['lactate_prev_mmol', 'not_known'])).toMatchObject({ why: 'not known' })
    expect(lactates(read(['lactate_mmol', 'pending'], ['lactate_mmol', 4, 2])).before.value).toBeUndefined()
  })
})
