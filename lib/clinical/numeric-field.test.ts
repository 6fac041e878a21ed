import { expect, test } from 'vitest'
import { fieldName } from './numeric-field.ts'

test.each([
  ['PaO2', 'PaO₂'],
  ['PaCO2', 'PaCO₂'],
  ['FiO2 (percent)', 'FiO₂'],
  ['SpO2; lowest', 'SpO₂'],
  ['End-tidal CO2 during CPR', 'End-tidal CO₂ during CPR'],
  ['PaO2, then SpO2', 'PaO₂, then SpO₂'],
  ['VO2', 'VO2'],
  ['CO2x', 'CO2x'],
  ['Bridge to which?', 'Bridge to which'],
  ['Proning: tried', 'Proning'],
  ['Already on ECMO: flow', 'Already on ECMO: flow'],
  ['Urine output, last 24 h', 'Urine output, last 24 h'],
])('%s is called %s', (label, name) => expect(fieldName({ label })).toBe(name))
