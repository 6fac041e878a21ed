import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { pageAttempts, pages } from '#db/schema/paging.ts'
import { FIELDS } from '#lib/clinical/catalogue.ts'
import { asSystem } from '#lib/ctx.ts'
import { readLink } from '#lib/paging/read-link.ts'
import { watchReferral } from '#lib/paging/watch-referral.ts'
import { ask, sendMessage } from '#lib/referrals/conversation.ts'
import { acknowledge, handOver } from '#lib/referrals/hold.ts'
import { changeTier, logCall } from '#lib/referrals/notes.ts'
import { send } from '#lib/referrals/send.ts'
import type { ValueEntry } from '#lib/referrals/values.ts'
import { openChannels } from './channels.ts'
import { deliverPage } from './deliver-page.ts'
import { linkToken } from './page-link.ts'
import { openMailSink } from './testing/mail-sink.ts'
import { openPagedWorld, type PagedWorld } from './testing/paged-world.ts'
import { openPushService, subscribe } from './testing/push-service.ts'
import { settingsWith } from './testing/settings.ts'
import { TEXT_CODES } from './texts.ts'
import { webPushChannel } from './web-push.ts'

/** Everything that was logged, by the real logger at its most talkative. */
const logged = vi.hoisted((): string[] => [])
vi.mock('#lib/log.ts', async (original) => {
  const actual = await original<typeof import('#lib/log.ts')>()
  const log = actual.makeLog('debug', { write: (line: string) => logged.push(line) })
  return { ...actual, log: () => log }
})

/** Words and figures that are nowhere else in the world: found outside, they came from the patient. */
const CANARY = 'Canarybird'
const FIGURE = 839172846
const WORDY = ['text', 'coded_text', 'choice_and_text', 'choices_and_text', 'text_and_time', 'phone']

const patient = fc.record({
  word: fc.string({ unit: fc.constantFrom(...'abcdefghjkmnpqrstuvwxyz'), minLength: 4, maxLength: 12 }),
  figure: fc.integer({ min: 1000, max: 9999 }),
})

function entriesOf({ word, figure }: { word: string; figure: number }): ValueEntry[] {
  return FIELDS.flatMap((field): ValueEntry[] => {
    const typedUnit = field.unit || null
    if (WORDY.includes(field.type)) {
      const value = `${CANARY}-${word}-${field.id}`
      return [{ code: field.id, state: 'value', value, typedValue: value, typedUnit }]
    }
    if (field.type !== 'number' && field.type !== 'integer') return []
    const value = Number(`${FIGURE}.${figure}`)
    return [{ code: field.id, state: 'value', value, typedValue: String(value), typedUnit }]
  })
}

describe('nothing of a patient leaves the portal', () => {
  let world: PagedWorld
  const outside: string[] = []
  const close: (() => Promise<unknown>)[] = []

  beforeAll(async () => {
    world = await openPagedWorld()
    close.push(world.close)
  })
  afterAll(() => Promise.all(close.map((each) => each())))

  /** One person for each way, and every part that a page goes through, real and on this machine. */
  async function openWays() {
    const sink = await openMailSink()
    const push = await openPushService()
    const browser = subscribe()
    const receiver = createServer(async (request, response) => {
      for await (const chunk of request) outside.push(String(chunk))
      outside.push(JSON.stringify(request.headers))
      response.end()
    })
    receiver.listen(0, '127.0.0.1')
    await once(receiver, 'listening')
    close.push(sink.close, push.close, async () => receiver.close())
    const settings = settingsWith({
      smtp: sink.url,
      pushHosts: [push.host],
      webhook: {
        url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
        secret: 'a secret of thirty-two characters',
      },
    })
    const [letter, pager, hook, browsing] = [
      await world.person(),
      await world.person(),
      await world.person(),
      await world.person(),
    ]
    await world.contact(pager, { channel: 'pager_email', address: '5550155@pager.example' })
    await world.contact(hook, { channel: 'webhook', address: '+16175550155' })
    await world.contact(browsing, { channel: 'web_push', address: `${push.origin}/s`, pushKeys: browser.keys })
    const channels = { ...openChannels(settings), web_push: webPushChannel(settings, push.agent) }
    return {
      people: [letter, pager, hook, browsing],
      deliver: (pageId: string) => deliverPage({ ...world, dispatch: { channels, origin: settings.origin } }, pageId),
      gather: () => {
        outside.push(...sink.mails.map(({ source }) => source.replaceAll('=\n', '')))
        for (const { path, headers, body } of push.pushed)
          outside.push(path, JSON.stringify(headers), JSON.stringify(browser.read(body)))
        return { mails: sink.mails.length, pushes: push.pushed.length }
      },
    }
  }

  /** A referral whose every field and word is a canary, and what people said about it. */
  async function referralOf(given: { word: string; figure: number }, deliver: (pageId: string) => Promise<unknown>) {
    const { clinic } = world
    const words = `${CANARY}-${given.word}-said`
    const { reference } = await send(clinic.as('referrer', world.now()), clinic.sending({ entries: entriesOf(given) }))
    const staff = () => clinic.as('coordinator', world.now())
    await changeTier(staff(), reference, { tier: 'immediate', reason: words })
    const { referral } = await clinic.state(reference)
    await watchReferral(staff(), referral.id)
    await Promise.all((await allPages()).map(({ id, handedOverAt }) => handedOverAt ?? deliver(id)))
    await acknowledge(staff(), reference)
    await ask(staff(), reference, { text: words, codes: ['pao2'] })
    await sendMessage(clinic.as('referrer', world.now()), reference, { text: words })
    await logCall(staff(), reference, { withWhom: words, text: words })
    await handOver(staff(), reference, clinic.id('coordinator2'), words)
    // By then nobody can take the acknowledgment back, and whoever was paged is told who has it.
    world.pass(70)
    await watchReferral(staff(), referral.id)
    return referral
  }

  const allPages = () => asSystem(world.db, (tx) => tx.select().from(pages))

  it('in no text of any kind, by any way, on no link, in no row of paging, no job and no log', async () => {
    const { people, deliver, gather } = await openWays()
    const patients = fc.sample(patient, 3)
    for (const [index, given] of patients.entries()) {
      const { id: referralId, tier } = await referralOf(given, deliver)
      for (const text of TEXT_CODES.filter((_, place) => place % patients.length === index)) {
        const kind = text.startsWith('told') ? 'told' : 'alert'
        const detail = { at: world.now().toISOString(), byId: world.clinic.id('coordinator') }
        const page = { kind, text, referralId, tier, detail } as const
        const delivered = people.map(async (person) => deliver(await world.page(person, page)))
        expect(await Promise.all(delivered)).toEqual(people.map(() => 'handed_over'))
      }
    }
    // What the engine itself has paged goes out as well.
    world.pass(3600)
    const due = await allPages()
    await Promise.all(due.map(({ id, handedOverAt }) => handedOverAt ?? deliver(id)))
    const link = { ...world, now: world.now(), requestId: 'test' }
    const links = await Promise.all(due.map(({ id }) => readLink(link, linkToken(world.keys, id))))
    outside.push(...links.map((view) => JSON.stringify(view)))
    const kinds = new Set(due.map(({ kind }) => kind))
    for (const kind of ['alert', 'told', 'taken'] as const) expect(kinds).toContain(kind)

    const { mails, pushes } = gather()
    expect(Math.min(mails / 2, pushes)).toBeGreaterThanOrEqual(TEXT_CODES.length)
    const rows = await asSystem(world.db, async (tx) => [
      ...(await tx.select().from(pages)),
      ...(await tx.select().from(pageAttempts)),
    ])
    const jobs = await world.owner`select * from graphile_worker._private_jobs`
    for (const row of [...rows, ...jobs]) outside.push(JSON.stringify(row))
    outside.push(...logged)

    expect(logged.length).toBeGreaterThan(TEXT_CODES.length)
    expect(outside.length).toBeGreaterThan(500)
    const told = outside.filter((text) => new RegExp(`${CANARY}|${FIGURE}`, 'i').test(text))
    expect(told).toEqual([])
    // The canaries are where they belong: a patient without any would prove nothing.
    const [planted] =
      await world.owner`select count(*)::int from clinical_values where value::text like ${`%${FIGURE}%`}`
    expect(planted?.count).toBeGreaterThan(100)
  }, 90_000)
})
