import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeRefreshQueue } from './refresh-queue.ts'

describe('reading again', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('starts at once, and once more after whatever came meanwhile', () => {
    const refresh = vi.fn()
    const queue = makeRefreshQueue(refresh)
    queue.ask()
    expect(refresh).toHaveBeenCalledTimes(1)
    queue.ask()
    queue.ask()
    expect(refresh).toHaveBeenCalledTimes(1)
    queue.done()
    expect(refresh).toHaveBeenCalledTimes(2)
    queue.done()
    queue.done()
    expect(refresh).toHaveBeenCalledTimes(2)
    queue.ask()
    expect(refresh).toHaveBeenCalledTimes(3)
  })

  it('is not held up by a reading that never ends', () => {
    const refresh = vi.fn()
    const queue = makeRefreshQueue(refresh)
    queue.ask()
    queue.ask()
    vi.advanceTimersByTime(5_000)
    expect(refresh).toHaveBeenCalledTimes(2)
  })
})
