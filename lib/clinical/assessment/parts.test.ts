import { describe, expect, it } from 'vitest'
import { derivedValues } from './derived-values.ts'
import { dosesNow } from './doses.ts'
import { ecprOf } from './ecpr.ts'
import { encourageInputs, hasAcuteMi } from './encourage-inputs.ts'
import { toGiven } from './inputs.ts'
import { lactates } from './lactates.ts'
import { murrayInputs } from './murray-inputs.ts'
import { Readings } from './readings.ts'
import { scaiInputs } from './scai-inputs.ts'
import { murraySpan, spanOf, stagesOf } from './spans.ts'
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

describe('the clock of ECPR', () => {
  const clock = (...told: Told[]) => ecprOf(new Readings(seriesOf(['age_years', 52], ...told), 'ecpr', NOW))
  const at = (minutesAgo: number) => hoursAgo(minutesAgo / 60).toISOString()
  const started: Told[] = [
    ['arrest_at', at(39)],
    ['cpr_started_at', at(38)],
    ['arrest_witnessed', 'yes'],
  ]

  it('runs until somebody says that it ended', () => {
    expect(clock(...started)).toMatchObject({
      noFlowMinutes: 1,
      lowFlow: { totalMinutes: 38, sixtyMinutesAt: hoursAgo(-22 / 60) },
      runningSince: hoursAgo(38 / 60),
    })
    expect(clock(...started, ['ongoing_cpr', true], ['rosc_at', at(30)])).toMatchObject({
      lowFlow: { totalMinutes: 38 },
      runningSince: hoursAgo(38 / 60),
    })
  })

  it('stands at the return of circulation', () => {
    for (const more of [[], [['ongoing_cpr', false] as const]])
      expect(clock(...started, ['rosc_at', at(30)], ...more)).toMatchObject({
        lowFlow: { totalMinutes: 8, sixtyMinutesAt: undefined },
        runningSince: null,
      })
  })

  it('has no low flow when it ended and nobody knows when, or when it began', () => {
    expect(clock(...started, ['ongoing_cpr', false])).toMatchObject({ lowFlow: undefined, runningSince: null })
    expect(clock(['arrest_at', at(39)], ['arrest_witnessed', 'yes'])).toMatchObject({
      noFlowMinutes: undefined,
      lowFlow: undefined,
      runningSince: null,
    })
  })

  it('has no no-flow when nobody saw the collapse', () => {
    expect(clock(...started, ['arrest_witnessed', 'no', -1]).noFlowMinutes).toBeUndefined()
    expect(clock(...started, ['arrest_witnessed', 'unknown', -1]).noFlowMinutes).toBeUndefined()
  })

  it('answers six questions', () => {
    const answers = (...told: Told[]) =>
      Object.fromEntries(clock(...started, ...told).checklist.map(({ id, answer }) => [id, answer]))
    expect(answers(['initial_rhythm', 'pvt'], ['etco2_mmhg', 12], ['signs_of_life_during_cpr', false])).toEqual({
      age_under_70: 'yes',
      witnessed: 'yes',
      no_flow_le_5: 'yes',
      shockable: 'yes',
      etco2_ge_10: 'yes',
      signs_of_life: 'no',
    })
    expect(answers(['initial_rhythm', 'vf'])).toMatchObject({ shockable: 'yes', etco2_ge_10: 'unknown' })
    expect(answers(['initial_rhythm', 'pea'])).toMatchObject({ shockable: 'no', signs_of_life: 'unknown' })
    expect(answers(['initial_rhythm', 'unknown'])).toMatchObject({ shockable: 'unknown' })
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
