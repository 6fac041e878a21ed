import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { LABELS } from '#lib/content/labels.ts'
import { type Build, endingWorker, offlineWorker, portalParts } from './offline.ts'

const SITE = 'https://ecmo.hospital.example'
const STYLES = '/_next/static/chunks/public.css'
const TYPE = '/_next/static/media/sans.woff2'
const SCRIPT = '/_next/static/chunks/search.js'
const INDEX = '/search/en-1.json'

const draw = (title: string, more = '') =>
  `<!DOCTYPE html><html><head><link rel="stylesheet" href="${STYLES}"/></head><body class="x">${title}${more}</body></html>`
const PAGES = new Map([
  ['/', draw('Home')],
  ['/contact', draw('Contact')],
  ['/families', draw('Families')],
  ['/families/card', draw('Card')],
  ['/search', draw('Search', `<script src="${SCRIPT}"></script><script>"${INDEX}"</script>`)],
  ['/es', draw('Inicio')],
  ['/es/contact', draw('Contacto')],
  ['/es/families/card', draw('Tarjeta')],
])
const ENGLISH = ['/', '/contact', '/families', '/families/card', '/search']
const ALWAYS = ['/contact', '/families/card', '/es/contact', '/es/families/card']

const buildOf = (pages: ReadonlyMap<string, string> = PAGES): Build => ({
  pages: [...pages].map(([path, html]) => ({ path, html })),
  data: [INDEX, '/search/es-1.json'],
  portal: ['api', 'board', 'referrals', 'sign-in'],
  fileAt: () => '@font-face{src:url(../media/sans.woff2)}a{background:url("data:image/png;base64,AA==")}',
})

/** Answers like the server of the build; `PAGES` and files alone are there. */
const serve = (path: string): Response => {
  const body = PAGES.get(path) ?? (path.startsWith('/_next/static/') || path === INDEX ? 'file' : undefined)
  const headers = { date: 'Mon, 23 Nov 2026 12:00:00 GMT', 'content-type': 'text/html', 'content-encoding': 'gzip' }
  return body === undefined ? new Response('not here', { status: 404 }) : new Response(body, { headers })
}

interface Asked {
  method?: string
  mode?: string
  referrer?: string
  headers?: Record<string, string>
}

/** A worker in a browser of this test: its network, its caches, and the moment at which patience ends are in our hands. */
function start(script: string, { readers = ['/'], saveData = false } = {}) {
  const listeners = new Map<string, (event: object) => void>()
  const stored = new Map<string, Map<string, Response>>()
  const world = {
    network: async (path: string): Promise<Response> => serve(path),
    requested: [] as string[],
    routes: [] as { condition: { urlPattern: URLPattern } }[],
    isRegistered: true,
    isPatient: true,
    isStorageBroken: false,
    /** Called when the reader has the answer. */
    onAnswer: () => {},
  }
  const cacheAt = (name: string) => {
    const entries = stored.get(name) ?? new Map<string, Response>()
    stored.set(name, entries)
    return {
      match: async (path: string) => entries.get(path)?.clone(),
      put: async (path: string, response: Response) => void entries.set(path, response),
    }
  }
  const self = {
    location: { origin: SITE },
    navigator: { connection: { saveData } },
    registration: {
      unregister: async () => {
        world.isRegistered = false
        return true
      },
    },
    clients: { matchAll: async () => readers.map((path) => ({ url: SITE + path })) },
    skipWaiting: async () => {},
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
  }
  const globals = { URL, URLPattern, Response, Headers, Intl, Map, Set, Error, Promise, Date }
  const context = createContext({
    ...globals,
    self,
    caches: {
      open: async (name: string) => {
        if (world.isStorageBroken) throw new Error('No storage')
        return cacheAt(name)
      },
      keys: async () => [...stored.keys()],
      delete: async (name: string) => stored.delete(name),
    },
    fetch: (input: string | { url: string }) => {
      const path = typeof input === 'string' ? input : new URL(input.url).pathname
      world.requested.push(path)
      return world.network(path)
    },
    setTimeout: (done: () => void) => {
      if (!world.isPatient) done()
    },
  })
  runInContext(script, context)

  /** Sends the worker an event and waits for what it asked to be waited for. */
  const tell = async (type: string, more: object = {}): Promise<Response | undefined> => {
    const waits: Promise<unknown>[] = []
    let answer: Promise<Response> | undefined
    listeners.get(type)?.({
      ...more,
      waitUntil: (done: Promise<unknown>) => waits.push(done),
      respondWith: (response: Promise<Response>) => {
        answer = response
      },
    })
    const response = await answer
    world.onAnswer()
    await Promise.all(waits)
    return response
  }
  return {
    world,
    caches: stored,
    kept: () => [...stored.values()].flatMap((entries) => [...entries.keys()]).filter((path) => PAGES.has(path)),
    files: () => [...stored.values()].flatMap((entries) => [...entries.keys()]).filter((path) => !PAGES.has(path)),
    install: () =>
      tell('install', { addRoutes: async (routes: typeof world.routes) => void world.routes.push(...routes) }),
    activate: () => tell('activate'),
    ask: (address: string, { method = 'GET', mode = 'navigate', referrer = '', headers = {} }: Asked = {}) =>
      tell('fetch', {
        request: { url: new URL(address, SITE).href, method, mode, referrer, headers: new Headers(headers) },
      }),
  }
}

async function installed(options?: Parameters<typeof start>[1]) {
  const browser = start(offlineWorker(buildOf()), options)
  await browser.install()
  await browser.activate()
  return browser
}

const lost = async (): Promise<Response> => {
  throw new TypeError('Failed to fetch')
}

describe('what is kept', () => {
  it('is the reader’s language with its files, and the card and the number in every language', async () => {
    const browser = await installed()
    expect(browser.kept().toSorted()).toEqual([...new Set([...ENGLISH, ...ALWAYS])].toSorted())
    expect(browser.files().toSorted()).toEqual([STYLES, TYPE, SCRIPT, INDEX].toSorted())
    expect((await installed({ readers: ['/es/families/card'] })).kept().toSorted()).toEqual(
      ['/es', ...ALWAYS].toSorted(),
    )
  })

  it('leaves out what needs scripts for a reader who saves data', async () => {
    const browser = await installed({ saveData: true })
    expect(browser.kept()).toContain('/families')
    expect(browser.kept()).not.toContain('/search')
    expect(browser.files()).not.toContain(SCRIPT)
  })

  it('is another language too, once one of its pages was opened', async () => {
    const browser = await installed()
    await browser.ask('/es')
    expect(browser.kept()).toContain('/es')
  })

  it('is never a page of another build, whose files would be missing', async () => {
    const browser = start(offlineWorker(buildOf()))
    browser.world.network = async (path) =>
      path === '/families' ? new Response(draw('New', '<img src="/_next/static/media/new.png">')) : serve(path)
    await browser.install()
    expect(browser.kept()).toContain('/contact')
    expect(browser.kept()).not.toContain('/families')
  })

  it('is completed later where the network was lost on the way, and not taken twice', async () => {
    const browser = start(offlineWorker(buildOf()))
    browser.world.network = async (path) => (path === '/families' ? lost() : serve(path))
    await browser.install()
    expect(browser.kept()).not.toContain('/families')
    browser.world.network = async (path) => serve(path)
    await browser.ask('/contact')
    expect(browser.kept()).toContain('/families')
    browser.world.requested = []
    await browser.ask('/contact')
    expect(browser.world.requested).toEqual(['/contact'])
  })

  it('does not take the worker without the number and the card', async () => {
    const browser = start(offlineWorker(buildOf()))
    browser.world.network = async (path) =>
      path === '/es/families/card' ? new Response('', { status: 503 }) : serve(path)
    await expect(browser.install()).rejects.toThrow('/es/families/card')
  })

  it('is nothing that somebody opened, only what the build drew', async () => {
    const browser = await installed()
    const before = [...browser.kept(), ...browser.files()]
    for (const address of ['/no/such/page', '/search?q=bleeding', '/referrals/7K4QMT', '/sign-in'])
      await browser.ask(address)
    expect([...browser.kept(), ...browser.files()]).toEqual(before)
  })
})

describe('a public page', () => {
  it('comes from the network while that answers', async () => {
    const browser = await installed()
    browser.world.network = async () => new Response('fresh')
    expect(await (await browser.ask('/families'))?.text()).toBe('fresh')
  })

  it.each([
    ['is lost', lost],
    ['is broken', async () => new Response('broken', { status: 500 })],
  ])('comes from the device when the network %s, and says from which day it is', async (_, network) => {
    const browser = await installed()
    browser.world.network = network
    const answer = await browser.ask('/families')
    expect(answer?.status).toBe(200)
    const [before, after] = LABELS.en.copy.kept
    expect(await answer?.text()).toBe(
      PAGES.get('/families')?.replace(
        '<body class="x">',
        `<body class="x"><p class="kept-copy" role="status" lang="en">${before} <time>November 23, 2026</time>${after}</p>`,
      ),
    )
    // The text is no longer what the server compressed.
    expect(answer?.headers.get('content-encoding')).toBeNull()
    expect(answer?.headers.get('content-type')).toBe('text/html')
  })

  it('comes from the device when the network takes longer than a reader waits', async () => {
    const browser = await installed()
    const late = Promise.withResolvers<Response>()
    Object.assign(browser.world, {
      network: () => late.promise,
      isPatient: false,
      onAnswer: () => late.resolve(new Response('late')),
    })
    expect(await (await browser.ask('/families'))?.text()).toContain('kept-copy')
  })

  it('is waited for when there is no copy, and its errors are the server’s own', async () => {
    const browser = await installed()
    expect((await browser.ask('/no/such/page'))?.status).toBe(404)
    browser.world.network = async () => new Response('broken', { status: 500 })
    expect((await browser.ask('/no/such/page'))?.status).toBe(500)
  })

  it('comes from the network when the device’s own storage fails', async () => {
    const browser = await installed()
    browser.world.isStorageBroken = true
    expect(await (await browser.ask('/families'))?.text()).toBe(PAGES.get('/families'))
    const file = await browser.ask(TYPE, { mode: 'cors', referrer: `${SITE}/families` })
    expect(await file?.text()).toBe('file')
  })

  it('that is not kept gives way to the number, in the language of its address', async () => {
    const browser = await installed()
    browser.world.network = lost
    const english = await (await browser.ask('/no/such/page'))?.text()
    expect(english).toContain('Contact')
    expect(english).toContain(LABELS.en.copy.elsewhere)
    const spanish = await (await browser.ask('/es/no-hay'))?.text()
    expect(spanish).toContain('Contacto')
    expect(spanish).toContain(LABELS.es.copy.elsewhere)
  })
})

describe('what is not the worker’s', () => {
  it.each<[string, string, Asked]>([
    ['a page of the portal', '/referrals/7K4QMT', {}],
    ['the portal’s first page', '/board', {}],
    ['the sign-in', '/sign-in?next=/board', {}],
    ['a message', '/contact', { method: 'POST' }],
    ['an interface', '/api/session', { mode: 'cors' }],
    ['another site', 'https://elsewhere.example/contact', {}],
    ['a request with a key', '/contact', { headers: { authorization: 'Bearer x' } }],
    ['data of a page', '/contact', { mode: 'cors', referrer: `${SITE}/contact` }],
    ['a file that the portal asks for', TYPE, { mode: 'cors', referrer: `${SITE}/board` }],
    [
      'a file that the portal’s styles ask for',
      TYPE,
      { mode: 'cors', referrer: `${SITE}/_next/static/chunks/portal.css` },
    ],
    ['a file without a sender', TYPE, { mode: 'cors' }],
  ])('%s is not touched', async (_, address, asked) => {
    const browser = await installed()
    browser.world.requested = []
    expect(await browser.ask(address, asked)).toBeUndefined()
    expect(browser.world.requested).toEqual([])
  })

  it('is not even shown to it by browsers that can pass it by', async () => {
    const { world } = await installed()
    const passes = (path: string) => world.routes.some(({ condition }) => condition.urlPattern.test(SITE + path))
    for (const path of ['/board', '/referrals/7K4QMT', '/api/auth/session']) expect(passes(path), path).toBe(true)
    for (const path of ['/', '/families', '/boards', '/es/board']) expect(passes(path), path).toBe(false)
  })
})

describe('a file of a public page', () => {
  it('comes from the device, for a page as for its styles, and for the number in place of a page that is not kept', async () => {
    const browser = await installed()
    browser.world.network = lost
    for (const from of ['/families', STYLES, '/no/such/page']) {
      const answer = await browser.ask(TYPE, { mode: 'cors', referrer: SITE + from })
      expect(await answer?.text()).toBe('file')
    }
  })
})

describe('the next build', () => {
  it('has another version when one word of a page has changed, and removes the copies of the last', async () => {
    const browser = await installed()
    browser.caches.set('public-000000000000', new Map([['/families', new Response('old')]]))
    browser.caches.set('of-somebody-else', new Map())
    await browser.activate()
    const names = [...browser.caches.keys()]
    expect(names).toHaveLength(2)
    expect(names).toContain('of-somebody-else')
    expect(offlineWorker(buildOf())).toContain(
      names.find((name) => name !== 'of-somebody-else')?.slice('public-'.length),
    )
    const changed = offlineWorker(buildOf(new Map([...PAGES, ['/families', draw('Changed')]])))
    expect(changed).not.toBe(offlineWorker(buildOf()))
  })

  it('that keeps no copies takes away the old ones, and its worker', async () => {
    const browser = start(endingWorker())
    browser.caches.set('public-000000000000', new Map())
    browser.caches.set('of-somebody-else', new Map())
    await browser.install()
    await browser.activate()
    expect([...browser.caches.keys()]).toEqual(['of-somebody-else'])
    expect(browser.world.isRegistered).toBe(false)
  })
})

describe('the build', () => {
  it('refuses to go without the card, and an address that is half public', () => {
    const without = new Map([...PAGES].filter(([path]) => path !== '/families/card'))
    expect(() => offlineWorker(buildOf(without))).toThrow('/families/card')
    expect(portalParts(['/board', '/api/events', '/referrals/[ref]'], [...PAGES.keys()])).toEqual([
      'api',
      'board',
      'referrals',
    ])
    expect(() => portalParts(['/families/mine'], [...PAGES.keys()])).toThrow('/families')
    expect(() => portalParts([], [...PAGES.keys()])).toThrow('no signed-in pages')
  })
})
