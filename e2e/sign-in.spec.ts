import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { addPerson, deactivatePerson } from '#lib/accounts/people.ts'
import { endSession } from '#lib/accounts/sessions.ts'
import { alertInput, toSending } from '#lib/referrals/alert.ts'
import { acknowledge } from '#lib/referrals/hold.ts'
import { send } from '#lib/referrals/send.ts'
import type { TestHospital, TestPerson } from '#scripts/testing/accounts.ts'
import { expect, lookAgain, TEST_PASSWORD, test, type World } from './fixtures.ts'

test.describe('signing in', () => {
  test('leads on to the page that was asked for', async ({ page, world }) => {
    const person = await world.makePerson({ name: 'R. Okafor' })
    await page.goto('/account')
    await expect(page).toHaveURL('/sign-in?next=%2Faccount')
    await page.keyboard.type(person.email)
    await page.keyboard.press('Tab')
    await page.keyboard.type(TEST_PASSWORD)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'R. Okafor' })).toBeVisible()
    await expect(page).toHaveURL('/account')
  })

  test('says what is wrong in a summary that takes focus, and keeps the e-mail address', async ({ page, world }) => {
    const person = await world.makePerson()
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(person.email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().click()
    const summary = page.locator('.errsum')
    await expect(summary).toContainText('The e-mail address or the password is not right')
    await expect(summary).toBeFocused()
    await expect(page.getByLabel('E-mail address')).toHaveValue(person.email)
  })

  test('never leads to another site', async ({ page, world }) => {
    const person = await world.makePerson({ role: 'auditor' })
    await page.goto('/sign-in?next=https://evil.example/')
    await page.getByLabel('E-mail address').fill(person.email)
    await page.getByLabel('Password').fill(TEST_PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().click()
    await expect(page).toHaveURL('/account')
  })

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false })

    test('works all the same, after a mistake too', async ({ page, world }) => {
      const person = await world.makePerson({ name: 'R. Okafor' })
      await page.goto('/sign-in?next=/account')
      await page.getByLabel('E-mail address').fill(person.email)
      await page.getByLabel('Password').fill('not the password')
      await page.getByRole('button', { name: 'Sign in', exact: true }).first().click()
      await expect(page.getByText('The e-mail address or the password is not right')).toBeVisible()
      await expect(page.getByLabel('E-mail address')).toHaveValue(person.email)
      await page.getByLabel('Password').fill(TEST_PASSWORD)
      await page.getByRole('button', { name: 'Sign in', exact: true }).first().click()
      await expect(page).toHaveURL('/account')
      await page.getByRole('button', { name: 'Sign out here' }).click()
      await expect(page).toHaveURL('/sign-in')
      await page.goto('/account')
      await expect(page).toHaveURL('/sign-in?next=%2Faccount')
    })
  })
})

test.describe('an idle session', () => {
  test('warns two minutes before it ends, and one tap keeps it', async ({ page, world }) => {
    const sessionId = await world.signIn(page, await world.makePerson())
    // Opening a page is activity, so the page is opened first and then left.
    await page.goto('/account')
    await world.leaveIdle(sessionId, 13.5)
    await lookAgain(page)
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText('You will be signed out soon')
    await expect(dialog).toContainText(/1:[0-3]\d/)
    await expect(page.getByRole('button', { name: 'Stay signed in' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Where you are signed in' })).toBeVisible()
  })

  test('covers the page when it ends, keeps it, and goes on for the password', async ({ page, world }) => {
    const person = await world.makePerson({ name: 'R. Okafor' })
    const sessionId = await world.signIn(page, person)
    await page.goto('/account')
    await page.evaluate(() => {
      document.title = 'as it was left'
    })
    await world.leaveIdle(sessionId, 15)
    await lookAgain(page)
    const cover = page.getByRole('alertdialog', { name: 'You are signed out' })
    await expect(cover).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(cover).toBeVisible()
    await page.getByLabel('Password of R. Okafor').fill('not the password')
    await page.keyboard.press('Enter')
    await expect(cover).toContainText('is not right')
    await page.getByLabel('Password of R. Okafor').fill(TEST_PASSWORD)
    await page.keyboard.press('Enter')
    await expect(cover).toBeHidden()
    await expect(page.getByText('This browser')).toBeVisible()
  })

  test('keeps what was typed over signing in again', async ({ page, world }) => {
    const person = await world.makePerson({ name: 'Dr A. Moreau', hospital: await world.makeHospital() })
    const sessionId = await world.signIn(page, person)
    await page.goto('/referrals/new')
    const sentence = page.getByLabel('4. One sentence')
    await sentence.fill('Failing on full support since midnight')
    await endSession({ db: world.db, now: new Date() }, sessionId)
    await lookAgain(page)
    await page.getByLabel('Password of Dr A. Moreau').fill(TEST_PASSWORD)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alertdialog')).toBeHidden()
    await expect(sentence).toHaveValue('Failing on full support since midnight')
  })

  test('is left by signing out in another tab, and comes back in both', async ({ page, context, world }) => {
    const person = await world.makePerson({ name: 'R. Okafor' })
    const sessionId = await world.signIn(page, person)
    await page.goto('/account')
    const second = await context.newPage()
    await second.goto('/account')
    await endSession({ db: world.db, now: new Date() }, sessionId)
    for (const tab of [page, second]) await lookAgain(tab)
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await expect(second.getByRole('alertdialog')).toBeVisible()
    await second.getByLabel('Password of R. Okafor').fill(TEST_PASSWORD)
    await second.keyboard.press('Enter')
    await expect(second.getByRole('alertdialog')).toBeHidden()
    await expect(page.getByRole('alertdialog')).toBeHidden()
  })
})

/** An alert of `hospital` whose one sentence can be looked for. */
async function sendUnmistakable(world: World, hospital: TestHospital, referrer: TestPerson): Promise<string> {
  const alert = alertInput.parse({
    intakeKey: randomUUID(),
    facilityId: hospital.id,
    support: 'vv',
    tier: 'emergent',
    ageYears: 38,
    oneLineReason: 'Unmistakable words',
  })
  return (await send(await world.ctxOf(referrer), toSending(alert))).reference
}

test.describe('a waiting receipt', () => {
  test('falls back to who has it, until when and whom to ring, and opens for the password', async ({ page, world }) => {
    const hospital = await world.makeHospital()
    const referrer = await world.makePerson({ name: 'Dr A. Moreau', hospital })
    const coordinator = await world.makePerson({ name: 'R. Okafor' })
    const reference = await sendUnmistakable(world, hospital, referrer)
    const sessionId = await world.signIn(page, referrer)
    await page.goto(`/referrals/${reference}`)
    await expect(page.getByText('Unmistakable words').first()).toBeAttached()
    await expect.poll(() => world.isOnStandby(sessionId)).toBe(true)
    await world.leaveIdle(sessionId, 15)
    await lookAgain(page)
    await expect(page.getByRole('heading', { name: /Waiting for a person to take it/ })).toBeVisible()
    await expect(page.getByText(`${reference.slice(0, 3)} ${reference.slice(3)}`).first()).toBeVisible()
    await expect(page.getByText('left for a coordinator to acknowledge')).toBeVisible()
    await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible()
    await expect.poll(() => page.content()).not.toContain('Unmistakable words')
    expect(await (await page.request.get(`/referrals/${reference}`)).text()).not.toContain('Unmistakable words')

    await acknowledge(await world.ctxOf(coordinator), reference)
    await expect(page.getByRole('heading', { name: 'R. Okafor has your patient.' })).toBeVisible()
    await page.getByLabel('Password of Dr A. Moreau').fill(TEST_PASSWORD)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Unmistakable words').first()).toBeAttached()
  })
})

/** The titles that the page takes on from now on. */
async function watchTitles(page: Page): Promise<() => Promise<string[]>> {
  const titles = await page.evaluateHandle(() => {
    const seen: string[] = []
    const watching = { childList: true, characterData: true, subtree: true }
    new MutationObserver(() => seen.push(document.title)).observe(document.head, watching)
    return seen
  })
  return () => titles.jsonValue()
}

test.describe('an on-duty board', () => {
  test('locks instead of signing out, shows nothing of a patient, and opens for the password', async ({
    page,
    world,
  }) => {
    const hospital = await world.makeHospital(`Fen${randomUUID().slice(0, 6)}`)
    const referrer = await world.makePerson({ hospital })
    await sendUnmistakable(world, hospital, referrer)
    const sessionId = await world.signIn(page, await world.makePerson({ name: 'R. Okafor' }))
    await page.goto('/board')
    await expect(page.getByText('Unmistakable words').first()).toBeVisible()
    // The board's live line says that it is open; until it has, the session would end.
    await expect.poll(() => world.isOnStandby(sessionId)).toBe(true)
    const titles = await watchTitles(page)
    await world.leaveIdle(sessionId, 15)
    await lookAgain(page)
    await expect(page.getByRole('region', { name: 'Locked' })).toBeVisible()
    const row = page.getByRole('listitem').filter({ hasText: hospital.name.split(' ')[0] })
    await expect(row).toContainText('Emergent')
    await expect.poll(() => page.content()).not.toContain('Unmistakable words')
    const reading = await page.request.get('/board')
    expect(await reading.text()).not.toContain('Unmistakable words')
    await page.getByLabel('Password of R. Okafor').fill('not the password')
    await page.keyboard.press('Enter')
    await expect(page.getByText('The password is not right')).toBeVisible()
    await page.getByLabel('Password of R. Okafor').fill(TEST_PASSWORD)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Unmistakable words').first()).toBeVisible()
    // Who listens to the page hears its name again when it changes, and nothing where it is gone for a moment.
    expect(await titles()).not.toContain('')
  })
})

test.describe('a page of another site', () => {
  const foreign = { origin: 'https://evil.example' }

  test('can neither sign in, unlock, keep nor end a session', async ({ page, world, baseURL }) => {
    const person = await world.makePerson()
    await world.signIn(page, person)
    const form = { email: person.email, password: TEST_PASSWORD }
    const { request } = page
    for (const answer of [
      await request.post('/api/session', { headers: foreign }),
      await request.delete('/api/session', { headers: foreign }),
      await request.post('/api/session/unlock', { headers: foreign, data: { password: TEST_PASSWORD } }),
      await request.post('/api/session/sign-in', { headers: foreign, data: form }),
      await request.post('/api/session/sign-in', { data: form }),
    ]) {
      expect(answer.status()).toBe(403)
      expect(answer.headers()['set-cookie']).toBeUndefined()
    }
    const own = await request.post('/api/session/sign-in', { headers: { origin: baseURL ?? '' }, data: form })
    expect(own.ok()).toBe(true)
    for (const data of [{ ...form, role: 'admin' }, { email: form.email }, 'text', { ...form, password: 'a\u0000b' }]) {
      const answer = await request.post('/api/session/sign-in', { headers: { origin: baseURL ?? '' }, data })
      expect(answer.status()).toBe(400)
    }
  })
})

test('signing out everywhere ends every other browser’s session', async ({ page, browser, world }) => {
  const person = await world.makePerson()
  await world.signIn(page, person)
  const elsewhere = await (await browser.newContext()).newPage()
  await world.signIn(elsewhere, person)
  await elsewhere.goto('/account')
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL('/sign-in')
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL('/sign-in?next=%2Faccount')
})

test('whoever is deactivated is refused on the next request', async ({ page, world }) => {
  const admin = await world.makePerson({ role: 'admin' })
  const person = await world.makePerson()
  await world.signIn(page, person)
  await page.goto('/account')
  await expect(page.getByText('This browser')).toBeVisible()
  await deactivatePerson(await world.ctxOf(admin), person.id)
  await page.reload()
  await expect(page).toHaveURL('/sign-in?next=%2Faccount')
})

test('a one-time link lets the first administrator choose a password, once', async ({ page, world, baseURL }) => {
  const email = `${randomUUID().slice(0, 13)}@people.example`
  const link = await addPerson(world.db, { email, name: 'T. Ito', role: 'admin' }, new Date(), baseURL ?? '')
  await page.goto(link)
  await expect(page).toHaveURL('/reset-password')
  await page.getByLabel('New password').fill('a few words in a row')
  await page.getByLabel('The same password again').fill('a few words')
  await page.getByRole('button', { name: 'Set the password and sign in' }).click()
  await expect(page.locator('.errsum')).toContainText('The two passwords differ')
  await page.getByLabel('New password').fill('a few words in a row')
  await page.getByLabel('The same password again').fill('a few words in a row')
  await page.getByRole('button', { name: 'Set the password and sign in' }).click()
  await expect(page.getByRole('heading', { name: 'T. Ito' })).toBeVisible()
  await page.context().clearCookies()
  await page.goto(link)
  await page.getByLabel('New password').fill('another few words')
  await page.getByLabel('The same password again').fill('another few words')
  await page.getByRole('button', { name: 'Set the password and sign in' }).click()
  await expect(page.locator('.errsum')).toContainText('was used already')
})
