import { describe, expect, it } from 'vitest'
import { clockFace, formatClock, formatLimit } from './clock-time.ts'

const at = (clock: string) => Date.parse(`2026-03-14T${clock}Z`)
const MINUTE = 60_000

describe('clockFace', () => {
  it('equals the difference of the wall-clock times beside it, whatever the milliseconds', () => {
    const face = clockFace({ startedAt: at('03:04:08.900'), limitMs: 5 * MINUTE }, at('03:05:20.100'))
    expect(formatClock(face.elapsedMs)).toBe('1:12')
  })

  it('takes the hospital’s share out of what counts', () => {
    const face = clockFace({ startedAt: at('03:00:00'), notOursMs: 95_000, limitMs: 30 * MINUTE }, at('03:10:00'))
    expect(formatClock(face.elapsedMs)).toBe('8:25')
    expect(face.leftMs).toBe(30 * MINUTE - (8 * 60 + 25) * 1000)
  })

  it('stands still once stopped', () => {
    const run = { startedAt: at('03:00:00'), stoppedAt: at('03:02:49') }
    expect(clockFace(run, at('09:00:00')).elapsedMs).toBe(169_000)
  })

  it('is soon from the last fifth, past only after the limit itself', () => {
    const run = { startedAt: at('03:00:00'), limitMs: 10 * MINUTE }
    expect(clockFace(run, at('03:07:59')).state).toBe('calm')
    expect(clockFace(run, at('03:08:00')).state).toBe('soon')
    expect(clockFace(run, at('03:10:00')).state).toBe('soon')
    expect(clockFace(run, at('03:10:01')).state).toBe('past')
  })

  it('keeps the tick where the limit was', () => {
    const face = clockFace({ startedAt: at('03:00:00'), limitMs: MINUTE }, at('03:02:38'))
    expect(face).toMatchObject({ state: 'past', filledPct: 100, limitAtPct: 38, leftMs: -98_000 })
  })

  it('never runs below zero when an instant lies ahead of now', () => {
    expect(clockFace({ startedAt: at('03:00:05') }, at('03:00:00')).elapsedMs).toBe(0)
  })
})

describe('formatClock', () => {
  it.each([
    [0, '0:00'],
    [50_999, '0:50'],
    [3_599_999, '59:59'],
    [3_600_000, '1 h 00'],
    [67 * MINUTE + 59_000, '1 h 07'],
    [48 * 60 * MINUTE, '2 d 0 h'],
    [-5000, '0:00'],
  ])('%i ms as %s', (ms, words) => {
    expect(formatClock(ms)).toBe(words)
  })

  it('writes an hour’s limit in minutes', () => {
    expect(formatLimit(60 * MINUTE)).toBe('60:00')
    expect(formatLimit(90 * MINUTE)).toBe('1 h 30')
  })
})
