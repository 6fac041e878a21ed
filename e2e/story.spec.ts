import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { z } from 'zod'
import type { Ctx } from '#lib/ctx.ts'
import { answerEntry, readEntries } from '#lib/referrals/entries.ts'
import { addValues } from '#lib/referrals/values.ts'
import { expect, type TestPerson, test, type World } from './fixtures.ts'

const FIRST = process.env.E2E_BASE_URL ?? ''
const SECOND = process.env.E2E_SECOND_URL ?? ''

/** A browser of its own, signed in, that speaks to one of the two app processes. */
async function sitDown(browser: Browser, world: World, person: TestPerson, baseURL: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage()
  await world.signIn(page, person)
  return page
}

const row = (page: Page, reference: string) => page.locator(`#row-${reference}`)

/** Moves down the board with J, and from its end up with K, until the row is the selected one. */
async function selectByKey(page: Page, reference: string) {
  await expect(row(page, reference)).toBeVisible()
  const rows = await page.locator('li.row').count()
  for (let pressed = 0; pressed < 3 * rows; pressed += 1) {
    if ((await row(page, reference).getAttribute('aria-current')) === 'true') return
    await page.keyboard.press(pressed <= rows ? 'j' : 'k')
  }
  await expect(row(page, reference)).toHaveAttribute('aria-current', 'true')
}

/** Types into the box of a line and sees it saved. By its code: once it is saved the label says more than its name. */
async function saveNumber(page: Page, code: string, typed: string) {
  const box = page.locator(`#ask-${code}`)
  await box.fill(typed)
  await box.press('Enter')
  await expect(page.locator('.asklist li').filter({ has: box })).toContainText(/saved \d\d:\d\d:\d\d/)
}

/** The clock of the referring hospital, as people there type it. */
const clockThere = (inMinutes = 0) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', hour: '2-digit', minute: '2-digit' }).format(
    new Date(Date.now() + inMinutes * 60_000),
  )

test('a referral goes from a bedside to a decision, between two hospitals on two app processes', async ({
  browser,
  world,
}) => {
  test.setTimeout(240_000)
  const shortName = `Alder${randomUUID().slice(0, 5)}`
  const hospital = await world.makeHospital(shortName)
  const moreau = await world.makePerson({ hospital, name: 'Dr A. Moreau' })
  const okafor = await world.makePerson({ name: 'R. Okafor' })
  const vance = await world.makePerson({ role: 'physician', name: 'Dr L. Vance' })
  const bedside = await sitDown(browser, world, moreau, FIRST)
  const desk = await sitDown(browser, world, okafor, SECOND)
  const pager = await sitDown(browser, world, vance, SECOND)
  const receipt = bedside.getByRole('main')
  const headline = bedside.getByRole('heading', { level: 1 })
  let reference = ''

  await test.step('the board is open at the program', async () => {
    await desk.goto('/board')
    await expect(desk.getByText(/\blive \d\d:\d\d:\d\d/)).toBeVisible()
    await expect(desk.getByText(shortName)).toHaveCount(0)
  })

  await test.step('the alert is sent by keyboard', async () => {
    await bedside.goto('/referrals/new')
    await expect(bedside.getByLabel('V-V')).toBeFocused()
    const began = Date.now()
    for (const key of ['Space', 'Tab', 'Space', 'ArrowDown', 'Tab']) await bedside.keyboard.press(key)
    await bedside.keyboard.type('41')
    for (const key of ['Tab', 'Tab']) await bedside.keyboard.press(key)
    await bedside.keyboard.type('Influenza, P/F 58 despite proning')
    await bedside.keyboard.press('Tab')
    await bedside.keyboard.type('207-555-0123')
    await bedside.keyboard.press('Control+Enter')
    await expect(headline).toContainText('Waiting for a person to take it')
    expect(Date.now() - began).toBeLessThan(30_000)
    reference = new URL(bedside.url()).pathname.split('/').at(-1) ?? ''
    expect(reference).toMatch(/^[2-9A-Z]{6}$/)
  })

  await test.step('it is painted on the open board, and its delivery on the receipt', async () => {
    await expect(row(desk, reference)).toContainText(shortName)
    await expect(row(desk, reference)).toContainText('Emergent')
    await expect(row(desk, reference)).toContainText('Nobody yet')
    await expect(headline).toContainText('Delivered')
    await expect(receipt).toContainText(/delivered to the coordinator \d\d:\d\d:\d\d/)
  })

  await test.step('the coordinator opens it: the receipt says seen, and still nobody has it', async () => {
    await selectByKey(desk, reference)
    await desk.keyboard.press('Enter')
    await expect(desk).toHaveURL(`/referrals/${reference}`)
    await expect(desk.getByRole('main')).toContainText('Nobody has it yet')
    await expect(receipt).toContainText(/seen \d\d:\d\d:\d\d/)
    await expect(headline).not.toContainText('has your patient')
  })

  await test.step('acknowledging by key puts a name, a role and a time on the receipt', async () => {
    await desk.keyboard.press('b')
    await expect(desk).toHaveURL('/board')
    await selectByKey(desk, reference)
    await desk.keyboard.press('a')
    await expect(row(desk, reference)).toContainText('R. Okafor')
    await expect(headline).toHaveText('R. Okafor has your patient.')
    await expect(receipt).toContainText(/acknowledged \d\d:\d\d:\d\d by R\. Okafor, coordinator/i)
  })

  await test.step('values that the hospital adds are read at the program', async () => {
    await saveNumber(bedside, 'fio2_pct', '100')
    await saveNumber(bedside, 'ph', '7.21')
    await saveNumber(bedside, 'pao2_mmhg', '58')
    await selectByKey(desk, reference)
    await desk.keyboard.press('Enter')
    await expect(desk).toHaveURL(`/referrals/${reference}`)
    await expect(desk.getByRole('main')).toContainText('7.21')
    // While it is open, the next one is drawn without anybody reading the page again.
    await saveNumber(bedside, 'weight_kg', '82')
    await expect(desk.getByRole('main')).toContainText('82')
  })

  await test.step('a question puts the clock to the hospital, its answer puts it back', async () => {
    await desk.getByText('Ask something else').click()
    await desk.getByLabel('Your question').fill('Which side is the line on?')
    await desk.getByRole('button', { name: `Ask ${shortName}` }).click()
    const question = bedside.getByRole('region', { name: 'Question to you' })
    await expect(question).toContainText('Which side is the line on?')
    await expect(receipt).toContainText('A question to you is open.')
    const clocks = desk.locator('.s-clk')
    await expect(clocks).toContainText(/asked \d\d:\d\d, not answered/)
    // The hospital's share is shown from its first full second on.
    await expect(clocks).toContainText(new RegExp(`(?!0:0[01])\\d:\\d\\d\\s*${shortName}`))
    await question.getByLabel('In words').fill('The left, placed yesterday')
    await question.getByRole('button', { name: 'Answer' }).click()
    await expect(question).toBeHidden()
    await expect(receipt).not.toContainText('A question to you is open.')
    await expect(desk.getByRole('main')).toContainText('The left, placed yesterday')
    await expect(clocks).toContainText('every question answered')
  })

  await test.step('a physician reviews it and is named on the receipt', async () => {
    await pager.goto(`/referrals/${reference}`)
    await pager.getByRole('button', { name: 'Start the review' }).click()
    await expect(receipt).toContainText('Dr L. Vance is reading it now.')
  })

  await test.step('accepting without saying how the patient comes is answered in one sentence', async () => {
    await pager.goto(`/referrals/${reference}/decide`)
    await pager.locator('#accept > summary').click()
    await pager.getByRole('button', { name: `Accept and tell ${shortName}` }).click()
    await expect(
      pager.getByText('Choose how the patient comes: transfer, retrieval, or already on ECMO.'),
    ).toBeVisible()
    await expect(headline).toHaveText('Dr L. Vance has your patient.')
  })

  await test.step('an acceptance is read at the bedside at once, and taken back within the minute', async () => {
    await pager.locator('#accept').getByRole('radio').first().check()
    await pager.locator('#accept').getByLabel('What they do meanwhile').fill('Keep him prone')
    await pager.getByRole('button', { name: `Accept and tell ${shortName}` }).click()
    await expect(headline).toHaveText('Accepted by Dr L. Vance.')
    await expect(receipt).toContainText('Keep him prone')
    await expect(pager).toHaveURL(`/referrals/${reference}`)
    await pager.getByRole('button', { name: /^Undo/ }).click()
    await expect(headline).not.toContainText('Accepted')
    await expect(receipt).not.toContainText('Keep him prone')
  })

  await test.step('another decision carries reasons, advice and the time of the re-check', async () => {
    await pager.goto(`/referrals/${reference}/decide`)
    await pager.locator('#decline > summary').click()
    const form = pager.locator('#decline')
    const submit = form.getByRole('button', { name: `Decline and tell ${shortName}` })
    await submit.click()
    await expect(form.getByText('Choose the main reason.')).toBeVisible()
    await form.locator('input[name=reason]').first().check()
    await form.getByLabel('In words that can be read aloud').fill('His lungs are likely to recover without it')
    await form.getByLabel('What you recommend now').fill('Prone again for sixteen hours')
    await form.getByLabel('Ring us again if').fill('P/F below 50')
    await form.getByLabel(`We ring ${shortName} again at`).fill(clockThere(120))
    await submit.click()
    await expect(form.getByText(/name the second physician, or say why none could be reached/)).toBeVisible()
    await form.getByLabel('None could be reached').check()
    await form.getByLabel('Why nobody could be reached').fill('Both in theater')
    await submit.click()
    await expect(headline).toContainText('Dr L. Vance says why, and what to do.')
    for (const words of ['likely to recover', 'Prone again for sixteen hours', 'P/F below 50'])
      await expect(receipt).toContainText(words)
  })

  await test.step('a change at the bedside sends it again, to be acknowledged anew', async () => {
    await bedside.getByText('Something changed').click()
    await bedside.getByLabel('What has changed?').fill('P/F 46 after proning')
    await bedside.getByRole('button', { name: 'Send it again' }).click()
    await expect(headline).toContainText('Waiting for a person to take it')
    await desk.goto('/board')
    await selectByKey(desk, reference)
    await desk.keyboard.press('a')
    await expect(headline).toHaveText('R. Okafor has your patient.')
    await pager.goto(`/referrals/${reference}/decide`)
    await pager.locator('#accept > summary').click()
    await pager.locator('#accept').getByRole('radio').first().check()
    await pager.getByRole('button', { name: `Accept and tell ${shortName}` }).click()
    await expect(headline).toHaveText('Accepted by Dr L. Vance.')
  })

  await test.step('a bed, the way, the arrival and the outcome', async () => {
    await desk.goto(`/referrals/${reference}`)
    const step = (title: string) =>
      desk.locator('#next details').filter({ has: desk.locator('summary', { hasText: title }) })
    const bed = step('Assign a bed')
    await bed.getByLabel('Receiving unit and bed').fill('CVICU 7')
    await bed.getByLabel('Confirmed by').fill('T. Ito')
    await bed.getByRole('button', { name: 'Assign the bed' }).click()
    await expect(bed.getByText('Enter when the bed was confirmed.')).toBeVisible()
    await bed.getByLabel('at', { exact: true }).fill(clockThere())
    await bed.getByRole('button', { name: 'Assign the bed' }).click()
    await expect(headline).toContainText('A bed is assigned.')

    const way = step('Dispatch')
    await way.getByLabel('How the patient travels').selectOption({ index: 1 })
    await way.getByLabel('Crew').fill('Medic 4')
    await way.getByLabel('Departed at').fill(clockThere())
    await way.getByLabel('Expected at').fill(clockThere(90))
    const dispatch = way.getByRole('button', { name: `Dispatch and tell ${shortName}` })
    await dispatch.click()
    await expect(way.getByText(/^Still owed before departure: last name/)).toBeVisible()
    await addPacket(await world.ctxOf(moreau), reference)
    await dispatch.click()
    await expect(headline).toHaveText('On the way.')

    const arrival = step('Arrived')
    await openIfClosed(arrival)
    await arrival.getByLabel('Unit where the patient arrived').fill('CVICU')
    await arrival.getByRole('button', { name: `Arrived: tell ${shortName}` }).click()
    await expect(headline).toHaveText('Your patient has arrived.')

    const end = step('Close, with the outcome')
    await openIfClosed(end)
    await end.getByLabel('Outcome', { exact: true }).selectOption({ index: 1 })
    await end.getByLabel(`What ${shortName} is told`).fill('Off support on day six, walking')
    await end.getByRole('button', { name: `Close and send it to ${shortName}` }).click()
    await expect(headline).toHaveText('This referral is closed.')
    await expect(receipt).toContainText('Off support on day six, walking')
  })

  for (const page of [bedside, desk, pager]) await page.context().close()
})

/** What must be on record before a crew leaves; the story of the screens goes on without typing it. */
function addPacket(ctx: Ctx, reference: string) {
  const values = z.array(answerEntry).parse([
    { code: 'last_name', typed: 'Testpatient' },
    { code: 'first_name', typed: 'Sam' },
    { code: 'dob', value: '1985-03-09' },
    { code: 'code_status', value: 'full' },
    { code: 'transfer_consent', value: { choice: 'surrogate_written', text: 'T. Testpatient' } },
    { code: 'records_sent', value: { items: [{ item: 'ECG', done: true }], at: new Date().toISOString() } },
  ])
  return addValues(ctx, reference, { submissionId: randomUUID(), entries: readEntries(values, {}) })
}

async function openIfClosed(details: ReturnType<Page['locator']>) {
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
}
