import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { endSession } from '#lib/accounts/sessions.ts'
import type { Ctx } from '#lib/ctx.ts'
import { getReferral, listReferrals } from '#lib/referrals/queries.ts'
import { expect, TEST_PASSWORD, type TestPerson, test, type World } from './fixtures.ts'

const SENT = /\/referrals\/[2-9A-Z]{6}$/

/** A referrer of a new hospital, signed in, and what that hospital's referrals are. */
async function begin(world: World, page: Page) {
  const hospital = await world.makeHospital()
  const person = await world.makePerson({ hospital, name: 'Dr A. Moreau' })
  const sessionId = await world.signIn(page, person)
  const ctx = await world.ctxOf(person)
  return { hospital, person, sessionId, ctx }
}

const sentBy = (ctx: Ctx) => listReferrals({ ...ctx, now: new Date() })

async function openForm(page: Page): Promise<string> {
  await page.goto('/referrals/new')
  const key = new URL(page.url()).searchParams.get('key')
  expect(key).toMatch(/^[0-9a-f-]{36}$/)
  return key ?? ''
}

async function fill(page: Page, sentence: string) {
  await page.getByLabel('V-V').check()
  await page.getByLabel('Emergent').check()
  await page.getByLabel('3. Age').fill('38')
  await page.getByLabel('4. One sentence').fill(sentence)
  await page.getByLabel('5. Number that reaches you now').fill('207-555-0101')
}

const send = (page: Page) => page.getByRole('button', { name: 'Send the alert' })

async function valuesOf(ctx: Ctx, code: string) {
  const [only] = await sentBy(ctx)
  const { values } = await getReferral(ctx, only?.reference ?? '')
  return values
    .filter((value) => value.code === code)
    .map(({ state, value, typedValue }) => value ?? typedValue ?? state)
}

test.describe('the alert', () => {
  test('is filled in and sent by keyboard alone, in less than 30 seconds', async ({ page, world }) => {
    const { ctx } = await begin(world, page)
    await openForm(page)
    const began = Date.now()
    await expect(page.getByLabel('V-V')).toBeFocused()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type('38')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('ARDS, P/F 62 despite proning')
    await page.keyboard.press('Tab')
    await page.keyboard.type('207-555-0101')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: /Waiting for a person to take it/ })).toBeVisible()
    expect(Date.now() - began).toBeLessThan(30_000)
    await expect(page).toHaveURL(SENT)
    const [only, ...others] = await sentBy(ctx)
    expect(others).toEqual([])
    expect(only).toMatchObject({ support: 'vv', tier: 'emergent', status: 'sent' })
    expect(await valuesOf(ctx, 'age_years')).toEqual([38])
    expect(await valuesOf(ctx, 'callback_phone')).toEqual(['+1-207-555-0101'])
  })

  test('pressed twice is one referral', async ({ page, world }) => {
    const { ctx } = await begin(world, page)
    await openForm(page)
    await fill(page, 'Pressed twice')
    await send(page).dblclick()
    await expect(page).toHaveURL(SENT)
    expect(await sentBy(ctx)).toHaveLength(1)
  })

  test('needs only the support; the field says so and everything else stays', async ({ page, world }) => {
    const { ctx } = await begin(world, page)
    await openForm(page)
    await page.getByLabel('4. One sentence').fill('Support forgotten')
    await send(page).click()
    await expect(page.getByText('Choose the support you have in mind')).toBeVisible()
    await expect(page.getByLabel('4. One sentence')).toHaveValue('Support forgotten')
    expect(await sentBy(ctx)).toHaveLength(0)
    await page.getByLabel('Not sure, help me decide').check()
    await send(page).click()
    await expect(page).toHaveURL(SENT)
    expect(await sentBy(ctx)).toMatchObject([{ support: 'unsure', tier: 'emergent' }])
  })

  test('keeps an impossible age as typed and says what an age can be', async ({ page, world }) => {
    const { ctx } = await begin(world, page)
    await openForm(page)
    await fill(page, 'An impossible age')
    await page.getByLabel('3. Age').fill('380')
    await page.getByLabel('3. Age').blur()
    await expect(page.getByText('Age can only be 0 to 120')).toBeVisible()
    await send(page).click()
    await expect(page).toHaveURL(SENT)
    expect(await valuesOf(ctx, 'age_years')).toEqual(['380'])
  })

  test('sends the six taps with an ECPR alert', async ({ page, world }) => {
    const { ctx } = await begin(world, page)
    await openForm(page)
    await expect(page.getByRole('heading', { name: 'Six taps for ECPR' })).toBeHidden()
    await page.getByRole('radio', { name: /^ECPR/ }).check()
    await page.getByRole('group', { name: 'CPR in progress' }).getByLabel('Yes').check()
    await page.getByRole('group', { name: 'First rhythm' }).getByLabel('VF').check()
    await page.getByRole('group', { name: 'Witnessed' }).getByLabel('Not known').check()
    await send(page).click()
    await expect(page).toHaveURL(SENT)
    expect(await sentBy(ctx)).toMatchObject([{ support: 'ecpr', tier: 'immediate' }])
    expect(await valuesOf(ctx, 'ongoing_cpr')).toEqual([true])
    expect(await valuesOf(ctx, 'initial_rhythm')).toEqual(['vf'])
    expect(await valuesOf(ctx, 'arrest_witnessed')).toEqual(['not_known'])
  })

  test('keeps its key over a reload, and says that it was sent when the address is opened again', async ({
    page,
    world,
  }) => {
    const { ctx } = await begin(world, page)
    const key = await openForm(page)
    await page.reload()
    expect(new URL(page.url()).searchParams.get('key')).toBe(key)
    await fill(page, 'Reloaded before it was sent')
    await send(page).click()
    await expect(page).toHaveURL(SENT)
    await page.goto(`/referrals/new?key=${key}`)
    await expect(page.getByRole('heading', { name: /This alert was sent at/ })).toBeVisible()
    await expect(page.getByText('Sent once: there is one referral')).toBeVisible()
    expect(await sentBy(ctx)).toHaveLength(1)
  })

  test('adds to the same referral what another tab with its key sends', async ({ page, context, world }) => {
    const { ctx } = await begin(world, page)
    const key = await openForm(page)
    const second = await context.newPage()
    await second.goto(`/referrals/new?key=${key}`)
    await fill(page, 'First words')
    await fill(second, 'Better words')
    await send(page).click()
    await expect(page).toHaveURL(SENT)
    await send(second).click()
    await expect(second).toHaveURL(page.url())
    expect(await sentBy(ctx)).toHaveLength(1)
    expect((await valuesOf(ctx, 'one_line_reason')).sort()).toEqual(['Better words', 'First words'])
    expect(await valuesOf(ctx, 'age_years')).toEqual([38])
  })
})

test.describe('a lost connection', () => {
  test('is said, keeps what was typed, and sends by itself when it is back', async ({ page, context, world }) => {
    const { ctx } = await begin(world, page)
    await openForm(page)
    await fill(page, 'Typed without a network')
    await context.setOffline(true)
    await send(page).click()
    await expect(page.getByText('Not sent yet, trying again.')).toBeVisible()
    await expect(page.getByText('Your text is kept on this page.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Try now' })).toBeVisible()
    await expect(page.getByLabel('4. One sentence')).toHaveValue('Typed without a network')
    expect(await sentBy(ctx)).toHaveLength(0)
    await context.setOffline(false)
    await expect(page.getByText(/Sent \d\d:\d\d:\d\d, on the \d+(nd|rd|th) try\./)).toBeVisible()
    await expect(page.getByText('Sent once: there is one referral')).toBeVisible()
    await expect(page).toHaveURL(SENT)
    expect(await sentBy(ctx)).toHaveLength(1)
  })

  test('after the alert was stored: asks whether it arrived instead of sending it again', async ({ page, world }) => {
    const { ctx } = await begin(world, page)
    await openForm(page)
    await fill(page, 'The answer was lost')
    let posts = 0
    await page.route('**/api/referrals', async (route) => {
      posts += 1
      await route.fetch()
      await route.abort('connectionreset')
    })
    await send(page).click()
    await expect(page.getByText(/Sent \d\d:\d\d:\d\d, on the 2nd try\./)).toBeVisible()
    expect(posts).toBe(1)
    expect(await sentBy(ctx)).toHaveLength(1)
  })

  test('a server that does not answer in eight seconds is asked again', async ({ page, world }) => {
    const { ctx } = await begin(world, page)
    await openForm(page)
    await fill(page, 'The server hung')
    let posts = 0
    await page.route('**/api/referrals', async (route) => {
      posts += 1
      // The first one never gets anywhere.
      if (posts > 1) await route.continue()
    })
    await send(page).click()
    await expect(page.getByText('Not sent yet, trying now.')).toBeVisible()
    await expect(page.getByText(/Sent \d\d:\d\d:\d\d, on the 2nd try\./)).toBeVisible({ timeout: 20_000 })
    expect(posts).toBe(2)
    expect(await sentBy(ctx)).toHaveLength(1)
  })

  test('a session that ends meanwhile is opened again in place, and the alert goes', async ({ page, world }) => {
    const { ctx, sessionId } = await begin(world, page)
    await openForm(page)
    await fill(page, 'Signed out in the middle')
    await endSession({ db: world.db, now: new Date() }, sessionId)
    await send(page).click()
    await page.getByLabel('Password of Dr A. Moreau').fill(TEST_PASSWORD)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(SENT)
    expect(await valuesOf(ctx, 'one_line_reason')).toEqual(['Signed out in the middle'])
  })

  test('the receipt is opened, whether the page is drawn anew before the form has its answer or after', async ({
    page,
    world,
  }) => {
    for (const first of ['answer', 'page']) {
      const { sessionId } = await begin(world, page)
      await openForm(page)
      await fill(page, 'Drawn late')
      await endSession({ db: world.db, now: new Date() }, sessionId)
      const taken = Promise.withResolvers<void>()
      await page.route('**/api/referrals', async (route) => {
        const answer = await route.fetch()
        if (answer.ok()) taken.resolve()
        if (answer.ok() && first === 'page') await page.waitForURL(SENT)
        await route.fulfill({ response: answer }).catch(() => {})
      })
      await page.route('**/referrals/new?*', async (route) => {
        await taken.promise
        await route.continue()
      })
      await send(page).click()
      await page.getByLabel('Password of Dr A. Moreau').fill(TEST_PASSWORD)
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(SENT)
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await page.goto('about:blank')
    }
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the alert is sent, and a mistake brings everything back', async ({ page, world }) => {
    const { ctx } = await begin(world, page)
    await openForm(page)
    await page.getByLabel('3. Age').fill('38')
    await page.getByLabel('4. One sentence').fill('No scripts here')
    await send(page).click()
    await expect(page.locator('.errsum')).toContainText('Choose the support you have in mind')
    await expect(page.getByLabel('4. One sentence')).toHaveValue('No scripts here')
    await expect(page.getByLabel('3. Age')).toHaveValue('38')
    await page.getByLabel('V-A').check()
    await send(page).click()
    await expect(page).toHaveURL(SENT)
    await expect(page.getByRole('heading', { name: /Waiting for a person to take it/ })).toBeVisible()
    expect(await sentBy(ctx)).toMatchObject([{ support: 'va' }])
  })

  test('a session that has ended asks for the password in the form and sends what was typed', async ({
    page,
    world,
  }) => {
    const { ctx, person, sessionId } = await begin(world, page)
    await openForm(page)
    await fill(page, 'Session over, no scripts')
    await endSession({ db: world.db, now: new Date() }, sessionId)
    await send(page).click()
    await expect(page.getByText('Not sent yet: your session has ended.')).toBeVisible()
    await expect(page.getByLabel('4. One sentence')).toHaveValue('Session over, no scripts')
    await page.getByLabel('E-mail address').fill(person.email)
    await page.getByLabel('Password').fill('not the password')
    await send(page).click()
    await expect(page.getByText('is not right')).toBeVisible()
    await page.getByLabel('Password').fill(TEST_PASSWORD)
    await send(page).click()
    await expect(page).toHaveURL(SENT)
    expect(await valuesOf(ctx, 'one_line_reason')).toEqual(['Session over, no scripts'])
  })
})

test.describe('a forged alert', () => {
  test('is refused and nothing is written', async ({ page, world, baseURL }) => {
    const { ctx, hospital } = await begin(world, page)
    const other = await world.makeHospital('Fernhill')
    const alert = { intakeKey: randomUUID(), facilityId: hospital.id, support: 'vv', oneLineReason: 'forged' }
    const post = (data: unknown, origin = baseURL ?? '') =>
      page.request.post('/api/referrals', { headers: { origin }, data: data as object })
    expect((await post(alert, 'https://evil.example')).status()).toBe(403)
    expect((await post({ ...alert, facilityId: other.id })).status()).toBe(403)
    for (const changed of [
      { status: 'accepted' },
      { support: 'everything' },
      { oneLineReason: 'a\u0000b' },
      { oneLineReason: 'a\u202eb' },
      { oneLineReason: 'x'.repeat(200_000) },
      { values: [{ code: 'accepting_physician', value: 'me' }] },
      { values: [{ code: 'no_such_field', value: 1 }] },
    ]) {
      expect((await post({ ...alert, ...changed })).status(), JSON.stringify(changed).slice(0, 60)).toBe(400)
    }
    expect(await sentBy(ctx)).toHaveLength(0)
    const auditor: TestPerson = await world.makePerson({ role: 'auditor' })
    await world.signIn(page, auditor)
    expect((await post(alert)).status()).toBe(403)
    expect(await sentBy(ctx)).toHaveLength(0)
  })
})
