import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { alertInput, toSending } from '#lib/referrals/alert.ts'
import { ask } from '#lib/referrals/conversation.ts'
import { decline } from '#lib/referrals/decide.ts'
import { acknowledge } from '#lib/referrals/hold.ts'
import { send } from '#lib/referrals/send.ts'
import { barriersEverywhere, sideways } from './barriers.ts'
import { expect, lookAgain, test, type World } from './fixtures.ts'

/** One hospital with a referral that waits, one that says nothing yet, one that was asked about, and one that was answered. */
async function prepare(world: World) {
  const hospital = await world.makeHospital()
  const referrer = await world.makePerson({ hospital, name: 'Dr A. Moreau' })
  const coordinator = await world.makePerson({ name: 'R. Okafor' })
  const physician = await world.makePerson({ role: 'physician', name: 'Dr L. Vance' })
  const sendOne = async (said: object = { support: 'vv', ageYears: 38, oneLineReason: 'P/F 62 despite proning' }) => {
    const alert = alertInput.parse({ intakeKey: randomUUID(), facilityId: hospital.id, tier: 'emergent', ...said })
    return (await send(await world.ctxOf(referrer), toSending(alert))).reference
  }
  const [waiting, asked, declined] = [await sendOne(), await sendOne(), await sendOne()]
  await sendOne({ support: 'unsure' })
  for (const reference of [asked, declined]) await acknowledge(await world.ctxOf(coordinator), reference)
  await ask(await world.ctxOf(coordinator), asked, { text: 'How long was the arrest?', codes: ['weight_kg'] })
  await decline(await world.ctxOf(physician), declined, {
    reason: 'malignancy',
    otherReasons: [],
    rationale: 'Her illness cannot be turned around',
    recommendations: 'Comfort first',
    triggers: ['none'],
    noFurtherReviewReason: 'Nothing will change',
    secondPhysician: { choice: 'none_reached', text: 'Both in theater' },
  })
  return { referrer, coordinator, physician, waiting, asked, declined }
}

type Scene = Awaited<ReturnType<typeof prepare>>
type Look = (name: string) => Promise<void>

async function walkReferrer(page: Page, { waiting, asked, declined }: Scene, look: Look) {
  for (const [name, path] of [
    ['my referrals', '/referrals'],
    ['a receipt that waits', `/referrals/${waiting}`],
    ['a receipt with a question', `/referrals/${asked}`],
    ['a receipt with the answer', `/referrals/${declined}`],
    ['not open to you', '/referrals/222222'],
    ['account', '/account'],
  ] as const) {
    await page.goto(path)
    await look(name)
  }
  await page.goto(`/referrals/${waiting}`)
  for (const summary of await page.locator('.more-acts summary').all()) await summary.click()
  await page.locator('#ask-ph').fill('74')
  await page.locator('#ask-ph').press('Enter')
  await expect(page.getByText('pH can only be 6.3 to 8')).toBeVisible()
  await look('a receipt with everything open and a value out of range')
  await page.goto('/referrals/new')
  await page.getByRole('button', { name: 'Send the alert' }).click()
  await expect(page.getByText('Choose the support you have in mind')).toBeVisible()
  await look('an alert that lacks its support')
}

async function walkStaff(page: Page, { waiting, asked, declined }: Scene, look: Look) {
  for (const reference of [waiting, asked, declined]) {
    await page.goto(`/referrals/${reference}`)
    await look(`a referral, ${reference === declined ? 'declined' : 'open'}`)
  }
  await page.goto(`/referrals/${asked}`)
  for (const summary of await page.locator('main details:not([open]) > summary').all()) {
    if (await summary.isVisible()) await summary.click()
  }
  await look('a referral with every form open')
  await page.goto(`/referrals/${asked}/decide`)
  for (const step of ['accept', 'advise', 'decline', 'redirect']) {
    await page.locator(`#${step} > summary`).click()
    await page.locator(`#${step} button[type=submit]`).click()
    await expect(page.locator(`#${step} [aria-invalid=true], #${step} .fielderr`).first()).toBeVisible()
    await look(`the decision to ${step}, with a gap`)
  }
}

async function walkBoard(page: Page, { waiting }: Scene, look: Look) {
  await page.goto('/board')
  await expect(page.locator(`#row-${waiting}`)).toBeVisible()
  await page.locator(`#row-${waiting}`).focus()
  for (const [key, name] of [
    ['?', 'the keys'],
    ['q', 'a question'],
    ['l', 'a call'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.locator('dialog[open]')).toBeVisible()
    await look(`the board with ${name}`)
    await page.keyboard.press('Escape')
    await expect(page.locator('dialog[open]')).toHaveCount(0)
  }
}

// Each person's screens are a test of their own, so that two of them are looked at at once.
test.describe.configure({ mode: 'parallel' })

const lookAt =
  (page: Page): Look =>
  async (name) =>
    expect.soft(await barriersEverywhere(page), name).toEqual([])

test.describe('no state keeps anybody out, by day and by night, narrow and wide', () => {
  // Each looks at some ten states four times over, which takes a minute, and longer on a busy machine.
  test.setTimeout(300_000)

  test('of the bedside', async ({ page, world }) => {
    const scene = await prepare(world)
    await world.signIn(page, scene.referrer)
    await walkReferrer(page, scene, lookAt(page))
  })

  test('of an open referral and its decision', async ({ page, world }) => {
    const scene = await prepare(world)
    await world.signIn(page, scene.physician)
    await walkStaff(page, scene, lookAt(page))
  })

  test('of the board, open and locked', async ({ page, world }) => {
    const scene = await prepare(world)
    const sessionId = await world.signIn(page, scene.coordinator)
    await walkBoard(page, scene, lookAt(page))
    await expect.poll(() => world.isOnStandby(sessionId)).toBe(true)
    await world.leaveIdle(sessionId, 15)
    await lookAgain(page)
    await expect(page.getByRole('region', { name: 'Locked' })).toBeVisible()
    await lookAt(page)('the locked board')
  })
})

test.describe('enlarged to 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  test('nothing is read by pushing it sideways', async ({ page, world }) => {
    const scene = await prepare(world)
    await world.signIn(page, scene.referrer)
    for (const path of ['/', '/no-such-page', '/referrals', '/referrals/new', `/referrals/${scene.asked}`]) {
      await page.goto(path)
      expect.soft(await sideways(page), path).toBe(0)
    }
    await page.context().clearCookies()
    await page.goto('/sign-in')
    expect.soft(await sideways(page), 'sign-in').toBe(0)
    await world.signIn(page, scene.physician)
    for (const path of ['/board', `/referrals/${scene.asked}`, `/referrals/${scene.asked}/decide`]) {
      await page.goto(path)
      expect.soft(await sideways(page), path).toBe(0)
    }
  })
})
