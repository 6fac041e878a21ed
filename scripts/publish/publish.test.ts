import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publish } from './publish.ts'

const drawn = (title: string) =>
  `<!DOCTYPE html><html><head><script src="/_next/static/chunks/frame.js" async=""></script></head><body><h1>${title}</h1><script>self.__next_f.push([1,""])</script></body></html>`
const bare = (title: string) => `<!DOCTYPE html><html><head></head><body><h1>${title}</h1></body></html>`
const manifest = `globalThis.__RSC_MANIFEST["/x"] = ${JSON.stringify({
  clientModules: {
    '[project]/node_modules/next/dist/esm/client/components/layout-router.js': { id: 3, chunks: ['/frame.js'] },
  },
})};`

let dist: string
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(dist, file)), { recursive: true })
  writeFileSync(join(dist, file), text)
}
const read = (file: string) => readFileSync(join(dist, file), 'utf8')
const asDrawn = () => join(dist, 'as-drawn')

/** A build of these pages: address → folder in the app. */
function makeBuild(pages: Record<string, string>): void {
  const routes = Object.keys(pages).map((address) => [address, { routeType: 'page', srcRoute: address }])
  write(
    'prerender-manifest.json',
    JSON.stringify({
      version: 4,
      routes: Object.fromEntries([...routes, ['/robots.txt', { routeType: 'route', srcRoute: '/robots.txt' }]]),
    }),
  )
  write(
    'app-path-routes-manifest.json',
    JSON.stringify(Object.fromEntries(Object.entries(pages).map(([address, page]) => [page, address]))),
  )
  const policy = { source: '/(.*)', headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'" }] }
  write('routes-manifest.json', JSON.stringify({ version: 3, headers: [policy] }))
  write('server/pages/404.html', 'as it was')
  for (const [address, page] of Object.entries(pages)) {
    const name = address === '/' ? '/index' : address
    write(`server/app${name}.html`, drawn(address))
    write(`server/app${name}.rsc`, '1:I[3,["$2"],"default"]\n')
    write(`server/app${page}_client-reference-manifest.js`, manifest)
  }
}

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'ecmo-portal-publish-'))
})
afterEach(() => rmSync(dist, { recursive: true, force: true }))

describe('publish', () => {
  const pages = {
    '/': '/(public)/page',
    '/es/contact': '/(public-es)/es/contact/page',
    '/_not-found': '/_not-found/page',
  }

  it('publishes every drawn page, the one for unknown addresses where the server reads it too, and keeps what was drawn', () => {
    makeBuild(pages)
    publish(dist, asDrawn())
    expect(read('server/app/index.html')).toBe(bare('/'))
    expect(read('server/app/es/contact.html')).toBe(bare('/es/contact'))
    expect(read('server/pages/404.html')).toBe(bare('/_not-found'))
    expect(read('as-drawn/index.html')).toBe(drawn('/'))
    expect(JSON.parse(read('routes-manifest.json')).headers).toHaveLength(1)
    expect(read('routes-manifest.json')).toContain("script-src 'none'")
  })

  it('refuses a signed-in page that was drawn at build, since it would be the same for everybody', () => {
    makeBuild({ ...pages, '/board': '/(portal)/board/page' })
    expect(() => publish(dist, asDrawn())).toThrow('/board was drawn at build, but is no public page')
  })

  it('refuses a build that lacks a file, or lists its pages in another way', () => {
    makeBuild(pages)
    rmSync(join(dist, 'server/app/index.rsc'))
    expect(() => publish(dist, asDrawn())).toThrow(/has no .*index\.rsc/)
    write('prerender-manifest.json', '{"version":5,"routes":{}}')
    expect(() => publish(dist, asDrawn())).toThrow(/not written as expected/)
  })
})
