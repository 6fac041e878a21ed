import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { alertInput } from '#lib/referrals/alert.ts'
import { sendAlert } from '#lib/referrals/send-alert.ts'
import { addValues } from '#lib/referrals/values.ts'
import { expect, test, type World } from './fixtures.ts'

/** A heart that is failing at a hospital which was never asked what its doses count. */
async function sendHeart(world: World) {
  const hospital = await world.makeHospital('Fernhill')
  const person = await world.makePerson({ hospital })
  const ctx = await world.ctxOf(person)
  const alert = { intakeKey: randomUUID(), facilityId: hospital.id, support: 'va', tier: 'emergent', ageYears: 50 }
  const { reference } = await sendAlert(ctx, alertInput.parse(alert))
  return { hospital, person, ctx, reference }
}

/** Its name goes on with what was sent. */
function doseBox(page: Page) {
  return page.getByRole('textbox', { name: /^Norepinephrine/ })
}

function doseLine(page: Page) {
  return page.getByRole('listitem').filter({ has: doseBox(page) })
}

test('a hospital is asked once whether its norepinephrine is base or salt, beside the dose', async ({
  page,
  world,
}) => {
  const { hospital, person, ctx, reference } = await sendHeart(world)
  // An open screen reads itself again when somebody else signs in, which would cross the way to the next one.
  const signInAfresh = async (who: typeof person) => {
    await page.goto('about:blank')
    await world.signIn(page, who)
  }
  await world.signIn(page, person)
  await page.goto(`/referrals/${reference}`)
  const line = doseLine(page)
  await doseBox(page).fill('0.4')
  await doseBox(page).blur()
  await expect(line).toContainText(/saved \d\d:\d\d:\d\d/)
  await expect(line.getByText('Does Fernhill count norepinephrine as base or as salt?')).toBeVisible()
  await line.getByRole('button', { name: 'Salt: bitartrate (tartrate)' }).click()
  await expect(line.getByText('Fernhill norepinephrine: as bitartrate (tartrate).')).toBeVisible()

  const coordinator = await world.makePerson()
  await signInAfresh(coordinator)
  await page.goto(`/referrals/${reference}`)
  await expect(page.getByText('as bitartrate (tartrate), 0.2\u00a0µg/kg/min of base').first()).toBeVisible()
  await expect(page.getByRole('row', { name: /^VIS/ })).toContainText('at least 20.0')

  const alert = { intakeKey: randomUUID(), facilityId: hospital.id, support: 'va', tier: 'urgent' }
  const next = await sendAlert(ctx, alertInput.parse(alert))
  await signInAfresh(person)
  await page.goto(`/referrals/${next.reference}`)
  await expect(doseLine(page).getByText('Fernhill norepinephrine: as bitartrate (tartrate).')).toBeVisible()
})

test('until it was asked, the figures say that nobody knows', async ({ page, world }) => {
  const { ctx, reference } = await sendHeart(world)
  const entry = {
    code: 'norepinephrine',
    state: 'value',
    value: 0.4,
    typedValue: '0.4',
    typedUnit: 'ug/kg/min',
  } as const
  await addValues(ctx, reference, { submissionId: randomUUID(), entries: [entry] })
  const coordinator = await world.makePerson()
  await world.signIn(page, coordinator)
  await page.goto(`/referrals/${reference}`)
  await expect(page.getByText('not known whether base or salt').first()).toBeVisible()
  await expect(page.getByRole('row', { name: /^VIS/ })).toContainText(
    'counted as base. If it is bitartrate, this is at least 20.0.',
  )
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the question is answered by pressing, and the doses typed meanwhile are saved with it', async ({
    page,
    world,
  }) => {
    const { person, reference } = await sendHeart(world)
    await world.signIn(page, person)
    await page.goto(`/referrals/${reference}`)
    await doseBox(page).fill('0.1')
    await doseLine(page).getByRole('button', { name: 'Base', exact: true }).click()
    await expect(page.getByText('Fernhill norepinephrine: as base.').first()).toBeAttached()
    await expect(page.getByText('0.1\u00a0µg/kg/min').first()).toBeAttached()
  })
})
