import type { Page, Response } from '@playwright/test'
import { LABELS } from '#lib/content/labels.ts'
import { findPage } from '#lib/content/pages.ts'
import { type Locale, type PageId, pathOf } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'
import { endingWorker, type OfflineCopy } from '#scripts/publish/offline.ts'
import { barriersEverywhere } from './barriers.ts'
import { figure, open, RESP } from './calculator-pages.ts'
import { test as base, expect } from './fixtures.ts'
import { openRelay, type Relay } from './relay.ts'

const test = base.extend<{ relay: Relay }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here
  relay: async ({}, use) => {
    const relay = await openRelay(process.env.E2E_BASE_URL ?? '')
    await use(relay)
    relay.close()
  },
})
test.use({ serviceWorkers: 'allow' })
test.describe.configure({ timeout: 180_000 })

const KILOBYTE = 1024
const WORKER = '/offline-worker.js'
/** Copies are taken one by one when nothing else is to do: on a slow machine that takes its time. */
const KEEPING = { timeout: 60_000 }

const title = (locale: Locale, id: PageId) => findPage(locale, id)?.title ?? ''
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const note = (page: Page) => page.locator('.kept-copy')

/** What the worker of this build knows. */
async function readCopy(page: Page): Promise<OfflineCopy> {
  const script = await (await page.request.get(new URL(WORKER, page.url()).href)).text()
  return JSON.parse(script.slice('const COPY = '.length, script.indexOf('\n')))
}

/** The addresses of everything that this browser keeps, by the name of the cache. */
const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return names.map((name, place) => [name, requests[place]?.map(({ url }) => new URL(url).pathname) ?? []] as const)
  })

/** Waits until the worker is in charge and every page of the language is kept; gives what is kept. */
async function waitForCopies(page: Page, locale: Locale): Promise<string[]> {
  const { pages, prefix, version } = await readCopy(page)
  const wanted = pages.filter(({ path, always }) => always || /^\/es(\/|$)/.test(path) === (locale === 'es'))
  const keptNow = async () => (await keptBy(page)).find(([name]) => name === prefix + version)?.[1] ?? []
  await expect(async () => {
    expect(await keptNow()).toEqual(expect.arrayContaining(wanted.map(({ path }) => path)))
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state)).toBe(
      'activated',
    )
  }).toPass(KEEPING)
  return keptNow()
}

test('public pages open without a network, or with a broken or a slow one', async ({ page, context, relay }) => {
  const broke: Error[] = []
  page.on('pageerror', (error) => broke.push(error))
  await page.goto(`${relay.url}/families`)
  const kept = await waitForCopies(page, 'en')
  for (const path of ['/', '/contact', '/families/first-hour', '/clinicians/criteria', '/es/families/card'])
    expect(kept).toContain(path)
  expect(kept).not.toContain('/es/families')
  // Of the search also what it knows.
  expect(kept.filter((path) => path.startsWith('/search/'))).toHaveLength(1)
  const bytes = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0] ?? '')
    const bodies = await Promise.all((await cache.matchAll()).map((response) => response.arrayBuffer()))
    return bodies.reduce((sum, { byteLength }) => sum + byteLength, 0)
  })
  expect(bytes).toBeLessThan(2_000 * KILOBYTE)

  await context.setOffline(true)
  await page.reload()
  await expect(heading(page)).toHaveText(title('en', 'families'))
  await expect(note(page)).toContainText(LABELS.en.copy.kept[0])
  await expect(note(page).locator('time')).toHaveText(/^\w+ \d{1,2}, \d{4}$/)
  await expect.poll(() => page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true)
  expect(await barriersEverywhere(page)).toEqual([])
  // A page that runs in the browser finds the line in it, and runs.
  await open(page, relay.url + RESP)
  await page.getByLabel('Age', { exact: true }).fill('63')
  await expect(figure(page, 'RESP')).toContainText('−22 to 12')
  await expect(note(page)).toBeVisible()
  await page.goto(`${relay.url}/no/such/page`)
  await expect(note(page)).toHaveText(LABELS.en.copy.elsewhere)
  // With its styles: they are asked for by an address that is no page's.
  await expect(note(page)).toHaveCSS('text-align', 'center')
  await expect(page.getByRole('main').getByRole('link', { name: program.phone }).first()).toBeVisible()

  await context.setOffline(false)
  for (const mode of ['broken', 'stalled'] as const) {
    relay.turn(mode)
    await page.goto(`${relay.url}/families/first-hour`)
    await expect(heading(page)).toHaveText(title('en', 'families/first-hour'))
    await expect(note(page)).toBeVisible()
  }
  relay.turn('open')
  await expect(async () => {
    await page.reload()
    await expect(heading(page)).toHaveText(title('en', 'families/first-hour'))
    await expect(note(page)).toHaveCount(0, { timeout: 1_000 })
  }).toPass(KEEPING)
  expect(broke).toEqual([])
})

test('the family card opens without a network once it was opened, in the reader’s language', async ({
  page,
  context,
}) => {
  await page.goto('/es/families/card')
  await waitForCopies(page, 'es')
  await context.setOffline(true)
  await page.reload()
  await expect(heading(page)).toHaveText(title('es', 'families/card'))
  await expect(note(page)).toContainText(LABELS.es.copy.kept[0])
  await page.getByRole('link', { name: LABELS.es.card.scan }).click()
  await expect(page).toHaveURL(pathOf('es', 'families/first-hour'))
  await expect(heading(page)).toHaveText(title('es', 'families/first-hour'))
})

test('a new build takes the place of the old copies, and one without copies takes them all away', async ({
  page,
  relay,
}) => {
  await page.goto(`${relay.url}/families`)
  await waitForCopies(page, 'en')
  const { version, prefix } = await readCopy(page)

  relay.instead.set(WORKER, (said) => said.replaceAll(version, 'ffffffffffff'))
  relay.instead.set('/families', (said) => said.replaceAll(title('en', 'families'), 'The next build'))
  const update = () =>
    page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))
  await update()
  await expect.poll(async () => (await keptBy(page)).map(([name]) => name), KEEPING).toEqual([`${prefix}ffffffffffff`])
  relay.turn('broken')
  await page.reload()
  await expect(heading(page)).toHaveText('The next build')

  relay.turn('open')
  relay.instead.set(WORKER, endingWorker)
  await update()
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), KEEPING)
    .toBe(0)
  expect(await keptBy(page)).toEqual([])
  await page.goto(`${relay.url}/contact`)
  await expect(heading(page)).toHaveText(title('en', 'contact'))
})

test('the portal is never answered from the device, nor kept there, nor its pages’ worker replaced', async ({
  page,
  context,
  world,
}) => {
  await world.signIn(page, await world.makePerson({ name: 'R. Okafor' }))
  await page.goto('/contact')
  await waitForCopies(page, 'en')
  await page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register('/push-worker.js', { scope: '/push-worker/' })
    await new Promise((resolve) =>
      installing ? installing.addEventListener('statechange', resolve) : resolve(undefined),
    )
  })

  const answers: Response[] = []
  page.on('response', (response) => answers.push(response))
  for (const path of ['/board', '/referrals', '/account/paging', '/on-call']) {
    await page.goto(path)
    await expect(page.getByRole('main')).toBeVisible()
    expect(answers.length).toBeGreaterThan(0)
    expect(answers.filter((answer) => answer.fromServiceWorker()).map((answer) => answer.url())).toEqual([])
    answers.length = 0
  }

  const { pages } = await readCopy(page)
  const ofTheBuild = new Set(pages.flatMap(({ path, files }) => [path, ...files]))
  const kept = (await keptBy(page)).flatMap(([, paths]) => paths)
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.filter((path) => !ofTheBuild.has(path))).toEqual([])
  expect([...ofTheBuild].filter((path) => /^\/(board|referrals|account|on-call|sign-in|api)/.test(path))).toEqual([])
  const workers = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope, active, installing, waiting }) => [
      new URL(scope).pathname,
      new URL((active ?? waiting ?? installing)?.scriptURL ?? '').pathname,
    ]),
  )
  expect(Object.fromEntries(workers)).toEqual({ '/': WORKER, '/push-worker/': '/push-worker.js' })

  await context.setOffline(true)
  await expect(page.goto('/board')).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
})
