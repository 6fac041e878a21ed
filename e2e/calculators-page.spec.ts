import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SEARCH_PATHS } from '#lib/search/path.ts'
import { AS_DRAWN } from '#scripts/runtime/build.ts'
import { barriersEverywhere } from './barriers.ts'
import { INDEX, open, PAGES, RESP } from './calculator-pages.ts'
import { expect, test } from './fixtures.ts'
import { watchShift } from './watch-shift.ts'

test('without scripts there are the table, the source and a sentence', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(RESP)
  await expect(page.getByText('needs scripts')).toBeVisible()
  await expect(page.locator('form[aria-label]')).toBeHidden()
  await expect(page.getByRole('table').first()).toContainText('60 or older')
  await expect(page.getByRole('link', { name: /^doi:/u })).toBeVisible()
  await context.close()
})

for (const address of PAGES)
  test(`${address} keeps nobody out, and can be found`, async ({ page }) => {
    test.slow()
    await page.goto(address)
    expect(await barriersEverywhere(page)).toEqual([])
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href')
    expect(new URL(canonical ?? '').pathname).toBe(address)
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{50}/u)
    await expect(page.locator('meta[name="robots"]')).toHaveCount(0)
  })

/** The scripts of the index as the framework had written it: what any page of the site loads that has none of its own. */
const FRAMEWORK = [
  ...readFileSync(join(AS_DRAWN, `${INDEX}.html`), 'utf8').matchAll(/<script src="([^"]+)" async=""/gu),
].map(([, file = '']) => file)

test('a calculator, or the search, loads at most 1.15 times the scripts of a page that has none of its own', async ({
  browser,
}) => {
  test.slow()
  const scripts = async (address: string, fetched: readonly string[] = []) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.evaluate((files) => Promise.all(files.map(async (file) => (await fetch(file)).text())), fetched)
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, entry) => sum + Reflect.get(entry, 'encodedBodySize'), 0),
    )
    await context.close()
    return bytes
  }
  const bare = await scripts(INDEX, FRAMEWORK)
  expect(bare).toBeGreaterThan(50_000)
  expect(await scripts(INDEX)).toBe(0)
  for (const address of [...PAGES, SEARCH_PATHS.en])
    expect(await scripts(address), address).toBeLessThanOrEqual(1.15 * bare)
})

test('nothing moves while a calculator loads', async ({ page }) => {
  const shift = await watchShift(page)
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    await open(page, RESP)
    await page.waitForLoadState('networkidle')
    expect(await shift()).toBeLessThan(0.001)
  }
})
