import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { whileSetBack } from './while-set-back.ts'

const EVERY_MS = 10_000
let clock = 0
let looked = 0
/** Time passes for everybody, also where the clock was set to something else. */
const pass = (seconds: number) => {
  for (let passed = 0; passed < seconds; passed += 1) {
    clock += 1_000
    vi.advanceTimersByTime(1_000)
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  clock = 3_600_000
  looked = 0
  const end = whileSetBack(
    () => {
      looked += 1
    },
    () => clock,
    EVERY_MS,
  )
  return () => end()
})
afterEach(() => {
  vi.useRealTimers()
})

it('does nothing while the clock goes on, is corrected by a little, or is set forward', () => {
  pass(60)
  clock -= 1_500
  pass(60)
  clock += 3_600_000
  pass(60)
  expect(looked).toBe(0)
})

it('looks again and again while the clock has not made up for what it was set back by', () => {
  pass(60)
  clock -= 120_000
  pass(60)
  expect(looked).toBe(6)
  pass(120)
  const then = looked
  expect(then).toBeLessThanOrEqual(13)
  pass(60)
  expect(looked).toBe(then)
})
