import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { and, eq } from 'drizzle-orm'
import { pages } from '#db/schema/index.ts'
import { SYSTEM } from '#lib/accounts/actor.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { appEnv } from '#lib/env.ts'
import { linkToken } from '#lib/notifications/page-link.ts'
import { addContact } from '#lib/paging/contacts.ts'
import { enqueuePage } from '#lib/paging/pages.ts'
import { alertInput } from '#lib/referrals/alert.ts'
import { getReferral } from '#lib/referrals/queries.ts'
import { sendAlert } from '#lib/referrals/send-alert.ts'
import { spokenReference } from '#lib/referrals/spoken-reference.ts'
import { barriersEverywhere } from './barriers.ts'
import { expect, type TestPerson, test, type World } from './fixtures.ts'

// A browser that takes pushes does so with a worker.
test.use({ serviceWorkers: 'allow' })

/** Words that no page and no link may carry. */
const REASON = 'Failing on the ventilator'

/** A referral of a moment ago, and a page for it to a coordinator of this test's own, as the engine makes one. */
async function pageSomebody(world: World) {
  const hospital = await world.makeHospital()
  const sender = await world.makePerson({ hospital, name: 'Dr A. Moreau' })
  const coordinator = await world.makePerson({ name: 'T. Rivera' })
  const ctx = await world.ctxOf(sender)
  const said = { support: 'vv', tier: 'emergent', ageYears: 38, oneLineReason: REASON }
  const alert = { intakeKey: randomUUID(), facilityId: hospital.id, ...said }
  const { reference } = await sendAlert(ctx, alertInput.parse(alert))
  const { id, round, tier, events } = await getReferral(ctx, reference)
  const sent = events.find(({ event }) => event === 'send')
  const system = { ...ctx, actor: SYSTEM, now: new Date() }
  const pageId = await asActor(system, (tx) =>
    enqueuePage(tx, system, {
      kind: 'alert',
      watch: `alert:${sent?.id}`,
      step: 9,
      referral: { id, round, tier },
      personId: coordinator.id,
      personName: coordinator.name,
      asRole: 'coordinator',
      reason: 'all_of_role',
      detail: { at: new Date().toISOString() },
      urgent: true,
    }),
  )
  if (!pageId) throw new Error('The page was not written')
  return { hospital, sender, coordinator, ctx, reference, pageId, path: `/page/${linkToken(appEnv().keys, pageId)}` }
}

const rowOf = (world: World, pageId: string) =>
  world.db.transaction({ reach: 'system', personId: null, facilityIds: [] }, async (tx) => {
    const [row] = await tx.select().from(pages).where(eq(pages.id, pageId))
    return row
  })

/**
 * What the message to this person about this referral said, once it lies in the outbox. Where everybody is called, they are
 * paged for other people's referrals too.
 */
async function mailTo({ email }: TestPerson, reference: string): Promise<string> {
  const line = `Reference: ${spokenReference(reference).replace('\u00a0', ' ')}`
  const folder = join(appEnv().dataDir, 'outbox')
  let found = ''
  await expect
    .poll(
      async () => {
        const names = await readdir(folder).catch(() => [])
        for (const name of names.filter((each) => each.endsWith('.eml'))) {
          const mail = await readFile(join(folder, name), 'utf8')
          if (mail.includes(email) && mail.includes(line)) found = mail
        }
        return found
      },
      { timeout: 30_000 },
    )
    .not.toBe('')
  // Long lines are folded with a "=" at their end.
  return found.replaceAll('=\r\n', '').replaceAll('=\n', '')
}

/** A session's context says whose it is. */
function named(ctx: Ctx) {
  const { personId } = ctx.actor
  if (personId === null) throw new Error('A session is somebody’s')
  return { ...ctx, actor: { ...ctx.actor, personId } }
}

const button = (page: Page) => page.getByRole('button', { name: 'I have it' })

test.describe('the link in a page', () => {
  test('comes by e-mail, and pressing its button is what the referring hospital reads', async ({
    browser,
    page,
    world,
  }) => {
    const { coordinator, sender, reference } = await pageSomebody(world)
    await world.signIn(page, sender)
    await page.goto(`/referrals/${reference}`)
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('T. Rivera')
    const mail = await mailTo(coordinator, reference)
    const [link] = /http\S+\/page\/[\w-]{43}/u.exec(mail) ?? []
    expect(link, mail).toBeTruthy()
    expect(mail).not.toContain(REASON)

    const phone = await browser.newContext()
    const opened = await phone.newPage()
    // The worker of a test does not know under which address the portal is tested.
    await opened.goto(new URL(link ?? '').pathname)
    await expect(opened.getByText('T. Rivera, coordinator')).toBeVisible()
    await button(opened).click()
    await expect(opened.getByRole('heading', { name: 'You have it.' })).toBeVisible()
    await expect(opened.getByText(/Recorded \d\d:\d\d:\d\d/u)).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('T. Rivera has your patient.')
    await opened.reload()
    await expect(opened.getByRole('heading', { name: 'You have it.' })).toBeVisible()
    await expect(button(opened)).toHaveCount(0)
    await phone.close()
  })

  test('is changed by no mail scanner: not by GET, HEAD, following what it finds, or drawing it', async ({
    browser,
    world,
  }) => {
    const { pageId, path, ctx, reference } = await pageSomebody(world)
    const { version } = await getReferral(ctx, reference)
    const scanner = await browser.newContext()
    const { request } = scanner
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'GET']) await request.fetch(path, { method })
    for (const method of ['GET', 'HEAD']) await request.fetch(`${path}/press`, { method })
    const drawn = await scanner.newPage()
    await drawn.goto(path)
    await expect(button(drawn)).toBeVisible()
    const found = await drawn.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    for (const href of found) if (href?.startsWith('/')) await request.get(href)
    await drawn.goto(path)
    await drawn.keyboard.press('Tab')
    await drawn.mouse.wheel(0, 500)
    const after = await getReferral({ ...ctx, now: new Date() }, reference)
    expect(after.status).toBe('sent')
    expect(after.events.filter(({ event }) => event === 'seen' || event === 'acknowledge')).toEqual([])
    expect(after.version).toBeGreaterThanOrEqual(version)
    expect(await rowOf(world, pageId)).toMatchObject({ seenAt: null, acknowledgedAt: null, linkUsedAt: null })
    await expect(button(drawn)).toBeVisible()
    await scanner.close()
  })

  test('works without scripts, once, and then says who has it', async ({ browser, world }) => {
    const { path, pageId } = await pageSomebody(world)
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const page = await plain.newPage()
    await page.goto(path)
    await button(page).click()
    await expect(page.getByRole('heading', { name: 'You have it.' })).toBeVisible()
    // What the worker writes on the same row meanwhile is not the press's.
    const pressed = async () => {
      const row = await rowOf(world, pageId)
      return [row?.acknowledgedAt, row?.seenAt, row?.linkUsedAt]
    }
    const first = await pressed()
    expect(first).toEqual([expect.any(Date), expect.any(Date), expect.any(Date)])
    await plain.request.post(`${path}/press`)
    expect(await pressed()).toEqual(first)
    await plain.close()
  })

  test('tells nobody its address, is not kept, and is not found', async ({ request, world }) => {
    const { path } = await pageSomebody(world)
    const answer = await request.get(path)
    expect(answer.headers()).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': expect.stringContaining('no-store'),
      'x-robots-tag': expect.stringContaining('noindex'),
    })
    expect(answer.headers()['content-security-policy']).toContain("script-src 'nonce-")
    expect(await answer.text()).not.toContain(REASON)
  })

  test('says the same of every link that the portal has not made', async ({ page, request, world }) => {
    const { path } = await pageSomebody(world)
    const forged = `${path.slice(0, -2)}AA`
    const never = `/page/${linkToken(appEnv().keys, randomUUID())}`
    const told = new Set<string>()
    for (const each of [forged, never, '/page/x', `/page/${'A'.repeat(43)}`]) {
      expect((await request.post(`${each}/press`)).status()).toBe(200)
      await page.goto(each)
      told.add((await page.getByRole('main').textContent()) ?? '')
    }
    expect(told.size).toBe(1)
    expect([...told][0]).toContain('This link does not open anything.')
    expect([...told][0]).toContain('617-555-0142')
  })

  test('has run out after its hour', async ({ page, world }) => {
    const { path, pageId } = await pageSomebody(world)
    await world.db.transaction({ reach: 'system', personId: null, facilityIds: [] }, (tx) =>
      tx
        .update(pages)
        .set({ linkExpiresAt: new Date(Date.now() - 1000) })
        .where(and(eq(pages.id, pageId))),
    )
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'This link has run out.' })).toBeVisible()
    await expect(button(page)).toHaveCount(0)
    await page.request.post(`${path}/press`)
    expect(await rowOf(world, pageId)).toMatchObject({ acknowledgedAt: null, linkUsedAt: null })
  })
})

test.describe('how somebody is paged', () => {
  test('and what a link shows keep nobody out, by day and by night, narrow and wide', async ({ page, world }) => {
    test.setTimeout(180_000)
    const { path, coordinator, reference } = await pageSomebody(world)
    const look = async (name: string) => expect.soft(await barriersEverywhere(page), name).toEqual([])
    await page.goto(path)
    await look('a link that asks')
    await button(page).click()
    await expect(page.getByRole('heading', { name: 'You have it.' })).toBeVisible()
    await look('a link that was used')
    await page.goto('/page/x')
    await look('a link of nothing')
    await world.signIn(page, coordinator)
    await addContact(await world.ctxOf(coordinator).then(named), { channel: 'webhook', address: '+16175550100' })
    await page.goto('/account/paging')
    await expect(page.getByText('The program has not set this up')).toBeVisible()
    await look('how I am paged')
    await page.goto(`/referrals/${reference}`)
    const list = page.getByRole('region', { name: 'Who was paged' })
    await expect(list.getByText('T. Rivera')).toBeVisible()
    await expect(list.getByText(/acknowledged \d\d:\d\d:\d\d/u)).toBeVisible()
    await look('who was paged')
  })

  test('is theirs to set: add, order, try, remove, quiet hours', async ({ page, world }) => {
    const person = await world.makePerson({ name: 'T. Rivera' })
    await world.signIn(page, person)
    await page.goto('/account')
    await page.getByRole('link', { name: 'Set how you are paged' }).click()
    const add = page.getByRole('region', { name: 'Add a way' })
    const ways = page.getByRole('region', { name: 'Your ways, in order' })
    await add.getByLabel('Pager, by e-mail').check()
    await add.getByLabel('Address or number').fill('not an address')
    await add.getByRole('button', { name: 'Add it' }).click()
    await expect(add.getByText('Enter the pager’s e-mail address')).toBeVisible()
    await expect(add.getByLabel('Address or number')).toHaveValue('not an address')
    await add.getByLabel('Address or number').fill('6175550100@pager.example')
    await add.getByLabel('What you call it').fill('My pager')
    await add.getByRole('button', { name: 'Add it' }).click()
    await expect(ways.getByText('My pager')).toBeVisible()
    await add.getByLabel('Address or number').fill('t.rivera@hospital.example')
    await add.getByRole('button', { name: 'Add it' }).click()
    await expect(ways.getByRole('listitem')).toHaveText([/My pager/u, /t\.rivera@/u, /Your account’s e-mail/u])
    await ways.getByRole('button', { name: 'Move E-mail up' }).click()
    await expect(ways.getByRole('listitem')).toHaveText([/t\.rivera@/u, /My pager/u, /Your account’s e-mail/u])
    await ways.getByRole('button', { name: 'Move E-mail off the list' }).click()
    await expect(ways.getByRole('listitem')).toHaveText([/My pager/u, /Your account’s e-mail/u])

    await page.getByRole('button', { name: 'Send me a test page now' }).click()
    await expect(page.getByText(/Test page of .*: handed over by pager at/u)).toBeVisible({ timeout: 30_000 })
    await expect(ways.getByText(/last handed over/u)).toBeVisible()

    const quiet = page.getByRole('region', { name: 'Quiet hours' })
    await quiet.getByLabel('From').fill('22:00')
    await quiet.getByLabel('To').fill('25:00')
    await quiet.getByRole('button', { name: 'Set them' }).click()
    await expect(quiet.getByText('Enter a time of day such as 22:00.')).toBeVisible()
    await quiet.getByLabel('To').fill('7:00')
    await quiet.getByRole('button', { name: 'Set them' }).click()
    await expect(quiet.getByLabel('To')).toHaveValue('07:00')
    await quiet.getByRole('button', { name: 'No quiet hours' }).click()
    await expect(quiet.getByRole('button', { name: 'Set them' })).toBeVisible()
  })

  test('is this browser too: its worker runs under the policy of the page and shows what is pushed', async ({
    page,
    context,
    world,
  }) => {
    const origin = process.env.E2E_BASE_URL ?? ''
    await context.grantPermissions(['notifications'], { origin })
    await world.signIn(page, await world.makePerson({ name: 'T. Rivera' }))
    await page.goto('/account/paging')
    await expect(page.getByRole('button', { name: 'Page me in this browser' })).toBeVisible()
    const devtools = await context.newCDPSession(page)
    const registered = new Promise<string>((resolve) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => {
        if (one) resolve(one.registrationId)
      })
    })
    await devtools.send('ServiceWorker.enable')
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.register('/push-worker.js', { scope: '/push-worker/' })
      const worker = registration.installing ?? registration.waiting
      if (worker) await new Promise((resolve) => worker.addEventListener('statechange', resolve))
    })
    const data = { id: 'p1', title: 'ECMO 7K4 QMT', body: 'Nobody has it yet', url: `${origin}/page/x`, urgent: true }
    const push = { origin, registrationId: await registered, data: JSON.stringify(data) }
    await devtools.send('ServiceWorker.deliverPushMessage', push)
    const shown = () =>
      page.evaluate(async () => {
        const worker = await navigator.serviceWorker.getRegistration('/push-worker/')
        const notifications = (await worker?.getNotifications()) ?? []
        return notifications.map(({ title, body, tag }) => ({ title, body, tag }))
      })
    await expect.poll(shown).toEqual([{ title: 'ECMO 7K4 QMT', body: 'Nobody has it yet', tag: 'p1' }])
  })
})
