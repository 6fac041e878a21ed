import { type APIRequestContext, expect, test } from '@playwright/test'
import { listPages } from '#lib/content/pages.ts'
import { LOCALES, pathOf } from '#lib/content/shape.ts'
import { barriersEverywhere, sideways } from './barriers.ts'
import { keptOf, moving, torn, watchForStrangers, wrongOnPaper } from './public-visit.ts'

const PAGES = LOCALES.flatMap((locale) =>
  listPages(locale).map(({ id, title, sections }) => ({
    ...{ locale, title, path: pathOf(locale, id) },
    questions: sections.map(({ question }) => question),
  })),
)

/** What linked addresses answered: each is asked once. */
const answered = new Map<string, number>()

async function statusOf(request: APIRequestContext, path: string): Promise<number> {
  const known = answered.get(path)
  if (known !== undefined) return known
  const status = (await request.get(path)).status()
  answered.set(path, status)
  return status
}

for (const { locale, title, path, questions } of PAGES)
  test(`${path} is open to everybody and leads only to pages that exist`, async ({ page, request }) => {
    test.slow()
    const strangers = watchForStrangers(page)
    const response = await page.goto(path)
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    // As they are seen: a part that is laid out by itself would lose the spaces around it.
    const contents = await page.locator('.contents li a').allInnerTexts()
    if (contents.length > 0) expect(contents).toEqual(expect.arrayContaining(questions))
    expect(new URL((await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '').pathname).toBe(path)

    const paths = await page
      .locator('a[href^="/"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')?.split('#')[0] ?? ''))])
    for (const linked of paths) expect(await statusOf(request, linked), linked).toBeLessThan(400)

    // The other languages are drawn as English is; what their words change shows where there is least room.
    expect(await barriersEverywhere(page, locale === 'en' ? undefined : [360])).toEqual([])
    expect(await moving(page), 'without motion').toBe(0)
    await page.setViewportSize({ width: 320, height: 256 })
    expect(await sideways(page), 'at 400 %').toBe(0)
    expect(await torn(page), 'a line ends within a name').toEqual([])
    await page.setViewportSize({ width: 1280, height: 1024 })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await sideways(page), 'with text at 200 %').toBe(0)
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))

    expect(await wrongOnPaper(page)).toEqual([])
    expect(strangers).toEqual([])
    expect(await keptOf(page)).toEqual([])
  })

test('a word is explained where it stands, without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/ecmo')
  const meaning = page.locator('#word-oxygenator')
  await expect(meaning).toBeHidden()
  await page.locator('button[popovertarget="word-oxygenator"]').first().click()
  await expect(meaning).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(meaning).toBeHidden()
  await context.close()
})

test('a page leads to itself in the other language and back', async ({ page }) => {
  await page.goto('/families/first-hour')
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page).toHaveURL(/\/es\/families\/first-hour$/)
  await expect(page.locator('link[rel="alternate"][hreflang="en"]')).toHaveAttribute('href', /\/families\/first-hour$/)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/families\/first-hour$/)
})

test('an address that does not exist is answered in English and Spanish', async ({ page }) => {
  expect((await page.goto('/no/such/page'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: 'There is no page at this address' })).toBeVisible()
  const spanish = page.locator('section[lang="es"]')
  await expect(spanish.getByRole('heading', { name: 'No hay ninguna página en esta dirección' })).toBeVisible()
  await expect(spanish.getByRole('link', { name: 'El programa de ECMO' })).toHaveAttribute('href', '/es')
})

test('an address under /es that does not exist is answered in Spanish', async ({ page }) => {
  const policy = (await page.goto('/es/no-hay'))?.headers()['content-security-policy']
  for (const path of ['/es/no-such-page', '/es/familias/de/mas']) {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    expect(answer?.headers()['content-security-policy']).toBe(policy)
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No hay ninguna página en esta dirección')
    await expect(page.getByText('There is no page')).toHaveCount(0)
    await expect(page.locator('main a[href^="tel:"]')).toBeVisible()
    await expect(page.locator('main a[href="/es/search"]')).toBeVisible()
  }
})

test('search engines find every page and are kept from the portal', async ({ request }) => {
  const map = await (await request.get('/sitemap.xml')).text()
  for (const { path } of PAGES) expect(map).toMatch(new RegExp(`<loc>[^<]*[^/]${path}</loc>`))
  const robots = await (await request.get('/robots.txt')).text()
  for (const path of ['/referrals', '/board', '/api/']) expect(robots).toContain(`Disallow: ${path}`)
})
