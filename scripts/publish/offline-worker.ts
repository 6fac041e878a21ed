/**
 * The service worker of the public pages: it keeps a copy of them for a reader who loses the network. Browsers run this file
 * with its types taken out, and `COPY` put before it at build (`offline.ts`).
 *
 * A page comes from the network; its copy is shown only when the network fails, breaks or is slow. Copies are taken of the
 * pages of this build alone, by this worker, without cookies: what somebody opens is never stored. Whatever it does not
 * know, above all the portal, it does not touch.
 */
import type { Locale } from '#lib/content/shape.ts'
import type { OfflineCopy } from './offline.ts'

declare const COPY: OfflineCopy
declare const self: WorkerScope

/** What is used of the service worker's global scope: the compiler's library for it cannot stand beside the one for pages. */
interface WorkerScope {
  readonly registration: { unregister(): Promise<boolean> }
  readonly clients: { matchAll(options: object): Promise<readonly { readonly url: string }[]> }
  readonly location: { readonly origin: string }
  readonly navigator: { readonly connection?: { readonly saveData?: boolean } }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install', listener: (event: InstallEvent) => void): void
  addEventListener(type: 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}
interface LastingEvent {
  waitUntil(done: Promise<unknown>): void
}
interface InstallEvent extends LastingEvent {
  addRoutes?(routes: readonly object[]): Promise<void>
}
interface FetchEvent extends LastingEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const CACHE = `${COPY.prefix}${COPY.version}`
const PAGES = new Map(COPY.pages.map((page) => [page.path, page]))
const FILES = new Set(COPY.pages.flatMap(({ files }) => files))

const localeOf = (path: string): Locale => (path === '/es' || path.startsWith('/es/') ? 'es' : 'en')
const isOpen = (path: string) => !isOfPortal(path) && !path.startsWith('/_next/')
const isOfPortal = (path: string) => COPY.portal.includes(path.split('/')[1] ?? '')
const pathIn = (address: string) => {
  const url = address ? new URL(address) : undefined
  return url?.origin === self.location.origin ? url.pathname : undefined
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      await passByPortal(event)
      const readers = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' })
      const cache = await caches.open(CACHE)
      for (const { path } of COPY.pages.filter(({ always }) => always)) await keep(cache, path)
      for (const locale of new Set(readers.map(({ url }) => localeOf(new URL(url).pathname)))) await keepAll(locale)
      // At once: a page takes everything from one build, so none is harmed by a worker that is newer than itself.
      await self.skipWaiting()
    })(),
  )
})

/** Where the browser can, it asks for the portal's addresses without starting this worker first. */
async function passByPortal(event: InstallEvent): Promise<void> {
  if (!event.addRoutes) return
  const routes = COPY.portal.map((part) => ({
    condition: { urlPattern: new URLPattern({ pathname: `/${part}{/*}?` }) },
    source: 'network',
  }))
  await event.addRoutes(routes).catch(() => {})
}

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then((names) => {
      const old = names.filter((name) => name.startsWith(COPY.prefix) && name !== CACHE)
      return Promise.all(old.map((name) => caches.delete(name)))
    }),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const path = pathIn(request.url)
  if (path === undefined || request.method !== 'GET' || request.headers.has('authorization')) return
  if (request.mode === 'navigate') {
    if (!isOfPortal(path)) event.respondWith(answerPage(event, path).catch(() => fetch(request)))
    return
  }
  // Some files are shared with the portal, which takes none of them from here. Styles ask for the type that they name.
  const from = pathIn(request.referrer)
  if (FILES.has(path) && from !== undefined && (FILES.has(from) || isOpen(from)))
    event.respondWith(answerFile(request, path).catch(() => fetch(request)))
})

/** A page from the network; its copy when that fails, is broken, or takes longer than a reader waits. */
async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const fresh = fetch(event.request)
  event.waitUntil(
    fresh
      .then(
        ({ ok }) => (ok ? keepAll(localeOf(path)) : undefined),
        () => {},
      )
      .catch(() => {}),
  )
  const kept = await keptAt(path)
  if (!kept) return fresh.catch(() => answerElsewhere(path))
  const answer = await Promise.race([fresh.catch(() => undefined), patience()])
  return answer && answer.status < 500 ? answer : withNote(kept, localeOf(path), noteOf(kept, localeOf(path)))
}

/** An address of which there is no copy, without a network: the page with the number. */
async function answerElsewhere(path: string): Promise<Response> {
  const locale = localeOf(path)
  const contact = await keptAt(COPY.contact[locale])
  return contact ? withNote(contact, locale, COPY.words[locale].elsewhere) : Response.error()
}

const keptAt = async (path: string) => (await caches.open(CACHE)).match(path, { ignoreVary: true })

const patience = () => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), COPY.patienceMs))

async function answerFile(request: Request, path: string): Promise<Response> {
  return (await keptAt(path)) ?? fetch(request)
}

function noteOf(kept: Response, locale: Locale): string {
  const [before, after] = COPY.words[locale].kept
  const day = new Date(kept.headers.get('date') ?? Number.NaN)
  if (Number.isNaN(day.getTime())) return before + after
  return `${before} <time>${new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(day)}</time>${after}`
}

/** The kept page with a line above it that says what it is. */
async function withNote(kept: Response, locale: Locale, note: string): Promise<Response> {
  const html = (await kept.text()).replace(
    /<body\b[^>]*>/,
    (body) => `${body}<p class="kept-copy" role="status" lang="${locale}">${note}</p>`,
  )
  const headers = new Headers(kept.headers)
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name)
  return new Response(html, { headers })
}

/** Keeps every page of a language, one after the other: the reader's own requests come first. What is refused is left for later. */
async function keepAll(locale: Locale): Promise<void> {
  const isThrifty = self.navigator.connection?.saveData === true
  const cache = await caches.open(CACHE)
  for (const page of COPY.pages)
    if (localeOf(page.path) === locale && !(isThrifty && page.needsScripts))
      await keep(cache, page.path).catch(() => {})
}

/**
 * Keeps a page and first the files it needs, unless they are kept already. One of another build, which a server has that is
 * just being replaced, is left out: its files would be missing. Throws when the network does.
 */
async function keep(cache: Cache, path: string): Promise<void> {
  if (await cache.match(path, { ignoreVary: true })) return
  for (const file of PAGES.get(path)?.files ?? [])
    if (!(await cache.match(file, { ignoreVary: true }))) await cache.put(file, await take(file))
  const response = await take(path, 'no-cache')
  const html = await response.clone().text()
  if ([...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].every(([, file = '']) => FILES.has(file)))
    await cache.put(path, response)
}

async function take(path: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(path, { cache, credentials: 'omit', redirect: 'error' })
  if (!response.ok) throw new Error(`No copy of ${path}: ${response.status}`)
  return response
}
