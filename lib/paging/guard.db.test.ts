import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import { openChannels } from '#lib/notifications/channels.ts'
import { type MailSink, openMailSink } from '#lib/notifications/testing/mail-sink.ts'
import { settingsWith } from '#lib/notifications/testing/settings.ts'
import { acknowledge } from '#lib/referrals/hold.ts'
import { guardOnce } from './guard.ts'
import { guardHere } from './guard-here.ts'
import { alone } from './guard-lock.ts'
import { at, PagedClinic } from './testing/paged-clinic.ts'

const soon = { timeout: 10_000, interval: 20 }
const SWEPT = { referrals: 0, pages: 0, failed: 0 }

describe('app processes without a worker', () => {
  let paged: PagedClinic
  let sink: MailSink
  let processes: Database[]

  beforeAll(async () => {
    paged = await PagedClinic.open()
    await paged.fillRoster()
  })
  beforeEach(async () => {
    sink = await openMailSink()
    processes = [1, 2].map(() => openDatabase(paged.clinic.database.appUrl, { max: 3 }))
  })
  afterEach(async () => {
    await Promise.all(processes.map((db) => db.close()))
    await sink.close()
    await paged.owner`delete from worker_heartbeats`
    await paged.owner`update referrals set status = 'withdrawn', ended_at = now()`
  })
  afterAll(() => paged.close())

  const beat = (ageS: number) => paged.owner`
    insert into worker_heartbeats values ('w', now(), clock_timestamp() - make_interval(secs => ${ageS}))`

  function guards(minute: number) {
    const settings = settingsWith({ smtp: sink.url })
    const dispatch = { channels: openChannels(settings), origin: settings.origin }
    return processes.map((db) => guardHere({ db, keys: paged.clinic.keys, now: () => at(minute), dispatch }))
  }

  it('page an alert, and hand it over once', async () => {
    const sent = await paged.send('emergent')
    const looks = guards(0).flatMap((look) => [look, look, look])
    await Promise.all(looks.map((look) => look()))
    await vi.waitFor(() => expect(sink.mails).toHaveLength(1), soon)
    await vi.waitFor(async () => expect((await paged.pages(sent))[0]?.handedOverAt).toEqual(at(0)), soon)
    for (const look of looks) await look()
    expect(await paged.paged(sent)).toEqual(['alert 0 R. Okafor'])
    expect(sink.mails).toHaveLength(1)
  })

  it('page the next step when its time comes, and nobody once somebody has it', async () => {
    const sent = await paged.send('emergent')
    for (const minute of [0, 4.9, 5, 9.9]) for (const look of guards(minute)) await look()
    expect(await paged.paged(sent)).toEqual(['alert 0 R. Okafor', 'alert 1 Q. Tanaka', 'alert 1 R. Okafor'])
    await acknowledge(paged.clinic.as('coordinator', at(9.95)), sent.reference)
    for (const look of guards(12)) await look()
    expect((await paged.paged(sent)).filter((page) => page.startsWith('alert'))).toHaveLength(3)
  })

  /** All that is due has been so for this long. */
  const waiting = (seconds: number) => paged.owner`
    update graphile_worker._private_jobs set run_at = clock_timestamp() - make_interval(secs => ${seconds})`

  it('leave it to a worker that was heard of within 30 seconds', async () => {
    const sent = await paged.send('emergent')
    await waiting(25)
    await beat(25)
    expect(await Promise.all(guards(0).map((look) => look()))).toEqual(['worker_works', 'worker_works'])
    expect(await paged.paged(sent)).toEqual([])
    await paged.owner`delete from worker_heartbeats`
    await beat(35)
    const [look] = guards(0)
    expect(await look?.()).toMatchObject({ referrals: 1 })
    expect(await paged.paged(sent)).toEqual(['alert 0 R. Okafor'])
  })

  it('do not trust a worker that lives and leaves alone what is due', async () => {
    const sent = await paged.send('emergent')
    await beat(1)
    await waiting(35)
    await guards(0)[0]?.()
    expect(await paged.paged(sent)).toEqual(['alert 0 R. Okafor'])
    await vi.waitFor(async () => expect((await paged.pages(sent))[0]?.handedOverAt).toEqual(at(0)), soon)
  })

  it('do it one at a time, and the other one goes on when the first dies', async () => {
    const [first, second] = processes as [Database, Database]
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const dying = alone(first, () => {
      begin()
      return new Promise<never>(() => {})
    })
    dying.catch(() => {})
    await begun
    const look = () => guardOnce({ db: second, sweep: async () => SWEPT })
    expect(await look()).toBe('another_guards')
    await paged.owner`
      select pg_terminate_backend(pid) from pg_locks l join pg_database d on d.oid = l.database
        where locktype = 'advisory' and objid = 7240143 and datname = current_database()`
    await vi.waitFor(async () => expect(await look()).toEqual(SWEPT), soon)
  })

  it('let go of the lock when a look fails', async () => {
    const [first, second] = processes as [Database, Database]
    const failing = guardOnce({ db: first, sweep: () => Promise.reject(new Error('away')) })
    await expect(failing).rejects.toThrow('away')
    expect(await guardOnce({ db: second, sweep: async () => SWEPT })).toEqual(SWEPT)
  })
})
