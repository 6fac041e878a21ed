import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { LABELS } from '#lib/content/labels.ts'
import { LOCALES, type Locale, pathOf } from '#lib/content/shape.ts'
import { keepsOfflineCopy } from '#lib/env.ts'
import { StartError } from '#lib/start-error.ts'
import { drawnFile, readBuilt, readRoutes } from './drawn-routes.ts'

/** What the service worker of the public pages knows of the build it was made with. */
export interface OfflineCopy {
  /** Of the names of its caches; the version follows. */
  readonly prefix: string
  readonly version: string
  readonly pages: readonly OfflinePage[]
  /** First parts of the addresses that it never touches. */
  readonly portal: readonly string[]
  /** The page with the number. */
  readonly contact: Readonly<Record<Locale, string>>
  readonly words: Readonly<
    Record<Locale, { readonly kept: readonly [before: string, after: string]; elsewhere: string }>
  >
  /** How long a reader waits for the network before the copy is shown. */
  readonly patienceMs: number
}

export interface OfflinePage {
  readonly path: string
  /** What it is drawn with: styles, type, scripts. */
  readonly files: readonly string[]
  /** A calculator or the search: heavier, so left out for a reader who saves data. */
  readonly needsScripts: boolean
  /** Kept for every reader, whatever the language. */
  readonly always: boolean
}

const WORKER_ADDRESS = 'offline-worker.js'
const PATIENCE_MS = 3_000
const ALWAYS = LOCALES.flatMap((locale) => [pathOf(locale, 'families/card'), pathOf(locale, 'contact')])

const metaShape = z.looseObject({ status: z.number().optional() })

/**
 * Writes the service worker into the folder of files that are served as they are. With `OFFLINE_COPY=off` it writes one
 * that takes away what an earlier one has left on readers' devices.
 * @param dist the build's folder, its pages published
 * @param folder where the worker is served from
 * @throws StartError when the build is not written as expected
 */
export function writeOfflineWorker(dist: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, WORKER_ADDRESS), keepsOfflineCopy() ? offlineWorker(readBuild(dist)) : endingWorker())
}

/** What was drawn at build, and which addresses are the portal's. */
export interface Build {
  readonly pages: readonly { readonly path: string; readonly html: string }[]
  /** Addresses of what was drawn beside the pages, the index of the search among it. */
  readonly data: readonly string[]
  readonly portal: readonly string[]
  /** The text of a file that pages are drawn with, by its address. */
  readonly fileAt: (address: string) => string
}

/** The worker that keeps copies of this build's pages, as browsers run it. */
export function offlineWorker({ pages, data, portal, fileAt }: Build): string {
  const listed = pages.map(({ path, html }): OfflinePage => {
    const files = [...filesOf(html, fileAt), ...data.filter((address) => html.includes(address))]
    return {
      path,
      files,
      needsScripts: files.some((file) => file.endsWith('.js')),
      always: ALWAYS.includes(path),
    }
  })
  const missing = ALWAYS.find((path) => !pages.some((page) => page.path === path))
  if (missing !== undefined) throw new StartError(`${missing} must be kept for every reader, but was not drawn.`)
  const copy: Omit<OfflineCopy, 'version'> = {
    prefix: 'public-',
    pages: listed,
    portal,
    contact: { en: pathOf('en', 'contact'), es: pathOf('es', 'contact') },
    words: { en: LABELS.en.copy, es: LABELS.es.copy },
    patienceMs: PATIENCE_MS,
  }
  const worker = scriptOf('offline-worker.ts')
  const digest = createHash('sha256').update(worker).update(JSON.stringify(copy))
  for (const { html } of pages) digest.update(html)
  return assemble(worker, { ...copy, version: digest.digest('hex').slice(0, 12) })
}

/** The worker that takes copies away, and itself. */
export const endingWorker = (): string => assemble(scriptOf('offline-end.ts'), { prefix: 'public-' })

const assemble = (script: string, copy: object) => `const COPY = ${JSON.stringify(copy)}\n${script}`

/** A script without its types. Node still calls that an experiment, and would say so to whoever starts the portal. */
function scriptOf(name: string): string {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return stripTypeScriptTypes(readFileSync(join(import.meta.dirname, name), 'utf8'))
  } finally {
    process.emitWarning = emitWarning
  }
}

/** Every file of the build that a page names, and the type that its styles name. */
function filesOf(html: string, fileAt: Build['fileAt']): string[] {
  const named = [...html.matchAll(/\s(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, file = '']) => file)
  const byStyles = named
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...fileAt(file).matchAll(/url\(["']?([^"')]+)["']?\)/g)]
        .map(([, url = '']) => url)
        .filter((url) => !url.startsWith('data:'))
        .map((url) => new URL(url, `http://site${file}`).pathname),
    )
  return [...new Set([...named, ...byStyles])]
}

function readBuild(dist: string): Build {
  const { drawn, routes } = readRoutes(dist)
  const sources = new Set(Object.values(drawn).map(({ srcRoute }) => srcRoute))
  // A page that stands for addresses that are none is served with their status: it is no page to keep.
  const isFound = (path: string) =>
    (metaShape.parse(JSON.parse(readBuilt(dist, `${drawnFile(path)}.meta`))).status ?? 200) === 200
  const paths = Object.keys(drawn)
    .filter((path) => drawn[path]?.routeType === 'page' && !path.startsWith('/_'))
    .filter(isFound)
  return {
    data: Object.keys(drawn).filter((path) => path.endsWith('.json')),
    pages: paths.map((path) => ({ path, html: readBuilt(dist, `${drawnFile(path)}.html`) })),
    portal: portalParts(
      Object.values(routes).filter((route) => !sources.has(route)),
      paths,
    ),
    fileAt: (address) => readBuilt(dist, address.replace('/_next/', '')),
  }
}

/** The first part of every address that is drawn when it is asked for. Throws StartError when a public page has it too. */
export function portalParts(routes: readonly string[], pages: readonly string[]): string[] {
  const first = (path: string) => path.split('/')[1] ?? ''
  const parts = [...new Set(routes.map(first))].sort()
  const shared = pages.find((path) => parts.includes(first(path)))
  if (shared !== undefined)
    throw new StartError(
      `${shared} is public, but other addresses that begin like it are not: readers could not keep it.`,
    )
  if (parts.length === 0) throw new StartError('The build has no signed-in pages: what lists them has changed.')
  return parts
}
