import { expect, type Page, test } from '@playwright/test'
import { LOCALES } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'
import { barriers } from './barriers.ts'
import { everyPage, keptOf } from './public-visit.ts'
import { faultsOf } from './valid-html.ts'

/** A screen of 1280 by 1024 px at 400 %, which a phone on its side comes near. */
const SMALL = { width: 320, height: 480 }
const PHONE = { width: 412, height: 823 }

test('every public page, and what is said of one that is not there, is valid HTML', async ({ request }) => {
  test.slow()
  const pages = await everyPage(request)
  expect(pages.length).toBeGreaterThan(45)
  const faults: Record<string, string[]> = {}
  for (const path of [...pages, '/no/such/page', '/es/no-hay']) {
    const found = await faultsOf(await (await request.get(path)).text())
    if (found.length > 0) faults[path] = found
  }
  expect(faults).toEqual({})
})

test('what has scripts can be read without them, as what has none, and has the number', async ({
  browser,
  request,
}) => {
  test.slow()
  // Content pages come without the framework's scripts (bare-pages.spec.ts): of those a few, of the others all.
  const content = ['/', '/ecmo', '/es/glossary', '/es/clinicians/prepare']
  const scripted = (await everyPage(request)).filter((path) => /calculators|search/.test(path))
  expect(scripted.length).toBeGreaterThan(15)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const path of [...content, ...scripted]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
    await expect(page.locator(`a[href="${program.phoneHref}"]:visible`).first(), path).toBeVisible()
    // A button that only a script could answer would be a dead one.
    await expect(page.locator('button:not([popovertarget]):visible'), path).toHaveCount(0)
  }
  await context.close()
})

test('what needs scripts says so, with the number', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const path of ['/clinicians/calculators/resp', '/es/clinicians/calculators/pbw']) {
    await page.goto(path)
    const said = page.locator('main p', { hasText: /switched off|desactivado/ })
    await expect(said).toBeVisible()
    await expect(said).toContainText(program.phone)
  }
  await context.close()
})

/** The ways of somebody who has never heard of ECMO: what is tapped, then what the page must say. */
const TWO_TAPS: Record<(typeof LOCALES)[number], [taps: RegExp[], says: RegExp][]> = {
  en: [
    [[/^What is ECMO\?/], /outside the body/],
    [[/^What is ECMO\?/, /^How long it lasts/], /days.*weeks.*months/i],
    [[/^What is ECMO\?/, /^How safe it is/], /bleeding and stroke/i],
    [[/^Families/, /^The first hour/], new RegExp(program.phone)],
  ],
  es: [
    [[/^¿Qué es la ECMO\?/], /fuera del cuerpo/],
    [[/^¿Qué es la ECMO\?/, /^Cuánto dura/], /días.*semanas.*meses/i],
    [[/^¿Qué es la ECMO\?/, /^Qué riesgos tiene/], /sangrado.*derrame/i],
    [[/^Familias/, /^La primera hora/], new RegExp(program.phone)],
  ],
}

for (const locale of LOCALES)
  test(`whoever is new to ECMO finds it in two taps, in ${locale === 'en' ? 'English' : 'Spanish'}`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE)
    for (const [taps, says] of TWO_TAPS[locale]) {
      await page.goto(locale === 'en' ? '/' : '/es')
      await expect(page.locator('.ring-up'), 'whom to ring').toBeInViewport()
      for (const [place, tap] of taps.entries()) {
        const within = place === 0 ? page.locator('header nav') : page.locator('main')
        await within.getByRole('link', { name: tap }).first().click()
        await expect(page.locator('main[data-part]')).toBeVisible()
      }
      await expect(page.locator('main .short').first()).toContainText(says)
    }
  })

/** Presses Tab until the page has no more, and names what it then could not see whole. */
async function unseen(page: Page): Promise<string[]> {
  const found: string[] = []
  const seen = new Set<string>()
  for (;;) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const at = document.activeElement
      if (!at || at === document.body) return
      const { top, bottom, left, width, height } = at.getBoundingClientRect()
      const middle = document.elementFromPoint(left + width / 2, Math.min(bottom - 2, top + height / 2))
      const rings = [at, at.closest('label') ?? at].map((ringed) => getComputedStyle(ringed))
      const covered = !middle || !(at.contains(middle) || middle.contains(at) || at.closest('label')?.contains(middle))
      const bar = document.querySelector('.callbar')
      const limit =
        bar && at !== bar && bar.checkVisibility({ visibilityProperty: true })
          ? bar.getBoundingClientRect().top
          : innerHeight
      return {
        name: `${at.tagName} ${at.textContent?.trim().slice(0, 40)} ${Math.round(top + scrollY)}`,
        isHidden: covered || top < 0 || (bottom > limit + 1 && height < limit),
        hasRing: rings.some(
          ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        ),
      }
    })
    if (!here || seen.has(here.name)) return found
    seen.add(here.name)
    if (here.isHidden) found.push(`${here.name} is covered`)
    if (!here.hasRing) found.push(`${here.name} has no ring`)
  }
}

test('the keyboard reaches everything, seen and ringed, in forced colors too', async ({ page }) => {
  test.slow()
  await page.setViewportSize(SMALL)
  for (const path of ['/families/first-hour', '/es/ecmo/safety', '/clinicians']) {
    await page.goto(path)
    await page.keyboard.press('Tab')
    await expect(page.locator('.skip')).toBeFocused()
    await expect(page.locator('.skip')).toBeInViewport()
    expect(await unseen(page), path).toEqual([])
  }
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/ecmo')
  expect(await unseen(page), 'forced colors').toEqual([])
})

test('the skip link leads past the header', async ({ page }) => {
  await page.goto('/families/first-hour')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(true)
})

test('the number leaves the header for a bar, and lies over nothing on the first screen', async ({ page }) => {
  await page.setViewportSize(PHONE)
  for (const path of [
    '/',
    '/clinicians/calculators/resp',
    '/clinicians/calculators/save',
    '/clinicians/calculators/pbw',
  ]) {
    await page.goto(path)
    await expect(page.locator('.ring-up')).toBeInViewport()
    await expect(page.locator('.callbar')).toBeHidden()
    expect(await barriers(page, 'target-size'), path).toEqual([])
    await page.evaluate(() => scrollTo(0, 400))
    await expect(page.locator('.callbar')).toBeVisible()
    await expect(page.locator('.callbar')).toBeInViewport({ ratio: 0.95 })
  }
})

/** How many sheets of letter paper a page takes. */
async function sheets(page: Page): Promise<number> {
  const document = (await page.pdf({ format: 'Letter' })).toString('latin1')
  return document.match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

test('what is taken along on paper is one sheet, printed on both sides', async ({ page }) => {
  for (const path of [
    '/families/first-hour',
    '/es/families/first-hour',
    '/clinicians/prepare',
    '/es/clinicians/prepare',
  ]) {
    await page.goto(path)
    await page.evaluate(() => document.fonts.ready)
    const needed = await sheets(page)
    expect(needed, path).toBeGreaterThan(0)
    expect(needed, path).toBeLessThanOrEqual(2)
  }
})

test('a choice of night is all that is kept of a reader', async ({ page }) => {
  await page.goto('/')
  const night = page.getByRole('radio', { name: 'Night' }).first()
  await night.check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
  expect(await keptOf(page)).toEqual(['theme'])
  await page.goto('/ecmo')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
  await page.getByRole('radio', { name: 'As my device' }).first().check()
  expect(await keptOf(page)).toEqual([])
})

test('paper is white by night too', async ({ page }) => {
  await page.goto('/ecmo/safety')
  await page.getByRole('radio', { name: 'Night' }).first().check()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('h1')).toHaveCSS('color', 'rgb(20, 32, 43)')
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
})
