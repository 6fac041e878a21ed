import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import { lockHolder, takeLock } from '#db/embedded-lock.ts'
import { findPlace, type Place } from '#db/embedded-place.ts'
import {
  bringUp,
  clearRemains,
  create,
  isServerOf,
  OWNER,
  readPidFile,
  requireVersion,
  type Server,
  stopServer,
} from '#db/embedded-server.ts'
import { StartError, systemCode } from '#lib/start-error.ts'

/**
 * A real PostgreSQL on this machine, for the demonstration, development and tests. It listens on 127.0.0.1 only, with a
 * password. It runs in a process group of its own, so that Ctrl-C in a terminal reaches the start script first, which
 * stops what uses the database before the database.
 */
export type EmbeddedDatabase = {
  ownerUrl: string
  /** Closes connections and stops the server; waits until it has ended. */
  stop: () => Promise<void>
}

export type EmbeddedOptions = {
  /** Absolute folder; the server's own folder is made inside. */
  dataDir: string
  /** The owner role's password, the same at every start on the same data. */
  password: string
  /** For throw-away data: gives up surviving a power cut for speed. */
  throwAway?: boolean
  /** Told when the server ended by itself and is started again. */
  onRestart?: () => void
}

const DATABASE = 'portal'
const RETRY_MS = 1000

const connectionUrl = (port: number, password: string, database = DATABASE) =>
  `postgres://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

async function ensureDatabase(place: Place, port: number, password: string) {
  const sql = postgres(connectionUrl(port, password, 'postgres'), { max: 1, onnotice: () => {} })
  try {
    const [known] = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (!known) await sql`create database ${sql(DATABASE)}`
  } catch (error) {
    throw systemCode(error) === '28P01'
      ? new StartError(
          `The database in ${place.folder} was made with other secrets than those in use: put its secrets.json back, or set DATA_DIR to another folder.`,
        )
      : error
  } finally {
    await sql.end()
  }
}

/**
 * The owner's connection to a server that another process (`npm start`, `npm run dev`) keeps running on `dataDir`;
 * undefined when none does.
 */
export function findRunning(options: Pick<EmbeddedOptions, 'dataDir' | 'password'>): string | undefined {
  const place = findPlace(options.dataDir)
  if (lockHolder(place.folder) === undefined) return undefined
  const server = readPidFile(place)
  return server?.ready && isServerOf(place, server.pid) ? connectionUrl(server.port, options.password) : undefined
}

/** Starts the server again, on the same port, whenever it ends by itself. */
function keepRunning(first: Server & { port: number }, again: () => Promise<Server>, onRestart: () => void) {
  let server: Server = first
  let stopping = false
  const watch = async () => {
    while (!stopping) {
      await server.ended
      if (stopping) return
      onRestart()
      server = await again().catch(async () => {
        await delay(RETRY_MS)
        return server
      })
    }
  }
  const watching = watch()
  return async () => {
    stopping = true
    if (server.pid !== undefined && !server.hasEnded()) await stopServer(server.pid)
    await watching
    // One that was just coming up when the stop was asked for.
    if (server.pid !== undefined && !server.hasEnded()) await stopServer(server.pid)
  }
}

/**
 * Starts PostgreSQL on the data in `dataDir`, made on the first start, and keeps it running: a server that ends by
 * itself is started again on the same port. Whatever an earlier crash left (a stale process file, a server still
 * running) is cleared first. Throws `StartError` with one sentence.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const throwAway = options.throwAway ?? false
  const place = findPlace(options.dataDir)
  const release = takeLock(place.folder)
  try {
    await clearRemains(place)
    requireVersion(place)
    if (!existsSync(place.data)) create(place, options.password, throwAway)
    const server = await bringUp(place, throwAway)
    const stopKeeping = keepRunning(
      server,
      () => bringUp(place, throwAway, server.port),
      () => options.onRestart?.(),
    )
    const stop = async () => {
      await stopKeeping()
      release()
    }
    try {
      await ensureDatabase(place, server.port, options.password)
    } catch (error) {
      await stop()
      throw error
    }
    return { ownerUrl: connectionUrl(server.port, options.password), stop }
  } catch (error) {
    release()
    throw error
  }
}
