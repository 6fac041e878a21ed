import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import { and, eq, inArray } from 'drizzle-orm'
import { type Database, openDatabase } from '#db/client.ts'
import { referralEvents, referrals } from '#db/schema/index.ts'
import { SYSTEM as SYSTEM_ACTOR } from '#lib/accounts/actor.ts'
import { createSession, findSession } from '#lib/accounts/sessions.ts'
import { parseKeyRing } from '#lib/crypto/key-ring.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { linkToken } from '#lib/notifications/page-link.ts'
import { enqueuePage } from '#lib/paging/pages.ts'
import { alertInput, toSending } from '#lib/referrals/alert.ts'
import { send } from '#lib/referrals/send.ts'
import { Lifetime } from '#scripts/runtime/lifetime.ts'
import {
  makeHospital,
  makePerson,
  TEST_PASSWORD,
  type TestHospital,
  type TestPerson,
} from '#scripts/testing/accounts.ts'
import { expect, test } from './fixtures.ts'
import { type OwnPortal, startOwnPortal } from './own-portal.ts'

const SENT = /\/referrals\/[2-9A-Z]{6}$/
const SYSTEM = { reach: 'system', personId: null, facilityIds: [] } as const
const PAGES = 3

let lifetime: Lifetime
let portal: OwnPortal
let db: Database
let hospital: TestHospital
let referrer: TestPerson
let coordinator: TestPerson

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(120_000)
  lifetime = new Lifetime()
  portal = await startOwnPortal(lifetime)
  db = openDatabase(portal.variables.DATABASE_APP_URL ?? '', { max: 2, applicationName: 'e2e' })
  hospital = await makeHospital(db, 'Stormfield')
  referrer = await makePerson(db, { hospital, name: 'Dr A. Moreau' })
  coordinator = await makePerson(db, { name: 'R. Okafor' })
})

test.afterAll(async () => {
  await db?.close()
  await lifetime.end()
})

/** Signs in by the form: this portal has secrets of its own. */
async function signIn(browser: Browser, person: TestPerson, baseURL: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage()
  await page.goto('/sign-in?next=/account')
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password').fill(TEST_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/account')
  return page
}

/** Fills in an alert, ready to be sent; gives its key. */
async function prepare(page: Page, sentence: string): Promise<string> {
  await page.goto('/referrals/new')
  await page.getByLabel('V-V').check()
  await page.getByLabel('4. One sentence').fill(sentence)
  return new URL(page.url()).searchParams.get('key') ?? ''
}

const press = (page: Page) => page.getByRole('button', { name: 'Send the alert' }).click()

/** Runs on a database that may just be away: a test asks again, as a page would. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (tries === 30) throw error
      await delay(500)
    }
  }
}

const sentUnder = (keys: readonly string[]) =>
  patiently(() =>
    db.transaction(SYSTEM, (tx) =>
      tx
        .select({ reference: referrals.reference, key: referrals.intakeKey })
        .from(referrals)
        .where(inArray(referrals.intakeKey, [...keys])),
    ),
  )

/**
 * Several people press send while `strike` happens at some moment of it. Each alert arrives by itself, and once; an
 * alert that a screen has called sent is there.
 */
async function sendThrough(pages: readonly Page[], round: number, strike: () => unknown) {
  const keys = await Promise.all(pages.map((page, index) => prepare(page, `Storm ${round}.${index}`)))
  const pressed = pages.map(async (page) => {
    await delay(Math.random() * 150)
    await press(page)
  })
  await delay(Math.random() * 250)
  await strike()
  await Promise.all(pressed)
  // Nobody touches the pages from here on.
  for (const page of pages) await expect(page).toHaveURL(SENT, { timeout: 45_000 })
  const stored = await sentUnder(keys)
  expect(stored.map(({ key }) => key).sort()).toEqual([...keys].sort())
  for (const [index, page] of pages.entries()) {
    const reference = stored.find(({ key }) => key === keys[index])?.reference
    expect(page.url()).toContain(`/referrals/${reference}`)
  }
}

test('an app process that is killed in the middle of sending loses no alert and doubles none', async ({ browser }) => {
  test.setTimeout(240_000)
  const pages: Page[] = []
  for (let index = 0; index < PAGES; index += 1) pages.push(await signIn(browser, referrer, portal.url))
  for (let round = 1; round <= 4; round += 1) await sendThrough(pages, round, portal.killApp)
  for (const page of pages) await page.context().close()
})

test('a database that is killed in the middle of sending loses no alert and doubles none', async ({ browser }) => {
  test.setTimeout(240_000)
  const board = await signIn(browser, coordinator, portal.secondUrl)
  await board.goto('/board')
  const pages: Page[] = []
  for (let index = 0; index < PAGES; index += 1) pages.push(await signIn(browser, referrer, portal.url))
  for (let round = 1; round <= 2; round += 1) {
    await sendThrough(pages, 10 + round, portal.killDatabase)
    // The board that was open all the time shows each of them by itself, on the other process.
    for (const page of pages) {
      const reference = new URL(page.url()).pathname.split('/').at(-1)
      await expect(board.locator(`#row-${reference}`)).toBeVisible({ timeout: 30_000 })
    }
  }
  for (const page of [board, ...pages]) await page.context().close()
})

test('a worker that is killed in the middle of its jobs leaves none undone and does none twice', async () => {
  test.setTimeout(240_000)
  const keys = parseKeyRing(portal.variables.DATA_KEYS ?? '', portal.variables.LOOKUP_KEY ?? '')
  const session = await createSession({ db, now: new Date() }, referrer.id)
  const found = await findSession({ db, now: new Date() }, session)
  if (!found) throw new Error('The session ended at once')
  const sent: string[] = []
  for (let index = 0; index < 30; index += 1) {
    // Sent an hour ago and answered by nobody: the limit has passed, so there is something to do at once.
    const ctx: Ctx = { actor: found.actor, now: new Date(Date.now() - 3_600_000), db, keys, requestId: 'e2e-test' }
    const alert = alertInput.parse({ intakeKey: randomUUID(), facilityId: hospital.id, support: 'ecpr' })
    sent.push((await send(ctx, toSending(alert))).reference)
    if (index % 15 === 14) await portal.killWorker()
  }
  const limitsPassed = () =>
    db.transaction(SYSTEM, (tx) =>
      tx
        .select({ reference: referrals.reference })
        .from(referralEvents)
        .innerJoin(referrals, eq(referrals.id, referralEvents.referralId))
        .where(and(eq(referralEvents.event, 'limit_passed'), inArray(referrals.reference, sent))),
    )
  await expect.poll(async () => (await limitsPassed()).length, { timeout: 150_000 }).toBeGreaterThanOrEqual(sent.length)
  // Whatever comes twice comes soon after.
  await delay(2_000)
  expect((await limitsPassed()).map(({ reference }) => reference).sort()).toEqual([...sent].sort())
})

test('without its database the portal says so with the number, keeps what was typed, and comes back by itself', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const bedside = await signIn(browser, referrer, portal.url)
  const other = await signIn(browser, referrer, portal.url)
  const desk = await signIn(browser, coordinator, portal.secondUrl)
  await desk.goto('/board')
  await expect(desk.getByText(/\blive \d\d:\d\d:\d\d/)).toBeVisible()
  const waiting = await signIn(browser, referrer, portal.url)
  await prepare(waiting, 'Waits through an outage')
  await press(waiting)
  await expect(waiting).toHaveURL(SENT)
  const waitingFor = new URL(waiting.url()).pathname.split('/').at(-1)
  await expect(desk.locator(`#row-${waitingFor}`)).toBeVisible()
  const key = await prepare(bedside, 'Sent into an outage')
  const status = async (path: string) => (await bedside.request.get(path, { maxRedirects: 0 })).status()
  expect(await status('/api/health/ready')).toBe(200)

  portal.line.cut()
  await expect.poll(() => status('/api/health/ready')).toBe(503)
  expect(await status('/api/health/live')).toBe(200)

  await press(bedside)
  await expect(bedside.getByText('Not sent yet, trying again.')).toBeVisible({ timeout: 30_000 })
  await expect(bedside.getByLabel('4. One sentence')).toHaveValue('Sent into an outage')
  await expect(bedside.locator('a[href^="tel:"]').first()).toBeVisible()
  for (const path of ['/referrals', '/account', '/referrals/7K4QMT']) {
    const answer = await other.goto(path)
    expect(answer?.status(), path).toBeGreaterThanOrEqual(500)
    await expect(other.getByText('This page could not be read.', { exact: false }).first()).toBeVisible()
    await expect(other.locator('a[href^="tel:"]').first()).toBeVisible()
  }
  // What was open stays drawn: an outage takes away nothing that was already known.
  await expect(desk.getByText(/not listening since/).first()).toBeVisible({ timeout: 45_000 })
  await expect(desk.locator(`#row-${waitingFor}`)).toBeVisible()
  await expect(waiting.getByText('Ring 617-555-0142', { exact: false }).first()).toBeVisible()
  await expect(waiting.getByText('Sent', { exact: true })).toBeVisible()
  expect(await sentUnder([key])).toEqual([])

  portal.line.mend()
  await expect.poll(() => status('/api/health/ready')).toBe(200)
  await expect(bedside).toHaveURL(SENT, { timeout: 45_000 })
  const [stored, ...more] = await sentUnder([key])
  expect(more).toEqual([])
  await expect(desk.locator(`#row-${stored?.reference}`)).toBeVisible({ timeout: 45_000 })
  await expect(desk.getByText(/\blive \d\d:\d\d:\d\d/)).toBeVisible()
  // Nobody has pressed "Read again".
  await expect(other.getByText('This referral is not open to you.')).toBeVisible({ timeout: 45_000 })
  for (const page of [bedside, other, desk, waiting]) await page.context().close()
})

test('a board that lost its line shows afterwards what came meanwhile, as another process does', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const desk = await signIn(browser, coordinator, portal.url)
  const other = await signIn(browser, coordinator, portal.secondUrl)
  const bedside = await signIn(browser, referrer, portal.secondUrl)
  for (const page of [desk, other]) await page.goto('/board')
  await expect(desk.getByText(/\blive \d\d:\d\d:\d\d/)).toBeVisible()
  await desk.context().setOffline(true)
  await prepare(bedside, 'Came meanwhile')
  await press(bedside)
  await expect(bedside).toHaveURL(SENT)
  const reference = new URL(bedside.url()).pathname.split('/').at(-1)
  await expect(other.locator(`#row-${reference}`)).toBeVisible()
  await expect(desk.locator(`#row-${reference}`)).toHaveCount(0)
  await desk.context().setOffline(false)
  await expect(desk.locator(`#row-${reference}`)).toBeVisible({ timeout: 30_000 })
  const rows = (page: Page) => page.locator('li.row').evaluateAll((found) => found.map(({ id }) => id))
  await expect.poll(async () => (await rows(desk)).sort()).toEqual((await rows(other)).sort())
  for (const page of [desk, other, bedside]) await page.context().close()
})

test('the link of a page never stands in the log, neither when it is pressed nor while the database is away', async ({
  request,
}) => {
  test.setTimeout(120_000)
  const keys = parseKeyRing(portal.variables.DATA_KEYS ?? '', portal.variables.LOOKUP_KEY ?? '')
  const ctx: Ctx = { actor: SYSTEM_ACTOR, now: new Date(), db, keys, requestId: 'e2e-test' }
  const pageId = await asActor(ctx, (tx) =>
    enqueuePage(tx, ctx, {
      ...{ kind: 'test', watch: `test:${randomUUID()}`, reason: 'own_affair', urgent: false },
      ...{ personId: coordinator.id, personName: coordinator.name, asRole: 'coordinator' },
    }),
  )
  const token = linkToken(keys, pageId ?? '')
  const link = `${portal.url}/page/${token}`
  expect(await (await request.get(link)).text()).toContain(coordinator.name)
  const ready = async () => (await request.get(`${portal.url}/api/health/ready`)).status()
  portal.line.cut()
  await expect.poll(ready, { timeout: 30_000 }).toBe(503)
  for (const answer of [await request.get(link), await request.post(`${link}/press`)])
    expect(answer.status()).toBeGreaterThanOrEqual(500)
  portal.line.mend()
  await expect.poll(ready, { timeout: 30_000 }).toBe(200)
  expect((await request.post(`${link}/press`)).status()).toBe(200)
  expect(portal.said()).toContain('"level"')
  expect(portal.said()).not.toContain(token)
})

test('through all of it the log has said nothing of a patient', () => {
  const said = portal.said()
  expect(said, 'something was logged').toContain('"level"')
  for (const words of [
    'Storm ',
    'Sent into an outage',
    'Waits through an outage',
    'Came meanwhile',
    referrer.name,
    referrer.email,
  ])
    expect(said).not.toContain(words)
})
