import { expect, type Page, test } from '@playwright/test'
import { CIRCUIT_PARTS, CIRCUIT_WORDS } from '#lib/content/circuit-words.ts'
import { barriersEverywhere } from './barriers.ts'

const { kinds, parts, ways, placeChoice, inWords } = CIRCUIT_WORDS.en

const told = (page: Page, part: (typeof CIRCUIT_PARTS)[number]) => page.locator(`#part-${part}`)

test('the keyboard goes through all parts of the circuit, each explained and closed again', async ({ page }) => {
  await page.goto('/ecmo')
  const rows = page.locator('.parts .part')
  await rows.first().focus()
  for (const [n, part] of CIRCUIT_PARTS.entries()) {
    await expect(rows.nth(n)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: parts[part].name })).toBeVisible()
    await expect(told(page, part).getByText(parts[part].text)).toBeVisible()
    await expect(page.locator(`.circuit [data-part~="${part}"]`).first()).toHaveCSS('opacity', '1')
    await expect(page.locator(`.circuit [data-part]:not([data-part~="${part}"])`).first()).toHaveCSS('opacity', '0.2')
    await page.keyboard.press('Escape')
    await expect(told(page, part)).toBeHidden()
    await expect(rows.nth(n)).toBeFocused()
    await page.keyboard.press('Tab')
  }
})

test('the kind of ECMO and the way of the tubes change the drawing and its words, without a script', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/ecmo')
  const caption = page.locator('#drawing .caption')
  await page.getByText(inWords.title).click()
  const words = page.locator('.in-words')

  await expect(caption).toContainText(ways['vv-groin'].caption, { useInnerText: true })
  await expect(page.locator('.circuit .cannula.red:visible')).toHaveClass(/vv-groin/)

  await page.getByRole('radio', { name: ways['vv-neck'].name }).check()
  await expect(words).toContainText('one channel of a double tube', { useInnerText: true })
  await expect(page.locator('.circuit .cannula.red:visible')).toHaveClass(/vv-neck/)

  await page.getByRole('radio', { name: kinds.va.name }).check()
  await expect(page.getByRole('group', { name: placeChoice })).toHaveCount(1)
  await expect(page.locator('.circuit .cannula.red:visible')).toHaveClass(/va-groin/)
  await expect(words).toContainText('up the aorta', { useInnerText: true })
  await expect(words).not.toContainText('double tube', { useInnerText: true })

  await page.getByRole('radio', { name: ways['va-chest'].name }).check()
  await expect(page.locator('.circuit .cannula.red:visible')).toHaveCount(0)
  await expect(caption).toHaveText(`${kinds.va.caption} ${ways['va-chest'].caption} ${CIRCUIT_WORDS.en.facing}`, {
    useInnerText: true,
  })

  await page.locator('[data-pin="back"]').click()
  await expect(told(page, 'back').getByText(parts.back.va ?? '')).toBeVisible()
  await expect(told(page, 'back').getByText(parts.back.vv ?? '')).toBeHidden()
  await context.close()
})

test('the blood moves only where motion is welcome and not held', async ({ page }) => {
  const moving = () =>
    page.evaluate(
      () => document.getAnimations().filter(({ playState, effect }) => playState === 'running' && effect).length,
    )
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/ecmo')
  expect(await moving()).toBe(0)
  await expect(page.getByLabel(CIRCUIT_WORDS.en.hold)).toBeHidden()

  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await expect.poll(moving).toBeGreaterThan(0)
  await page.getByLabel(CIRCUIT_WORDS.en.hold).check()
  await expect.poll(moving).toBe(0)
})

test('the drawing stays whole on a phone, in chosen colors and while it explains', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.goto('/ecmo')
  const tube = page.locator('.circuit .tube.blue:visible').first()
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(await tube.evaluate((path) => getComputedStyle(path).stroke)).not.toBe(background)

  const pins = await page.locator('.pin').evaluateAll((all) => all.map((pin) => pin.getBoundingClientRect().toJSON()))
  for (const [n, one] of pins.entries()) {
    expect(Math.min(one.width, one.height)).toBeGreaterThanOrEqual(40)
    for (const other of pins.slice(n + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y), 'between two pins').toBeGreaterThanOrEqual(38)
  }

  await page.emulateMedia({ forcedColors: 'none' })
  await page.locator('[data-pin="lung"]').click()
  await expect(told(page, 'lung')).toBeInViewport({ ratio: 1 })
  expect(await barriersEverywhere(page)).toEqual([])
})
