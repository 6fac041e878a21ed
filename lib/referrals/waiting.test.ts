import { expect, test } from 'vitest'
import { program } from '#lib/program.ts'
import { life, minute, row } from './testing/life.ts'
import { toWaiting } from './waiting.ts'

const sent = row(life({ event: 'send', min: 0 }))

test('from the limit on, a hospital whose alert nobody has acknowledged reads in its list which number to ring', () => {
  expect(toWaiting(sent, minute(4.9), false).who).toBe('Nobody yet')
  expect(toWaiting(sent, minute(5), false).who).toBe(`Nobody yet: ring ${program.phone}`)
})

test('the program is not told to ring itself', () => {
  expect(toWaiting(sent, minute(60), true).who).toBe('Nobody yet')
})
