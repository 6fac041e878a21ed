import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { startEmbedded } from '#db/embedded.ts'
import { lockHolder } from '#db/embedded-lock.ts'
import { findPlace } from '#db/embedded-place.ts'
import { clearRemains } from '#db/embedded-server.ts'
import { migrate } from '#db/migrate.ts'
import { deriveAppDatabaseUrl } from '#lib/env.ts'

const PREFIX = 'ecmo-portal-test-'
const TEMPLATE = 'portal_template'

export type ThrowAwayServer = { ownerUrl: string; stop: () => Promise<void> }

async function remove(dataDir: string) {
  const place = findPlace(dataDir)
  if (lockHolder(place.folder) !== undefined) return
  await clearRemains(place)
  for (const folder of [place.folder, dataDir]) rmSync(folder, { recursive: true, force: true })
}

/** A killed test run cannot clean up after itself: the next one does. */
async function removeAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    // Another user's cannot be removed, and one that another run is just making holds no lock yet.
    const folder = join(tmpdir(), name)
    if (existsSync(join(folder, 'postgres/data')) || existsSync(join(folder, 'postgres-folder')))
      await remove(folder).catch(() => {})
  }
}

/** A PostgreSQL whose data are gone when it stops. */
export async function startThrowAwayServer(): Promise<ThrowAwayServer> {
  await removeAbandoned()
  const dataDir = join(tmpdir(), `${PREFIX}${randomUUID()}`)
  const server = await startEmbedded({ dataDir, password: randomUUID(), throwAway: true })
  return {
    ownerUrl: server.ownerUrl,
    stop: async () => {
      await server.stop()
      await remove(dataDir)
    },
  }
}

const withDatabaseName = (url: string, name: string) => {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

/** A migrated, empty database that others are copied from; `secret` gives the app's role its password. */
export async function makeTemplate(ownerUrl: string, secret: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await sql`create database ${sql(TEMPLATE)}`
    const template = withDatabaseName(ownerUrl, TEMPLATE)
    await migrate({ ownerUrl: template, appUrl: deriveAppDatabaseUrl(template, secret) })
    // Closed to connections: one that is in use cannot be copied.
    await sql`alter database ${sql(TEMPLATE)} allow_connections false`
  } finally {
    await sql.end()
  }
}

export type TestDatabase = {
  /** The owner's connection: bypasses row-level security. */
  ownerUrl: string
  /** The app's restricted role. */
  appUrl: string
  /** Ends what still uses the database and removes it. */
  drop: () => Promise<void>
}

/** Copies the template into a database of its own, on the server of `ownerUrl`. */
export async function copyTemplate(ownerUrl: string, secret: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {}, idle_timeout: 1 })
  await sql`create database ${sql(name)} template ${sql(TEMPLATE)}`
  const own = withDatabaseName(ownerUrl, name)
  return {
    ownerUrl: own,
    appUrl: deriveAppDatabaseUrl(own, secret),
    drop: async () => {
      await sql`drop database ${sql(name)} with (force)`
      await sql.end()
    },
  }
}
