import { migrate } from '#db/migrate.ts'
import { deriveAppDatabaseUrl } from '#lib/env.ts'
import type { Lifetime } from '#scripts/runtime/lifetime.ts'
import { makeSecrets } from '#scripts/runtime/secrets.ts'
import { startThrowAwayServer } from '#scripts/testing/throw-away-server.ts'
import { Night } from './night.ts'

/** A night on a throw-away database of its own, which is gone at the end of `lifetime`. */
export async function openNight(lifetime: Lifetime): Promise<Night> {
  const { DATABASE_PASSWORD: _, ...secrets } = makeSecrets()
  const server = await lifetime.open(startThrowAwayServer, (started) => started.stop())
  const appUrl = deriveAppDatabaseUrl(server.ownerUrl, secrets.AUTH_SECRET)
  await migrate({ ownerUrl: server.ownerUrl, appUrl })
  const database = { ownerUrl: server.ownerUrl, appUrl, drop: () => Promise.resolve() }
  return lifetime.open(
    () => Night.begin(database, secrets),
    (night) => night.end(),
  )
}
