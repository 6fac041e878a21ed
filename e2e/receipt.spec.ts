import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { isStaff, SYSTEM } from '#lib/accounts/actor.ts'
import type { Ctx } from '#lib/ctx.ts'
import { watchReferral } from '#lib/paging/watch-referral.ts'
import { alertInput } from '#lib/referrals/alert.ts'
import { ask } from '#lib/referrals/conversation.ts'
import { decline } from '#lib/referrals/decide.ts'
import { acknowledge } from '#lib/referrals/hold.ts'
import { getReferral } from '#lib/referrals/queries.ts'
import { sendAlert } from '#lib/referrals/send-alert.ts'
import { expect, type TestHospital, type TestPerson, test, type World } from './fixtures.ts'

interface Sent {
  readonly hospital: TestHospital
  readonly person: TestPerson
  readonly ctx: Ctx
  readonly reference: string
}

/** A referral that a new hospital has sent a moment ago. */
async function sendOne(world: World, support = 'vv'): Promise<Sent> {
  const hospital = await world.makeHospital()
  const person = await world.makePerson({ hospital, name: 'Dr A. Moreau' })
  const ctx = await world.ctxOf(person)
  const alert = { intakeKey: randomUUID(), facilityId: hospital.id, support, tier: 'emergent', ageYears: 38 }
  const { reference } = await sendAlert(ctx, alertInput.parse(alert))
  return { hospital, person, ctx, reference }
}

async function open(world: World, page: Page, { person, reference }: Sent) {
  await world.signIn(page, person)
  await page.goto(`/referrals/${reference}`)
}

async function valuesOf({ ctx, reference }: Sent, code: string) {
  const { values } = await getReferral({ ...ctx, now: new Date() }, reference)
  return values
    .filter((value) => value.code === code)
    .map(({ state, value, typedValue }) => value ?? typedValue ?? state)
}

test.describe('the receipt', () => {
  test('names whoever acknowledges, without being read again', async ({ page, world }) => {
    const sent = await sendOne(world)
    await open(world, page, sent)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Waiting for a person to take it.')
    await expect(page.getByRole('timer')).toHaveText(/^4:[0-5]\d$/)
    // Whichever comes first: a desk of another test may show it at once.
    await expect(page.getByText(/(handed to the mail server|delivered to the coordinator) \d\d:\d\d:\d\d/)).toBeVisible(
      { timeout: 30_000 },
    )
    const coordinator = await world.makePerson({ name: 'R. Okafor' })
    await acknowledge(await world.ctxOf(coordinator), sent.reference)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('R. Okafor has your patient.')
    await expect(page.getByText(/acknowledged \d\d:\d\d:\d\d by R\. Okafor, coordinator/)).toBeVisible()
  })

  test('tells to ring once the limit has passed', async ({ page, world }) => {
    const hospital = await world.makeHospital()
    const person = await world.makePerson({ hospital })
    const ctx = await world.ctxOf(person, new Date(Date.now() - 301_000))
    const alert = { intakeKey: randomUUID(), facilityId: hospital.id, support: 'vv', tier: 'emergent' }
    const { reference } = await sendAlert(ctx, alertInput.parse(alert))
    const { id } = await getReferral(ctx, reference)
    // At once, as a worker would: until its pages are made, one that was sent so long ago makes the portal call itself late.
    await watchReferral({ ...ctx, actor: SYSTEM, now: new Date() }, id)
    await world.signIn(page, person)
    const isLate = async () => (await (await page.request.get('/api/paging-state')).json()).value.late
    await expect.poll(isLate, { timeout: 40_000 }).toBe(false)
    await page.goto(`/referrals/${reference}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nobody has opened it yet: ring now.')
    await expect(page.getByText(/past the limit\. Ring 617-555-0142 now and say/)).toBeVisible()
  })

  test('shows the decision, its reasons and what to do, at once', async ({ page, world }) => {
    const sent = await sendOne(world)
    await open(world, page, sent)
    const coordinator = await world.makePerson({ name: 'R. Okafor' })
    await acknowledge(await world.ctxOf(coordinator), sent.reference)
    const physician = await world.makePerson({ role: 'physician', name: 'Dr M. Varga' })
    const physicianCtx = await world.ctxOf(physician)
    expect(isStaff(physicianCtx.actor)).toBe(true)
    await decline(physicianCtx, sent.reference, {
      reason: 'malignancy',
      otherReasons: [],
      rationale: 'ECMO can only buy time for something that heals.',
      recommendations: 'Call palliative care today.',
      triggers: ['none'],
      recheckAt: new Date(Date.now() + 4 * 3_600_000),
      secondPhysician: { choice: 'named', text: 'Dr O. Brandt' },
    })
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Not accepted now. Dr M. Varga')
    const decision = page.getByRole('region', { name: 'The decision', exact: true })
    await expect(decision).toContainText('ECMO can only buy time for something that heals.')
    await expect(decision).toContainText('Call palliative care today.')
    await expect(decision).toContainText('none foreseeable')
    await expect(decision).toContainText('We ring you to re-check')
    await page.getByText('Something changed').click()
    await page.getByLabel('What has changed?').fill('Biopsy is benign')
    await page.getByRole('button', { name: 'Send it again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Waiting for a person to take it.')
    await expect(page.getByText('The earlier decision, no longer in force')).toBeVisible()
  })

  test('is withdrawn for a reason; without one the field says so', async ({ page, world }) => {
    const sent = await sendOne(world)
    await open(world, page, sent)
    await page.getByText('Withdraw', { exact: true }).click()
    await page.getByRole('button', { name: 'Withdraw and tell the team' }).click()
    await expect(page.locator('#withdraw-refused')).toBeVisible()
    await page.getByLabel('Why is it withdrawn?').selectOption('improved')
    await page.getByRole('button', { name: 'Withdraw and tell the team' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Withdrawn.')
  })

  test('answers an open question in place', async ({ page, world }) => {
    const sent = await sendOne(world)
    const coordinator = await world.makePerson({ name: 'R. Okafor' })
    const staff = await world.ctxOf(coordinator)
    await acknowledge(staff, sent.reference)
    await ask(staff, sent.reference, { text: 'How long was the arrest?', codes: ['weight_kg'] })
    await open(world, page, sent)
    const question = page.getByRole('region', { name: 'Question to you' })
    await expect(question).toContainText('How long was the arrest?')
    await question.getByRole('textbox', { name: 'Weight' }).fill('82')
    await question.getByLabel('In words').fill('Four minutes')
    await question.getByRole('button', { name: 'Answer' }).click()
    await expect(question).toBeHidden()
    expect(await valuesOf(sent, 'weight_kg')).toEqual([82])
  })
})

test.describe('what the decision still needs', () => {
  /** The line of a field, by its code: its words change with what was answered. */
  const line = (page: Page, code: string) => page.locator('.asklist li').filter({ has: page.locator(`#ask-${code}`) })

  test('each answer saves itself and says when', async ({ page, world }) => {
    const sent = await sendOne(world)
    await open(world, page, sent)
    await line(page, 'weight_kg').getByRole('textbox').fill('180')
    await line(page, 'weight_kg').getByRole('combobox').selectOption('lb')
    await page.keyboard.press('Tab')
    await expect(line(page, 'weight_kg')).toContainText(/saved \d\d:\d\d:\d\d/)
    await line(page, 'code_status').getByRole('combobox').selectOption('full')
    await expect(line(page, 'code_status')).toContainText(/saved \d\d:\d\d:\d\d/)
    await line(page, 'pao2_mmhg').getByRole('button', { name: 'Pending' }).click()
    await expect(line(page, 'pao2_mmhg')).toContainText('pending')
    expect(await valuesOf(sent, 'weight_kg')).toEqual([expect.closeTo(81.65, 1)])
    expect(await valuesOf(sent, 'code_status')).toEqual(['full'])
    expect(await valuesOf(sent, 'pao2_mmhg')).toEqual(['pending'])
    await page.reload()
    await expect(page.getByRole('group', { name: /^Already sent/ })).toContainText('180\u00a0lb')
  })

  test('a value typed before the scripts have come is saved once they have', async ({ page, world }) => {
    const sent = await sendOne(world)
    await world.signIn(page, sent.person)
    const scripts = Promise.withResolvers<void>()
    await page.route('**/_next/static/**/*.js', async (route) => {
      await scripts.promise
      await route.continue()
    })
    await page.goto(`/referrals/${sent.reference}`, { waitUntil: 'commit' })
    await page.locator('#ask-fio2_pct').fill('92')
    await page.locator('h1').first().click()
    scripts.resolve()
    await expect(line(page, 'fio2_pct')).toContainText(/saved \d\d:\d\d:\d\d/)
    expect(await valuesOf(sent, 'fio2_pct')).toEqual([92])
  })

  test('an impossible value is kept, the field says the range and what was probably meant', async ({ page, world }) => {
    const sent = await sendOne(world)
    await open(world, page, sent)
    await line(page, 'fio2_pct').getByRole('textbox').fill('60')
    await line(page, 'ph').getByRole('textbox').fill('74')
    await line(page, 'ph').getByRole('textbox').press('Enter')
    await expect(line(page, 'ph')).toContainText('pH can only be 6.3 to 8')
    await expect(line(page, 'ph').getByRole('textbox')).toHaveValue('74')
    await expect(line(page, 'fio2_pct').getByRole('textbox')).toHaveValue('60')
    await expect.poll(() => valuesOf(sent, 'ph')).toEqual(['74'])
    await line(page, 'ph').getByRole('button', { name: 'Use 7.4' }).click()
    await expect.poll(() => valuesOf(sent, 'ph')).toContain(7.4)
    expect(await valuesOf(sent, 'fio2_pct')).toEqual([60])
  })

  test('a save whose answer was lost is stored once', async ({ page, world }) => {
    const sent = await sendOne(world)
    await open(world, page, sent)
    let posts = 0
    await page.route('**/api/referrals/values', async (route) => {
      posts += 1
      if (posts > 1) return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await line(page, 'ph').getByRole('textbox').fill('7.21')
    await page.keyboard.press('Tab')
    await expect(line(page, 'ph')).toContainText('Not saved yet, trying again.')
    await expect(line(page, 'ph')).toContainText(/saved \d\d:\d\d:\d\d/)
    expect(posts).toBe(2)
    expect(await valuesOf(sent, 'ph')).toEqual([7.21])
  })

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false })

    test('is one plain form', async ({ page, world }) => {
      const sent = await sendOne(world)
      await open(world, page, sent)
      await line(page, 'ph').getByRole('textbox').fill('74')
      await line(page, 'weight_kg').getByRole('textbox').fill('82')
      await page.getByRole('button', { name: 'Save these answers' }).click()
      await expect(page.getByRole('group', { name: /^Already sent/ })).toContainText('82\u00a0kg')
      await expect(line(page, 'ph')).toContainText('as typed, for a look')
      await line(page, 'pao2_mmhg').getByRole('button', { name: 'Pending' }).click()
      await expect.poll(() => valuesOf(sent, 'pao2_mmhg')).toEqual(['pending'])
      expect(await valuesOf(sent, 'weight_kg')).toEqual([82])
    })
  })
})

test('an unknown, a foreign and a malformed reference are the same page', async ({ page, world }) => {
  const foreign = await sendOne(world)
  const own = await sendOne(world)
  await world.signIn(page, own.person)
  const pages = new Set<string>()
  for (const reference of [foreign.reference, '222222', 'nothing', '%00', 'I'.repeat(300)]) {
    const answer = await page.goto(`/referrals/${reference}`)
    expect(answer?.status(), reference).toBe(404)
    pages.add((await page.getByRole('main').textContent()) ?? '')
  }
  expect(pages.size).toBe(1)
  expect([...pages][0]).toContain('This referral is not open to you.')
})
