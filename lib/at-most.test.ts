import { describe, expect, it } from 'vitest'
import { atMost } from './at-most.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('work of which only so much runs at once', () => {
  it('begins as much as there is room for, and the rest as room comes', async () => {
    const lane = atMost(2)
    const ends: (() => void)[] = []
    const begun: number[] = []
    const all = [1, 2, 3].map((which) =>
      lane.begin(() => {
        begun.push(which)
        return new Promise<void>((resolve) => ends.push(resolve))
      }),
    )
    await turn()
    expect(begun).toEqual([1, 2])
    ends[0]?.()
    await Promise.all(all)
    expect(begun).toEqual([1, 2, 3])
    let over = false
    const settled = lane.settled().then(() => {
      over = true
    })
    ends[1]?.()
    await turn()
    expect(over).toBe(false)
    ends[2]?.()
    await settled
  })

  it('goes on after work that failed', async () => {
    const lane = atMost(1)
    const begun: string[] = []
    await lane.begin(async () => {
      begun.push('fails')
      throw new Error('no')
    })
    await lane.begin(async () => begun.push('runs'))
    await lane.settled()
    expect(begun).toEqual(['fails', 'runs'])
  })
})
