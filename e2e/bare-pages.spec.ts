import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { type APIResponse, expect, type Page, test } from '@playwright/test'
import { AS_DRAWN } from '#scripts/runtime/build.ts'
import { watchShift } from './watch-shift.ts'

/** Every public page that the build has drawn, hydrated ones included. */
const PAGES = globSync('**/*.html', { cwd: AS_DRAWN })
  .map((file) => `/${file.replace(/\.html$/u, '').replace(/^index$/u, '')}`)
  // What is shown at addresses that are none.
  .filter((path) => path !== '/_not-found' && path !== '/es/no-hay')
  .toSorted()
const SPANISH = PAGES.filter((path) => /^\/es(?:\/|$)/u.test(path))
const ENGLISH = PAGES.filter((path) => !SPANISH.includes(path))
const UNKNOWN = ['/no/such/page', '/es/ninguna/parte']
/** The pages that the budgets name. */
const MEASURED = ['/', '/ecmo', '/families/first-hour', '/clinicians', '/es/families/first-hour']

const KB = 1024

const isHydrated = (html: string) => html.includes(' data-hydrated=""')

interface Script {
  attributes: string
  text: string
}

const scriptsIn = (html: string): Script[] =>
  [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gu)].map(([, attributes = '', text = '']) => ({
    attributes,
    text,
  }))

const policyOf = (response: APIResponse) =>
  new Map(
    (response.headers()['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )

test('there are pages of both languages', () => {
  expect(ENGLISH).toContain('/ecmo')
  expect(SPANISH).toContain('/es/ecmo')
})

for (const [language, paths] of [
  ['English', [...ENGLISH, '/no/such/page']],
  ['Spanish', [...SPANISH, '/es/ninguna/parte']],
] as const)
  test(`every ${language} page may run its own inline scripts alone, and content comes without the framework`, async ({
    request,
  }) => {
    for (const path of paths) {
      const response = await request.get(path)
      expect(response.status(), path).toBe(UNKNOWN.includes(path) ? 404 : 200)
      expect(response.headers()['cache-control'], path).toMatch(/must-revalidate/u)
      const html = await response.text()
      const programs = scriptsIn(html).filter(({ attributes }) => !attributes.includes('application/ld+json'))
      const policy = policyOf(response)
      const allowed = policy.get('script-src') ?? []

      expect(policy.get('default-src'), path).toEqual(["'none'"])
      expect([...policy.values()].flat().filter((source) => !/^'(?:self|none|sha256-.{44})'$/u.test(source))).toEqual(
        policy.has('style-src-attr') ? ["'unsafe-inline'"] : [],
      )
      expect(policy.get('style-src'), path).toEqual(["'self'"])
      const inline = programs.filter(({ attributes }) => !attributes.includes(' src="'))
      expect(
        allowed.filter((source) => source.startsWith("'sha256-")).toSorted(),
        `${path} allows no script that is not in it`,
      ).toEqual(
        [
          ...new Set(inline.map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)),
        ].toSorted(),
      )

      if (isHydrated(html)) expect(html, path).toContain('/_next/static/chunks/')
      else {
        expect(policy.has('style-src-attr'), path).toBe(false)
        expect(html.match(/\/_next\/[^"]+\.js|__next_f|TURBOPACK/u), path).toBeNull()
        expect(inline.reduce((bytes, { text }) => bytes + Buffer.byteLength(text), 0)).toBeLessThan(10 * KB)
      }
      if (!UNKNOWN.includes(path)) expect(html, path).toMatch(/<link rel="preload"[^>]* as="font"/u)
      expect(
        html.match(/<[^>]+\s(?:src|srcset|style|poster)="(?:https?:)?\/\//u),
        `${path} asks nobody else`,
      ).toBeNull()
    }
  })

/** What goes wrong in the page from now on: errors, refusals of the policy, requests to others. */
async function listen(page: Page): Promise<string[]> {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.host !== new URL(page.url()).host && page.url() !== 'about:blank')
      faults.push(`${page.url()} asks ${url.host}`)
  })
  return faults
}

for (const [language, paths] of [
  ['English', ENGLISH],
  ['Spanish', SPANISH],
] as const)
  test(`no ${language} page meets an error or its own policy, or asks anybody else`, async ({ page }) => {
    test.slow()
    const faults = await listen(page)
    for (const path of paths) await page.goto(path)
    expect(faults).toEqual([])
  })

for (const path of ['/ecmo', '/es/contact', '/clinicians/calculators/resp', '/no/such/page'])
  test(`what somebody else puts into ${path} does not run`, async ({ page }) => {
    await page.goto(path)
    const refused = await page.evaluate(async () => {
      const violations: string[] = []
      const both = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          violations.push(effectiveDirective)
          if (new Set(violations).size === 2) resolve()
        })
      })
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken over"'
      document.body.append(script)
      const holder = document.createElement('div')
      holder.innerHTML = '<button onclick="document.title = \'taken over\'">x</button>'
      document.body.append(holder)
      holder.querySelector('button')?.click()
      await both
      return violations.toSorted()
    })
    expect(refused).toEqual(['script-src-attr', 'script-src-elem'])
    expect(await page.title()).not.toBe('taken over')
  })

test('the theme is chosen, kept and shown without the framework', async ({ page }) => {
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme)
  await page.goto('/ecmo')
  await page.locator('label', { hasText: 'Night' }).first().click()
  expect(await theme()).toBe('night')
  await page.goto('/es/ecmo')
  expect(await theme()).toBe('night')
  await expect(page.locator('input[data-theme-choice][value="night"]').first()).toBeChecked()
})

for (const path of MEASURED)
  test(`${path} is light, and nothing in it moves`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const kinds = new Map<string, string>()
    const bytes = new Map<string, number>()
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength))
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready)

    const sum = (wanted: (kind: string | undefined) => boolean) =>
      [...bytes].reduce((total, [id, size]) => total + (wanted(kinds.get(id)) ? size : 0), 0)
    expect(sum((kind) => kind === 'Document')).toBeGreaterThan(KB)
    expect(sum((kind) => kind === 'Font')).toBeGreaterThan(KB)
    expect(sum((kind) => kind === 'Script')).toBeLessThanOrEqual(10 * KB)
    expect(sum(() => true)).toBeLessThanOrEqual(150 * KB)

    const shift = await watchShift(page)
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(await shift()).toBe(0)
  })

test('what a page is made of may be kept for good', async ({ request }) => {
  const html = await (await request.get('/')).text()
  const files = new Set([...html.matchAll(/"(\/_next\/static\/[^"]+)"/gu)].map(([, file = '']) => file))
  expect(files.size).toBeGreaterThanOrEqual(3)
  for (const file of files) {
    const { 'cache-control': kept } = (await request.get(file)).headers()
    expect(kept, file).toBe('public, max-age=31536000, immutable')
  }
})
