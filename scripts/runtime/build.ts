import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepsOfflineCopy, siteAddress } from '#lib/env.ts'
import { StartError } from '#lib/start-error.ts'
import { answerNotFound } from '#scripts/publish/answer-not-found.ts'
import { writeOfflineWorker } from '#scripts/publish/offline.ts'
import { publish } from '#scripts/publish/publish.ts'

const ROOT = join(import.meta.dirname, '../..')
const NEXT = join(ROOT, '.next')
const STAMP = join(NEXT, 'portal-build')
const STANDALONE = join(NEXT, 'standalone')
/** The public pages as the framework had written them, before `publish`: benches and tests measure against them. */
export const AS_DRAWN = join(NEXT, 'as-drawn')
/** What `npm start` runs. */
export const SERVER = join(STANDALONE, 'server.js')

const SOURCES = [
  '{app,lib,db,content,public,patches}/**/*',
  'scripts/{runtime/build,publish/*}.ts',
  '{package,package-lock,tsconfig}.json',
  '*.{ts,tsx,mjs,js}',
]
const NOT_BUILT = /(^|\/)(vitest|drizzle|knip)\.config\.ts$|next-env\.d\.ts$|\.test\.tsx?$/

/** A digest of everything a build is made from: the Node that makes it and the settings that are read at build, too. */
function sourceDigest(): string {
  const digest = createHash('sha256').update(`${process.version}\0${siteAddress()}\0${keepsOfflineCopy()}`)
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter((file) => !NOT_BUILT.test(file))
  for (const file of [...new Set(files)].sort()) digest.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)))
  return digest.digest('hex')
}

export const isBuilt = (): boolean =>
  existsSync(SERVER) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceDigest()

function nextBuild(quiet: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: ROOT,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', DATABASE_URL: '' },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    })
    const output: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) return resolve()
      process.stderr.write(Buffer.concat(output))
      reject(new StartError('The build failed; what it said is above.'))
    })
  })
}

/** Builds the app into `.next/standalone`, ready to run. Throws `StartError` when it does not build. */
export async function build({ quiet = false } = {}): Promise<void> {
  rmSync(STAMP, { force: true })
  rmSync(STANDALONE, { recursive: true, force: true })
  const digest = sourceDigest()
  await nextBuild(quiet)
  publish(join(STANDALONE, '.next'), AS_DRAWN)
  answerNotFound(join(STANDALONE, '.next/server/app'))
  cpSync(join(NEXT, 'static'), join(STANDALONE, '.next/static'), { recursive: true })
  if (existsSync(join(ROOT, 'public'))) cpSync(join(ROOT, 'public'), join(STANDALONE, 'public'), { recursive: true })
  writeOfflineWorker(join(STANDALONE, '.next'), join(STANDALONE, 'public'))
  // Next copies these along; the app process gets its variables from whoever starts it, and never the owner's connection.
  for (const file of globSync('.env*', { cwd: STANDALONE })) rmSync(join(STANDALONE, file))
  writeFileSync(STAMP, digest)
}
