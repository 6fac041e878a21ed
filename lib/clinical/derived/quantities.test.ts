import { expect, test } from 'vitest'
import { findField } from '../catalogue.ts'
import { unitText } from '../unit-text.ts'
import { QUANTITIES, type QuantityId, shownAs } from './quantities.ts'
import { NO_VALUE } from './shown.ts'

const GAS = ['pao2_mmhg', 'fio2_pct', 'abg_source']

test.each<[QuantityId, number, number, string, string[]]>([
  ['pfRatio', 0, 1, 'mmHg', GAS],
  ['sfRatio', 0, 1, '', ['spo2_pct', 'fio2_pct']],
  ['oxygenationIndex', 1, 1, '', ['mean_airway_pressure', 'fio2_pct', 'pao2_mmhg', 'abg_source']],
  ['drivingPressure', 0, 1, 'cmH₂O', ['plateau_pressure', 'peep']],
  ['staticCompliance', 0, 1, 'mL/cmH₂O', ['tidal_volume_ml', 'plateau_pressure', 'peep']],
  ['predictedBodyWeight', 1, 1, 'kg', ['sex_for_calculation', 'height_cm']],
  ['tidalVolumePerKg', 1, 1, 'mL/kg', ['tidal_volume_ml', 'sex_for_calculation', 'height_cm']],
  ['bmi', 1, 1, 'kg/m²', ['weight_kg', 'height_cm']],
  ['meanPressure', 0, 1, 'mmHg', ['map_measured', 'sbp', 'dbp']],
  ['pulsePressure', 0, 0, 'mmHg', ['sbp', 'dbp']],
  ['lactateChange', 1, 2, 'mmol/L/h', ['lactate_mmol', 'lactate_prev_mmol', 'lactate_prev_at']],
])('%s: decimals %i, in detail %i, unit %s, fields %o', (id, decimals, detailDecimals, unit, fields) => {
  const quantity = QUANTITIES[id]
  expect(quantity).toMatchObject({ decimals, detailDecimals })
  expect(unitText(quantity.unit)).toBe(unit)
  expect(quantity.fields).toEqual(fields)
  for (const field of fields) expect(findField(field), field).toBeDefined()
})

test('P/F and predicted weight name their source', () => {
  const cited = Object.entries(QUANTITIES).map(([id, { source }]) => [id, source?.doi])
  expect(cited.filter(([, doi]) => doi !== undefined)).toEqual([
    ['pfRatio', '10.1001/jama.2012.5669'],
    ['predictedBodyWeight', '10.1056/NEJM200005043421801'],
    ['tidalVolumePerKg', '10.1056/NEJM200005043421801'],
  ])
})

test('a value is shown with the decimals of its quantity', () => {
  expect(shownAs('bmi', 30.15)).toBe('30.2')
  expect(shownAs('pfRatio', 62.5)).toBe('63')
  expect(shownAs('pfRatio', undefined)).toBe(NO_VALUE)
})
