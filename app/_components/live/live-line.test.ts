import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FeedSource, type LiveChange, type LiveLine, type LiveState, openLiveLine } from './live-line.ts'

const SERVER_NOW = Date.parse('2026-03-01T03:12:38Z')
const CLIENT_NOW = SERVER_NOW - 90_000

class Source implements FeedSource {
  closed = false
  readonly listeners = new Map<string, (event: MessageEvent<string>) => void>()
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void) {
    this.listeners.set(type, listener)
  }
  close() {
    this.closed = true
  }
  say(type: string, data: object = {}) {
    this.listeners.get(type)?.(new MessageEvent(type, { data: JSON.stringify(data) }))
  }
}

describe('the live line', () => {
  let sources: Source[]
  let states: LiveState[]
  let changes: LiveChange[]
  let answer: 'answers' | 'signed_out' | 'down'
  let line: LiveLine

  const last = () => {
    const source = sources.at(-1)
    if (!source) throw new Error('no line was opened')
    return source
  }
  const state = () => states.at(-1)
  const ready = () => last().say('ready', { now: SERVER_NOW + (Date.now() - CLIENT_NOW), session: 'active' })

  beforeEach(() => {
    vi.useFakeTimers({ now: CLIENT_NOW })
    sources = []
    states = []
    changes = []
    answer = 'down'
    line = openLiveLine({
      url: '/api/events',
      open: () => {
        const source = new Source()
        sources.push(source)
        return source
      },
      probe: async () => answer,
      onChange: (change) => changes.push(change),
      onState: (next) => states.push(next),
    })
  })
  afterEach(() => {
    line.close()
    vi.useRealTimers()
  })

  it('is live once the server has said so, in the server’s time, and reads again', () => {
    ready()
    expect(state()).toEqual({
      state: 'live',
      since: CLIENT_NOW,
      lastAt: SERVER_NOW,
      serverOffsetMs: 90_000,
      session: 'active',
    })
    expect(changes).toEqual([{ reference: null, alert: false }])
  })

  it('names the referral that changed, and tells an alert from other changes', () => {
    ready()
    last().say('referral', { referral: '7K4QMT', version: 3, event: 'acknowledge' })
    last().say('alert', { referral: '7K4QMT', version: 1, event: 'send' })
    last().say('alert', { tier: 'immediate', facility: 'f1' })
    expect(changes.slice(1)).toEqual([
      { reference: '7K4QMT', alert: false },
      { reference: '7K4QMT', alert: true },
      { reference: null, alert: true },
    ])
  })

  it('says since when it is not listening, tries every five seconds and reads again when it is back', async () => {
    ready()
    await vi.advanceTimersByTimeAsync(4_000)
    last().say('error')
    expect(state()).toMatchObject({ state: 'lost', since: SERVER_NOW + 4_000 })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(sources).toHaveLength(2)
    last().say('error')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(sources).toHaveLength(3)
    expect(state()).toMatchObject({ state: 'lost', since: SERVER_NOW + 4_000 })
    const before = changes.length
    ready()
    expect(state()).toMatchObject({ state: 'live', since: SERVER_NOW + 14_000 })
    expect(changes).toHaveLength(before + 1)
  })

  it('does not trust a line that has gone quiet', async () => {
    ready()
    await vi.advanceTimersByTimeAsync(24_999)
    expect(state()?.state).toBe('live')
    last().say('time', { now: SERVER_NOW + 25_000, session: 'active' })
    await vi.advanceTimersByTimeAsync(25_000)
    expect(state()?.state).toBe('lost')
    expect(sources[0]?.closed).toBe(true)
  })

  it('reads every ten seconds without a line, but only from a server that answers', async () => {
    ready()
    changes = []
    last().say('error')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(changes).toEqual([])
    answer = 'answers'
    await vi.advanceTimersByTimeAsync(20_000)
    expect(changes).toHaveLength(2)
    ready()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(changes).toHaveLength(3)
  })

  it('stops for good when the session has ended, and says so once', async () => {
    ready()
    last().say('bye', { reason: 'signed_out' })
    expect(state()?.state).toBe('signed_out')
    expect(changes).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sources).toHaveLength(1)
  })

  it('learns from a refused line that the session has ended', async () => {
    answer = 'signed_out'
    last().say('error')
    await vi.advanceTimersByTimeAsync(0)
    expect(state()?.state).toBe('signed_out')
  })

  it('comes back within a second when the server restarts', async () => {
    ready()
    last().say('bye', { reason: 'restart' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sources).toHaveLength(2)
  })

  it('reads again when the session locks or is unlocked', () => {
    ready()
    changes = []
    last().say('time', { now: SERVER_NOW + 10_000, session: 'locked' })
    last().say('time', { now: SERVER_NOW + 20_000, session: 'locked' })
    last().say('time', { now: SERVER_NOW + 30_000, session: 'active' })
    expect(changes).toHaveLength(2)
    expect(state()?.session).toBe('active')
  })

  it('hears nothing more from a line that it has left', async () => {
    ready()
    const old = last()
    line.lose()
    old.say('time', { now: SERVER_NOW, session: 'active' })
    expect(state()?.state).toBe('lost')
  })
})
