import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { facilities } from '#db/schema/facilities.ts'
import { asActor } from '#lib/ctx.ts'
import { type Clinic, openClinic, seconds, type Who } from '#scripts/testing/clinic.ts'
import { eventSentence } from './event-sentence.ts'
import { sayNorepinephrine } from './norepinephrine.ts'
import { getReferral } from './queries.ts'
import { snapshotIn } from './score-snapshot.ts'
import { send } from './send.ts'
import type { ValueEntry } from './values.ts'

let clinic: Clinic

beforeEach(async () => {
  await clinic?.close()
  clinic = await openClinic()
})
afterAll(() => clinic.close())

const DOSES = { norepinephrine: 0.4, epinephrine: 0, dopamine: 0, dobutamine: 0, milrinone: 0, vasopressin_u_min: 0 }
const entry = ([code, value]: [string, ValueEntry['value']]): ValueEntry => ({
  ...{ code, state: 'value', value, typedValue: null, typedUnit: null },
})

async function sent(by: Who = 'referrer', now?: Date): Promise<string> {
  const { reference } = await send(clinic.as(by, now), {
    intakeKey: randomUUID(),
    facilityId: clinic.hospital.id,
    support: 'va',
    tier: 'urgent',
    unitType: 'icu',
    entries: Object.entries({ age_years: 50, ...DOSES }).map(entry),
  })
  return reference
}

async function visOf(reference: string) {
  const { events } = await clinic.state(reference)
  const kept = snapshotIn(events.findLast(({ event }) => event === 'send') ?? null)
  return kept?.scores.find(({ id }) => id === 'vis')
}

const said = async (reference: string) =>
  (await getReferral(clinic.as('referrer'), reference)).facility.norepinephrineAs

describe('what norepinephrine counts at a hospital', () => {
  it('is said once, stands for all its patients, and the history says by whom', async () => {
    const [first, second] = [await sent(), await sent('referrer2')]
    expect(await said(second)).toBeNull()
    await sayNorepinephrine(clinic.as('referrer', seconds(60)), first, 'bitartrate_monohydrate')
    expect(await said(second)).toBe('bitartrate_monohydrate')
    const { events } = await getReferral(clinic.as('coordinator'), first)
    const last = events.at(-1)
    expect(last).toMatchObject({ event: 'values_added', actorName: 'Dr A. Moreau', at: seconds(60) })
    expect(last && eventSentence(last, { zone: 'UTC' })).toBe(
      'Norepinephrine at the hospital: as bitartrate (tartrate)',
    )
    await sayNorepinephrine(clinic.as('referrer2'), second, 'bitartrate_monohydrate')
    expect((await clinic.state(second)).events.map(({ event }) => event)).toEqual(['send'])
  })

  it('is what figures are kept by from then on', async () => {
    const before = await sent()
    expect(await visOf(before)).toMatchObject({ low: 40, high: 40 })
    await sayNorepinephrine(clinic.as('coordinator'), before, 'bitartrate_monohydrate')
    expect(await visOf(await sent('referrer', seconds(60)))).toMatchObject({ low: 20, high: 20 })
  })

  it('is not said by strangers, nor by somebody whose identity is not verified yet', async () => {
    const reference = await sent()
    await expect(sayNorepinephrine(clinic.as('elsewhere'), reference, 'base')).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(sayNorepinephrine(clinic.as('admin'), reference, 'base')).rejects.toMatchObject({ code: 'not_found' })
    const own = await sent('unverified')
    await expect(sayNorepinephrine(clinic.as('unverified'), own, 'base')).rejects.toMatchObject({ code: 'forbidden' })
    expect(await said(reference)).toBeNull()
  })

  describe('behind the second wall', () => {
    const change = (who: Who, set: Partial<typeof facilities.$inferInsert>, id = clinic.hospital.id) =>
      asActor(clinic.as(who), (tx) => tx.update(facilities).set(set).where(eq(facilities.id, id)).returning())

    it.each(['referrer', 'coordinator'] as const)('is all that a %s can change of a hospital', async (who) => {
      expect(await change(who, { norepinephrineAs: 'base' })).toHaveLength(1)
      await expect(change(who, { name: 'Elsewhere' })).rejects.toMatchObject({
        cause: { message: expect.stringContaining('only what its norepinephrine counts') },
      })
    })

    it.each(['elsewhere', 'unverified'] as const)('is not changed by %s', async (who) => {
      expect(await change(who, { norepinephrineAs: 'base' })).toHaveLength(0)
    })
  })
})
