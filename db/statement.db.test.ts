import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase, type Tx } from '#db/client.ts'
import { statement } from '#db/statement.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'

let built = 0
const whoAsks = statement((tx: Tx) => {
  built += 1
  return tx
    .select({
      said: sql<string>`${sql.placeholder('word')}::text`,
      personId: sql<string>`current_setting('app.person_id')`,
      connection: sql<number>`pg_backend_pid()`,
    })
    .from(sql`(values (1)) as once`)
    .prepare('who_asks')
})

const ADA = '00000000-0000-4000-8000-00000000000a'
const BEN = '00000000-0000-4000-8000-00000000000b'

describe('a statement', () => {
  let database: TestDatabase
  let db: Database

  beforeAll(async () => {
    database = await createTestDatabase()
    db = openDatabase(database.appUrl, { max: 2 })
  })
  afterAll(async () => {
    await db.close()
    await database.drop()
  })

  it('is built once and runs in the transaction that asks, also in two at once', async () => {
    const both = Promise.withResolvers<void>()
    let waiting = 0
    const ask = (personId: string, word: string) =>
      db.transaction({ reach: 'own', personId, facilityIds: [] }, async (tx) => {
        // Neither goes on before both have begun, so that they are on two connections.
        if (++waiting === 2) both.resolve()
        await both.promise
        const [first] = await whoAsks(tx, { word })
        const [second] = await whoAsks(tx, { word: `${word} again` })
        return { first, second }
      })
    const [ada, ben] = await Promise.all([ask(ADA, 'one'), ask(BEN, 'two')])

    expect(ada.first).toMatchObject({ said: 'one', personId: ADA })
    expect(ada.second).toMatchObject({ said: 'one again', personId: ADA })
    expect(ben.first).toMatchObject({ said: 'two', personId: BEN })
    expect(ada.first?.connection).toBe(ada.second?.connection)
    expect(ada.first?.connection).not.toBe(ben.first?.connection)
    expect(built).toBe(1)
  })
})
