import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { getRoster } from '#lib/on-call/get-roster.ts'
import { removeShift } from '#lib/on-call/shifts.ts'
import { program } from '#lib/program.ts'
import { wallClock } from '#lib/wall-day.ts'
import { barriers } from './barriers.ts'
import { expect, type TestPerson, test, type World } from './fixtures.ts'

/** Nobody else in these tests is asked for: what is taken here is missed nowhere. */
const PLACE = 'MCS physician, backup'

const physician = (world: World) =>
  world.makePerson({ role: 'physician', name: `Dr T. Quill ${randomUUID().slice(0, 6)}` })

async function open(page: Page, world: World, person: TestPerson): Promise<void> {
  await world.signIn(page, person)
  await page.goto('/on-call')
  await expect(page.getByRole('heading', { level: 1, name: 'On call' })).toBeVisible()
}

const unfold = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).click()

/** "2026-03-11T07:00" so many hours from now, as the field takes it. */
const inHours = (hours: number) => wallClock(new Date(Date.now() + hours * 3_600_000), program.timeZone)

async function takeNow(page: Page, hours: number): Promise<void> {
  await unfold(page, 'Take it now')
  await page.getByLabel('Which place').first().selectOption({ label: PLACE })
  await page.getByLabel('Until when').fill(inHours(hours))
  await page.getByRole('button', { name: 'Take it now' }).click()
  await expect(page.getByText('You are on call there now. Whoever had it is told.')).toBeVisible()
}

/** The single shifts that a test has left behind end. */
async function putBack(world: World, people: readonly TestPerson[]): Promise<void> {
  const keeper = await world.ctxOf(await world.makePerson({ role: 'admin' }))
  const { shifts } = await getRoster(keeper, inHours(0).slice(0, 10))
  for (const { id, personId } of shifts)
    if (people.some((person) => person.id === personId)) await removeShift(keeper, id)
}

test.describe('who is on call', () => {
  test('takes a place now, asks a colleague, and the colleague has it when they accept', async ({
    page,
    browser,
    world,
  }) => {
    const taker = await physician(world)
    const colleague = await physician(world)
    await open(page, world, taker)
    await takeNow(page, 2)
    const now = page.getByRole('region', { name: 'Now' })
    await expect(now.getByText(`${taker.name} (you)`)).toBeVisible()

    await unfold(page, 'Ask a colleague')
    await page.getByLabel('Whom you ask').selectOption({ label: colleague.name })
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(page.getByText('It stays yours until they accept.').first()).toBeVisible()

    const other = await (await browser.newContext()).newPage()
    await open(other, world, colleague)
    const asked = other.getByRole('region', { name: 'Colleagues ask you' })
    await expect(asked.getByText(taker.name)).toBeVisible()
    await asked.getByRole('button', { name: 'Accept' }).click()
    await expect(other.getByRole('region', { name: 'Now' }).getByText(`${colleague.name} (you)`)).toBeVisible()
    await expect(asked).toHaveCount(0)

    await page.reload()
    await expect(now.getByText(colleague.name)).toBeVisible()
    await other.context().close()
    await putBack(world, [taker, colleague])
  })

  test('is told at the field why a time cannot be, and what was typed stays', async ({ page, world }) => {
    await open(page, world, await physician(world))
    await unfold(page, 'Take it now')
    const typed = inHours(30)
    await page.getByLabel('Until when').fill(typed)
    await page.getByRole('button', { name: 'Take it now' }).click()
    await expect(page.getByText('Take it for 24 hours at most').first()).toBeVisible()
    await expect(page.getByLabel('Until when')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('Until when')).toHaveValue(typed)
  })

  test('has a calendar by a secret address, until it is ended', async ({ page, world }) => {
    const person = await physician(world)
    await open(page, world, person)
    await takeNow(page, 3)
    await page.getByRole('button', { name: 'Make the address' }).click()
    const address = await page.getByLabel('Your calendar’s address').inputValue()
    const read = (headers = {}) => fetch(address, { headers })
    const first = await read()
    expect(first.headers.get('content-type')).toContain('text/calendar')
    expect(first.headers.get('cache-control')).toContain('no-store')
    expect(await first.text()).toContain('SUMMARY:On call: MCS physician\\, backup')
    expect((await read({ 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304)
    await page.getByRole('button', { name: 'End the address' }).click()
    await expect(page.getByText('The old calendar address gives nothing any more.')).toBeVisible()
    expect((await read()).status).toBe(404)
    await putBack(world, [person])
  })

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false })

    test('takes a place and gives it back', async ({ page, world }) => {
      const person = await physician(world)
      await open(page, world, person)
      await takeNow(page, 1)
      const mine = page.getByRole('region', { name: /^My times/ })
      await mine.getByRole('button', { name: /^Remove/ }).click()
      await expect(page.getByText('The shift is off the roster.')).toBeVisible()
      await expect(page.getByRole('region', { name: 'Now' }).getByText(person.name)).toHaveCount(0)
    })
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is open to everybody who keeps it, ${colorScheme}`, async ({ page, world }) => {
      await page.emulateMedia({ colorScheme })
      await open(page, world, await world.makePerson({ role: 'admin', name: 'J. Quillen' }))
      for (const summary of await page.locator('summary').all()) await summary.click()
      expect(await barriers(page)).toEqual([])
    })
  }
})
