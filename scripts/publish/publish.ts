import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { StartError } from '#lib/start-error.ts'
import { type ClientModules, readClientModules } from './islands.ts'
import { withPolicies } from './policy-headers.ts'
import { publishPage } from './publish-page.ts'

/** The page at unknown addresses. */
const NOT_FOUND = '/_not-found'
/** The framework's own page for a server that broke: it is not ours to change, and no address leads to it. */
const NOT_OURS = ['/_global-error']

const prerenderShape = z.object({
  version: z.literal(4),
  routes: z.record(z.string(), z.object({ routeType: z.string(), srcRoute: z.string() })),
})
const routesShape = z.record(z.string(), z.string())

interface DrawnRoute {
  readonly address: string
  /** The folder of the page in the app, route groups included. */
  readonly page: string
}

/**
 * Takes the framework's scripts out of every public page that was drawn at build and has no component that runs in the
 * browser, and writes the policy of each page into the routes manifest. Once for each build.
 * @param dist the build's folder: `.next`, or its copy in `.next/standalone`
 * @param asDrawn where the pages are kept as the framework had written them: what ours are measured against
 * @throws StartError when the build is not written as expected
 */
export function publish(dist: string, asDrawn?: string): void {
  const routes = listDrawn(dist)
  const manifests = new Map<string, ClientModules>()
  const policies = new Map<string, string>()
  for (const { address, page } of routes) {
    const modules = manifests.get(page) ?? modulesOf(dist, address, page)
    manifests.set(page, modules)
    const name = address === '/' ? 'index' : address.slice(1)
    const file = join(dist, 'server/app', name)
    const html = read(`${file}.html`)
    if (asDrawn) write(join(asDrawn, `${name}.html`), html)
    const published = publishPage({ address, html, flight: read(`${file}.rsc`), modules })
    writeFileSync(`${file}.html`, published.html)
    policies.set(address, published.policy)
    if (address === NOT_FOUND) writeFileSync(join(dist, 'server/pages/404.html'), published.html)
  }
  const manifest = join(dist, 'routes-manifest.json')
  writeFileSync(manifest, JSON.stringify(withPolicies(JSON.parse(read(manifest)), policies, NOT_FOUND)))
}

function listDrawn(dist: string): DrawnRoute[] {
  const prerendered = prerenderShape.safeParse(JSON.parse(read(join(dist, 'prerender-manifest.json'))))
  const paths = routesShape.safeParse(JSON.parse(read(join(dist, 'app-path-routes-manifest.json'))))
  if (!prerendered.success || !paths.success)
    throw new StartError('The list of pages that were drawn at build is not written as expected any more.')
  const pages = new Map(Object.entries(paths.data).map(([page, route]) => [route, page]))
  return Object.entries(prerendered.data.routes).flatMap(([address, { routeType, srcRoute }]) => {
    if (routeType !== 'page' || NOT_OURS.includes(address)) return []
    const page = pages.get(srcRoute)
    if (page === undefined || !(page.startsWith('/(public') || address === NOT_FOUND))
      throw new StartError(
        `${address} was drawn at build, but is no public page: a signed-in page is drawn when asked for.`,
      )
    return [{ address, page }]
  })
}

function modulesOf(dist: string, address: string, page: string): ClientModules {
  return readClientModules(address, read(join(dist, 'server/app', `${page}_client-reference-manifest.js`)))
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function read(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw new StartError(`The build has no ${file}: what writes it has changed.`)
}
