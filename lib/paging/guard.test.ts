import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type GuardLook, startGuard } from './guard.ts'

describe('the guard of a process', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('looks every ten seconds, whatever came of the last look', async () => {
    const comesTo: (GuardLook | Error)[] = ['worker_works', new Error('the database is away'), 'another_guards']
    let looks = 0
    const stop = startGuard(async () => {
      const found = comesTo[looks++] ?? 'worker_works'
      if (found instanceof Error) throw found
      return found
    })
    await vi.advanceTimersByTimeAsync(9_999)
    expect(looks).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(looks).toBe(1)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(looks).toBe(4)
    stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(looks).toBe(4)
  })

  it('waits for one look before the next', async () => {
    let looks = 0
    const { promise, resolve } = Promise.withResolvers<GuardLook>()
    const stop = startGuard(() => {
      looks += 1
      return promise
    })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(looks).toBe(1)
    resolve('worker_works')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(looks).toBe(2)
    stop()
  })

  it('looks no more once it is stopped, also when a look is under way', async () => {
    let looks = 0
    const { promise, resolve } = Promise.withResolvers<GuardLook>()
    const stop = startGuard(() => {
      looks += 1
      return promise
    })
    await vi.advanceTimersByTimeAsync(10_000)
    stop()
    resolve('worker_works')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(looks).toBe(1)
  })
})
