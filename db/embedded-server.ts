import { spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Place } from '#db/embedded-place.ts'
import { commandOf, endsWithin, isRunning, signal } from '#db/processes.ts'
import { StartError, systemCode } from '#lib/start-error.ts'

const MAJOR = '18'
/** The role that owns the database and runs migrations. */
export const OWNER = 'portal_owner'
const START_LIMIT_MS = 60_000
const STOP_LIMIT_MS = 30_000
const ATTEMPTS = 5
const LOG_LIMIT_BYTES = 5 * 1024 * 1024
const POLL_MS = 25

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

/** Only what the server needs: neither our secrets nor a PG… variable of the caller's may reach it. */
const environment = { NODE_ENV: 'production' as const, PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }

const settings = (port: number, throwAway: boolean) =>
  Object.entries({
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and the details of constraint errors may hold patient data: neither goes to the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    // Commits are still written before they are answered, so that a test may kill the server.
    ...(throwAway ? { fsync: 'off', full_page_writes: 'off' } : {}),
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** What a live or dead server has written about itself: its process and port. */
export function readPidFile(place: Place) {
  const file = join(place.data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  return { file, pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

export const isServerOf = (place: Place, pid: number) => {
  const command = isRunning(pid) ? commandOf(pid) : undefined
  return command?.includes('postgres') === true && command.includes(place.data)
}

export async function stopServer(pid: number) {
  // SIGINT is PostgreSQL's "fast" stop: connections end, a checkpoint is written. SIGQUIT leaves that to the next start.
  signal(pid, 'SIGINT')
  if (await endsWithin(pid, STOP_LIMIT_MS)) return
  signal(pid, 'SIGQUIT')
  if (await endsWithin(pid, STOP_LIMIT_MS)) return
  throw new StartError(`The database server (process ${pid}) does not stop: end it, then start the portal again.`)
}

/** After a crash the file may name a server that still runs without us, or a process that has since taken its number. */
export async function clearRemains(place: Place) {
  const remains = readPidFile(place)
  if (!remains) return
  if (isServerOf(place, remains.pid)) await stopServer(remains.pid)
  else if (isRunning(remains.pid)) rmSync(remains.file, { force: true })
}

export function requireVersion(place: Place) {
  const file = join(place.data, 'PG_VERSION')
  let found: string | undefined
  try {
    found = existsSync(place.data) ? readFileSync(file, 'utf8').trim() : undefined
  } catch (error) {
    throw systemCode(error) === 'EACCES'
      ? new StartError(
          `The database's data in ${place.data} belong to another user: start as that user, or set DATA_DIR.`,
        )
      : new StartError(
          `The folder ${place.data} holds no PostgreSQL data: move it away, or set DATA_DIR to another folder.`,
        )
  }
  if (found !== undefined && found !== MAJOR)
    throw new StartError(
      `The data in ${place.data} were made by PostgreSQL ${found} and this portal runs ${MAJOR}: use the portal version that made them, or set DATA_DIR to another folder.`,
    )
}

export function create(place: Place, password: string, throwAway: boolean) {
  // Made beside its final name, so that an interrupted first start leaves nothing half-made behind.
  const unfinished = `${place.data}.new`
  const passwordFile = join(place.folder, 'password.new')
  rmSync(unfinished, { recursive: true, force: true })
  writeFileSync(passwordFile, password, { mode: 0o644 })
  const initdb = spawnSync(
    join(place.bin, 'initdb'),
    [
      `--pgdata=${unfinished}`,
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...(throwAway ? ['--no-sync'] : []),
    ],
    { ...place.runner, cwd: '/', env: environment, encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (initdb.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw explainFailure(place, `${initdb.stderr}${initdb.error?.message ?? ''}`)
  }
  renameSync(unfinished, place.data)
}

function explainFailure(place: Place, log: string): StartError {
  if (/no space left|disk quota/i.test(log))
    return new StartError(`The disk of ${place.folder} is full: free some space, then start the portal again.`)
  if (/permission denied|wrong ownership|read-only file system/i.test(log))
    return new StartError(
      `The database's data in ${place.folder} cannot be used by this user: start as the user who made them, or set DATA_DIR.`,
    )
  const reason = log
    .split('\n')
    .findLast((line) => /FATAL|PANIC|error:/.test(line))
    ?.replace(/^.*?(FATAL|PANIC|error): */, '')
  return new StartError(
    `The database server did not start${reason ? ` (${reason})` : ''}: see ${join(place.folder, 'server.log')}.`,
  )
}

/** A started server process; `ended` also settles when it could not be run at all. */
export type Server = { pid: number | undefined; hasEnded: () => boolean; ended: Promise<void>; log: () => string }

function launch(place: Place, port: number, throwAway: boolean): Server {
  const logFile = join(place.folder, 'server.log')
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT_BYTES) truncateSync(logFile)
  const log = openSync(logFile, 'a', 0o600)
  const from = fstatSync(log).size
  const child = spawn(join(place.bin, 'postgres'), ['-D', place.data, ...settings(port, throwAway)], {
    ...place.runner,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let over = false
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  }).then(() => {
    over = true
  })
  return {
    pid: child.pid,
    hasEnded: () => over,
    ended,
    log: () => readFileSync(logFile).subarray(from).toString('utf8'),
  }
}

/** Whether the server is ready; false when it ended first or takes too long. */
async function becomesReady(place: Place, server: Server): Promise<boolean> {
  const until = Date.now() + START_LIMIT_MS
  while (!server.hasEnded() && Date.now() < until) {
    const state = readPidFile(place)
    if (state?.ready && state.pid === server.pid) return true
    await delay(POLL_MS)
  }
  return false
}

/** Starts the server, on `wanted` if given, and waits out what a crash may have left for a moment. */
export async function bringUp(place: Place, throwAway: boolean, wanted?: number): Promise<Server & { port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort())
    const server = launch(place, port, throwAway)
    if (await becomesReady(place, server)) return { ...server, port }
    if (server.pid !== undefined && !server.hasEnded()) await stopServer(server.pid)
    const said = server.log()
    // Another program took the port in between, or the backends of a killed server have not noticed its death yet.
    const passes = /could not bind|pre-existing shared memory|lock file .* already exists/i.test(said)
    if (!passes || attempt === ATTEMPTS) throw explainFailure(place, said)
    await delay(attempt * 500)
    await clearRemains(place)
  }
}
