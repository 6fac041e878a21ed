import { expect, test } from 'vitest'
import { readPhone } from './phone.ts'

test.each([
  ['  +44 20 7946 0958 ', '+442079460958'],
  ['123456789012345', '123456789012345'],
  ['1234567890123456', undefined],
  ['5550101', '5550101'],
  ['555010', undefined],
  // Eleven digits are North American only behind a 1, and ten are whatever they begin with.
  ['22075550101', '22075550101'],
  ['1075550101', '+1-107-555-0101'],
  ['+2075550101', '+2075550101'],
  ['207-555-0101x22', '+1-207-555-0101 x22'],
  ['207-555-0101 x 22', '+1-207-555-0101 x22'],
  ['207-555-0101 ext 22', '+1-207-555-0101 x22'],
  ['207-555-0101 extension 123456', '+1-207-555-0101 x123456'],
  ['207-555-0101 x1234567', undefined],
  ['ext 22 207-555-0101', undefined],
])('%s', (typed, number) => expect(readPhone(typed)).toBe(number))
