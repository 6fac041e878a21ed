import { expect, test } from 'vitest'
import { fieldById } from '#lib/clinical/catalogue.ts'
import { numberText } from './answer-text.ts'

test.each([
  ['ph', 7.3, '7.30'],
  ['ph', 7.29, '7.29'],
  ['ph', 7.285, '7.285'],
  ['ph', 7.2855, '7.286'],
  ['paco2_mmhg', 64.505332, '65'],
  ['lactate_mmol', 1.45, '1.5'],
  ['creatinine_mg_dl', 2.35, '2.4'],
  ['creatinine_mg_dl', 3, '3'],
  ['norepinephrine', 0.1875, '0.188'],
  ['base_excess', -2.25, '-2.3'],
  ['shocks_count', 0, '0'],
])('%s %d is shown as %s', (code, value, text) => expect(numberText(fieldById(code), value)).toBe(text))
