import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'

// What patches/postgres+3.4.9.patch is for: without it the first test ends the process and the second stores half a transaction.
describe('a connection that is lost inside a transaction', () => {
  let database: TestDatabase
  let admin: postgres.Sql
  let sql: postgres.Sql

  beforeAll(async () => {
    database = await createTestDatabase()
    admin = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
    sql = postgres(database.ownerUrl, { max: 1, onnotice: () => {}, backoff: false })
    await admin`create table notes (word text not null)`
  })
  afterAll(async () => {
    await Promise.all([sql.end(), admin.end()])
    await database.drop()
  })

  const lose = async (tx: postgres.TransactionSql) => {
    const [own] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`
    await admin`select pg_terminate_backend(${own?.pid ?? 0})`
    await delay(50)
  }

  it('fails the transaction, and nothing outside of it', async () => {
    const stray: unknown[] = []
    const catchStray = (error: unknown) => stray.push(error)
    process.on('uncaughtException', catchStray)
    try {
      const lost = sql.begin(async (tx) => {
        await lose(tx)
        await tx`insert into notes values (${'after'})`
      })
      await expect(lost).rejects.toMatchObject({ code: expect.stringMatching(/CONNECTION_CLOSED|57P01/) })
      await delay(50)
    } finally {
      process.off('uncaughtException', catchStray)
    }
    expect(stray).toEqual([])
  })

  it('runs nothing more of it once the connection serves someone else', async () => {
    const settled: string[] = []
    const lost = sql.begin(async (tx) => {
      await tx`insert into notes values ('before')`
      await lose(tx)
      // The pool has one connection: this opens it again for another caller.
      expect(await sql`select 1 as one`).toHaveLength(1)
      await tx`insert into notes values (${'after'})`.then(
        () => settled.push('stored'),
        () => settled.push('refused'),
      )
    })
    await expect(lost).rejects.toThrow()
    await expect.poll(() => settled).toEqual(['refused'])
    expect(await admin`select word from notes`).toHaveLength(0)
  })

  it('keeps serving from the pool afterwards', async () => {
    for (let round = 0; round < 3; round += 1)
      await sql
        .begin(async (tx) => {
          await lose(tx)
          await tx`insert into notes values (${`round ${round}`})`
        })
        .catch(() => {})
    expect(await sql`select ${'alive'} as word`).toEqual([{ word: 'alive' }])
  })
})
