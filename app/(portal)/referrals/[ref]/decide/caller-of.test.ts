import { expect, test } from 'vitest'
import { fact, life, row } from '#lib/referrals/testing/life.ts'
import { callerOf, toldWords } from './caller-of.ts'

const events = life({ event: 'send', min: 0 })
const sender = { id: 'c1', name: 'C. Sample', jobTitle: null, phone: null, verified: true }
const byPhone = row(events, { sender, onBehalf: true })
const latest = { referring_physician_name: [fact('referring_physician_name', 'Dr P. Example')] }

test('who sent an alert reads the decision in the portal', () => {
  const own = row(events, { sender, onBehalf: false })
  expect(callerOf(own, latest)).toBe('C. Sample')
  expect(toldWords(own, latest)).toBe('C. Sample sees it here at once.')
})

test('who only rang is rung: the coordinator who typed it is not the caller', () => {
  expect(callerOf(byPhone, latest)).toBe('Dr P. Example')
  expect(toldWords(byPhone, latest)).toBe('This referral came by phone: ring Dr P. Example and say it.')
  expect(callerOf(byPhone, {})).toBe(byPhone.facility.shortName)
})
