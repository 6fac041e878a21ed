import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import postgres from 'postgres'
import { expect, test } from './fixtures.ts'

/** Words that stand nowhere else: wherever one of them is found, a patient's words have got there. */
const canary = (about: string) => `Zq${about}${randomUUID().slice(0, 8)}`

const patient = {
  reason: canary('Reason'),
  lastName: canary('Last'),
  recordNumber: canary('Record'),
  message: canary('Message'),
  question: canary('Question'),
  answer: canary('Answer'),
  advice: canary('Advice'),
  call: canary('Call'),
}
const words = Object.values(patient)

/** What a browser keeps, shows outside of the page, or sends in an address. */
function watch(page: Page) {
  const addresses = new Set<string>()
  page.on('request', (request) => addresses.add(request.url()))
  page.on('framenavigated', (frame) => addresses.add(frame.url()))
  return {
    addresses,
    async kept() {
      const stores = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.title, document.cookie]),
      )
      const databases = await page.evaluate(async () => JSON.stringify(await indexedDB.databases()))
      const caches = await page.evaluate(async () => JSON.stringify(await window.caches.keys()))
      return `${stores} ${databases} ${caches}`
    },
  }
}

/** Keeps every message of the live feed as it comes in. */
const HEAR_FEED = `window.heard = []
const Source = window.EventSource
window.EventSource = class extends Source {
  addEventListener(type, listener, options) {
    super.addEventListener(type, (event) => {
      if (event.data !== undefined) window.heard.push(type + ' ' + event.data)
      listener(event)
    }, options)
  }
}`

test('nothing of a patient leaves the page, and nothing of one lies open in the database', async ({
  browser,
  world,
}) => {
  test.setTimeout(150_000)
  const hospital = await world.makeHospital(`Quiet${randomUUID().slice(0, 5)}`)
  const bedside = await (await browser.newContext()).newPage()
  const desk = await (await browser.newContext()).newPage()
  await world.signIn(bedside, await world.makePerson({ hospital, name: 'Dr A. Moreau' }))
  await world.signIn(desk, await world.makePerson({ name: 'R. Okafor' }))
  for (const page of [bedside, desk]) await page.addInitScript(HEAR_FEED)
  const watched = [watch(bedside), watch(desk)]

  await desk.goto('/board')
  await bedside.goto('/referrals/new')
  await bedside.getByLabel('V-V').check()
  await bedside.getByLabel('4. One sentence').fill(patient.reason)
  await bedside.getByRole('button', { name: 'Send the alert' }).click()
  await expect(bedside).toHaveURL(/\/referrals\/[2-9A-Z]{6}$/)
  const reference = new URL(bedside.url()).pathname.split('/').at(-1) ?? ''
  await expect(desk.getByText(patient.reason).first()).toBeVisible()

  await bedside.getByText('Messages', { exact: true }).click()
  await bedside.getByLabel('Message to the team').fill(patient.message)
  await bedside.getByRole('button', { name: 'Send the message' }).click()
  await expect(bedside.locator('.msg')).toContainText(patient.message)
  for (const [code, typed] of [
    ['last_name', patient.lastName],
    ['sending_mrn', patient.recordNumber],
  ] as const) {
    const answer = await bedside.request.post('/api/referrals/values', {
      headers: { origin: process.env.E2E_BASE_URL ?? '' },
      data: { reference, submissionId: randomUUID(), values: [{ code, typed }] },
    })
    expect(answer.ok(), await answer.text()).toBe(true)
  }

  await desk.goto(`/referrals/${reference}`)
  await expect(desk.getByText(patient.lastName).first()).toBeVisible()
  await desk.getByText('Ask something else').click()
  await desk.getByLabel('Your question').fill(patient.question)
  await desk.getByRole('button', { name: `Ask ${hospital.name.split(' ')[0]}` }).click()
  const question = bedside.getByRole('region', { name: 'Question to you' })
  await question.getByLabel('In words').fill(patient.answer)
  await question.getByRole('button', { name: 'Answer' }).click()
  await expect(desk.getByText(patient.answer).first()).toBeVisible()
  await desk.locator('#call summary').click()
  await desk.getByLabel('What was said').fill(patient.call)
  await desk.getByRole('button', { name: 'Log the call' }).click()
  await expect(desk.locator('#call .timeline, #call')).toContainText(patient.call)

  for (const [index, page] of [bedside, desk].entries()) {
    const { addresses, kept } = watched[index] ?? watch(page)
    const heard = await page.evaluate(() => Reflect.get(window, 'heard').join('\n'))
    expect(heard, 'the live feed was heard').toContain('ready')
    const outside = [...addresses, await kept(), heard].join('\n')
    for (const word of words) expect.soft(outside, word).not.toContain(word)
    await page.context().close()
  }

  const open = await dump()
  expect(open).toContain(reference)
  for (const word of words) {
    expect.soft(open.includes(word), `${word} in the database`).toBe(false)
    expect.soft(open.includes(Buffer.from(word).toString('hex')), `${word} in the database, as bytes`).toBe(false)
    expect.soft(open.includes(Buffer.from(word).toString('base64').slice(0, -4)), `${word}, in base64`).toBe(false)
  }
})

/** Everything that lies in the database, as whoever steals its disk would read it: every row of every table, as text. */
async function dump(): Promise<string> {
  const sql = postgres(process.env.DATABASE_URL ?? '', { max: 1, onnotice: () => {} })
  try {
    const tables = await sql<{ schema: string; name: string }[]>`
      select table_schema as schema, table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`
    const rows: string[] = []
    for (const { schema, name } of tables) {
      const found = await sql<{ row: string }[]>`select t::text as row from ${sql(schema)}.${sql(name)} t`
      for (const { row } of found) rows.push(row)
    }
    return rows.join('\n')
  } finally {
    await sql.end()
  }
}
