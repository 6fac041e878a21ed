import { expect, test } from 'vitest'
import { stateOf, usableValue } from './answers.ts'
import { fieldById } from './catalogue.ts'

test('a value is no value while it is null', () => {
  expect(stateOf(fieldById('ph'), { state: 'value', value: null })).toBe('unanswered')
  expect(usableValue(fieldById('ph'), { state: 'value', value: null })).toBeUndefined()
  expect(usableValue(fieldById('ph'), undefined)).toBeUndefined()
})

test('a list is not known only when all that it holds says so', () => {
  const isolation = (value: string[]) => stateOf(fieldById('isolation'), { state: 'value', value })
  expect(isolation(['unknown'])).toBe('not_known')
  expect(isolation(['contact', 'unknown'])).toBe('value')
  expect(isolation([])).toBe('value')
})

test.each(['pending', 'not_known', 'not_applicable', 'unusable'] as const)('%s stays what it is', (state) => {
  expect(stateOf(fieldById('ph'), { state, value: null })).toBe(state)
  expect(usableValue(fieldById('ph'), { state, value: 7.4 })).toBeUndefined()
})
