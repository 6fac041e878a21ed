import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What keeps somebody from using the page that is open, by rule and element. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`by ${colorScheme === 'light' ? 'day' : 'night'}`, () => {
    test.use({ colorScheme })

    for (const address of ['/', '/sign-in', '/no-such-page'])
      test(`${address} is open to everybody`, async ({ page }) => {
        await page.goto(address)
        expect(await barriers(page)).toEqual([])
      })

    test('the alert is open to every physician', async ({ page, world }) => {
      const person = await world.makePerson({ hospital: await world.makeHospital() })
      await world.signIn(page, person)
      await page.goto('/referrals/new')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await barriers(page)).toEqual([])
    })

    test('the board is open to every coordinator', async ({ page, world }) => {
      await world.signIn(page, await world.makePerson({ role: 'coordinator' }))
      await page.goto('/board')
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      expect(await barriers(page)).toEqual([])
    })
  })
}
