import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { SEARCH_PATHS } from '#lib/search/path.ts'
import { barriersEverywhere, sideways } from './barriers.ts'

// The page's own doing is tested here, not that of the copy that a service worker keeps.
test.use({ serviceWorkers: 'block' })

const SEARCH = SEARCH_PATHS.en

const field = (page: Page) => page.getByRole('searchbox')
const answers = (page: Page) => page.locator('.found')

/** Opens the search and waits until its scripts listen and what it knows is here. */
async function open(page: Page, address = SEARCH): Promise<void> {
  const known = page.waitForResponse((response) => /\/search\/\w\w-\w+\.json$/.test(response.url()))
  await page.goto(address)
  await (await known).finished()
  await expect(field(page)).toBeVisible()
}

/** Types once the field listens: what was typed earlier is read when the scripts come, and stays. */
async function ask(page: Page, question: string): Promise<void> {
  await field(page).fill(question)
  await expect(answers(page)).toBeVisible()
}

test('a question in plain words leads to the page that answers it', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/search$/)

  await ask(page, 'how long can my dad stay on the heart lung machine')
  await expect(answers(page).getByRole('heading', { level: 3 }).first()).toHaveText('How long does ECMO last?')

  await ask(page, 'survival rate')
  const section = answers(page).getByRole('link', { name: 'What are the chances?' })
  await expect(section).toHaveAttribute('href', '/ecmo/safety#chances')

  await ask(page, 'bleedign')
  await expect(answers(page).locator('mark').first()).toHaveText(/bleeding/i)
  await expect(page.getByRole('status').filter({ hasText: 'answer' })).toHaveText(
    /^(One page answers|\d pages answer)$/,
  )

  await ask(page, 'xylophone')
  await expect(page.getByRole('heading', { name: 'Nothing found for “xylophone”' })).toBeVisible()
  await expect(answers(page).getByRole('link', { name: '617-555-0142' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'All pages' })).toBeVisible()
})

test('nothing that is typed is sent, the address keeps it, and it works on without a network', async ({
  page,
  context,
}) => {
  await open(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
  await context.setOffline(true)
  await ask(page, 'parking')
  await expect(answers(page).getByRole('link', { name: 'Visiting and staying near' })).toBeVisible()
  await expect(page).toHaveURL(/\/search#q=parking$/)
  await context.setOffline(false)

  await answers(page).getByRole('link', { name: 'Visiting and staying near' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Visiting and staying near' })).toBeVisible()
  await page.goBack()
  await expect(field(page)).toHaveValue('parking')
  await expect(answers(page)).toBeVisible()
  expect(asked.filter((url) => url.split('#')[0]?.includes('parking'))).toEqual([])
})

test('what was typed before the scripts came counts, and an old link is understood', async ({ page }) => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(SEARCH, { waitUntil: 'commit' })
  await field(page).fill('insurance')
  await field(page).press('Enter')
  letGo()
  await expect(answers(page).getByRole('link', { name: 'Help with costs' })).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
  await page.unroute('**/*.js')

  await page.goto(`${SEARCH}?q=stroke`)
  await expect(field(page)).toHaveValue('stroke')
  await expect(answers(page).getByRole('heading', { level: 3 }).first()).toHaveText('How safe is ECMO?')
  await expect(page).toHaveURL(/\/search#q=stroke$/)
})

test('keys are enough', async ({ page }) => {
  await open(page)
  // With a mouse and a keyboard the field has the focus from the start.
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('visiting hours')
  const first = answers(page).getByRole('link', { name: 'Visiting and staying near' })
  await expect(first).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(first).toBeFocused()
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('bleeding/stroke')
  await expect(field(page)).toHaveValue('bleeding/stroke')
})

test('it asks a person to be asked when what it knows cannot be loaded', async ({ page }) => {
  await page.route(/\/search\/\w\w-\w+\.json$/, (route) => route.abort())
  await page.goto(SEARCH)
  await field(page).fill('risks')
  await expect(page.getByText('The search could not be loaded.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'All pages' })).toBeVisible()
})

for (const [locale, path] of Object.entries(SEARCH_PATHS))
  test(`${path} keeps nobody out, with and without answers`, async ({ page }) => {
    await open(page, path)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    expect(await barriersEverywhere(page)).toEqual([])
    await ask(page, 'corazon ecmo')
    expect(await barriersEverywhere(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await sideways(page)).toBe(0)
    const other = page.locator('.way .language')
    await other.click()
    await expect(page).toHaveURL(locale === 'en' ? /\/es\/search$/ : /[^s]\/search$/)
  })

test('in Spanish it is asked with or without accents', async ({ page }) => {
  await open(page, SEARCH_PATHS.es)
  for (const question of ['máquina corazón-pulmón', 'maquina corazon pulmon']) {
    await ask(page, question)
    await expect(answers(page).getByRole('heading', { level: 3 }).first()).toHaveText('¿Qué es la ECMO?')
  }
})

test('without scripts it is a list of all pages', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(SEARCH)
  await expect(page.getByText('The search needs scripts')).toBeVisible()
  await expect(field(page)).toBeHidden()
  await expect(page.getByRole('main').getByRole('link', { name: 'The first hour' })).toBeVisible()
  await context.close()
})

test('what it knows is kept for good under its own name', async ({ page, request }) => {
  const known = page.waitForResponse((response) => /\/search\/en-\w+\.json$/.test(response.url()))
  await page.goto(SEARCH)
  const response = await known
  expect(response.headers()['cache-control']).toContain('immutable')
  expect(response.headers()['content-encoding']).toBe('gzip')
  expect((await request.get('/search/en-000000000000.json')).status()).toBe(404)
})
