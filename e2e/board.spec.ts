import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { alertInput, toSending } from '#lib/referrals/alert.ts'
import type { ReferralDetail } from '#lib/referrals/facts.ts'
import { acknowledge } from '#lib/referrals/hold.ts'
import { getReferral } from '#lib/referrals/queries.ts'
import { send } from '#lib/referrals/send.ts'
import { expect, type TestPerson, test, type World } from './fixtures.ts'

/** An alert of a hospital of its own, sent now. */
async function sendAlert(world: World, reason = 'Pneumonia, worse since midnight'): Promise<string> {
  const hospital = await world.makeHospital(`Fen${randomUUID().slice(0, 6)}`)
  const referrer = await world.makePerson({ hospital, name: 'Dr A. Moreau' })
  const alert = alertInput.parse({
    intakeKey: randomUUID(),
    facilityId: hospital.id,
    support: 'vv',
    tier: 'emergent',
    ageYears: 38,
    oneLineReason: reason,
  })
  const { reference } = await send(await world.ctxOf(referrer), toSending(alert))
  return reference
}

async function openBoard(page: Page, world: World, person: TestPerson): Promise<void> {
  await world.signIn(page, person)
  await page.goto('/board')
  await expect(page.getByText('This desk is listening')).toBeVisible()
}

/** A second person at a second desk. */
async function secondDesk(browser: Browser, world: World, name: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await openBoard(page, world, await world.makePerson({ name }))
  return page
}

/** Holds back what each desk sends until all of them have sent it: on a slow machine one would answer the other's press away. */
async function letThemMeet(desks: readonly Page[]): Promise<void> {
  const all = Promise.withResolvers<void>()
  let sent = 0
  for (const desk of desks) {
    await desk.route('**/board', async (route) => {
      if (route.request().method() === 'POST') {
        sent += 1
        if (sent === desks.length) all.resolve()
        await all.promise
      }
      await route.continue()
    })
  }
}

const row = (page: Page, reference: string) => page.locator(`#row-${reference}`)
const section = (page: Page, name: RegExp) => page.getByRole('region', { name })

async function read(world: World, reference: string): Promise<ReferralDetail> {
  return getReferral(await world.ctxOf(await world.makePerson()), reference)
}

test.describe('the board', () => {
  test('gives an alert to the first of two who press at once, and tells the second who and when', async ({
    page,
    browser,
    world,
  }) => {
    const reference = await sendAlert(world)
    await openBoard(page, world, await world.makePerson({ name: 'R. Okafor' }))
    const other = await secondDesk(browser, world, 'Q. Tanaka')
    const press = (desk: Page) => row(desk, reference).getByRole('button', { name: 'Acknowledge' }).click()
    await letThemMeet([page, other])
    await Promise.all([press(page), press(other)])
    for (const desk of [page, other]) {
      await expect(section(desk, /^Deciding/).locator(`#row-${reference}`)).toBeVisible()
    }
    const told = /Already acknowledged by (R\. Okafor|Q\. Tanaka) at \d\d:\d\d:\d\d\. Your press changed nothing\./
    const refused = (desk: Page) => row(desk, reference).getByRole('alert').filter({ hasText: told })
    await expect
      .poll(async () => (await refused(page).count()) + (await refused(other).count()), { message: 'one is told' })
      .toBe(1)
    const { events, holder } = await read(world, reference)
    expect(events.filter(({ event }) => event === 'acknowledge')).toHaveLength(1)
    const second = (await refused(page).count()) === 1 ? page : other
    await expect(refused(second)).toContainText(holder?.name ?? 'nobody')

    await row(second, reference).getByRole('button', { name: 'Hand over to me' }).click()
    await expect.poll(async () => (await read(world, reference)).holder?.name).not.toBe(holder?.name)
  })

  test('shows a new alert on two app processes without a press, and the desk says that it has painted it', async ({
    page,
    browser,
    world,
  }) => {
    await openBoard(page, world, await world.makePerson({ name: 'R. Okafor' }))
    const elsewhere = await (await browser.newContext()).newPage()
    await world.signIn(elsewhere, await world.makePerson({ name: 'Q. Tanaka' }))
    await elsewhere.goto(`${process.env.E2E_SECOND_URL}/board`)
    await expect(elsewhere.getByText('This desk is listening')).toBeVisible()

    const reference = await sendAlert(world)
    await expect(section(page, /^Unacknowledged/).locator(`#row-${reference}`)).toBeVisible()
    await expect(row(elsewhere, reference)).toContainText('Pneumonia, worse since midnight')
    await expect
      .poll(async () => (await read(world, reference)).events.some(({ event }) => event === 'page_delivered'))
      .toBe(true)
    await expect(row(page, reference)).toContainText('On a desk since')
  })

  test('is worked by single keys, which can be switched off and never act while somebody types', async ({
    page,
    world,
  }) => {
    const [first, second] = [await sendAlert(world), await sendAlert(world)]
    await openBoard(page, world, await world.makePerson({ name: 'R. Okafor' }))
    const order = () => page.locator('li.row').evaluateAll((rows) => rows.map(({ id }) => id))
    expect(await order()).toEqual(expect.arrayContaining([`row-${first}`, `row-${second}`]))
    const selected = page.locator('li.row[aria-current=true]')
    /** Rows of other tests come and go: a key is pressed again until none has moved meanwhile. */
    const step = (key: string, from: string, by: number) =>
      expect(async () => {
        await row(page, from).focus()
        const before = await order()
        await page.keyboard.press(key)
        const to = before[before.indexOf(`row-${from}`) + by] ?? 'no row'
        await expect(selected).toHaveId(to, { timeout: 1_000 })
        expect(await order()).toEqual(before)
      }).toPass({ timeout: 30_000 })
    await step('j', first, 1)
    await step('k', second, -1)
    await row(page, first).focus()
    await expect(selected).toHaveId(`row-${first}`)

    await page.keyboard.press('l')
    const call = page.getByRole('dialog', { name: /^Log a call/ })
    await call.getByLabel('What was said').pressSequentially('jkautn said')
    await expect(call.getByLabel('What was said')).toHaveValue('jkautn said')
    await page.keyboard.press('Escape')
    await expect(call).toBeHidden()
    await expect(selected).toHaveId(`row-${first}`)

    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Keys on the board' })
    await help.getByRole('button', { name: 'Switch single keys off' }).click()
    await help.getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('j')
    await expect(selected).toHaveId(`row-${first}`)
    await page.reload()
    await expect(page.getByText('Single keys are switched off.')).toBeVisible()
    await page.getByRole('button', { name: 'Switch on' }).click()
    await step('j', first, 1)
    await page.keyboard.press('n')
    await expect(page).toHaveURL(/\/referrals\/new/)
  })

  test('takes an acknowledgment back within a minute, and the clock goes on where it was', async ({ page, world }) => {
    const reference = await sendAlert(world)
    const okafor = await world.makePerson({ name: 'R. Okafor' })
    await openBoard(page, world, okafor)
    await row(page, reference).getByRole('button', { name: 'Acknowledge' }).focus()
    await page.keyboard.press('a')
    await expect(section(page, /^Deciding/).locator(`#row-${reference}`)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible()
    await page.keyboard.press('u')
    await expect(section(page, /^Unacknowledged/).locator(`#row-${reference}`)).toBeVisible()
    await expect(row(page, reference)).toContainText('Nobody yet')
    await expect(row(page, reference)).toContainText('since sent')
    await expect(page.getByRole('button', { name: /^Undo/ })).toBeHidden()
    const { status, holder } = await read(world, reference)
    expect({ status, holder }).toEqual({ status: 'sent', holder: null })
  })

  test('lets a coordinator name the physician who reviews', async ({ page, world }) => {
    const reference = await sendAlert(world)
    const okafor = await world.makePerson({ name: 'R. Okafor' })
    const physician = await world.makePerson({ role: 'physician', name: `Dr V. ${randomUUID().slice(0, 6)}` })
    await acknowledge(await world.ctxOf(okafor), reference)
    await openBoard(page, world, okafor)
    await row(page, reference).getByRole('link', { name: 'Start review' }).click()
    const dialog = page.getByRole('dialog', { name: 'Who reviews it?' })
    await dialog.getByLabel(physician.name).check()
    await dialog.getByRole('button', { name: 'Start the review' }).click()
    await expect(dialog).toBeHidden()
    await expect(row(page, reference)).toContainText(physician.name)
    expect((await read(world, reference)).reviewer?.name).toBe(physician.name)
  })
})

test.describe('the board without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('takes an acknowledgment, and says who was first', async ({ page, world }) => {
    const reference = await sendAlert(world)
    await world.signIn(page, await world.makePerson({ name: 'R. Okafor' }))
    await page.goto('/board')
    const press = row(page, reference).getByRole('button', { name: 'Acknowledge' })
    await expect(press).toBeVisible()
    await acknowledge(await world.ctxOf(await world.makePerson({ name: 'Q. Tanaka' })), reference)
    await press.click()
    await expect(row(page, reference).getByRole('alert')).toContainText('Already acknowledged by Q. Tanaka at')
  })
})
