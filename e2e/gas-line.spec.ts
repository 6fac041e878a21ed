import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { alertInput } from '#lib/referrals/alert.ts'
import { acknowledge } from '#lib/referrals/hold.ts'
import { getReferral } from '#lib/referrals/queries.ts'
import { sendAlert } from '#lib/referrals/send-alert.ts'
import { barriersEverywhere } from './barriers.ts'
import { expect, test, type World } from './fixtures.ts'

async function sendOne(world: World) {
  const hospital = await world.makeHospital()
  const person = await world.makePerson({ hospital, name: 'Dr A. Moreau' })
  const ctx = await world.ctxOf(person)
  const alert = { intakeKey: randomUUID(), facilityId: hospital.id, support: 'vv', tier: 'emergent', ageYears: 38 }
  const { reference } = await sendAlert(ctx, alertInput.parse(alert))
  const values = async () => {
    const { values: all } = await getReferral({ ...ctx, now: new Date() }, reference)
    return new Map(all.map((value) => [value.code, value]))
  }
  return { person, reference, values }
}

const box = (page: Page) => page.getByLabel('Blood gas and ventilator, as one line')
const save = (page: Page) => page.getByRole('button', { name: 'Save these values' })
/** A clock at the hospital, an hour ago: a gas that has been drawn. */
const anHourAgo = () =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', hour: '2-digit', minute: '2-digit' }).format(
    new Date(Date.now() - 3_600_000),
  )

test.describe('a gas line', () => {
  // One of them looks for barriers, at four sizes and themes.
  test.setTimeout(180_000)

  test('without a time is dated by the drawing time that was just saved, as its hint says', async ({ page, world }) => {
    const sent = await sendOne(world)
    await world.signIn(page, sent.person)
    await page.goto(`/referrals/${sent.reference}`)
    await box(page).fill(`${anHourAgo()} 7.18/68/52/24 arterial`)
    await save(page).click()
    await expect(box(page)).toHaveValue('')
    const { measuredAt: drawnAt } = (await sent.values()).get('ph') ?? {}
    await box(page).fill('be -8')
    await expect(page.getByLabel('Measured at')).toHaveAccessibleDescription(
      /empty is now; for a gas when it was drawn, if that was saved in the last half hour/,
    )
    await save(page).click()
    await expect(box(page)).toHaveValue('')
    expect((await sent.values()).get('base_excess')?.measuredAt).toEqual(drawnAt)
  })

  test('is typed, confirmed by keyboard, and stands on the page with its time', async ({ page, world }) => {
    const sent = await sendOne(world)
    await world.signIn(page, sent.person)
    await page.goto(`/referrals/${sent.reference}`)
    const time = anHourAgo()
    await box(page).fill(`${time} 7.18/68/52/24 on 1.0 PEEP 16 lac 4.2 prone`)
    await expect(page.getByRole('checkbox', { name: 'pH 7.18' })).toBeChecked()
    await expect(page.getByRole('checkbox', { name: /PaO₂ 52\smmHg/ })).toBeChecked()
    await expect(page.getByRole('checkbox', { name: /FiO₂ 100\s%/ })).toBeChecked()
    await expect(page.locator('.gasleft')).toContainText('prone')
    await expect(page.getByLabel('Measured at')).toHaveValue(time)
    const sample = page.getByRole('group', { name: 'Which blood is it?' })
    await expect(sample.getByRole('radio', { checked: true })).toHaveCount(0)

    await test.step('an open question is not passed over', async () => {
      await save(page).click()
      await expect(sample).toContainText('Choose one, or leave it out.')
      await expect(sample.getByRole('radio', { name: 'Arterial' })).toBeFocused()
      expect((await sent.values()).has('ph')).toBe(false)
      expect.soft(await barriersEverywhere(page)).toEqual([])
    })

    await page.getByRole('checkbox', { name: /Lactate/ }).uncheck()
    await sample.getByRole('radio', { name: 'Arterial' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Measured at').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toContainText(/saved \d\d:\d\d:\d\d/)
    await expect(box(page)).toHaveValue('')

    const values = await sent.values()
    expect(values.get('ph')).toMatchObject({ value: 7.18, typedValue: '7.18' })
    expect(values.get('fio2_pct')).toMatchObject({ value: 100, typedValue: '1.0', typedUnit: 'fraction' })
    expect(values.get('abg_source')?.value).toBe('arterial')
    expect(values.has('lactate_mmol')).toBe(false)
    const codes = ['ph', 'paco2_mmhg', 'pao2_mmhg', 'hco3_mmol', 'fio2_pct', 'peep', 'abg_source', 'abg_at']
    expect(new Set(codes.map((code) => values.get(code)?.measuredAt.getTime())).size).toBe(1)
    expect(new Set(codes.map((code) => values.get(code)?.enteredAt.getTime())).size).toBe(1)

    await test.step('the program reads it in the gas of that time', async () => {
      const okafor = await world.makePerson({ name: 'R. Okafor' })
      await acknowledge(await world.ctxOf(okafor), sent.reference)
      await world.signIn(page, okafor)
      await page.goto(`/referrals/${sent.reference}`)
      const gas = page.getByRole('region', { name: 'Gas, serial values' })
      await expect(gas.getByRole('columnheader', { name: time })).toBeVisible()
      await expect(gas).toContainText('7.18')
      await expect(gas.getByRole('row', { name: /P\/F/ })).toContainText('52')
    })
  })

  test('in kilopascal or not is asked, and a venous oxygen is never a PaO₂', async ({ page, world }) => {
    const sent = await sendOne(world)
    const okafor = await world.makePerson({ name: 'R. Okafor' })
    await world.signIn(page, okafor)
    await page.goto(`/referrals/${sent.reference}`)
    await page.getByText('Paste a gas line').click()
    await box(page).fill('7.21/9.1/7.9')
    const unit = page.getByRole('group', { name: /in mmHg or in kPa/ })
    await expect(unit.getByRole('radio')).toHaveCount(3)
    await unit.getByRole('radio', { name: /9\.1\skPa \(68/ }).check()
    await page.getByRole('radio', { name: /^Venous/ }).check()
    await page.getByLabel('On whose word').last().fill('RN B. Cole')
    await save(page).click()
    await expect(page.getByRole('main')).toContainText(/saved \d\d:\d\d:\d\d/)
    const values = await sent.values()
    expect(values.get('paco2_mmhg')).toMatchObject({ typedValue: '9.1', typedUnit: 'kPa', wordOf: 'RN B. Cole' })
    expect(values.get('abg_source')?.value).toBe('venous')
    expect(values.has('pao2_mmhg')).toBe(false)
  })

  test('stays in its box while the portal cannot be reached, and is then sent by itself', async ({ page, world }) => {
    const sent = await sendOne(world)
    await world.signIn(page, sent.person)
    await page.goto(`/referrals/${sent.reference}`)
    await page.route('**/api/referrals/values', (route) => route.abort('connectionreset'))
    await box(page).fill('PEEP 16')
    await save(page).click()
    await expect(page.getByRole('main')).toContainText('Not saved yet, trying again.')
    await expect(box(page)).toHaveValue('PEEP 16')
    await page.unroute('**/api/referrals/values')
    await expect(page.getByRole('main')).toContainText(/saved \d\d:\d\d:\d\d/)
    expect((await sent.values()).get('peep')?.value).toBe(16)
  })

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false })

    test('is read, confirmed and saved by plain posts', async ({ page, world }) => {
      const sent = await sendOne(world)
      await world.signIn(page, sent.person)
      await page.goto(`/referrals/${sent.reference}`)
      await box(page).fill('7.18/68 PEEP 16')
      await page.getByRole('button', { name: 'Read the line' }).click()
      await expect(page.getByRole('checkbox', { name: /PEEP 16/ })).toBeChecked()
      await page.getByRole('checkbox', { name: /PEEP 16/ }).uncheck()
      await save(page).click()
      await expect(page.getByRole('main')).toContainText('Choose one, or leave it out.')
      await expect(page.getByRole('checkbox', { name: /PEEP 16/ })).not.toBeChecked()
      await expect(box(page)).toHaveValue('7.18/68 PEEP 16')
      await page.getByRole('radio', { name: 'Arterial' }).check()
      await save(page).click()
      await expect(page.getByRole('main')).toContainText('Saved:')
      const values = await sent.values()
      expect(values.get('ph')?.value).toBe(7.18)
      expect(values.has('peep')).toBe(false)
    })
  })
})
