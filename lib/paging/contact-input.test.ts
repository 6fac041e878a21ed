import { describe, expect, it } from 'vitest'
import { newBrowser, newContact, newQuietHours, whichWay } from './contact-input.ts'

const messagesOf = (result: ReturnType<typeof newContact.safeParse>) =>
  result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

describe('a way that is typed in', () => {
  it.each([
    ['email', ' r.okafor@hospital.example ', 'r.okafor@hospital.example'],
    ['pager_email', '6175550100@pager.example', '6175550100@pager.example'],
    ['webhook', '+1 (617) 555-0100', '+16175550100'],
    ['webhook', '617.555.0100', '6175550100'],
  ] as const)('is kept as its channel calls it: %s %s', (channel, address, kept) => {
    expect(newContact.parse({ channel, address })).toEqual({ channel, address: kept })
  })

  it.each([
    ['email', 'not an address', 'address: Enter an e-mail address'],
    ['email', 'a@b.example, c@d.example', 'address: Enter an e-mail address'],
    ['email', 'R. Okafor <r@hospital.example>', 'address: Enter an e-mail address'],
    ['pager_email', '6175550100', 'address: Enter the pager’s e-mail address'],
    ['webhook', 'ring me', 'address: Enter the number'],
    ['webhook', '12', 'address: Enter the number'],
    ['webhook', `+${'1'.repeat(40)}`, 'address: Enter the number'],
    ['web_push', 'https://fcm.googleapis.com/x', 'channel: Choose how'],
  ])('is told at its field when it cannot be one: %s %s', (channel, address, message) => {
    expect(messagesOf(newContact.safeParse({ channel, address }))).toEqual([expect.stringContaining(message)])
  })

  it('has nothing beside', () => {
    expect(newContact.safeParse({ channel: 'email', address: 'a@b.example', personId: 'x' }).success).toBe(false)
  })
})

describe('a browser', () => {
  const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }

  it('gives an address and two keys of their length', () => {
    expect(newBrowser.safeParse({ endpoint: 'https://push.example/1', keys }).success).toBe(true)
    expect(newBrowser.safeParse({ endpoint: 'nowhere', keys }).success).toBe(false)
    expect(newBrowser.safeParse({ endpoint: 'https://push.example/1', keys: { ...keys, auth: '' } }).success).toBe(
      false,
    )
  })
})

describe('quiet hours', () => {
  it('are times of the day, over midnight too', () => {
    expect(newQuietHours.parse({ from: '22:00', to: '7.05' })).toEqual({ from: 1320, to: 425 })
    expect(newQuietHours.parse({ from: '0000', to: '23:59' })).toEqual({ from: 0, to: 1439 })
  })

  it.each([
    ['24:00', '07:00'],
    ['22:60', '07:00'],
    ['', '07:00'],
    ['22:00', '22:00'],
  ])('are refused when they are no times, or end as they begin: %s to %s', (from, to) => {
    expect(newQuietHours.safeParse({ from, to }).success).toBe(false)
  })
})

describe('which way a test page tries', () => {
  it('is one of the list, the account’s own, or all', () => {
    expect(whichWay.safeParse({}).success).toBe(true)
    expect(whichWay.safeParse({ way: 'account' }).success).toBe(true)
    expect(whichWay.safeParse({ way: 'everybody' }).success).toBe(false)
  })
})
