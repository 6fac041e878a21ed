import { createHash } from 'node:crypto'
import { publicPolicy } from '#lib/content-security.ts'
import { StartError } from '#lib/start-error.ts'
import { type ClientModules, type Island, islandsOf } from './islands.ts'
import { readScripts, withoutFramework } from './page-scripts.ts'

/** What a page says of itself when its components run in the browser. */
const MARK = / data-hydrated=""/
const OWN_LIMIT_BYTES = 10_240

export interface DrawnPage {
  readonly address: string
  readonly html: string
  /** The page's flight data: the `.rsc` file beside it. */
  readonly flight: string
  readonly modules: ClientModules
}

export interface PublishedPage {
  readonly html: string
  readonly policy: string
}

/**
 * A page as it is served. One whose components run in the browser says so with `data-hydrated` and keeps everything; any
 * other loses the framework's scripts. Either way its policy allows just the inline scripts that are in it. Throws
 * StartError when mark and manifest disagree, or the page is not written as expected.
 */
export function publishPage({ address, html, flight, modules }: DrawnPage): PublishedPage {
  const islands = islandsOf(address, flight, modules)
  const isMarked = MARK.test(html)
  if (isMarked && islands.length === 0)
    throw new StartError(`${address} is marked data-hydrated, but none of its components runs in the browser.`)
  if (!isMarked && islands.length > 0)
    throw new StartError(
      `${address} draws ${islands.map(({ source }) => source).join(', ')}, which needs scripts: mark its <main> with data-hydrated, or draw it without.`,
    )
  const served = isMarked ? html : withoutFramework(address, html)
  if (isMarked) requireFiles(address, html, islands)
  else requireLight(address, served)
  return { html: served, policy: policyOf(address, served) }
}

function requireFiles(address: string, html: string, islands: readonly Island[]): void {
  const present = new Set(readScripts(address, html).map(({ file }) => file))
  const lost = islands.flatMap(({ files }) => files).find((file) => !present.has(file))
  if (lost) throw new StartError(`${address} does not load ${lost}, which one of its components needs.`)
}

function requireLight(address: string, html: string): void {
  const bytes = readScripts(address, html).reduce(
    (sum, { kind, text }) => sum + (kind === 'own' ? Buffer.byteLength(text) : 0),
    0,
  )
  if (bytes > OWN_LIMIT_BYTES)
    throw new StartError(`${address} carries ${bytes} bytes of script of its own; ${OWN_LIMIT_BYTES} are allowed.`)
}

function policyOf(address: string, html: string): string {
  const scripts = readScripts(address, html).filter(({ kind }) => kind !== 'data')
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text)
  return publicPolicy({
    scriptHashes: scripts.filter(({ file }) => file === undefined).map(({ text }) => hashOf(text)),
    hasScriptFiles: scripts.some(({ file }) => file !== undefined),
    styleHashes: styles.map(hashOf),
    hasStyleAttributes: /<[^>]+\sstyle="/.test(html),
  })
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
