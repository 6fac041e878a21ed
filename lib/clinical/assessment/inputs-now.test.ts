import { describe, expect, it } from 'vitest'
import { derivedValues } from './derived-values.ts'
import { dosesNow } from './doses.ts'
import { encourageInputs, hasAcuteMi } from './encourage-inputs.ts'
import { toGiven } from './inputs.ts'
import { murrayInputs } from './murray-inputs.ts'
import { Readings } from './readings.ts'
import { scaiInputs } from './scai-inputs.ts'
import { murraySpan, spanOf, stagesOf } from './spans.ts'
import { NOW, seriesOf, type Told } from './testing.ts'

const read = (...told: readonly Told[]) => new Readings(seriesOf(['resp_support', 'imv_ett'], ...told), 'va', NOW)
const ARTERIAL: Told = ['abg_source', 'arterial']

describe('the inputs of ENCOURAGE', () => {
  it('are those before ECMO, chemistry as typed, sex as a formula knows it', () => {
    const given = toGiven(
      encourageInputs(
        read(
          ['height_cm', 176],
          ['weight_kg', 88],
          ['sex_for_calculation', 'male'],
          ['creatinine_mg_dl', 2.1],
          ['pt_activity_pct', 60],
        ),
      ),
    )
    expect(given.known).toMatchObject({
      sex: 'male',
      creatinine: { amount: 2.1, unit: 'mg/dL' },
      prothrombinActivityPct: 60,
    })
    expect(given.known.bmiKgM2).toBeCloseTo(28.41, 2)
  })

  it('say so when only the INR is known', () => {
    const why = (...told: Told[]) => encourageInputs(read(...told)).prothrombinActivityPct.why
    expect(why(['inr', 2])).toBe('only the INR is known')
    expect(why(['inr', 2], ['pt_activity_pct', 'pending'])).toBe('pending')
    expect(why()).toBeNull()
    expect(why(['inr', 2], ['pt_activity_pct', 60])).toBeNull()
  })

  it('know an acute infarction by the diagnosis', () => {
    expect(hasAcuteMi(read(['shock_dx_flags', ['acute_mi']]))).toBe(true)
    expect(hasAcuteMi(read(['shock_dx_flags', ['other']]))).toBe(false)
    expect(hasAcuteMi(read())).toBeUndefined()
  })
})

describe('the inputs of SCAI', () => {
  it('count what runs and what is in place, as far as it is known', () => {
    const { facts, known, used } = scaiInputs(
      read(
        ['lactate_mmol', 3],
        ['lactate_mmol', 2, 2],
        ['ph', 7.2],
        ARTERIAL,
        ['urine_ml_24h', 500],
        ['sbp', 80],
        ['dbp', 50],
        ['heart_rate', 120],
        ['drugs_escalating', true],
        ['norepinephrine', 0.1],
        ['epinephrine', 0],
        ['mcs_in_place', ['impella', 'other']],
        ['arrest_this_illness', true],
        ['gcs_best_presedation', 6],
      ),
    )
    expect(known).toEqual({
      lactateMmolL: 3,
      previousLactateMmolL: 2,
      ph: 7.2,
      urineMl24h: 500,
      systolicMmHg: 80,
      meanArterialMmHg: 60,
      heartRatePerMin: 120,
      areDosesRising: true,
    })
    expect(facts).toMatchObject({
      ...known,
      drugs: { norepinephrine: true, epinephrine: false },
      deviceCount: 2,
      hadCardiacArrest: true,
      gcs: 6,
    })
    expect(facts.drugs).not.toHaveProperty('dopamine')
    expect(used.ph).toMatchObject([{ code: 'ph' }])
  })

  it('take a pH only from an artery', () => {
    expect(scaiInputs(read(['ph', 7.2], ['abg_source', 'venous'])).why.ph).toBe('not said to be arterial')
    expect(scaiInputs(read(['mcs_in_place', ['none']])).facts.deviceCount).toBe(0)
    expect(scaiInputs(read()).facts.deviceCount).toBeUndefined()
  })
})

describe('doses, Murray and spans', () => {
  it('reads each dose as it runs now', () => {
    const codes = [
      'norepinephrine',
      'epinephrine',
      'vasopressin_u_min',
      'dobutamine',
      'dopamine',
      'milrinone',
      'phenylephrine',
    ]
    const told = codes.map((code, at): Told => [code, at])
    expect(toGiven(dosesNow(read(...told, ['weight_kg', 70], ['norepinephrine', 9, 1]))).known).toEqual({
      norepinephrineUgKgMin: 0,
      epinephrineUgKgMin: 1,
      vasopressinUMin: 2,
      dobutamineUgKgMin: 3,
      dopamineUgKgMin: 4,
      milrinoneUgKgMin: 5,
      phenylephrineUgKgMin: 6,
      weightKg: 70,
    })
  })

  it('gives Murray the values of now', () => {
    const readings = read(['cxr_quadrants', 4], ['peep', 16], ['plateau_pressure', 31], ['tidal_volume_ml', 300])
    expect(toGiven(murrayInputs(readings, derivedValues(readings)))).toMatchObject({
      known: { cxrQuadrants: 4, peepCmH2O: 16, staticComplianceMlCmH2O: 20 },
    })
  })

  it('spans what is possible', () => {
    const items = { items: [] }
    expect(spanOf({ status: 'complete', total: 3, scoreClass: null, ...items })).toEqual({ low: 3, high: 3 })
    expect(spanOf({ status: 'incomplete', low: 1, high: 3, classes: [], missing: [], ...items })).toEqual({
      low: 1,
      high: 3,
    })
    expect(spanOf({ status: 'not_applicable', reason: '' })).toBeUndefined()
    const band = { id: 'severe', name: '', above: 2.5 } as const
    expect(murraySpan({ status: 'complete', score: 3, band, marker: null, components: 4, ...items })).toEqual({
      low: 3,
      high: 3,
    })
    expect(
      murraySpan({ status: 'incomplete', low: 0, high: 4, bands: [], missing: [], components: 0, ...items }),
    ).toEqual({ low: 0, high: 4 })
    expect(murraySpan({ status: 'not_applicable', reason: '' })).toBeUndefined()
    const beside = { supports: { atLeast: 0, atMost: 0 }, hasArrestModifier: null }
    expect(stagesOf({ status: 'suggested', stage: 'C', because: [], note: null, ...beside })).toEqual(['C'])
    expect(stagesOf({ status: 'open', possible: ['B', 'C'], missing: [], ...beside })).toEqual(['B', 'C'])
    expect(stagesOf({ status: 'none', missing: [], ...beside })).toEqual([])
    expect(stagesOf({ status: 'not_applicable', reason: '' })).toEqual([])
    expect(stagesOf(undefined)).toEqual([])
  })
})
