import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { dateOfDay, dayAt, dayNumber, instantOf } from './wall-day.ts'

const at = (date: string, minute: number, zone: string) => instantOf(dayNumber(date), minute, zone).toISOString()

/** Times that come twice or never, and what the clock on the wall makes of them. */
const ODD = [
  ['2026-03-08', 150, 'America/New_York', '2026-03-08T07:30:00.000Z'],
  ['2026-11-01', 90, 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ['2026-11-01', 120, 'America/New_York', '2026-11-01T07:00:00.000Z'],
  ['2026-10-04', 135, 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
  ['2026-04-05', 105, 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
  ['2026-10-25', 30, 'Atlantic/Azores', '2026-10-25T00:30:00.000Z'],
  ['2026-11-01', 30, 'America/Havana', '2026-11-01T04:30:00.000Z'],
  ['2018-11-04', 0, 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
] as const

describe('a time of day on the wall', () => {
  it.each(ODD)('%s, minute %i, in %s is %s', (date, minute, zone, instant) => {
    expect(at(date, minute, zone)).toBe(instant)
  })

  it('is the same in every process, whatever zone its machine is set to', () => {
    const program = `
      import { dayNumber, instantOf } from '#lib/wall-day.ts'
      const odd = ${JSON.stringify(ODD)}
      console.log(JSON.stringify(odd.map(([date, minute, zone]) => instantOf(dayNumber(date), minute, zone))))`
    for (const TZ of ['UTC', 'America/New_York', 'Atlantic/Azores', 'Australia/Lord_Howe']) {
      const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      })
      expect(JSON.parse(printed), TZ).toEqual(ODD.map(([, , , instant]) => instant))
    }
  })

  it('belongs to the date that the calendar beside it shows', () => {
    expect(dateOfDay(dayAt(new Date('2026-03-14T03:59:59Z'), 'America/New_York'))).toBe('2026-03-13')
    expect(dateOfDay(dayAt(new Date('2026-03-14T04:00:00Z'), 'America/New_York'))).toBe('2026-03-14')
  })
})
