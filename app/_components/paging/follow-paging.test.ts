import { describe, expect, it } from 'vitest'
import type { PagingState } from '#lib/health/paging-state.ts'
import { ASK_EVERY_MS, followPaging, type PagingView } from './follow-paging.ts'

const WELL: PagingState = { late: false, causes: [] }
const LATE: PagingState = { late: true, causes: ['No worker has been heard of for 45 s.'] }

function screen() {
  const views: PagingView[] = []
  const answers: (PagingState | 'closed' | Error)[] = []
  let waiting: { work: () => void; ms: number } | undefined
  const stop = followPaging({
    ask: async () => {
      const answer = answers.shift() ?? WELL
      if (answer instanceof Error) throw answer
      return answer
    },
    later: (work, ms) => {
      waiting = { work, ms }
      return () => {
        waiting = undefined
      }
    },
    onView: (view) => views.push(view),
  })
  return {
    views,
    stop,
    waits: () => waiting?.ms,
    hear: async (...next: (PagingState | 'closed' | Error)[]) => {
      for (const answer of next) {
        answers.push(answer)
        waiting?.work()
        await new Promise((resolve) => setImmediate(resolve))
      }
    },
  }
}

describe('a screen that follows how paging stands', () => {
  it('shows that pages are late as soon as it is told, and no longer once they are not', async () => {
    const { views, hear, waits } = screen()
    await hear(WELL, LATE, WELL)
    expect(views).toEqual([{ kind: 'well' }, { kind: 'late', causes: LATE.causes }, { kind: 'well' }])
    expect(waits()).toBe(ASK_EVERY_MS)
  })

  it('says that it does not know after two answers that did not come', async () => {
    const { views, hear } = screen()
    await hear(new Error('no network'))
    expect(views).toEqual([])
    await hear(new Error('no network'))
    expect(views).toEqual([{ kind: 'unknown' }])
    await hear(WELL, new Error('no network'))
    expect(views.at(-1)).toEqual({ kind: 'well' })
  })

  it('leaves what it shows when nobody is signed in', async () => {
    const { views, hear } = screen()
    await hear(LATE, 'closed', 'closed', 'closed')
    expect(views).toEqual([{ kind: 'late', causes: LATE.causes }])
  })

  it('asks no more once it is closed', async () => {
    const { views, stop, hear, waits } = screen()
    await hear(WELL)
    stop()
    expect(waits()).toBeUndefined()
    await hear(LATE)
    expect(views).toEqual([{ kind: 'well' }])
  })

  it('takes no answer that comes after it was closed', async () => {
    const { views, stop, hear } = screen()
    const hearing = hear(LATE)
    stop()
    await hearing
    expect(views).toEqual([])
  })
})
