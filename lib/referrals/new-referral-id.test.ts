import { expect, it } from 'vitest'
import { newReferralId } from './new-referral-id.ts'

const NOW = new Date('2026-03-14T07:04:08.123Z')

it('is a UUID of version 7', () => {
  expect(newReferralId(NOW)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

it('begins with its time, so that later ones sort later', () => {
  const id = newReferralId(NOW)
  expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(NOW.getTime())
  expect(newReferralId(new Date(NOW.getTime() + 1)) > id).toBe(true)
})

it('is another one each time', () => {
  const ids = Array.from({ length: 1000 }, () => newReferralId(NOW))
  expect(new Set(ids).size).toBe(1000)
})
