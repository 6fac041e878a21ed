import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTime } from '#lib/deadline.ts'
import { startWorkerChild } from '#scripts/drill/worker-child.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import { openRoad } from '#scripts/testing/road.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'
import { makeSecrets } from './secrets.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

it.each(['hangs', 'refuses'] as const)(
  'a worker is gone soon after its database %s',
  async (how) => {
    const roads = await Promise.all([openRoad(database.ownerUrl), openRoad(database.appUrl)])
    const [owner, app] = roads
    const { DATABASE_PASSWORD: _, ...secrets } = makeSecrets()
    const worker = await startWorkerChild({ ...secrets, DATABASE_URL: owner.url, DATABASE_APP_URL: app.url })
    try {
      for (const road of roads) road.block(how)
      const left = worker.ended.then(() => 'gone')
      expect(await inTime(left, 40_000)).toBe('gone')
    } finally {
      await worker.kill()
      for (const road of roads) await road.close()
    }
  },
  90_000,
)
