import { expect, test } from 'vitest'
import type { AskItem, Asks } from '#lib/referrals/ask-items.ts'
import { keepListed, listedOf } from './listed.ts'

const item = (code: string): AskItem => ({
  code,
  label: code,
  control: 'number',
  units: [],
  options: [],
  hasWords: false,
  isSerial: true,
  isDose: false,
  standing: null,
})
const asks = (first: string[], minimum: string[] = []): Asks => ({
  first: first.map(item),
  minimum: minimum.map(item),
  full: [],
  leaving: [],
  sent: [],
})

test('what was answered stays where it was', () => {
  const kept = listedOf(asks(['ph', 'lactate_mmol', 'weight_kg'], ['height_cm']))
  expect(keepListed(kept, asks(['ph', 'weight_kg'], ['height_cm']))).toBe(kept)
})

test('what is newly asked comes last in its section', () => {
  const kept = listedOf(asks(['ph'], ['height_cm']))
  expect(keepListed(kept, asks(['plateau_pressure', 'ph'], ['height_cm', 'intubated_at']))).toEqual({
    first: ['ph', 'plateau_pressure'],
    minimum: ['height_cm', 'intubated_at'],
    full: [],
    leaving: [],
  })
})
