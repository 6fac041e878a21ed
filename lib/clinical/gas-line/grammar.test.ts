import { describe, expect, test } from 'vitest'
import { fieldById } from '../catalogue.ts'
import { fieldName } from '../numeric-field.ts'
import { GAS_FIELDS, namesOf, plain, unitAt, wordAt } from './grammar.ts'

const label = (name: string) => {
  const found = wordAt(name, 0)
  return found?.to === name.length && found.word !== 'glue' && 'label' in found.word ? found.word.label : undefined
}

describe('every name of every value', () => {
  test.each([
    ['ph', 'ph'],
    ['paco2_mmhg', 'pco2, p co2, paco2, pvco2'],
    ['pao2_mmhg', 'po2, p o2, pao2, pvo2'],
    ['hco3_mmol', 'hco3, bicarb, bicarbonate, bic, hco3 std, hco3std'],
    ['base_excess', 'be, base excess, baseexcess, sbe, abe'],
    ['lactate_mmol', 'lac, lact, lactate'],
    ['spo2_pct', 'spo2, sat, sats, o2 sat, o2sat, sat o2, sato2, saturation'],
    ['fio2_pct', 'fio2, fi o2'],
    ['peep', 'peep'],
    ['pip', 'pip, peak, p peak, ppeak, peak pressure, peak inspiratory pressure'],
    ['plateau_pressure', 'plat, plateau, p plat, pplat, plateau pressure'],
    ['mean_airway_pressure', 'p mean, pmean, pmaw, mean airway pressure, mean airway'],
    ['tidal_volume_ml', 'vt, tv, vte, tidal volume'],
    ['resp_rate_total', 'rr, resp rate, respiratory rate'],
    ['heart_rate', 'hr, heart rate, pulse'],
    ['temp_c', 'temp, temperature'],
    ['etco2_mmhg', 'etco2, et co2'],
    ['hemoglobin_g_dl', 'hb, hgb, thb, cthb, hemoglobin, haemoglobin'],
    ['sodium', 'na, sodium'],
    ['potassium', 'k, potassium'],
    ['glucose_mg_dl', 'glu, gluc, glucose'],
  ])('%s', (field, names) => {
    for (const name of names.split(', ')) expect(label(name)?.fields, name).toEqual([field])
    expect(namesOf(field).every((name) => names.split(', ').includes(name))).toBe(true)
  })

  test.each([
    ['co2', ['paco2_mmhg', 'hco3_mmol']],
    ['map', ['map_measured', 'mean_airway_pressure']],
    ['rate', ['resp_rate_total', 'heart_rate']],
    ['on', ['fio2_pct']],
    ['bd', ['base_excess']],
    ['base deficit', ['base_excess']],
    ['sao2', ['spo2_pct']],
    ['so2', ['spo2_pct']],
  ])('%s', (name, fields) => expect(label(name)?.fields).toEqual(fields))

  test('the name of the catalogue is one of them', () => {
    for (const id of GAS_FIELDS) expect(label(plain(fieldName(fieldById(id))))?.fields, id).toEqual([id])
  })

  test.each([
    ['abg', 'arterial'],
    ['arterial', 'arterial'],
    ['art', 'arterial'],
    ['vbg', 'venous'],
    ['venous', 'venous'],
    ['ven', 'venous'],
    ['mixed venous', 'venous'],
    ['central venous', 'venous'],
    ['peripheral venous', 'venous'],
    ['capillary', 'capillary'],
    ['cap', 'capillary'],
  ])('%s is %s blood', (name, source) => expect(wordAt(name, 0)).toEqual({ word: { source }, to: name.length }))

  test.each(['of', 'is', 'at', 'was', 'with', 'and', 'the', 'gas', 'blood gas', 'bg', 'now'])(
    '%s says nothing',
    (name) => expect(wordAt(name, 0)).toEqual({ word: 'glue', to: name.length }),
  )

  test.each(['phe', 'peeps', 'nab', 'xph', '', '16'])('%j is no name', (text) =>
    expect(wordAt(text, 0)).toBeUndefined(),
  )

  test('a name ends where a digit begins, and the longest one counts', () => {
    expect(wordAt('x peep16', 2)).toMatchObject({ to: 6 })
    expect(wordAt('base excess 4', 0)).toMatchObject({ to: 11 })
    expect(wordAt('peak pressures', 0)).toMatchObject({ to: 4 })
  })
})

describe('units behind a number', () => {
  test.each([
    ['kpa', 'kPa', 3],
    ['mm hg/52', 'mm[Hg]', 5],
    ['mmhg', 'mm[Hg]', 4],
    ['torr', 'mm[Hg]', 4],
    ['mmol/l, next', 'mmol/L', 6],
    ['meq/l', 'mmol/L', 5],
    ['mg/dl', 'mg/dL', 5],
    ['%', '%', 1],
    ['cmh2o)', 'cm[H2O]', 5],
    ['mbar', 'mbar', 4],
    ['ml', 'mL', 2],
    ['cc', 'mL', 2],
    ['/min', '/min', 4],
    ['bpm', '/min', 3],
    ['c', 'Cel', 1],
    ['f', '[degF]', 1],
    ['g/dl', 'g/dL', 4],
    ['g/l', 'g/L', 3],
  ])('%j', (text, unit, to) => expect(unitAt(text, 0)).toEqual({ unit, to }))

  test.each(['', ' kpa', 'ml/kg', 'mlx', 'ml2', 'kg', 'h', 'mm\nhg', 'l/min'])('%j is none', (text) =>
    expect(unitAt(text, 0)).toBeUndefined(),
  )
})

describe('the plain form', () => {
  test.each([
    ['PaCO₂ HCO₃⁻ Na⁺', 'paco2 hco3- na+'],
    ['₀₁₉', '019'],
    ['−–—‒‑', '-----'],
    ['⁄∕／|¦\\', '//////'],
    ['，；：', ',;:'],
    ['a\u00a0\u202f\tb\nc', 'a   b\nc'],
    ['AZ ÄΩ', 'az ÄΩ'],
  ])('%j', (text, expected) => expect(plain(text)).toBe(expected))
})
