import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'
import { checkPaging, checkReadiness } from './checks.ts'

describe('health', () => {
  let database: TestDatabase
  let owner: postgres.Sql
  let db: Database

  beforeAll(async () => {
    database = await createTestDatabase()
    owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
    db = openDatabase(database.appUrl, { max: 2 })
  })
  afterEach(async () => {
    await owner`delete from worker_heartbeats`
    await owner`delete from graphile_worker._private_jobs`
  })
  afterAll(async () => {
    await owner.end()
    await db.close()
    await database.drop()
  })

  const beat = (ageSeconds: number) => owner`
    insert into worker_heartbeats values ('w', now(), clock_timestamp() - make_interval(secs => ${ageSeconds}))`
  const enqueue = (dueSecondsAgo: number) => owner`
    select graphile_worker.add_job('sweep_rate_limits', run_at => clock_timestamp() - make_interval(secs => ${dueSecondsAgo}))`

  it('is ready when the database answers and is up to date', async () => {
    expect(await checkReadiness(db, false)).toEqual({
      ready: true,
      checks: { database: 'ok', migrations: 'ok', running: 'ok' },
    })
  })

  it('is not ready while it shuts down', async () => {
    expect(await checkReadiness(db, true)).toMatchObject({ ready: false, checks: { running: 'failed' } })
  })

  it('is not ready when the newest migration is missing', async () => {
    const [last] = await owner`delete from drizzle.__drizzle_migrations
      where created_at = (select max(created_at) from drizzle.__drizzle_migrations) returning *`
    try {
      expect(await checkReadiness(db, false)).toEqual({
        ready: false,
        checks: { database: 'ok', migrations: 'failed', running: 'ok' },
      })
    } finally {
      await owner`insert into drizzle.__drizzle_migrations ${owner({ hash: last?.hash, created_at: last?.created_at })}`
    }
  })

  it('is ready before a newer version’s migration too', async () => {
    await owner`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`
    expect(await checkReadiness(db, false)).toMatchObject({ ready: true })
    await owner`delete from drizzle.__drizzle_migrations where hash = 'newer'`
  })

  it('has an answer within the deadline when the database has none', async () => {
    const nowhere = openDatabase('postgres://nobody:x@127.0.0.1:9/none', { max: 1 })
    const began = Date.now()
    const [readiness, paging] = await Promise.all([checkReadiness(nowhere, false), checkPaging(nowhere)])
    expect(Date.now() - began).toBeLessThan(2_500)
    expect(readiness.checks).toEqual({ database: 'failed', migrations: 'failed', running: 'ok' })
    expect(paging).toMatchObject({ paging: false, problems: [expect.stringContaining('database does not answer')] })
    await nowhere.close()
  })

  it('does not wait for a database that hangs', async () => {
    const busy = openDatabase(database.appUrl, { max: 1 })
    const began = Date.now()
    const hanging = busy.client`select pg_sleep(4)`.execute()
    expect(await checkReadiness(busy, false)).toMatchObject({ ready: false })
    expect(Date.now() - began).toBeLessThan(2_500)
    await hanging
    await busy.close()
  })

  it('says that no worker has ever run', async () => {
    expect(await checkPaging(db)).toMatchObject({ paging: false, problems: [expect.stringContaining('ever run')] })
  })

  it.each([
    [25, 25, []],
    [35, 0, [expect.stringMatching(/heard of for 35 s/)]],
    [0, 40, [expect.stringMatching(/waiting for 40 s/)]],
    [3_600, 3_600, [expect.stringContaining('heard of'), expect.stringContaining('waiting')]],
  ])('with a worker heard of %i s ago and a job due for %i s says what is wrong', async (age, due, problems) => {
    await beat(age)
    await enqueue(due)
    expect(await checkPaging(db)).toMatchObject({ paging: problems.length === 0, problems })
  })

  it('does not count a job that is set for later', async () => {
    await beat(1)
    await enqueue(-600)
    expect(await checkPaging(db)).toMatchObject({ paging: true, dueJobs: 0, oldestDueSeconds: null })
  })
})
