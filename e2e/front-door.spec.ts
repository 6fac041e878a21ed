import { expect, test } from '@playwright/test'

const SECOND = process.env.E2E_SECOND_URL ?? ''

test('the first page says whom to ring', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('a[href^="tel:"]').first()).toBeVisible()
})

test('an address that does not exist is answered kindly, with the number', async ({ page }) => {
  const response = await page.goto('/no-such-page')
  expect(response?.status()).toBe(404)
  await expect(page.locator('a[href^="tel:"]').first()).toBeVisible()
})

test('both app processes can serve', async ({ request }) => {
  for (const url of ['/api/health/ready', `${SECOND}/api/health/ready`])
    expect((await request.get(url)).status()).toBe(200)
})
