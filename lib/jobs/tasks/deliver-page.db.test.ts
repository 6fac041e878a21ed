import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { asSystem } from '#lib/ctx.ts'
import { ownerEnv } from '#lib/env.ts'
import { runWorker } from '#lib/jobs/worker.ts'
import { type MailSink, openMailSink } from '#lib/notifications/testing/mail-sink.ts'
import { openPagedWorld, type PagedWorld } from '#lib/notifications/testing/paged-world.ts'
import { deliverAt } from '#lib/paging/pages.ts'
import { deliverPageTask } from './deliver-page.ts'

const soon = { timeout: 20_000, interval: 50 }

describe('the job that hands a page over', () => {
  let world: PagedWorld
  let sink: MailSink

  beforeAll(async () => {
    ;[world, sink] = await Promise.all([openPagedWorld(), openMailSink()])
    vi.stubEnv('DATABASE_URL', world.clinic.database.ownerUrl)
    vi.stubEnv('SMTP_URL', sink.url)
    vi.stubEnv('MAIL_FROM', 'ecmo@hospital.example')
    vi.stubEnv('PORTAL_ORIGIN', 'https://ecmo.hospital.example')
  })
  afterAll(async () => {
    await sink.close()
    await world.close()
  })

  it('is done by the worker, which comes back until a page is handed over', async () => {
    sink.manner = 'is_busy'
    const pageId = await world.page(await world.person(), { createdAt: new Date(), dueAt: new Date() })
    await asSystem(world.db, (tx) => deliverAt(tx, pageId, new Date()))
    const stopping = new AbortController()
    const { databaseUrl } = ownerEnv()
    const env = { databaseUrl, databaseAppUrl: world.clinic.database.appUrl, keys: world.keys }
    const working = runWorker({ signal: stopping.signal, env })
    try {
      await vi.waitFor(async () => expect(await world.triesOf(pageId)).toEqual(['email 1 smtp_451']), soon)
      sink.manner = 'takes'
      await vi.waitFor(async () => expect((await world.rowOf(pageId)).handedOverAt).not.toBeNull(), soon)
      expect(await world.triesOf(pageId)).toEqual(['email 1 smtp_451', 'email 2 handed_over'])
      expect(sink.mails).toHaveLength(1)
      expect(sink.mails[0]?.source).toContain('https://ecmo.hospital.example/page/')
    } finally {
      stopping.abort()
      await working
    }
  })

  it('refuses a payload that names no page, and does nothing for one that is not there', async () => {
    const context = { db: world.db, keys: world.keys, now: world.now, jobId: '1' }
    await expect(deliverPageTask({ pageId: 'x' }, context)).rejects.toThrow()
    await expect(deliverPageTask({ pageId: crypto.randomUUID() }, context)).resolves.toBeUndefined()
  })
})
