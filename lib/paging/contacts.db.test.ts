import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PersonCtx } from '#lib/auth/context.ts'
import { AppError } from '#lib/errors.ts'
import { type Clinic, NOON, openClinic, seconds, type Who } from '#scripts/testing/clinic.ts'
import {
  addBrowser,
  addContact,
  getOwnPaging,
  moveContact,
  removeContact,
  sendOwnTest,
  setQuietHours,
} from './contacts.ts'

let clinic: Clinic

const as = (who: Who, now = NOON): PersonCtx => {
  const ctx = clinic.as(who, now)
  return { ...ctx, actor: { ...ctx.actor, personId: clinic.id(who), sessionId: randomUUID() } }
}

const email = (address: string) => ({ channel: 'email' as const, address })
const addresses = async (who: Who) => (await getOwnPaging(as(who))).contacts.map(({ address }) => address)
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error instanceof AppError ? error.code : Promise.reject(error)),
  )

const browser = (endpoint: string) => ({ endpoint, keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) } })

describe('the ways to a person', () => {
  beforeAll(async () => {
    clinic = await openClinic()
  })
  afterAll(() => clinic.close())
  afterEach(async () => {
    for (const who of ['coordinator', 'referrer'] as const) {
      for (const { id } of (await getOwnPaging(as(who))).contacts) await removeContact(as(who), { contactId: id })
      await setQuietHours(as(who), null)
    }
  })

  it('are tried in the order in which they were added, until they are moved', async () => {
    for (const each of ['a@x.example', 'b@x.example', 'c@x.example']) await addContact(as('coordinator'), email(each))
    expect(await addresses('coordinator')).toEqual(['a@x.example', 'b@x.example', 'c@x.example'])
    const { contacts } = await getOwnPaging(as('coordinator'))
    const [first, , last] = contacts.map(({ id }) => id)
    await moveContact(as('coordinator'), { contactId: last ?? '', by: 'up' })
    expect(await addresses('coordinator')).toEqual(['a@x.example', 'c@x.example', 'b@x.example'])
    await moveContact(as('coordinator'), { contactId: first ?? '', by: 'down' })
    await moveContact(as('coordinator'), { contactId: first ?? '', by: 'down' })
    await moveContact(as('coordinator'), { contactId: first ?? '', by: 'down' })
    expect(await addresses('coordinator')).toEqual(['c@x.example', 'b@x.example', 'a@x.example'])
  })

  it('are one when added twice, and at most ten', async () => {
    await addContact(as('coordinator'), email('a@x.example'))
    await addContact(as('coordinator'), { ...email('a@x.example'), label: 'At home' })
    const { contacts } = await getOwnPaging(as('coordinator'))
    expect(contacts).toMatchObject([{ address: 'a@x.example', label: 'At home', last: null }])
    for (let count = 2; count <= 10; count++) await addContact(as('coordinator'), email(`${count}@x.example`))
    expect(await code(addContact(as('coordinator'), email('eleven@x.example')))).toBe('invalid')
    expect(await addresses('coordinator')).toHaveLength(10)
  })

  it('are nobody else’s to see or to change', async () => {
    await addContact(as('coordinator'), email('a@x.example'))
    const [own] = (await getOwnPaging(as('coordinator'))).contacts
    for (const who of ['coordinator2', 'referrer', 'admin'] as const) {
      expect(await addresses(who)).toEqual([])
      await removeContact(as(who), { contactId: own?.id ?? '' })
      await moveContact(as(who), { contactId: own?.id ?? '', by: 'down' })
    }
    expect(await addresses('coordinator')).toEqual(['a@x.example'])
  })

  it('take a browser only from a push service that the portal would call', async () => {
    expect(await code(addBrowser(as('coordinator'), browser('https://10.0.0.1/push'), []))).toBe('invalid')
    const known = 'https://fcm.googleapis.com/fcm/send/abc'
    await addBrowser(as('coordinator'), browser(known), [])
    await addBrowser(as('coordinator'), browser('https://push.hospital.example/1'), ['push.hospital.example'])
    expect((await getOwnPaging(as('coordinator'))).contacts).toMatchObject([
      { channel: 'web_push', address: known },
      { channel: 'web_push' },
    ])
  })

  it('rest at night when that is wished, in the time of one’s own hospital', async () => {
    await setQuietHours(as('referrer'), { from: 22 * 60, to: 7 * 60 })
    await setQuietHours(as('referrer'), { from: 23 * 60, to: 6 * 60 })
    expect(await getOwnPaging(as('referrer'))).toMatchObject({
      quiet: { fromMinute: 1380, toMinute: 360, timeZone: 'America/New_York' },
      timeZone: 'America/New_York',
    })
    await setQuietHours(as('referrer'), null)
    expect((await getOwnPaging(as('referrer'))).quiet).toBeNull()
  })

  it.each(['coordinator', 'referrer', 'admin'] as const)('can be tried by %s, once in a moment', async (who) => {
    await sendOwnTest(as(who))
    expect((await getOwnPaging(as(who))).lastTest).toMatchObject({ state: 'queued', sentAt: NOON })
    expect(await code(sendOwnTest(as(who, seconds(19))))).toBe('too_many')
    await sendOwnTest(as(who, seconds(21)))
    expect((await getOwnPaging(as(who, seconds(22)))).lastTest).toMatchObject({ sentAt: seconds(21) })
    expect((await getOwnPaging(as(who, seconds(25 * 3600)))).lastTest).toBeNull()
  })

  it('can be tried one by one', async () => {
    await sendOwnTest(as('coordinator2'), { way: 'account' })
    expect(await code(sendOwnTest(as('coordinator2', seconds(1)), { way: 'account' }))).toBe('too_many')
    await sendOwnTest(as('coordinator2', seconds(2)))
    expect((await getOwnPaging(as('coordinator2', seconds(3)))).lastTest).toMatchObject({ sentAt: seconds(2) })
  })
})
