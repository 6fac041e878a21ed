import { CALCULATOR_NAMES } from '#lib/content/calculators.ts'
import { sideways } from './barriers.ts'
import { COMPLETE, figure, INDEX, open, RESP } from './calculator-pages.ts'
import { expect, test } from './fixtures.ts'

test('RESP by keyboard alone on a 360 px screen, from the first key to the class; nothing is sent', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, RESP)
  await page.waitForLoadState('networkidle')
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))

  // The strip comes as soon as the page is scrolled.
  await page.mouse.wheel(0, 60)
  const strip = page.getByRole('button', { name: /Result$/u })
  await expect(strip).toContainText('−22 to 15 points')
  await page.getByRole('link', { name: 'Español' }).focus()
  const answers = ['63', ' ', '30', ' ', ' ', ' ', ' ', ' ', ' ', ' ', '9,1', 'kPa', '42']
  for (const answer of answers) {
    await page.keyboard.press('Tab')
    if (answer === 'kPa') await page.keyboard.press('k')
    else await page.keyboard.type(answer)
    // Of a pair, Space takes Yes; the arrow goes on to No.
    const label = await page.evaluate(
      () => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent,
    )
    if (label && label !== 'Diagnosis' && label !== 'Neuromuscular blockade') await page.keyboard.press('ArrowRight')
    const seen = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect()
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight - 116
    })
    expect(seen, `${answer} is not hidden by the bars`).toBe(true)
  }
  await expect(strip).toContainText('3 points')
  await page.keyboard.press('Tab')
  await expect(strip).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Result', exact: true })).toBeFocused()
  await expect(figure(page, 'RESP')).toContainText('Class II')
  await expect(figure(page, 'RESP')).toContainText('76 of 100 in this class left the hospital alive')
  await expect(figure(page, 'RESP')).toContainText('2000–2012')
  expect(sent).toEqual([])
  expect(await sideways(page)).toBe(0)
  expect(await page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length)).toBe(0)
})

test('while something is open the range is shown, with what narrows it most first', async ({ page }) => {
  await open(page, RESP)
  const resp = figure(page, 'RESP')
  await expect(resp).toContainText('−22 to 15')
  await page.getByLabel('Age', { exact: true }).fill('63')
  await expect(resp).toContainText('−22 to 12')
  await expect(resp.getByRole('listitem').first()).toContainText('Diagnosis by up to 11 points')
  await resp.getByRole('button', { name: 'Central nervous system dysfunction' }).click()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(resp).toContainText('−15 to 12')
  await page.getByRole('group', { name: 'Central nervous' }).getByLabel('Not known').check()
  await expect(resp).toContainText('−22 to 12')
})

test('doses that do not run are answered with one press, and no box that says something changes', async ({ page }) => {
  await open(page, `${INDEX}/vis#norepinephrineUgKgMin=0.3&dopamineUgKgMin=some`)
  await expect(figure(page, 'VIS')).toContainText('at least 30.0')
  await page.getByRole('button', { name: /enter 0/u }).click()
  await expect(page.getByLabel('Dobutamine', { exact: true })).toHaveValue('0')
  await expect(page.getByLabel('Dopamine', { exact: true })).toHaveValue('some')
  await page.getByLabel('Dopamine', { exact: true }).fill('none')
  await expect(figure(page, 'VIS')).toContainText('21.1 of 100')
})

test('every calculator comes to its result', async ({ page }) => {
  for (const [name, [entered, ...figures]] of Object.entries(COMPLETE)) {
    await open(page, `${INDEX}/${name}#${entered}`)
    for (const [figureName, ...says] of figures)
      for (const words of says) await expect(figure(page, figureName)).toContainText(words)
    await expect(page.locator('.open, .needs')).toHaveCount(0)
  }
})

test('under 18 it says so instead of a number', async ({ page }) => {
  for (const name of CALCULATOR_NAMES) {
    await open(page, `${INDEX}/${name}`)
    await page.getByLabel('Age', { exact: true }).fill('17')
    for (const section of await page.locator('.figure').all()) {
      await expect(section).toContainText('under 18')
      await expect(section.locator('.value')).toHaveCount(0)
    }
  }
})

test('pressures that cannot both be right are open, both of them', async ({ page }) => {
  await open(page, `${INDEX}/save#systolicMmHg=80&diastolicMmHg=90`)
  await expect(page.getByLabel('Diastolic pressure', { exact: true })).toHaveAccessibleDescription(
    /not below systolic/u,
  )
  await expect(figure(page, 'SAVE')).toContainText('−35 to 17')
})
