import { expect, test } from 'vitest'
import { program } from '#lib/program.ts'
import { life, minute, row } from './testing/life.ts'
import { toWaiting } from './waiting.ts'

const sent = row(life({ event: 'send', min: 0 }))

test('from the limit on, a hospital whose alert nobody has acknowledged reads in its list which number to ring', () => {
  expect(toWaiting(sent, minute(4.9), false).who).toBe('Nobody yet')
  expect(toWaiting(sent, minute(5), false).who).toBe(`Nobody yet: ring ${program.phone}`)
})

test('nobody is said to have it once nothing has followed the acknowledgment in time', () => {
  const taken = row(life({ event: 'send', min: 0 }, { event: 'acknowledge', min: 3 }))
  expect(toWaiting(taken, minute(7.9), false).who).toBe('R. Sample has it')
  expect(toWaiting(taken, minute(8), false).who).toBe(`R. Sample took it, nothing has followed: ring ${program.phone}`)
})

test('nobody is said to have it once whoever had it has left, whatever was answered', () => {
  const had = [{ event: 'send', min: 0 } as const, { event: 'acknowledge', min: 3 } as const]
  const left = { event: 'holder_left', min: 25, role: 'system' } as const
  const decided = row(life(...had, { event: 'accept', min: 20, role: 'physician' }, left))
  for (const referral of [row(life(...had, left)), decided]) {
    expect(toWaiting(referral, minute(26), false).who).toBe(`R. Sample no longer has it: ring ${program.phone}`)
    expect(toWaiting(referral, minute(26), true).who).toBe('Nobody: R. Sample has left')
  }
})

test('the program is not told to ring itself', () => {
  expect(toWaiting(sent, minute(60), true).who).toBe('Nobody yet')
})

test('“on the way since” names the departure, not the decision before it', () => {
  const accepted = { event: 'accept', min: 20, role: 'physician', detail: { mode: 'transfer_in' } } as const
  const moved = [{ event: 'assign_bed', min: 30 } as const, { event: 'dispatch', min: 45 } as const]
  const events = life({ event: 'send', min: 0 }, { event: 'acknowledge', min: 3 }, accepted, ...moved)
  expect(toWaiting(row(events), minute(60), false).since).toEqual(minute(45))
})
