import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { encode } from 'uqr'
import { findPage } from '#lib/content/pages.ts'
import { LOCALES, pathOf } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'
import { alertInput, toSending } from '#lib/referrals/alert.ts'
import { accept } from '#lib/referrals/decide.ts'
import { acknowledge } from '#lib/referrals/hold.ts'
import { rescind } from '#lib/referrals/lifecycle.ts'
import { send } from '#lib/referrals/send.ts'
import { barriersEverywhere } from './barriers.ts'
import { expect, test } from './fixtures.ts'

const KILOBYTE = 1024

/** The width of a code that says this, its four light modules on each side included. */
const modulesOf = (text: string) => encode(text, { ecc: 'M', border: 4 }).size

for (const locale of LOCALES)
  test(`the family card is light and fits on one sheet, in ${locale}`, async ({ page }) => {
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      sizes.push(
        request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      )
    })
    const path = pathOf(locale, 'families/card')
    expect((await page.goto(path))?.status()).toBe(200)
    await page.evaluate(() => document.fonts.ready)
    const transferred = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(transferred).toBeLessThan(100 * KILOBYTE)

    const card = page.getByRole('main')
    await expect(card.getByRole('heading', { level: 1 })).toHaveText(findPage(locale, 'families/card')?.title ?? '')
    await expect(card.getByRole('link', { name: program.phone })).toHaveAttribute('href', program.phoneHref)
    const firstHour = card.locator('.first-hour a')
    await expect(firstHour).toHaveAttribute('href', pathOf(locale, 'families/first-hour'))
    await expect(firstHour.locator('.address')).toContainText(pathOf(locale, 'families/first-hour'))

    for (const format of ['Letter', 'A4'] as const) expect(sheetsOf(await page.pdf({ format })), format).toBe(1)
  })

/** How many pages a PDF has, by the objects that are one. */
const sheetsOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length

test('the family card is handed out when a patient is accepted, and not before', async ({ page, browser, world }) => {
  const hospital = await world.makeHospital()
  const referrer = await world.makePerson({ hospital, name: 'Dr A. Moreau' })
  const coordinator = await world.makePerson({ name: 'R. Okafor' })
  const physician = await world.makePerson({ role: 'physician', name: 'Dr L. Vance' })
  const alert = alertInput.parse({ intakeKey: randomUUID(), facilityId: hospital.id, tier: 'emergent', support: 'vv' })
  const { reference } = await send(await world.ctxOf(referrer), toSending(alert))
  await acknowledge(await world.ctxOf(coordinator), reference)

  const desk = await (await browser.newContext()).newPage()
  await world.signIn(page, referrer)
  await world.signIn(desk, coordinator)
  const panel = (from: Page) => from.getByRole('region', { name: 'For the family' })
  const open = async (from: Page) => {
    await from.goto(`/referrals/${reference}`)
    await expect(from.getByRole('main')).toBeVisible()
  }
  for (const from of [page, desk]) {
    await open(from)
    await expect(panel(from)).toHaveCount(0)
  }

  await accept(await world.ctxOf(physician), reference, { mode: 'retrieval', otherReasons: [] })
  for (const from of [page, desk]) {
    await open(from)
    await expect(panel(from).getByRole('link', { name: 'Family card' })).toHaveAttribute('href', '/families/card')
    await expect(panel(from).getByRole('link', { name: 'Tarjeta' })).toHaveAttribute('href', '/es/families/card')
    const size = modulesOf(`${new URL(page.url()).origin}/families/card`)
    await expect(panel(from).locator('.qr')).toHaveAttribute('viewBox', `0 0 ${size} ${size}`)
    // Nothing of the patient or the referral goes along.
    await expect(panel(from)).not.toContainText(reference)
  }
  expect(await barriersEverywhere(page)).toEqual([])

  await rescind(await world.ctxOf(physician), reference, { reason: 'capacity', rationale: 'No console is left' })
  for (const from of [page, desk]) {
    await open(from)
    await expect(panel(from)).toHaveCount(0)
  }
  await desk.context().close()
})
