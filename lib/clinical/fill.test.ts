import { expect, it } from 'vitest'
import { fill } from './fill.ts'

it('puts each part into its place, however often it stands there', () => {
  expect(fill('{low} to {high}, not {low}', { low: 1, high: '2 kg' })).toBe('1 to 2 kg, not 1')
})

it('leaves a place for which there is nothing, and never fills what was filled in', () => {
  expect(fill('{name}: {text}', { text: '{name}' })).toBe('{name}: {name}')
})
