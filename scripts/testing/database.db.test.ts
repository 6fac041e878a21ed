import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'

describe('a test database', () => {
  let first: TestDatabase
  let second: TestDatabase

  beforeAll(async () => {
    ;[first, second] = await Promise.all([createTestDatabase(), createTestDatabase()])
  })
  afterAll(() => Promise.all([first.drop(), second.drop()]))

  const ask = async <Row extends object>(url: string, query: string): Promise<Row[]> => {
    const sql = postgres(url, { max: 1, onnotice: () => {} })
    try {
      return [...(await sql.unsafe<Row[]>(query))]
    } finally {
      await sql.end()
    }
  }

  it('is migrated, and what one test writes no other sees', async () => {
    const tables = "select count(*)::int as count from pg_tables where schemaname = 'public'"
    const [{ count } = { count: 0 }] = await ask<{ count: number }>(first.ownerUrl, tables)
    expect(count).toBeGreaterThan(3)
    await ask(first.ownerUrl, 'create table only_here ()')
    expect(await ask(second.ownerUrl, tables)).toEqual([{ count }])
  })

  it('lets the app in by a role that owns nothing and cannot step around row-level security', async () => {
    const role = 'select rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user'
    expect(await ask(first.appUrl, role)).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false }])
    await expect(ask(first.appUrl, 'create table public.mine ()')).rejects.toThrow(/permission denied/)
  })
})
