import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import { type SessionTimes, sessionState } from '#lib/accounts/session-state.ts'
import { ownerEnv } from '#lib/env.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'
import { endIdleSessions } from './end-idle-sessions.ts'

const NOW = new Date('2026-03-01T03:00:00Z')
const MINUTE_MS = 60_000

describe('sessions that nobody looks at', () => {
  let database: TestDatabase
  let owner: postgres.Sql
  let db: Database

  beforeAll(async () => {
    database = await createTestDatabase()
    vi.stubEnv('DATABASE_URL', database.ownerUrl)
    owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
    db = openDatabase(database.appUrl, { max: 1 })
  })
  afterAll(async () => {
    await owner.end()
    await db.close()
    await database.drop()
  })

  it('end exactly when the rule says so, whatever their limits and open screens', async () => {
    const personId = randomUUID()
    await owner`insert into people (id, email, name) values (${personId}, 'a@demo.example', 'A. Person')`
    const minutes = [-1, -2, -14.999, -15, -15.001, -700]
    const cases: (SessionTimes & { id: string })[] = []
    for (const active of minutes)
      for (const expires of [-1, 0, 0.001, 600])
        for (const standbyMs of [null, 0, -119_999, -120_000, -120_001])
          cases.push({
            id: randomUUID(),
            lastActiveAt: new Date(NOW.getTime() + active * MINUTE_MS),
            expiresAt: new Date(NOW.getTime() + expires * MINUTE_MS),
            endedAt: null,
            standby: standbyMs === null ? null : 'board',
            standbyAt: standbyMs === null ? null : new Date(NOW.getTime() + standbyMs),
          })
    for (const each of cases)
      await owner`insert into sessions (id, person_id, created_at, last_active_at, expires_at, standby, standby_at) values
        (${each.id}, ${personId}, ${NOW}, ${each.lastActiveAt}, ${each.expiresAt}, ${each.standby}, ${each.standbyAt})`
    await endIdleSessions({}, { db, keys: ownerEnv().keys, now: () => NOW, jobId: '1' })
    const rows = await owner<{ id: string; ended: boolean }[]>`select id, ended_at is not null as ended from sessions`
    const ended = new Map(rows.map((row) => [row.id, row.ended]))
    for (const each of cases)
      expect({ ...each, ended: ended.get(each.id) }).toEqual({ ...each, ended: sessionState(each, NOW) === 'ended' })
    expect(new Set(ended.values())).toEqual(new Set([true, false]))
  })
})
