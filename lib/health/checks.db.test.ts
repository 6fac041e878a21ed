import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'
import { checkReadiness } from './checks.ts'

describe('readiness', () => {
  let database: TestDatabase
  let owner: postgres.Sql
  let db: Database

  beforeAll(async () => {
    database = await createTestDatabase()
    owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
    db = openDatabase(database.appUrl, { max: 2 })
  })
  afterAll(async () => {
    await owner.end()
    await db.close()
    await database.drop()
  })

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
    const readiness = await checkReadiness(nowhere, false)
    expect(Date.now() - began).toBeLessThan(10_000)
    expect(readiness.checks).toEqual({ database: 'failed', migrations: 'failed', running: 'ok' })
    await nowhere.close()
  })

  it('does not wait for a database that hangs', async () => {
    const busy = openDatabase(database.appUrl, { max: 1 })
    let isOver = false
    const hanging = busy.client`select pg_sleep(8)`.then(() => {
      isOver = true
    })
    expect(await checkReadiness(busy, false)).toMatchObject({ ready: false })
    expect(isOver).toBe(false)
    await hanging
    await busy.close()
  })
})
