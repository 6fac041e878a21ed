import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatAgo,
  formatClock,
  formatClockAndAgo,
  formatClockSeconds,
  formatDate,
  formatLimit,
  formatMoment,
  formatSpan,
  startOfDay,
} from './dates.ts'

const zone = 'America/New_York'
const at = new Date('2026-03-14T07:12:38Z')
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('clocks are 24-hour and in the zone', () => {
  expect(formatClockSeconds(at, zone)).toBe('03:12:38')
  expect(formatClock(at, 'Europe/Paris')).toBe('08:12')
  expect(formatClock(new Date('2026-03-14T04:00:00Z'), zone)).toBe('00:00')
})

test('a moment carries its day when it is not today', () => {
  expect(formatMoment(new Date('2026-03-14T06:40:00Z'), zone, at)).toBe('02:40')
  expect(plain(formatMoment(new Date('2026-03-14T00:00:00Z'), zone, at))).toBe('13 Mar 20:00')
})

test('the day begins at midnight of the zone, also when a day has 23 or 25 hours', () => {
  expect(startOfDay(at, zone)).toEqual(new Date('2026-03-14T04:00:00Z'))
  expect(startOfDay(new Date('2026-03-08T20:00:00Z'), zone)).toEqual(new Date('2026-03-08T05:00:00Z'))
  expect(startOfDay(new Date('2026-11-01T20:00:00Z'), zone)).toEqual(new Date('2026-11-01T04:00:00Z'))
  expect(startOfDay(new Date('2026-03-14T04:00:00Z'), zone)).toEqual(new Date('2026-03-14T04:00:00Z'))
  expect(startOfDay(at, 'Asia/Kathmandu')).toEqual(new Date('2026-03-13T18:15:00Z'))
})

describe('spans', () => {
  test.each([
    [0, '0:00'],
    [999, '0:00'],
    [345_000, '5:45'],
    [3_599_999, '59:59'],
    [3_600_000, '1 h 00'],
    [4_020_000, '1 h 07'],
    [93_600_000, '26 h 00'],
    [-5, '0:00'],
  ])('%i ms is %s', (ms, text) => expect(plain(formatSpan(ms))).toBe(text))

  test.each([
    [60_000, '1 min'],
    [1_800_000, '30 min'],
    [3_600_000, '1 h'],
    [14_400_000, '4 h'],
    [5_400_000, '1 h 30'],
    [45_000, '45 s'],
  ])('a limit of %i ms is %s', (ms, text) => expect(plain(formatLimit(ms))).toBe(text))

  test('a span never goes down while time goes on', () => {
    const seconds = (text: string) => {
      const [first = '', second = ''] = plain(text).split(/ h |:/)
      return text.includes('h') ? Number(first) * 3600 + Number(second) * 60 : Number(first) * 60 + Number(second)
    }
    fc.assert(
      fc.property(fc.nat(1e8), fc.nat(1e7), (ms, more) => seconds(formatSpan(ms)) <= seconds(formatSpan(ms + more))),
    )
  })
})

test.each([
  [0, 'just now'],
  [59_999, 'just now'],
  [60_000, '1 min ago'],
  [3_599_000, '59 min ago'],
  [3_600_000, '1 h ago'],
  [172_799_000, '47 h ago'],
  [172_800_000, '2 days ago'],
  [-30_000, 'in under a minute'],
  [-720_000, 'in 12 min'],
])('%i ms ago is "%s"', (ms, text) => expect(plain(formatAgo(new Date(at.getTime() - ms), at))).toBe(text))

test('clock and age stand together', () => {
  expect(plain(formatClockAndAgo(new Date('2026-03-14T06:40:00Z'), zone, at))).toBe('02:40, 32 min ago')
  expect(formatDate(at, zone)).toBe('14 Mar 2026')
})
