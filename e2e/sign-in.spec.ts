import { randomUUID } from 'node:crypto'
import { addPerson, deactivatePerson } from '#lib/accounts/people.ts'
import { endSession } from '#lib/accounts/sessions.ts'
import { expect, TEST_PASSWORD, test } from './fixtures.ts'

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
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText('You will be signed out soon')
    await expect(dialog).toContainText(/1:[23]\d/)
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
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
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

  test('is left by signing out in another tab, and comes back in both', async ({ page, context, world }) => {
    const person = await world.makePerson({ name: 'R. Okafor' })
    const sessionId = await world.signIn(page, person)
    await page.goto('/account')
    const second = await context.newPage()
    await second.goto('/account')
    await endSession({ db: world.db, now: new Date() }, sessionId)
    for (const tab of [page, second]) await tab.evaluate(() => window.dispatchEvent(new Event('online')))
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await expect(second.getByRole('alertdialog')).toBeVisible()
    await second.getByLabel('Password of R. Okafor').fill(TEST_PASSWORD)
    await second.keyboard.press('Enter')
    await expect(second.getByRole('alertdialog')).toBeHidden()
    await expect(page.getByRole('alertdialog')).toBeHidden()
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
