import postgres from 'postgres'
import { type Database, openDatabase } from '#db/client.ts'
import { type DemoPerson, OKAFOR, toActor } from '#db/demonstration/people.ts'
import { type SeedOptions, STORIES, seed } from '#db/seed.ts'
import { type KeyRing, parseKeyRing } from '#lib/crypto/key-ring.ts'
import type { Ctx } from '#lib/ctx.ts'
import { type BoardEntry, toSections } from '#lib/referrals/board.ts'
import { listBoard } from '#lib/referrals/queries.ts'
import { makeSecrets } from '#scripts/runtime/secrets.ts'
import { createTestDatabase } from './database.ts'

const DAY_MS = 86_400_000

/** The demonstration's own code for one of its twelve patients: EX-01 is 7K4QMT. */
export const referenceOf = (example: string) => STORIES.find((story) => story.example === example)?.reference ?? ''

/** A database with the demonstration in it, seeded at `now`; `close` it in `afterAll`. */
export async function createDemonstration(now: Date) {
  const secrets = makeSecrets()
  const keys: KeyRing = parseKeyRing(secrets.DATA_KEYS, secrets.LOOKUP_KEY)
  const database = await createTestDatabase()
  const env: SeedOptions['env'] = {
    databaseUrl: database.ownerUrl,
    databaseAppUrl: database.appUrl,
    mode: 'demonstration',
    keys,
  }
  const db: Database = openDatabase(database.appUrl, { max: 4 })
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  await seed({ env, now })

  const as = (person: DemoPerson, at = now): Ctx => ({ actor: toActor(person), now: at, db, keys, requestId: 'test' })
  return {
    env,
    db,
    owner,
    /** What a command or query needs to run for `person`. */
    as,
    /** Every row of the board at `at`, by reference. */
    board: async (at = now): Promise<Map<string, BoardEntry>> => {
      const rows = await listBoard(as(OKAFOR, at), new Date(at.getTime() - DAY_MS))
      const entries = toSections(rows, at).flatMap((section) => section.entries)
      return new Map(entries.map((entry) => [entry.row.reference, entry]))
    },
    close: async () => {
      await db.close()
      await owner.end()
      await database.drop()
    },
  }
}

export type Demonstration = Awaited<ReturnType<typeof createDemonstration>>
