import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { alertInput, toSending } from '#lib/referrals/alert.ts'
import { accept } from '#lib/referrals/decide.ts'
import { acknowledge, startReview } from '#lib/referrals/hold.ts'
import { getReferral } from '#lib/referrals/queries.ts'
import { send } from '#lib/referrals/send.ts'
import { addValues } from '#lib/referrals/values.ts'
import { expect, test, type World } from './fixtures.ts'

/** A referral in review by a physician, and the referrer who sent it. */
async function inReview(world: World, ageYears = 38, support: 'vv' | 'va' = 'vv') {
  const hospital = await world.makeHospital(`Fen${randomUUID().slice(0, 6)}`)
  const referrer = await world.makePerson({ hospital, name: 'Dr A. Moreau' })
  const physician = await world.makePerson({ role: 'physician', name: 'Dr M. Varga' })
  const alert = alertInput.parse({
    intakeKey: randomUUID(),
    facilityId: hospital.id,
    support,
    tier: 'emergent',
    ageYears,
    oneLineReason: 'Pneumonia, worse since midnight',
    callbackPhone: '207-555-0101',
  })
  const { reference } = await send(await world.ctxOf(referrer), toSending(alert))
  await acknowledge(await world.ctxOf(await world.makePerson({ name: 'R. Okafor' })), reference)
  await startReview(await world.ctxOf(physician), reference, null)
  return { reference, referrer, physician, hospital }
}

async function statusOf(world: World, reference: string): Promise<string> {
  return (await getReferral(await world.ctxOf(await world.makePerson()), reference)).status
}

const choice = (page: Page, step: string) => page.locator(`details#${step}`)

test.describe('a decision', () => {
  test('names its first gap, then reaches the referrer at once, with its reasons and advice', async ({
    page,
    browser,
    world,
  }) => {
    const { reference, referrer, physician } = await inReview(world)
    const bedside = await (await browser.newContext()).newPage()
    await world.signIn(bedside, referrer)
    await bedside.goto(`/referrals/${reference}`)

    await world.signIn(page, physician)
    await page.goto(`/referrals/${reference}`)
    await expect(page.getByRole('heading', { name: 'Your decision' })).toBeVisible()
    await page.keyboard.press('d')
    await expect(page).toHaveURL(/\/decide#decline$/)
    const decline = choice(page, 'decline')
    await expect(decline).toHaveAttribute('open')
    const press = decline.getByRole('button', { name: /^Decline and tell/ })
    await press.click()
    await expect(decline.getByText('Choose the main reason.')).toBeVisible()
    await decline.getByLabel('Too well currently').first().check()
    await decline.getByLabel('In words that can be read aloud').fill('The lungs may heal without ECMO.')
    await decline.getByLabel('What you recommend now').fill('Stay prone and repeat the gas in an hour.')
    await decline.getByLabel('Ring us again if').fill('P/F under 50\nlactate over 4')
    await decline.getByRole('textbox', { name: /again at/ }).fill('07:30')
    await press.click()
    await expect(decline.getByText(/^The reason is clinical: name the second physician/)).toBeVisible()
    await expect(decline.getByLabel('What you recommend now')).toHaveValue('Stay prone and repeat the gas in an hour.')
    await decline.getByLabel('Agrees with it').check()
    await decline.getByLabel('Who agrees').fill('Dr O. Brandt')
    await press.click()

    await expect(page).toHaveURL(new RegExp(`/referrals/${reference}$`))
    await expect(page.getByRole('region', { name: 'The answer' })).toContainText('Declined: too well currently')
    for (const words of ['The lungs may heal without ECMO.', 'Stay prone and repeat', 'P/F under 50']) {
      await expect(bedside.getByText(words).first()).toBeVisible()
    }
    await page.keyboard.press('u')
    await expect(page.getByRole('region', { name: 'The answer' })).toBeHidden()
    expect(await statusOf(world, reference)).toBe('in_review')
  })

  test('of two physicians goes to the first; the second reads who and when, and keeps every word', async ({
    page,
    world,
  }) => {
    const { reference, physician } = await inReview(world)
    await world.signIn(page, physician)
    await page.goto(`/referrals/${reference}/decide`)
    await page.keyboard.press('v')
    const advise = choice(page, 'advise')
    await advise.getByLabel('Your advice').fill('Stay prone.')
    await advise.getByLabel('Ring us again if').fill('P/F under 50')
    await advise.getByRole('textbox', { name: /again at/ }).fill('07:30')
    const brandt = await world.makePerson({ role: 'physician', name: 'Dr O. Brandt' })
    await accept(await world.ctxOf(brandt), reference, { mode: 'retrieval', otherReasons: [] })
    await expect(page.getByRole('alert').filter({ hasText: /Dr O\. Brandt, \d\d:\d\d:\d\d: Accepted/ })).toBeVisible()
    await advise.getByRole('button', { name: /^Advise/ }).click()
    await expect(advise.getByRole('alert')).toContainText(/accepted by Dr O\. Brandt at \d\d:\d\d:\d\d/)
    await expect(advise.getByLabel('Your advice')).toHaveValue('Stay prone.')
    expect(await statusOf(world, reference)).toBe('accepted')
  })

  test('of a coordinator can only be to redirect', async ({ page, world }) => {
    const { reference } = await inReview(world, 9)
    await world.signIn(page, await world.makePerson({ name: 'R. Okafor' }))
    await page.goto(`/referrals/${reference}/decide`)
    await expect(page.locator('.acc > details')).toHaveCount(1)
    await page.keyboard.press('r')
    const redirect = choice(page, 'redirect')
    await redirect.getByLabel('Center that takes over').fill('Children’s ECMO line')
    await redirect.getByLabel('Person reached there').fill('Dr S. Ito')
    await redirect.getByLabel('Reached at').fill(clockNow())
    await redirect.getByRole('button', { name: /^Redirect and tell/ }).click()
    await expect(redirect.getByText(/^Confirm that the referrer knows/)).toBeVisible()
    await redirect.getByLabel(/knows that the data go/).check()
    await redirect.getByRole('button', { name: /^Redirect and tell/ }).click()
    await expect(page.getByRole('region', { name: 'The answer' })).toContainText('Redirected to another center')
    expect(await statusOf(world, reference)).toBe('redirected')
  })
})

test.describe('scores', () => {
  test('show their range and what it rests on, are kept with the decision, and give the hospital no published figure', async ({
    page,
    browser,
    world,
  }) => {
    const { reference, referrer, physician } = await inReview(world)
    await addValues(await world.ctxOf(referrer), reference, {
      submissionId: randomUUID(),
      entries: [
        { code: 'resp_support', state: 'value', value: 'niv', typedValue: null, typedUnit: null },
        { code: 'resp_dx_group', state: 'value', value: 'asthma', typedValue: null, typedUnit: null },
        { code: 'nmb_used', state: 'pending', value: null, typedValue: null, typedUnit: null },
      ],
    })
    await world.signIn(page, physician)
    await page.goto(`/referrals/${reference}`)
    const scores = page.locator('#sco')
    const resp = scores.getByRole('row', { name: /^RESP/ })
    await expect(resp).toContainText('Neuromuscular blockade (pending), up to 1 point')
    await expect(resp).toContainText(/class I to IV/)
    await scores.getByLabel(/^RESP .* how it comes about$/).click()
    await expect(scores.getByRole('row', { name: /^Diagnosis asthma/ })).toBeVisible()
    await expect(scores.getByText(/It does not tell what will happen to this patient\./).first()).toBeVisible()

    await page.goto(`/referrals/${reference}/decide`)
    await expect(page.getByText(/^RESP/).first()).toBeVisible()
    await accept(await world.ctxOf(physician), reference, { mode: 'retrieval', otherReasons: [] })
    await page.goto(`/referrals/${reference}`)
    await expect(page.getByRole('region', { name: 'The answer' })).toContainText(/At the decision: RESP −\d+ to \d+/)

    const bedside = await (await browser.newContext()).newPage()
    await world.signIn(bedside, referrer)
    await bedside.goto(`/referrals/${reference}`)
    await bedside.getByText('Scores so far').click()
    await expect(bedside.getByText(/^RESP/).first()).toBeVisible()
    await expect(bedside.locator('body')).not.toContainText(/of 100|survival by class/)
  })

  test('suggest a shock stage, which a person sets', async ({ page, world }) => {
    const { reference, referrer } = await inReview(world, 38, 'va')
    const entry = { state: 'value', typedValue: null, typedUnit: null } as const
    await addValues(await world.ctxOf(referrer), reference, {
      submissionId: randomUUID(),
      entries: [
        { ...entry, code: 'lactate_mmol', value: 5 },
        { ...entry, code: 'arrest_this_illness', value: false },
      ],
    })
    await world.signIn(page, await world.makePerson({ name: 'R. Okafor' }))
    await page.goto(`/referrals/${reference}`)
    const stage = page.getByRole('region', { name: /^SCAI stage/ })
    await expect(stage).toContainText('a suggestion, not yet confirmed')
    await stage.getByText('Set the stage').first().click()
    await stage.getByLabel(/^D/).check()
    await stage.getByRole('button', { name: 'Set the stage' }).click()
    await expect(stage).toContainText('D, deteriorating')
    await expect(stage).toContainText(/R\. Okafor, \d\d:\d\d; suggested then: C or D or E/)
  })

  test('give nothing adult under 18', async ({ page, world }) => {
    const { reference, physician } = await inReview(world, 9)
    await world.signIn(page, physician)
    await page.goto(`/referrals/${reference}`)
    await expect(page.locator('#sco')).toContainText('under 18 no adult score is shown')
    await expect(page.locator('#sco table')).toHaveCount(0)
  })
})

test.describe('a decision without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('keeps what was typed when something is missing', async ({ page, world }) => {
    const { reference, physician } = await inReview(world)
    await world.signIn(page, physician)
    await page.goto(`/referrals/${reference}/decide`)
    const advise = choice(page, 'advise')
    await advise.locator('summary').first().click()
    await advise.getByLabel('Your advice').fill('Stay prone.')
    await advise.getByRole('button', { name: /^Advise/ }).click()
    await expect(page.getByText('Name at least one change at which they ring again.')).toBeVisible()
    await expect(page.getByLabel('Your advice')).toHaveValue('Stay prone.')
    await expect(advise).toHaveAttribute('open')
  })
})

function clockNow(): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'America/New_York' }).format(new Date())
}
