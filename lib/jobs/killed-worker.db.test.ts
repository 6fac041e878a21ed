import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Sent } from '#lib/paging/testing/paged-clinic.ts'
import { Night } from '#scripts/drill/night.ts'
import { openNight } from '#scripts/drill/open-night.ts'
import { live } from '#scripts/runtime/lifetime.ts'
import { makeSecrets } from '#scripts/runtime/secrets.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'

/** Real worker processes that are killed, a real queue and a real mail server: nothing here is pretended. */
describe('paging by workers that are killed', { timeout: 180_000 }, () => {
  let database: TestDatabase
  let night: Night

  beforeAll(async () => {
    database = await createTestDatabase()
    const { DATABASE_PASSWORD: _, ...secrets } = makeSecrets()
    vi.stubEnv('DATABASE_URL', database.ownerUrl)
    night = await Night.begin(database, secrets)
  })
  beforeEach(() => () => night.killWorkers())
  afterAll(async () => {
    await night.end()
    await database.drop()
  })

  const steps = async (sent: Sent) => (await night.paging.pages(sent)).map(({ kind, step }) => `${kind} ${step}`)
  /** Ids of the messages about a referral that the mail server has taken. */
  const mailsOf = async (sent: Sent) => {
    const ids = new Set((await night.paging.pages(sent)).map(({ id }) => id))
    return night.mail.mails
      .flatMap(({ source }) => /^Message-ID: <([^@>]+)/m.exec(source)?.[1] ?? [])
      .filter((id) => ids.has(id))
  }
  const job = async (key: string) => {
    const [row] = await night.paging.owner<{ lockedBy: string | null }[]>`
      select locked_by as "lockedBy" from graphile_worker._private_jobs where key = ${key}`
    return row
  }

  it('is done by the next worker when one dies while it decides whom to page', async () => {
    const worker = await night.startWorker()
    const sent = await night.send('emergent')
    await night.settled(sent, 'alert', 0)
    await night.paging.owner.begin(async (tx) => {
      await tx`select 1 from referrals where id = ${sent.id} for update`
      await night.paging
        .owner`update graphile_worker._private_jobs set run_at = now() where key = ${`watch:${sent.id}`}`
      await night.until('the worker has the job', async () => (await job(`watch:${sent.id}`))?.lockedBy)
      await worker.kill()
    })
    await night.pass(5)
    await night.passWithoutHeartbeat()
    await night.startWorker()
    await night.settled(sent, 'alert', 1)
    expect(await steps(sent)).toEqual(['alert 0', 'alert 1', 'alert 1'])
  })

  it('hands a page over when the worker died while it was handing it over', async () => {
    const worker = await night.startWorker()
    night.mail.manner = 'hangs'
    const sent = await night.send('emergent')
    await night.mail.hanging()
    await worker.kill()
    night.mail.manner = 'takes'
    await night.passWithoutHeartbeat()
    await night.startWorker()
    const [page, ...others] = await night.settled(sent, 'alert', 0)
    expect(others).toEqual([])
    expect(await mailsOf(sent)).toEqual([page?.id])
  })

  it('pages one step after an hour without a worker, and each person of it once', async () => {
    const first = await night.startWorker()
    const sent = await night.send('emergent')
    await night.settled(sent, 'alert', 0)
    await first.kill()
    await night.pass(61)
    await night.passWithoutHeartbeat()
    await Promise.all([night.startWorker(), night.startWorker()])
    const paged = await night.settled(sent, 'alert', 12)
    expect(new Set(await steps(sent))).toEqual(new Set(['alert 0', 'alert 12']))
    expect(paged).toHaveLength(5)
    expect((await mailsOf(sent)).toSorted()).toEqual((await night.paging.pages(sent)).map(({ id }) => id).toSorted())
  })

  it('shares twenty alerts between two workers, one of which dies, and pages nobody twice', async () => {
    const [doomed] = await Promise.all([night.startWorker(), night.startWorker()])
    const sent: Sent[] = []
    for (let count = 0; count < 20; count++) {
      sent.push(await night.send('urgent'))
      if (count === 10) await doomed?.kill()
    }
    await night.passWithoutHeartbeat()
    for (const each of sent) {
      await night.settled(each, 'alert', 0)
      expect(await steps(each)).toEqual(['alert 0'])
      expect(new Set(await mailsOf(each)).size).toBe(1)
    }
  })

  it('finds a referral whose jobs are gone without a trace when a worker starts', async () => {
    const sent = await night.send('emergent')
    await night.paging.owner`delete from graphile_worker._private_jobs`
    await night.startWorker()
    await night.settled(sent, 'alert', 0)
    expect(await night.paging.nextLook(sent)).not.toBeNull()
  })
})

describe('paging on a database that is killed', () => {
  it(
    'goes on when database and worker are there again, and has lost nothing',
    () =>
      live(async (lifetime) => {
        const night = await openNight(lifetime)
        night.superviseWorker()
        const before = await night.send('emergent')
        await night.settled(before, 'alert', 0)
        const [place] = await night.paging.owner<{ file: string }[]>`select pg_read_file('postmaster.pid') as file`
        process.kill(Number(place?.file.split('\n')[0]), 'SIGKILL')
        // A person presses again when the portal says that it could not.
        const after = await night.until('the database is there again', () => night.send('emergent').catch(() => null))
        await night.settled(after, 'alert', 0)
        await night.pass(5)
        for (const sent of [before, after]) {
          await night.settled(sent, 'alert', 1)
          expect((await night.paging.pages(sent)).map(({ step }) => step)).toEqual([0, 1, 1])
        }
      }),
    240_000,
  )
})
