import type { Locator, Page } from '@playwright/test'
import { barriers } from './barriers.ts'
import { expect, test } from './fixtures.ts'

const LATE = { ok: true, value: { late: true, causes: ['No worker has been heard of for 45 s.'] } }
const WELL = { ok: true, value: { late: false, causes: [] } }

/** Lets time pass until the banner says so: how many turns it takes depends on when the page began to ask. */
async function asTimePasses(page: Page, banner: Locator, text: string): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(11_000)
    await expect(banner).toContainText(text, { timeout: 500 })
  }).toPass({ timeout: 20_000 })
}

test.describe('when pages go out late', () => {
  test('the board says so without being read again, until they do not', async ({ page, world }) => {
    await world.signIn(page, await world.makePerson({ role: 'coordinator' }))
    let answer: object = WELL
    await page.route('**/api/paging-state', (route) => route.fulfill({ json: answer }))
    await page.clock.install()
    await page.goto('/board')
    const banner = page.getByRole('complementary', { name: 'Paging' })
    await page.clock.runFor(11_000)
    await expect(banner).toHaveCount(0)
    answer = LATE
    await asTimePasses(page, banner, 'Pages go out late. No worker has been heard of for 45 s.')
    await expect(banner.getByRole('button')).toHaveCount(0)
    expect(await barriers(page)).toEqual([])
    answer = WELL
    await expect(async () => {
      await page.clock.runFor(11_000)
      await expect(banner).toHaveCount(0, { timeout: 500 })
    }).toPass({ timeout: 20_000 })
  })

  test('a screen that does not reach the portal says that it does not know', async ({ page, world }) => {
    await world.signIn(page, await world.makePerson({ role: 'physician' }))
    await page.route('**/api/paging-state', (route) => route.abort())
    await page.clock.install()
    await page.goto('/referrals')
    const banner = page.getByRole('complementary', { name: 'Paging' })
    await asTimePasses(page, banner, 'This screen does not reach the portal.')
  })

  test('a referring hospital’s screens do not speak of workers', async ({ page, world }) => {
    const person = await world.makePerson({ hospital: await world.makeHospital() })
    await world.signIn(page, person)
    const { value } = await (await page.request.get('/api/paging-state')).json()
    expect(value.causes).toEqual([])
    await page.goto('/referrals')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('complementary', { name: 'Paging' })).toHaveCount(0)
  })
})

test.describe('who is paged when', () => {
  for (const javaScriptEnabled of [true, false])
    test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
      test.use({ javaScriptEnabled })

      test('is changed by an administrator, with the reason', async ({ page, world }) => {
        await world.signIn(page, await world.makePerson({ role: 'admin', name: 'J. Quillen' }))
        await page.goto('/admin/paging')
        if (javaScriptEnabled) expect(await barriers(page)).toEqual([])
        // No other test sends a referral of this tier.
        const tier = page.getByRole('group', { name: /^Planned/ })
        const note = page.getByLabel('Why')
        const send = page.getByRole('button', { name: 'Put these times in force' })

        await tier.getByLabel('Step 1').fill('31')
        await send.click()
        const summary = page.getByRole('region', { name: 'Nothing was changed yet' })
        await expect(summary).toContainText('Planned, step 1: At most 30')
        await expect(summary).toContainText('Why: Enter words here.')
        await expect(tier.getByLabel('Step 1')).toHaveValue('31')

        const minutes = javaScriptEnabled ? '29' : '28'
        await tier.getByLabel('Step 1').fill(minutes)
        await note.fill(`Nobody waits ${minutes} minutes`)
        await send.click()
        await expect(page.getByText(/^Version \d+ is in force/)).toBeVisible()
        await expect(tier.getByLabel('Step 1')).toHaveValue(minutes)
        await expect(tier.getByLabel('Step 3')).toHaveValue('')
        const newest = page.getByRole('region', { name: 'Changes' }).getByRole('listitem').first()
        await expect(newest).toContainText(`J. Quillen: Nobody waits ${minutes} minutes`)
        await expect(newest).toContainText(`Planned: at once, then after ${minutes}`)
      })
    })
})
