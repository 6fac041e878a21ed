import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartError } from '#lib/start-error.ts'
import { drawnFile, readBuilt, readRoutes } from './drawn-routes.ts'
import { type ClientModules, readClientModules } from './islands.ts'
import { withPolicies } from './policy-headers.ts'
import { publishPage } from './publish-page.ts'

/** The page at unknown addresses. */
const NOT_FOUND = '/_not-found'
/** The framework's own page for a server that broke: it is not ours to change, and no address leads to it. */
const NOT_OURS = ['/_global-error']
const ROUTES_MANIFEST = 'routes-manifest.json'

interface DrawnRoute {
  readonly address: string
  /** The folder of the page in the app, route groups included. */
  readonly page: string
}

/**
 * Takes the framework's scripts out of every public page that was drawn at build and has no component that runs in the
 * browser, and writes the policy of each page into the routes manifest. Once for each build.
 * @param dist the build's folder
 * @param asDrawn where the pages are kept as the framework had written them: what ours are measured against
 * @throws StartError when the build is not written as expected
 */
export function publish(dist: string, asDrawn: string): void {
  const routes = listDrawn(dist)
  const manifests = new Map<string, ClientModules>()
  const policies = new Map<string, string>()
  for (const { address, page } of routes) {
    const modules = manifests.get(page) ?? modulesOf(dist, address, page)
    manifests.set(page, modules)
    const file = drawnFile(address)
    const html = readBuilt(dist, `${file}.html`)
    write(join(asDrawn, address === '/' ? 'index.html' : `${address}.html`), html)
    const published = publishPage({ address, html, flight: readBuilt(dist, `${file}.rsc`), modules })
    writeFileSync(join(dist, `${file}.html`), published.html)
    policies.set(address, published.policy)
    if (address === NOT_FOUND) writeFileSync(join(dist, 'server/pages/404.html'), published.html)
  }
  const manifest = JSON.parse(readBuilt(dist, ROUTES_MANIFEST))
  writeFileSync(join(dist, ROUTES_MANIFEST), JSON.stringify(withPolicies(manifest, policies, NOT_FOUND)))
}

function listDrawn(dist: string): DrawnRoute[] {
  const { drawn, routes } = readRoutes(dist)
  const pages = new Map(Object.entries(routes).map(([page, route]) => [route, page]))
  return Object.entries(drawn).flatMap(([address, { routeType, srcRoute }]) => {
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
  return readClientModules(address, readBuilt(dist, `server/app${page}_client-reference-manifest.js`))
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
