import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openChannels } from './channels.ts'
import { deliverPage } from './deliver-page.ts'
import { type MailSink, openMailSink } from './testing/mail-sink.ts'
import { openPagedWorld, type PagedWorld } from './testing/paged-world.ts'
import { settingsWith } from './testing/settings.ts'

describe('handing a page over by e-mail', () => {
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

  const deliver = (pageId: string) => {
    const settings = settingsWith({ smtp: sink.url })
    return deliverPage({ ...world, dispatch: { channels: openChannels(settings), origin: settings.origin } }, pageId)
  }

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

  it('tries a way again after five seconds, then the next, then says that nobody can be reached', async () => {
    const to = await world.person()
    const { id: referralId } = await world.referral()
    const pager = await world.contact(to, { channel: 'pager_email', address: '5550155@pager.example' })
    const pageId = await world.page(to, { referralId })
    sink.manner = 'is_busy'
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
  })
})
