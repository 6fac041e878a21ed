import { describe, expect, it } from 'vitest'
import { latestPf, pfRatios, worstPf } from './gases.ts'
import { toGiven } from './inputs.ts'
import { Readings } from './readings.ts'
import { respInputs } from './resp-inputs.ts'
import { saveInputs } from './save-inputs.ts'
import { sofaInputs } from './sofa-inputs.ts'
import { hoursAgo, NOW, seriesOf, type Told } from './testing.ts'
import { typedChemistry } from './typed-chemistry.ts'

const read = (...told: readonly Told[]) => new Readings(seriesOf(['resp_support', 'imv_ett'], ...told), 'vv', NOW)

describe('P/F', () => {
  const gas = (pao2: number, fio2: number, hours: number): Told[] => [
    ['pao2_mmhg', pao2, hours],
    ['fio2_pct', fio2, hours],
    ['abg_source', 'arterial', hours],
  ]

  it('is that of each arterial gas, newest first, with both numbers behind it', () => {
    const ratios = pfRatios(read(...gas(62, 100, 1), ...gas(60, 80, 3)))
    expect(ratios.map(({ value }) => value)).toEqual([62, 75])
    expect(ratios[1]).toMatchObject({
      at: hoursAgo(3),
      used: [
        { code: 'pao2_mmhg', fact: { value: 60 } },
        { code: 'fio2_pct', fact: { value: 80 } },
      ],
    })
  })

  it('is the latest one, or the lowest of the hours', () => {
    const readings = read(...gas(80, 100, 1), ...gas(62, 100, 6), ...gas(50, 100, 7))
    expect(latestPf(readings).value).toBe(80)
    expect(worstPf(readings, 6).value).toBe(62)
    expect(worstPf(read(...gas(80, 100, 8), ...gas(50, 100, 9)), 6).value).toBe(80)
  })

  it('is none for a fraction handed over as a percentage, which would make it a hundred times too high', () => {
    const readings = read(...gas(62, 0.6, 1), ...gas(60, 80, 3))
    expect(pfRatios(readings).map(({ value }) => value)).toEqual([75])
    expect(latestPf(readings)).toEqual({ value: undefined, used: [], why: 'no FiO₂ of the same time' })
  })

  it('is unknown, with the reason, while the latest gas cannot be used', () => {
    const why = (...told: Told[]) => latestPf(read(...told))
    expect(why(['pao2_mmhg', 'pending'], ...gas(62, 100, 2))).toEqual({ value: undefined, used: [], why: 'pending' })
    expect(why(['pao2_mmhg', 62], ['fio2_pct', 'not_known']).why).toBe('not known')
    expect(why(['pao2_mmhg', 62], ['fio2_pct', 100]).why).toBe('not said to be arterial')
    expect(why(['pao2_mmhg', 62], ['abg_source', 'arterial'], ['fio2_pct', 100, 2]).why).toBe(
      'no FiO₂ of the same time',
    )
    expect(why().why).toBeNull()
  })
})

describe('the inputs of RESP', () => {
  it('count nitric oxide and no other vasodilator', () => {
    const of = (vasodilator: string) =>
      respInputs(read(['inhaled_vasodilator', vasodilator])).hadInhaledNitricOxide.value
    expect(of('nitric_oxide')).toBe(true)
    expect(of('epoprostenol')).toBe(false)
    expect(of('none')).toBe(false)
    expect(respInputs(read()).hadInhaledNitricOxide.value).toBeUndefined()
  })

  it('take the highest PaCO₂ and peak pressure of six hours, from arterial gases', () => {
    const inputs = respInputs(
      read(
        ['paco2_mmhg', 60, 1],
        ['abg_source', 'arterial', 1],
        ['paco2_mmhg', 80, 3],
        ['abg_source', 'venous', 3],
        ['paco2_mmhg', 74, 6],
        ['abg_source', 'arterial', 6],
        ['pip', 30],
        ['pip', 43, 5],
      ),
    )
    expect(inputs.paco2MmHg.value).toBe(74)
    expect(inputs.pipCmH2O.value).toBe(43)
    expect(respInputs(read(['paco2_mmhg', 60])).paco2MmHg.why).toBe('not said to be arterial')
  })
})

describe('the inputs of SAVE', () => {
  const pressures = (...told: Told[]) => {
    const { diastolicMmHg, systolicMmHg, pulsePressureMmHg } = saveInputs(read(...told))
    return [diastolicMmHg.value, systolicMmHg.value, pulsePressureMmHg.value]
  }

  it('are the lowest diastolic with its systolic, and a pulse pressure that was lower at another time', () => {
    expect(pressures(['sbp', 104], ['dbp', 58])).toEqual([58, 104, undefined])
    expect(pressures(['sbp', 104], ['dbp', 58], ['sbp', 90, 3], ['dbp', 40, 3])).toEqual([40, 90, 46])
    expect(pressures(['sbp', 104], ['dbp', 40], ['sbp', 70, 3], ['dbp', 58, 3])).toEqual([40, 104, 12])
    expect(pressures(['sbp', 104], ['dbp', 40], ['sbp', 70, 7], ['dbp', 58, 7])).toEqual([40, 104, undefined])
    expect(pressures(['sbp', 104], ['dbp', 58], ['dbp', 40, 3])).toEqual([40, undefined, 46])
    expect(pressures(['sbp', 104, 2])).toEqual([undefined, undefined, undefined])
    expect(saveInputs(read(['sbp', 'pending'], ['dbp', 58])).systolicMmHg.why).toBe('pending')
  })

  it('read only the diagnoses that have points, and any dialysis', () => {
    const of = (...told: Told[]) => saveInputs(read(...told))
    expect(of(['shock_dx_flags', ['acute_mi', 'myocarditis', 'refractory_vt_vf']]).diagnoses.value).toEqual([
      'myocarditis',
      'refractory_vt_vf',
    ])
    expect(of(['shock_dx_flags', ['other']]).diagnoses.value).toEqual([])
    expect(of().diagnoses.value).toBeUndefined()
    expect(of(['rrt', 'none']).isOnDialysis.value).toBe(false)
    expect(of(['rrt', 'acute']).isOnDialysis.value).toBe(true)
    expect(of(['rrt', 'chronic_dialysis']).isOnDialysis.value).toBe(true)
  })

  it('take the lowest bicarbonate and the highest peak pressure of six hours', () => {
    const inputs = saveInputs(
      read(['hco3_mmol', 20], ['hco3_mmol', 14, 6], ['hco3_mmol', 10, 7], ['pip', 18], ['pip', 22, 2]),
    )
    expect(inputs.bicarbonateMmolL.value).toBe(14)
    expect(inputs.pipCmH2O.value).toBe(22)
  })
})

describe('the inputs of SOFA', () => {
  it('take the worst of 24 hours', () => {
    const both = (code: string, now: number, before: number): Told[] => [
      [code, now],
      [code, before, 24],
      [code, before * 100, 25],
    ]
    const inputs = sofaInputs(
      read(
        ...both('platelets', 90, 60),
        ...both('bilirubin_mg_dl', 1, 3),
        ...both('creatinine_mg_dl', 1, 2),
        ...both('norepinephrine', 0.1, 0.3),
        ...both('epinephrine', 0.1, 0.2),
        ...both('dopamine', 1, 6),
        ...both('dobutamine', 0, 2),
        ['map_measured', 70],
        ['map_measured', 60, 24],
        ['map_measured', 50, 25],
        ['gcs_best_presedation', 15],
        ['gcs_best_presedation', 9, 2],
        ['urine_ml_24h', 900],
        ['urine_ml_24h', 100, 3],
      ),
    )
    expect(toGiven(inputs).known).toMatchObject({
      plateletsPerNl: 60,
      bilirubin: { amount: 3, unit: 'mg/dL' },
      creatinine: { amount: 2, unit: 'mg/dL' },
      norepinephrine: 0.3,
      epinephrine: 0.2,
      dopamine: 6,
      dobutamine: 2,
      meanArterialMmHg: 60,
      gcs: 15,
      urineMl24h: 900,
    })
  })

  it.each([
    ['imv_ett', true],
    ['imv_trach', true],
    ['jet_or_hfov', true],
    ['niv', true],
    ['cpap', true],
    ['hfnc', false],
    ['low_flow', false],
    ['room_air', false],
  ])('count %s as support: %s', (support, counts) => {
    const readings = new Readings(seriesOf(['resp_support', support]), 'vv', NOW)
    expect(sofaInputs(readings).hasVentilatorySupport.value).toBe(counts)
  })
})

describe('the worst chemistry of SOFA', () => {
  const typed = (typedValue: string, typedUnit: string, value: number, hours: number) => ({
    ...{ state: 'value' as const, value, typedValue, typedUnit },
    measuredAt: hoursAgo(hours),
  })
  const of = (code: string, ...facts: ReturnType<typeof typed>[]) =>
    sofaInputs(new Readings({ [code]: facts }, 'vv', NOW))
  const bilirubin = (...facts: ReturnType<typeof typed>[]) => of('bilirubin_mg_dl', ...facts).bilirubin

  it('is the one with the most points in the unit in which it was typed', () => {
    const [converted, printed] = [typed('1.99', 'mg/dL', 1.99, 1), typed('34', 'umol/L', 1.988, 2)]
    expect(bilirubin(converted, printed).value).toEqual({ amount: 34, unit: 'umol/L' })
    expect(bilirubin(printed, converted).value).toEqual({ amount: 34, unit: 'umol/L' })
    const creatinine = [typed('1.99', 'mg/dL', 1.99, 1), typed('175', 'umol/L', 1.98, 2)]
    expect(of('creatinine_mg_dl', ...creatinine).creatinine.value).toEqual({ amount: 175, unit: 'umol/L' })
  })

  it('is the highest where the points are the same', () => {
    const same = [typed('35', 'umol/L', 2.05, 1), typed('3', 'mg/dL', 3, 2)]
    expect(bilirubin(...same).value).toEqual({ amount: 3, unit: 'mg/dL' })
  })

  it('is of the last 24 hours, or else the latest', () => {
    const old = typed('200', 'umol/L', 11.7, 25)
    expect(bilirubin(typed('0.5', 'mg/dL', 0.5, 24), old).value).toEqual({ amount: 0.5, unit: 'mg/dL' })
    expect(bilirubin(old).value).toEqual({ amount: 200, unit: 'umol/L' })
    expect(bilirubin().value).toBeUndefined()
  })
})

describe('urine of SOFA', () => {
  it('is not used when it is older than 24 h', () => {
    const urine = (...told: readonly Told[]) => sofaInputs(read(...told)).urineMl24h
    expect(urine(['urine_ml_24h', 150, 24])).toMatchObject({ value: 150, why: null })
    expect(urine(['urine_ml_24h', 150, 24.1])).toMatchObject({ value: undefined, why: 'older than 24 h' })
    expect(urine(['urine_ml_24h', 'pending', 30])).toMatchObject({ value: undefined, why: 'pending' })
    expect(urine()).toMatchObject({ value: undefined, why: null })
  })
})

describe('chemistry', () => {
  const of = (typedValue: string | null, typedUnit: string | null) => {
    const series = seriesOf(['bilirubin_mg_dl', 1.988])
    const [fact] = series.bilirubin_mg_dl ?? []
    const typed = fact && { ...fact, typedValue, typedUnit }
    return typedChemistry(new Readings({ bilirubin_mg_dl: typed && [typed] }, 'vv', NOW).number('bilirubin_mg_dl'))
      .value
  }

  it('is in the unit in which it was typed', () => {
    expect(of('34', 'umol/L')).toEqual({ amount: 34, unit: 'umol/L' })
    expect(of('34,5 umol/L', 'umol/L')).toEqual({ amount: 34.5, unit: 'umol/L' })
    expect(of('1.9', 'mg/dL')).toEqual({ amount: 1.9, unit: 'mg/dL' })
  })

  it('is in mg/dL when nothing was typed, or not so that it can be read', () => {
    expect(of(null, null)).toEqual({ amount: 1.988, unit: 'mg/dL' })
    expect(of('34', null)).toEqual({ amount: 1.988, unit: 'mg/dL' })
    expect(of('some', 'umol/L')).toEqual({ amount: 1.988, unit: 'mg/dL' })
    expect(typedChemistry({ value: 1.988, used: [], why: null }).value).toEqual({ amount: 1.988, unit: 'mg/dL' })
  })
})

describe('what a score is given', () => {
  it('divides the known from the unknown with its reason, and keeps the facts', () => {
    const given = toGiven(respInputs(read(['age_years', 38], ['nmb_used', 'pending'])))
    expect(given.known).toMatchObject({ ageYears: 38 })
    expect(given.used.ageYears).toMatchObject([{ code: 'age_years' }])
    expect(given.why).toMatchObject({ hadNeuromuscularBlockade: 'pending' })
    expect(given.why).not.toHaveProperty('isImmunocompromised')
    expect(given.known).not.toHaveProperty('isImmunocompromised')
  })
})
