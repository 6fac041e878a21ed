import { describe, expect, it } from 'vitest'
import { idleAt, type SessionTimes, sessionState } from '#lib/accounts/session-state.ts'

const START = new Date('2026-03-14T03:00:00Z')
const past = (minutes: number, ms = 0) => new Date(START.getTime() + minutes * 60_000 + ms)

const session: SessionTimes = {
  lastActiveAt: START,
  expiresAt: past(12 * 60),
  endedAt: null,
  standby: null,
  standbyAt: null,
}

describe('a session without an open board or receipt', () => {
  it.each([
    ['at once', past(0), 'active'],
    ['just before the warning', past(13, -1), 'active'],
    ['two minutes before the idle limit', past(13), 'warn'],
    ['just before the idle limit', past(15, -1), 'warn'],
    ['at the idle limit', past(15), 'ended'],
  ])('%s is in the right state', (_, now, state) => {
    expect(sessionState(session, now)).toBe(state)
  })

  it('ends after twelve hours however busy, and warns before', () => {
    const busy = { ...session, lastActiveAt: past(12 * 60, -1) }
    expect(sessionState(busy, past(12 * 60 - 2, -1))).toBe('active')
    expect(sessionState(busy, past(12 * 60 - 2))).toBe('warn')
    expect(sessionState(busy, past(12 * 60, -1))).toBe('warn')
    expect(sessionState(busy, past(12 * 60))).toBe('ended')
    expect(idleAt(busy)).toEqual(busy.expiresAt)
  })

  it('is over once it was ended', () => {
    expect(sessionState({ ...session, endedAt: START }, past(0))).toBe('ended')
  })
})

describe.each(['board', 'receipt'] as const)('a session with an open %s', (standby) => {
  it('locks at the idle limit while the screen was seen within two minutes', () => {
    const open = { ...session, standby, standbyAt: past(14) }
    expect(sessionState(open, past(15, -1))).toBe('warn')
    expect(sessionState(open, past(15))).toBe('locked')
    expect(sessionState(open, past(16))).toBe('locked')
    expect(sessionState(open, past(16, 1))).toBe('ended')
  })

  it('ends at the absolute limit all the same', () => {
    const open = { ...session, standby, standbyAt: past(12 * 60) }
    expect(sessionState(open, past(12 * 60, -1))).toBe('locked')
    expect(sessionState(open, past(12 * 60))).toBe('ended')
  })
})
