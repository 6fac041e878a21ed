import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type MailSink, openMailSink } from '#lib/notifications/testing/mail-sink.ts'
import { makePage } from '#lib/paging/testing/make-page.ts'
import { PagedClinic } from '#lib/paging/testing/paged-clinic.ts'
import { send } from '#lib/referrals/send.ts'
import { keepRunning, type Service } from './service.ts'
import { WORKER } from './worker-process.ts'

/** A process is started twice within a test, on a machine that may have other things to do. */
const soon = { timeout: 60_000, interval: 100 }
const LIMIT_MS = 180_000

describe('a worker that is kept running', { timeout: LIMIT_MS }, () => {
  let paged: PagedClinic
  let sink: MailSink
  let outside: Server
  let heard: number
  let worker: Service

  beforeAll(async () => {
    paged = await PagedClinic.open()
    sink = await openMailSink()
    heard = 0
    outside = createServer((_request, response) => {
      heard += 1
      response.end()
    })
    outside.listen(0, '127.0.0.1')
    await once(outside, 'listening')
    const { port } = outside.address() as AddressInfo
    worker = keepRunning({
      name: 'worker',
      args: WORKER,
      silentAtMostMs: 15_000,
      env: {
        ...process.env,
        DATABASE_URL: paged.clinic.database.ownerUrl,
        DATABASE_APP_URL: paged.clinic.database.appUrl,
        SMTP_URL: sink.url,
        MAIL_FROM: 'portal@hospital.example',
        HEARTBEAT_URL: `http://127.0.0.1:${port}/ping`,
        PAGING_TEST_TIME: 'off',
      },
    })
  })
  afterAll(async () => {
    await worker.stop(5_000)
    await sink.close()
    outside.close()
    await paged.close()
  })

  const workers = async () => {
    const rows = await paged.owner<{ id: string }[]>`select worker_id as id from worker_heartbeats`
    return rows.map(({ id }) => id)
  }
  const run = async (task: string) => {
    await paged.owner`select graphile_worker.add_job(${task})`
    const waiting = () => paged.owner`
      select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = ${task}`
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(0), soon)
  }

  it('pages again after it was killed, also for what was sent meanwhile', async () => {
    await vi.waitFor(async () => expect(await workers()).not.toHaveLength(0), soon)
    const before = worker.pid()
    expect(before).toBeGreaterThan(0)
    process.kill(before ?? 0, 'SIGKILL')
    await vi.waitFor(() => expect(worker.pid()).not.toBe(before), soon)
    const { reference } = await send(paged.clinic.as('referrer', new Date()), paged.clinic.sending())
    await vi.waitFor(async () => expect((await workers()).length).toBeGreaterThan(1), soon)
    await vi.waitFor(() => expect(sink.mails.length).toBeGreaterThan(0), soon)
    expect(sink.mails[0]?.source).toContain(`Reference: ${reference.slice(0, 3)} ${reference.slice(3)}`)
  })

  it('is ended and started anew when it hangs: a process that lives and says nothing', async () => {
    await vi.waitFor(async () => expect(await workers()).not.toHaveLength(0), soon)
    const before = worker.pid() ?? 0
    const known = new Set(await workers())
    process.kill(before, 'SIGSTOP')
    await vi.waitFor(() => expect(worker.pid()).not.toBe(before), soon)
    const anew = async () => (await workers()).filter((id) => !known.has(id))
    await vi.waitFor(async () => expect(await anew()).not.toHaveLength(0), soon)
  })

  it('tells the service outside that pages go out, and falls silent when they do not', async () => {
    await run('outgoing_heartbeat')
    expect(heard).toBeGreaterThan(0)
    const made = new Date(Date.now() - 60_000)
    const leased = { leasedUntil: new Date(Date.now() + 600_000), leasedBy: 'a process that hangs' }
    await makePage(paged.clinic, 'coordinator', null, { createdAt: made, dueAt: made, ...leased })
    const before = heard
    await run('outgoing_heartbeat')
    expect(heard).toBe(before)
  })
})
