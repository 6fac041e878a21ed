import { sql } from 'drizzle-orm'
import { type Database, openDatabase, setSettings, type Tx } from '#db/client.ts'
import type { OwnerEnv } from '#lib/env.ts'
import { StartError } from '#lib/start-error.ts'
import { hashPasswords, putDirectory } from './demonstration/directory.ts'
import { leaveUntold } from './demonstration/leave-untold.ts'
import { removeStories } from './demonstration/remove-stories.ts'
import { putRoster } from './demonstration/roster.ts'
import { DECIDING } from './demonstration/stories/deciding.ts'
import { MOVING } from './demonstration/stories/moving.ts'
import { intakeKeyOf, type Story, Telling } from './demonstration/story.ts'

/** The twelve patients of the demonstration. */
export const STORIES: readonly Story[] = [...DECIDING, ...MOVING]

export interface SeedOptions {
  readonly env: Pick<OwnerEnv, 'databaseUrl' | 'databaseAppUrl' | 'mode' | 'keys'>
  /** The moment on which the board is drawn. */
  readonly now: Date
}

/**
 * Loads the demonstration: its hospitals, its people, who of them is on call, and twelve patients whose times count from
 * `now`. On a database that has it already, the people and whatever was entered by hand stay, and the twelve are told
 * anew. All of it happens in one transaction, so nobody ever sees half of it.
 * @throws StartError outside the demonstration mode
 */
export async function seed({ env, now }: SeedOptions): Promise<void> {
  if (env.mode !== 'demonstration')
    throw new StartError('Demonstration data are only for a demonstration: nothing was changed.')
  const hashes = await hashPasswords()
  const owner = openDatabase(env.databaseUrl, { max: 1, applicationName: 'seed' })
  try {
    await owner.orm.transaction(async (tx) => {
      await putDirectory(tx, hashes, now)
      await putRoster(tx, now)
      await removeStories(tx, STORIES.map(intakeKeyOf))
      const db = asApp(owner, tx)
      await tx.execute(sql`set local role ${sql.identifier(decodeURIComponent(new URL(env.databaseAppUrl).username))}`)
      for (const story of STORIES) await story.tell(new Telling({ db, keys: env.keys, now }, story))
      await leaveUntold(db, STORIES.map(intakeKeyOf), now)
    })
  } finally {
    await owner.close()
  }
}

/** The database as commands know it, with each of their transactions a part of `tx`. */
function asApp(owner: Database, tx: Tx): Database {
  return {
    ...owner,
    transaction: (settings, work) =>
      tx.transaction(async (part) => {
        await setSettings(part, settings)
        return work(part)
      }),
  }
}
