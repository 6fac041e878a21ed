import { expect, test } from 'vitest'
import { latestClockTime, zonedInstant } from './typed-times.ts'

const ZONE = 'America/New_York'
const iso = (at: Date | undefined) => at?.toISOString()

test('a time of day is the latest one that has been', () => {
  const now = new Date('2026-03-14T07:04:08Z') // 03:04 in the zone
  expect(iso(latestClockTime('03:01', ZONE, now))).toBe('2026-03-14T07:01:00.000Z')
  expect(iso(latestClockTime('0301', ZONE, now))).toBe('2026-03-14T07:01:00.000Z')
  expect(iso(latestClockTime('03:05', ZONE, now))).toBe('2026-03-14T07:05:00.000Z')
  expect(iso(latestClockTime('03:06', ZONE, now))).toBe('2026-03-13T07:06:00.000Z')
  expect(iso(latestClockTime('23:50', ZONE, now))).toBe('2026-03-14T03:50:00.000Z')
})

test('over the change to summer time, yesterday is a day shorter', () => {
  const now = new Date('2026-03-08T07:10:00Z') // 03:10, clocks went from 02:00 to 03:00
  expect(iso(latestClockTime('23:50', ZONE, now))).toBe('2026-03-08T04:50:00.000Z')
})

test.each(['', '24:00', '3', 'noon', '12:60'])('%s is no time of day', (typed) => {
  expect(latestClockTime(typed, ZONE, new Date())).toBeUndefined()
})

test('a day and a time are the instant in the hospital’s zone', () => {
  expect(iso(zonedInstant('2026-03-11', '19:00', ZONE))).toBe('2026-03-11T23:00:00.000Z')
  expect(iso(zonedInstant('2026-01-11', '19:00', ZONE))).toBe('2026-01-12T00:00:00.000Z')
  expect(zonedInstant('2026-02-31', '19:00', ZONE)).toBeUndefined()
  expect(zonedInstant('', '19:00', ZONE)).toBeUndefined()
  expect(zonedInstant('2026-03-11', '', ZONE)).toBeUndefined()
})
