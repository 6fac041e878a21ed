import 'server-only'
import { type Database, openDatabase } from '#db/client.ts'
import type { KeyRing } from './crypto/key-ring.ts'
import { appEnv } from './env.ts'

/** Kept on the process, so that a hot reload in development finds the pool that is already open. */
const held = globalThis as typeof globalThis & { portalDatabase?: Database }

/** This process's connections, as the role that owns nothing. Opened on first use. */
export function appDatabase(): Database {
  held.portalDatabase ??= openDatabase(appEnv().databaseAppUrl)
  return held.portalDatabase
}

/** This process's key ring, from the environment. */
export function appKeys(): KeyRing {
  return appEnv().keys
}
