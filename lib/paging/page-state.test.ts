import { describe, expect, it } from 'vitest'
import { type PageTimes, pageProgress, pageState } from './page-state.ts'

const at = (second: number) => new Date(Date.UTC(2026, 5, 10, 7, 4, second))

const page = (change: Partial<PageTimes> = {}): PageTimes => ({
  createdAt: at(0),
  handedOverAt: null,
  deliveredAt: null,
  seenAt: null,
  acknowledgedAt: null,
  unreachableAt: null,
  stoppedAt: null,
  ...change,
})

describe('how far a page has come', () => {
  it('is queued until something is known of it', () => {
    expect(pageProgress(page())).toEqual({ state: 'queued', at: at(0), isCalledOff: false })
  })

  it.each([
    ['cannot_be_reached', { unreachableAt: at(1) }],
    ['handed_over', { handedOverAt: at(1) }],
    ['delivered', { deliveredAt: at(1) }],
    ['seen', { seenAt: at(1) }],
    ['acknowledged', { acknowledgedAt: at(1) }],
  ] as const)('is %s from the moment that says so', (state, change) => {
    expect(pageProgress(page(change))).toEqual({ state, at: at(1), isCalledOff: false })
  })

  it('is the furthest that is true, in whatever order the news came', () => {
    const news = page({ unreachableAt: at(9), handedOverAt: at(8), deliveredAt: at(7), seenAt: at(6) })
    expect(pageProgress(news)).toMatchObject({ state: 'seen', at: at(6) })
    expect(pageState({ ...news, seenAt: null })).toBe('delivered')
    expect(pageState({ ...news, seenAt: null, deliveredAt: null })).toBe('handed_over')
  })

  it('is called off when it was stopped before it went out', () => {
    expect(pageProgress(page({ stoppedAt: at(5) }))).toEqual({ state: 'queued', at: at(5), isCalledOff: true })
  })

  it('is not called off when it had gone out before', () => {
    const gone = pageProgress(page({ handedOverAt: at(2), stoppedAt: at(5) }))
    expect(gone).toEqual({ state: 'handed_over', at: at(2), isCalledOff: false })
  })
})
