import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isUnsent, makeOutbox, type Outbox, type OutboxState, type Outcome, type Whereabouts } from './outbox.ts'

const START = Date.parse('2026-03-14T03:04:29Z')
const RECEIPT = { reference: '7K4QMT', at: START + 23_000 }
const STORED: Outcome = { kind: 'stored', receipt: RECEIPT }

describe('the outbox', () => {
  let posts: Outcome[]
  let answers: Whereabouts[]
  let calls: string[]
  let states: OutboxState[]
  let outbox: Outbox

  const last = () => states.at(-1)
  const settle = () => vi.advanceTimersByTimeAsync(0)

  beforeEach(() => {
    vi.useFakeTimers({ now: START })
    posts = []
    answers = []
    calls = []
    states = []
    outbox = makeOutbox({
      post: async () => {
        calls.push('post')
        return posts.shift() ?? { kind: 'unknown' }
      },
      ask: async () => {
        calls.push('ask')
        return answers.shift() ?? 'unreachable'
      },
      onState: (state) => states.push(state),
      now: () => Date.now(),
    })
  })
  afterEach(() => {
    outbox.close()
    vi.useRealTimers()
  })

  it('is sent on the first try without asking anything', async () => {
    posts = [STORED]
    outbox.go()
    await settle()
    expect(calls).toEqual(['post'])
    expect(last()).toEqual({ phase: 'sent', receipt: RECEIPT, tries: 1 })
  })

  it('a second press while it is on its way, or after it was sent, does nothing', async () => {
    posts = [STORED, STORED]
    outbox.go()
    outbox.go()
    await settle()
    outbox.go()
    await settle()
    expect(calls).toEqual(['post'])
  })

  it('without an answer it says when it tried and when it tries again', async () => {
    outbox.go()
    await settle()
    expect(last()).toEqual({ phase: 'waiting', tries: 1, triedAt: START, nextAt: START + 2_000 })
    expect(isUnsent(last() ?? { phase: 'idle' })).toBe(true)
  })

  it('asks whether the first try arrived, and does not send again when it did', async () => {
    answers = [RECEIPT]
    outbox.go()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(calls).toEqual(['post', 'ask'])
    expect(last()).toEqual({ phase: 'sent', receipt: RECEIPT, tries: 2 })
  })

  it('sends again in the same round when it did not arrive', async () => {
    answers = ['not_there']
    posts = [{ kind: 'unknown' }, STORED]
    outbox.go()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(calls).toEqual(['post', 'ask', 'post'])
    expect(last()).toEqual({ phase: 'sent', receipt: RECEIPT, tries: 2 })
  })

  it('waits longer each time while nothing answers, up to ten seconds, for as long as it takes', async () => {
    outbox.go()
    await vi.advanceTimersByTimeAsync(2_000 + 4_000 + 4_000 + 6_000 + 8_000)
    expect(last()).toMatchObject({ phase: 'waiting', tries: 6 })
    await vi.advanceTimersByTimeAsync(10_000)
    await vi.advanceTimersByTimeAsync(9_999)
    expect(last()).toMatchObject({ phase: 'waiting', tries: 7 })
    answers = ['not_there']
    posts = [STORED]
    await vi.advanceTimersByTimeAsync(1)
    expect(last()).toEqual({ phase: 'sent', receipt: RECEIPT, tries: 8 })
  })

  it('tries at once when asked to, and the planned try does not come as well', async () => {
    outbox.go()
    await settle()
    answers = ['not_there']
    posts = [STORED]
    outbox.go()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(calls).toEqual(['post', 'ask', 'post'])
  })

  it('waits for the password and goes on when told', async () => {
    posts = [{ kind: 'signed_out', message: 'Signed out.' }, STORED]
    outbox.go()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(last()).toEqual({ phase: 'signed_out', tries: 1, triedAt: START, message: 'Signed out.' })
    outbox.go()
    await settle()
    expect(calls).toEqual(['post', 'post'])
    expect(last()).toMatchObject({ phase: 'sent', tries: 2 })
  })

  it('a refusal ends the tries; the next press starts anew', async () => {
    posts = [{ kind: 'refused', message: 'Choose.', fields: { support: 'Choose.' } }, STORED]
    outbox.go()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(last()).toEqual({ phase: 'refused', message: 'Choose.', fields: { support: 'Choose.' } })
    outbox.go()
    await settle()
    expect(last()).toEqual({ phase: 'sent', receipt: RECEIPT, tries: 1 })
  })

  it('says nothing more once the page is left', async () => {
    outbox.go()
    await settle()
    const before = states.length
    outbox.close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(states).toHaveLength(before)
    expect(calls).toEqual(['post'])
  })
})
