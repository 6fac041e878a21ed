import { barriers, sideways } from './barriers.ts'
import { expect, test } from './fixtures.ts'

test('an alert is sent with a thumb, and the receipt keeps the number within reach', async ({ page, world }) => {
  await world.signIn(page, await world.makePerson({ hospital: await world.makeHospital(), name: 'Dr A. Moreau' }))
  await page.goto('/referrals/new')
  await expect(page.locator('a[href^="tel:"]').first()).toBeInViewport()
  await page.getByLabel('V-A').tap()
  await page.getByLabel('Immediate').tap()
  await page.getByLabel('4. One sentence').fill('Cardiogenic shock')
  expect(await sideways(page)).toBe(0)
  expect(await barriers(page)).toEqual([])
  const send = page.getByRole('button', { name: 'Send the alert' })
  expect((await send.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await send.tap()
  await expect(page.getByRole('heading', { name: /Waiting for a person to take it/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Ring / }).first()).toBeVisible()
  expect(await sideways(page)).toBe(0)
})

test('a physician opens and decides on a phone', async ({ page, world }) => {
  await world.signIn(page, await world.makePerson({ role: 'physician', name: 'Dr L. Vance' }))
  await page.goto('/board')
  expect(await sideways(page)).toBe(0)
  const first = page.locator('li.row').first()
  await expect(first).toBeVisible()
  for (const button of await page.locator('li.row .verb .btn:visible').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
})
