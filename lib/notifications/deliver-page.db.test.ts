import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Channel, Channels } from './channel.ts'
import { ChannelError } from './channel.ts'
import { openChannels } from './channels.ts'
import { deliverPage } from './deliver-page.ts'
import { type MailSink, openMailSink } from './testing/mail-sink.ts'
import { openPagedWorld, type PagedWorld } from './testing/paged-world.ts'
import { settingsWith } from './testing/settings.ts'

describe('handing a page over', () => {
  let world: PagedWorld
  let sink: MailSink

  beforeAll(async () => {
    world = await openPagedWorld()
  })
  beforeEach(async () => {
    sink = await openMailSink()
    return () => sink.close()
  })
  afterAll(() => world.close())

  const settings = () => settingsWith({ smtp: sink.url })
  const deliver = (pageId: string, more: Channels = {}, tryMs = 5_000) => {
    const channels = { ...openChannels(settings()), ...more }
    return deliverPage({ ...world, tryMs, dispatch: { channels, origin: settings().origin } }, pageId)
  }
  const idsOf = () => sink.mails.map(({ source }) => /^Message-ID: <([^@]+)@/m.exec(source)?.[1])

  it('writes to the account’s address when a person has chosen no way', async () => {
    const to = await world.person()
    const { id: referralId, reference } = await world.referral()
    const pageId = await world.page(to, { referralId })
    expect(await deliver(pageId)).toBe('handed_over')
    expect(sink.mails).toHaveLength(1)
    expect(sink.mails[0]?.to).toEqual([to.email])
    expect(sink.mails[0]?.source).toContain(`Message-ID: <${pageId}@hospital.example>`)
    expect(sink.mails[0]?.source).toContain(`Reference: ${reference.slice(0, 3)} ${reference.slice(3)}`)
    expect(await world.rowOf(pageId)).toMatchObject({
      handedOverAt: expect.any(Date),
      handedOverBy: 'email',
      deliveredAt: null,
      leasedUntil: null,
      unreachableAt: null,
    })
    expect(await world.triesOf(pageId)).toEqual(['email 1 handed_over'])
    expect(await deliver(pageId)).toBe('nothing_due')
    expect(sink.mails).toHaveLength(1)
  })

  it('writes one short line to a pager', async () => {
    const to = await world.person()
    await world.contact(to, { channel: 'pager_email', address: '5550155@pager.example' })
    const { id: referralId } = await world.referral()
    await deliver(await world.page(to, { referralId }))
    const [mail] = sink.mails
    expect(mail?.to).toEqual(['5550155@pager.example'])
    expect(mail?.source).not.toMatch(/^Subject: .+/m)
    const [, text = ''] = mail?.source.split('\n\n') ?? []
    expect(text).toMatch(/^ECMO \w{3} \w{3} Riverton, emergent Nobody has it yet https:\/\/\S+\n?$/)
  })

  it('tries a way again after five seconds, then the next, then says that nobody can be reached', async () => {
    const to = await world.person()
    const { id: referralId } = await world.referral()
    const pager = await world.contact(to, { channel: 'pager_email', address: '5550155@pager.example' })
    const pageId = await world.page(to, { referralId })
    sink.manner = 'is_busy'
    // What the sending has set must not stand in for what the failure sets.
    await world.owner`delete from graphile_worker._private_jobs where key = ${`watch:${referralId}`}`
    expect(await deliver(pageId)).toBe('waiting')
    expect(await world.jobFor(`deliver:${pageId}`)).toMatchObject({ payload: { pageId } })
    expect(await deliver(pageId)).toBe('nothing_due')
    world.pass(5)
    expect(await deliver(pageId)).toBe('waiting')
    world.pass(5)
    expect(await deliver(pageId)).toBe('unreachable')
    expect(await world.triesOf(pageId)).toEqual([
      'pager_email 1 smtp_451',
      'pager_email 2 smtp_451',
      'email 1 smtp_451',
      'email 2 smtp_451',
    ])
    expect(await world.rowOf(pageId)).toMatchObject({ unreachableAt: expect.any(Date), unreachableWhy: 'failed' })
    expect((await world.eventsOf(referralId)).at(-1)).toEqual({
      event: 'page_failed',
      detail: { personId: to.id, why: 'failed' },
    })
    expect(await world.jobFor(`watch:${referralId}`)).toMatchObject({ payload: { referralId } })
    expect(await world.contactOf(pager)).toMatchObject({ lastError: 'smtp_451', lastHandedOverAt: null })
    world.pass(3600)
    expect(await deliver(pageId)).toBe('nothing_due')
  })

  it('tells the referral that its hospital could not be told, when nobody there can be', async () => {
    const [one, other] = [await world.person(), await world.person()]
    const { id: referralId } = await world.referral()
    const told = { referralId, kind: 'told', text: 'told_accepted', watch: `told:${randomUUID()}` } as const
    const [first, second] = [await world.page(one, told), await world.page(other, told)]
    sink.manner = 'refuses'
    const events = (await world.eventsOf(referralId)).length
    expect(await deliver(first)).toBe('unreachable')
    expect(await world.eventsOf(referralId)).toHaveLength(events)
    expect(await deliver(second)).toBe('unreachable')
    expect((await world.eventsOf(referralId)).slice(events)).toEqual([
      { event: 'told_failed', detail: { personId: other.id, why: 'refused' } },
    ])
  })

  it('goes to the next way at once when a mail server refuses the address', async () => {
    const to = await world.person()
    const pager = await world.contact(to, { channel: 'pager_email', address: '5550155@pager.example' })
    const pageId = await world.page(to)
    const letter = openChannels(settings()).email
    sink.manner = 'refuses'
    const accepting: Channel = {
      send: (...given) => {
        sink.manner = 'takes'
        return letter ? letter.send(...given) : Promise.reject(new Error('no letter'))
      },
    }
    expect(await deliver(pageId, { email: accepting })).toBe('handed_over')
    expect(await world.triesOf(pageId)).toEqual(['pager_email 1 smtp_550', 'email 1 handed_over'])
    expect(await world.contactOf(pager)).toMatchObject({ lastError: 'smtp_550' })
  })

  it('does not wait for a mail server that hangs', async () => {
    const pageId = await world.page(await world.person())
    sink.manner = 'hangs'
    expect(await deliver(pageId, {}, 100)).toBe('waiting')
    world.pass(5)
    expect(await deliver(pageId, {}, 100)).toBe('unreachable')
    expect(await world.triesOf(pageId)).toEqual(['email 1 timed_out', 'email 2 timed_out'])
    expect(await world.rowOf(pageId)).toMatchObject({ unreachableWhy: 'no_answer' })
  })

  it('sends again, under the same id, what a mail server took and then failed', async () => {
    const to = await world.person()
    const pageId = await world.page(to)
    await world.contact(to, { channel: 'pager_email', address: '5550155@pager.example' })
    sink.manner = 'fails_after_data'
    expect(await deliver(pageId)).toBe('waiting')
    world.pass(5)
    sink.manner = 'takes_but_never_says_so'
    expect(await deliver(pageId, {}, 300)).toBe('waiting')
    world.pass(5)
    sink.manner = 'takes'
    expect(await deliver(pageId)).toBe('handed_over')
    expect(await world.triesOf(pageId)).toEqual([
      'pager_email 1 smtp_451',
      'pager_email 2 timed_out',
      'email 1 timed_out',
      'email 2 handed_over',
    ])
    expect(idsOf()).toEqual([pageId, pageId, pageId])
  })

  it('says that a mail server cannot be found, and why nobody can be reached', async () => {
    const pageId = await world.page(await world.person())
    await sink.close()
    expect(await deliver(pageId)).toBe('waiting')
    expect(await world.triesOf(pageId)).toEqual(['email 1 connection_refused'])
    const deactivated = await world.person()
    await world.owner`update people set deactivated_at = now() where id = ${deactivated.id}`
    const unwanted = await world.page(deactivated)
    expect(await deliver(unwanted)).toBe('unreachable')
    expect(await world.rowOf(unwanted)).toMatchObject({ unreachableWhy: 'no_way' })
    sink = await openMailSink()
  })

  it('is delivered when the provider says so, which the referral’s history tells', async () => {
    const to = await world.person()
    await world.contact(to, { channel: 'webhook', address: '+16175550155' })
    const { id: referralId } = await world.referral()
    const [alert, told] = [
      await world.page(to, { referralId }),
      await world.page(to, { referralId, kind: 'told', text: 'told_ring' }),
    ]
    const provider: Channel = { send: async () => ({ outcome: 'delivered' }) }
    for (const pageId of [alert, told]) {
      expect(await deliver(pageId, { webhook: provider })).toBe('handed_over')
      const row = await world.rowOf(pageId)
      expect(row.deliveredAt).toEqual(row.handedOverAt)
    }
    const delivered = (await world.eventsOf(referralId)).filter(({ event }) => event === 'page_delivered')
    expect(delivered).toEqual([{ event: 'page_delivered', detail: { personId: to.id, channel: 'webhook' } }])
  })

  it('forgets a browser that is gone, and takes the next way', async () => {
    const to = await world.person()
    const browser = await world.contact(to, { channel: 'web_push', address: 'https://fcm.googleapis.com/x' })
    const gone: Channel = { send: () => Promise.reject(new ChannelError('address_gone')) }
    expect(await deliver(await world.page(to), { web_push: gone })).toBe('handed_over')
    expect(await world.contactOf(browser)).toMatchObject({ removedAt: expect.any(Date), lastError: 'address_gone' })
    const next = await world.page(to)
    expect(await deliver(next, { web_push: gone })).toBe('handed_over')
    expect(await world.triesOf(next)).toEqual(['email 1 handed_over'])
  })

  it('gives the next way its turn when a way breaks in a manner that nobody foresaw', async () => {
    const to = await world.person()
    await world.contact(to, { channel: 'webhook', address: '+16175550155' })
    const pageId = await world.page(to)
    const broken: Channel = { send: () => Promise.reject(new TypeError('x is not a function')) }
    expect(await deliver(pageId, { webhook: broken })).toBe('waiting')
    world.pass(5)
    expect(await deliver(pageId, { webhook: broken })).toBe('handed_over')
    expect(await world.triesOf(pageId)).toEqual(['webhook 1 failed', 'webhook 2 failed', 'email 1 handed_over'])
  })

  it('leaves alone what was stopped, and has the referral looked at when it was stopped on its way', async () => {
    const to = await world.person()
    const { id: referralId } = await world.referral()
    const stopped = await world.page(to, { referralId, stoppedAt: world.now() })
    expect(await deliver(stopped)).toBe('nothing_due')
    await world.owner`delete from graphile_worker._private_jobs`
    const pageId = await world.page(to, { referralId })
    const slow: Channel = {
      send: async () => {
        await world.change(pageId, { stoppedAt: world.now() })
        return { outcome: 'handed_over' }
      },
    }
    expect(await deliver(pageId, { email: slow })).toBe('handed_over')
    expect(await world.jobFor(`watch:${referralId}`)).toMatchObject({ payload: { referralId } })
  })

  it('tries out one way alone when a test page names it, in quiet hours too', async () => {
    const to = await world.person()
    await world.contact(to, { channel: 'webhook', address: '+16175550155', position: 0 })
    const pager = await world.contact(to, { channel: 'pager_email', address: '5550155@pager.example', position: 1 })
    await world.quiet(to, { fromMinute: 0, toMinute: 1439, timeZone: 'America/New_York' })
    const calm = { kind: 'test', urgent: false } as const
    const other = await world.page(to, calm)
    const named = await world.page(to, { ...calm, detail: { contactId: pager } })
    const account = await world.page(to, { ...calm, detail: { contactId: 'account' } })
    const unknown = await world.page(to, { ...calm, detail: { contactId: 'gone' } })
    expect(await deliver(named)).toBe('handed_over')
    expect(await deliver(account)).toBe('handed_over')
    expect(await deliver(unknown)).toBe('unreachable')
    expect(await deliver(other)).toBe('waiting')
    expect(sink.mails.map(({ to: [address] }) => address)).toEqual(['5550155@pager.example', to.email])
    const alert = await world.page(to, { detail: { contactId: pager } })
    const provider: Channel = { send: async () => ({ outcome: 'handed_over' }) }
    await deliver(alert, { webhook: provider })
    expect(await world.rowOf(alert)).toMatchObject({ handedOverBy: 'webhook' })
  })

  describe('by several at once', () => {
    it('goes out once', async () => {
      const pageId = await world.page(await world.person())
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => deliver(pageId)))
      expect(outcomes.toSorted()).toEqual(['handed_over', ...Array(7).fill('nothing_due')])
      expect(idsOf()).toEqual([pageId])
    })

    it('is taken over when the first is silent for longer than a try may last', async () => {
      const pageId = await world.page(await world.person())
      const asked = Promise.withResolvers<void>()
      const answer = Promise.withResolvers<{ outcome: 'handed_over' }>()
      const stuck: Channel = {
        send: () => {
          asked.resolve()
          return answer.promise
        },
      }
      const first = deliver(pageId, { email: stuck })
      await asked.promise
      world.pass(15)
      expect(await deliver(pageId)).toBe('nothing_due')
      world.pass(6)
      expect(await deliver(pageId)).toBe('handed_over')
      const handedOver = await world.rowOf(pageId)
      answer.reject(new ChannelError('timed_out'))
      expect(await first).toBe('nothing_due')
      expect(await world.rowOf(pageId)).toEqual(handedOver)
    })

    it('is not held up by a clock that was an hour ahead', async () => {
      const pageId = await world.page(await world.person())
      const ahead = new Date(world.now().getTime() + 3_600_000)
      await world.change(pageId, { createdAt: ahead, dueAt: ahead, leasedUntil: ahead, leasedBy: 'whoever' })
      expect(await deliver(pageId)).toBe('handed_over')
    })
  })

  describe('by a process that is killed', () => {
    const children: ChildProcess[] = []
    afterEach(() => {
      for (const child of children.splice(0)) child.kill('SIGKILL')
    })

    it('goes out again under the same id when nobody knows whether it went', async () => {
      const pageId = await world.page(await world.person())
      sink.manner = 'takes_but_never_says_so'
      const code = `
        const { deliverPage } = await import('#lib/notifications/deliver-page.ts')
        const { openDatabase } = await import('#db/client.ts')
        const { ownerEnv } = await import('#lib/env.ts')
        const at = new Date('${world.now().toISOString()}')
        await deliverPage({ db: openDatabase(ownerEnv().databaseAppUrl), keys: ownerEnv().keys, now: () => at }, '${pageId}')`
      const { ownerUrl, appUrl } = world.clinic.database
      const child = spawn(process.execPath, ['--conditions=react-server', '--input-type=module', '--eval', code], {
        env: {
          ...process.env,
          DATABASE_URL: ownerUrl,
          DATABASE_APP_URL: appUrl,
          SMTP_URL: sink.url,
          MAIL_FROM: settings().mailFrom,
        },
        stdio: ['ignore', 'inherit', 'inherit'],
      })
      children.push(child)
      await sink.hanging()
      child.kill('SIGKILL')
      await once(child, 'exit')
      sink.manner = 'takes'
      expect(await world.triesOf(pageId)).toEqual(['email 1 cut off'])
      const again = await world.jobFor(`deliver:${pageId}`)
      expect(again?.runAt).toEqual((await world.rowOf(pageId)).leasedUntil)
      expect(await deliver(pageId)).toBe('nothing_due')
      world.pass(21)
      expect(await deliver(pageId)).toBe('handed_over')
      expect(idsOf()).toEqual([pageId, pageId])
      expect(await world.triesOf(pageId)).toEqual(['email 1 cut off', 'email 2 handed_over'])
    })
  })

  describe('that is not urgent', () => {
    const news = { kind: 'told', text: 'told_acknowledged', urgent: false } as const

    it('waits for the end of quiet hours, which an urgent one does not', async () => {
      const to = await world.person()
      // NOON is 14:05 in New York.
      await world.quiet(to, { fromMinute: 14 * 60, toMinute: 16 * 60, timeZone: 'America/New_York' })
      const [calm, urgent] = [await world.page(to, news), await world.page(to)]
      expect(await deliver(urgent)).toBe('handed_over')
      expect(await deliver(calm)).toBe('waiting')
      expect(sink.mails).toHaveLength(1)
      const { dueAt } = await world.rowOf(calm)
      expect(dueAt.toISOString()).toMatch(/T20:00:00/)
      expect((await world.jobFor(`deliver:${calm}`))?.runAt).toEqual(dueAt)
      world.pass((dueAt.getTime() - world.now().getTime()) / 1000)
      expect(await deliver(calm)).toBe('handed_over')
    })

    it('goes out as one message with whatever else waits for the same person', async () => {
      const [to, other] = [await world.person(), await world.person()]
      const referrals = [await world.referral(), await world.referral()]
      const calm: string[] = []
      for (const { id } of referrals) calm.push(await world.page(to, { ...news, referralId: id }))
      const [urgent, others] = [await world.page(to), await world.page(other, news)]
      expect(await deliver(calm[1] ?? '')).toBe('handed_over')
      expect(sink.mails).toHaveLength(1)
      for (const { reference } of referrals)
        expect(sink.mails[0]?.source).toContain(`${reference.slice(0, 3)} ${reference.slice(3)}`)
      for (const pageId of calm) {
        expect((await world.rowOf(pageId)).handedOverAt).not.toBeNull()
        expect(await world.triesOf(pageId)).toEqual(['email 1 handed_over'])
      }
      for (const pageId of [urgent, others]) expect((await world.rowOf(pageId)).handedOverAt).toBeNull()
      expect(await deliver(calm[0] ?? '')).toBe('nothing_due')
    })

    it('is tried more often, each page of a message in its own time', async () => {
      const to = await world.person()
      const early = await world.page(to, news)
      sink.manner = 'is_busy'
      for (const wait of [30, 120, 600]) {
        expect(await deliver(early)).toBe('waiting')
        world.pass(wait)
      }
      const late = await world.page(to, news)
      expect(await deliver(early)).toBe('unreachable')
      expect(await world.rowOf(late)).toMatchObject({ unreachableAt: null, leasedUntil: null })
      expect(await world.jobFor(`deliver:${late}`)).toBeDefined()
      sink.manner = 'takes'
      world.pass(30)
      expect(await deliver(late)).toBe('handed_over')
      expect((await world.rowOf(early)).handedOverAt).toBeNull()
    })
  })
})
