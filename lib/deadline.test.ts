import { describe, expect, it } from 'vitest'
import { inTime, withDeadline } from './deadline.ts'

const never = new Promise<never>(() => {})

describe('a deadline', () => {
  it('gives what comes in time, and what it fails with', async () => {
    expect(await withDeadline(Promise.resolve(1), 1_000, 'Too slow')).toBe(1)
    await expect(withDeadline(Promise.reject(new Error('broken')), 1_000, 'Too slow')).rejects.toThrow('broken')
  })

  it('says what took too long', async () => {
    await expect(withDeadline(never, 1, 'Too slow')).rejects.toThrow('Too slow')
  })

  it('may be nothing worse than an answer that is missing', async () => {
    expect(await inTime(Promise.resolve(1), 1_000)).toBe(1)
    expect(await inTime(never, 1)).toBeUndefined()
    expect(await inTime(Promise.reject(new Error('broken')), 1_000)).toBeUndefined()
  })
})
