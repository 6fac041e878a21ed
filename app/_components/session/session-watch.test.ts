import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type SessionWatch, watchSession } from '#app/_components/session/session-watch.ts'
import type { SessionStanding } from '#lib/accounts/session-standing.ts'

const MINUTE = 60_000
const fresh: SessionStanding = { state: 'active', leftMs: 15 * MINUTE, canKeep: true, personId: 'me' }

/** A server that keeps one idle limit of fifteen minutes. */
function makeServer() {
  const startedAt = Date.now()
  let activeAt = startedAt
  let down = false
  const asked: string[] = []
  return {
    asked,
    fail: (value: boolean) => {
      down = value
    },
    actElsewhere: () => {
      activeAt = Date.now()
    },
    ask: async (method: 'GET' | 'POST'): Promise<SessionStanding | null> => {
      asked.push(`${method} ${Math.round((Date.now() - startedAt) / 1000)}`)
      if (down) return null
      const over = Date.now() - activeAt >= 15 * MINUTE
      if (method === 'POST' && !over) activeAt = Date.now()
      const leftMs = Math.max(0, activeAt + 15 * MINUTE - Date.now())
      const state = over ? 'ended' : leftMs <= 2 * MINUTE ? 'warn' : 'active'
      return { state, leftMs, canKeep: !over, personId: over ? null : 'me' }
    },
  }
}

let server: ReturnType<typeof makeServer>
let states: string[]
let watch: SessionWatch

beforeEach(() => {
  vi.useFakeTimers()
  server = makeServer()
  states = []
  watch = watchSession(fresh, {
    ask: server.ask,
    now: Date.now,
    later: (work, ms) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    onChange: ({ state }) => {
      if (states.at(-1) !== state) states.push(state)
    },
  })
})
afterEach(() => {
  watch.close()
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('watching a session', () => {
  it('asks nothing until it is time to warn, then warns, then ends', async () => {
    await pass(13 * MINUTE - 1)
    expect(server.asked).toEqual([])
    await pass(1_000)
    expect(states).toEqual(['warn'])
    await pass(2 * MINUTE)
    expect(states).toEqual(['warn', 'ended'])
    expect(server.asked.every((line) => line.startsWith('GET'))).toBe(true)
  })

  it('tells of activity at most once a minute, and does not lose the last of it', async () => {
    for (let second = 0; second < 150; second += 1) {
      watch.noteActivity()
      await pass(1_000)
    }
    expect(server.asked).toEqual(['POST 60', 'POST 120'])
    await pass(MINUTE)
    expect(server.asked).toEqual(['POST 60', 'POST 120', 'POST 180'])
  })

  it('is kept by one tap, not by moving about', async () => {
    await pass(13 * MINUTE + 1_000)
    watch.noteActivity()
    await pass(30_000)
    expect(states).toEqual(['warn'])
    watch.keep()
    await pass(0)
    expect(states).toEqual(['warn', 'active'])
    await pass(12 * MINUTE)
    expect(states).toEqual(['warn', 'active'])
  })

  it('stops warning when another tab kept it', async () => {
    await pass(13 * MINUTE + 1_000)
    server.actElsewhere()
    await pass(16_000)
    expect(states).toEqual(['warn', 'active'])
  })

  it('takes it as ended when the time is over and the server does not answer, and comes back with it', async () => {
    server.fail(true)
    await pass(15 * MINUTE - 1_000)
    expect(states).toEqual([])
    await pass(10_000)
    expect(states).toEqual(['ended'])
    server.actElsewhere()
    server.fail(false)
    await pass(20_000)
    expect(states).toEqual(['ended', 'active'])
  })
})
