import { barriers } from './barriers.ts'
import { expect, test } from './fixtures.ts'

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
