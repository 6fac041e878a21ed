import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database, Tx } from '#db/client.ts'
import { memberships, people } from '#db/schema/index.ts'
import { createSession, findSession } from '#lib/accounts/sessions.ts'
import { parseKeyRing } from '#lib/crypto/key-ring.ts'
import type { Ctx } from '#lib/ctx.ts'
import {
  makeHospital,
  makePerson,
  openTestDatabase,
  type TestHospital,
  type TestPerson,
} from '#scripts/testing/accounts.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'
import { alertInput } from './alert.ts'
import { getReferral } from './queries.ts'
import { getReadingContext } from './reading-context.ts'
import { findReceipt, getAlertPrefill, maySend, sendAlert } from './send-alert.ts'

const NOW = new Date('2026-03-14T03:04:08Z')

let database: TestDatabase
let db: Database

beforeAll(async () => {
  database = await createTestDatabase()
  db = openTestDatabase(database.appUrl)
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

const KEY = Buffer.from('0123456789abcdefghijklmnopqrstuv').toString('base64')
const keys = parseKeyRing(`k1:${KEY}`, KEY)

async function ctxOf(person: TestPerson): Promise<Ctx> {
  const session = await findSession({ db, now: NOW }, await createSession({ db, now: NOW }, person.id))
  if (!session) throw new Error('The session ended at once')
  return { actor: session.actor, now: NOW, db, keys, requestId: 'test' }
}

function alertFor(hospital: TestHospital, more: object = {}) {
  return alertInput.parse({ intakeKey: randomUUID(), facilityId: hospital.id, support: 'vv', ageYears: '38', ...more })
}

const asSystem = (work: (tx: Tx) => Promise<unknown>) =>
  db.transaction({ reach: 'system', personId: null, facilityIds: [] }, work)

describe('what the account fills in', () => {
  it('name with role, number, hospital and unit of somebody who works at one', async () => {
    const hospital = await makeHospital(db)
    const person = await makePerson(db, { hospital, name: 'Dr A. Moreau' })
    await asSystem(async (tx) => {
      await tx.update(people).set({ jobTitle: 'intensivist', phone: '+1-207-555-0101' }).where(eq(people.id, person.id))
      await tx.update(memberships).set({ unitType: 'icu' }).where(eq(memberships.personId, person.id))
    })
    expect(await getAlertPrefill(await ctxOf(person))).toEqual({
      facilities: [{ id: hospital.id, name: hospital.name, timeZone: 'America/New_York' }],
      facilityId: hospital.id,
      name: 'Dr A. Moreau, intensivist',
      unitType: 'icu',
      callbackPhone: '+1-207-555-0101',
      onBehalf: false,
    })
  })

  it('no hospital for somebody who works at two', async () => {
    const [first, second] = [await makeHospital(db, 'Larkfield'), await makeHospital(db, 'Marsh')]
    const person = await makePerson(db, { hospital: first })
    await asSystem((tx) =>
      tx
        .insert(memberships)
        .values({ id: randomUUID(), personId: person.id, role: 'referrer', facilityId: second.id, createdAt: NOW }),
    )
    const prefill = await getAlertPrefill(await ctxOf(person))
    expect(prefill.facilities.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
    expect(prefill.facilityId).toBe('')
  })

  it('nothing but the choice of hospitals for a coordinator, who writes down what a caller says', async () => {
    const hospital = await makeHospital(db, 'Fernhill')
    const prefill = await getAlertPrefill(await ctxOf(await makePerson(db, { role: 'coordinator' })))
    expect(prefill).toMatchObject({ facilityId: '', name: '', unitType: '', callbackPhone: '', onBehalf: true })
    expect(prefill.facilities.map(({ id }) => id)).toContain(hospital.id)
  })

  it('only referrers and coordinators may send', async () => {
    const hospital = await makeHospital(db)
    expect(maySend(await ctxOf(await makePerson(db, { hospital })))).toBe(true)
    expect(maySend(await ctxOf(await makePerson(db, { role: 'coordinator' })))).toBe(true)
    expect(maySend(await ctxOf(await makePerson(db, { role: 'auditor' })))).toBe(false)
  })
})

describe('sending', () => {
  it('keeps on whose word a coordinator typed it', async () => {
    const hospital = await makeHospital(db)
    const ctx = await ctxOf(await makePerson(db, { role: 'coordinator' }))
    const { reference } = await sendAlert(ctx, alertFor(hospital, { referringPhysicianName: 'Dr B. Haddad' }))
    const { values, onBehalf } = await getReferral(ctx, reference)
    expect(onBehalf).toBe(true)
    expect(values.find(({ code }) => code === 'age_years')?.wordOf).toBe('Dr B. Haddad')
  })

  it('a referrer’s own words are their own', async () => {
    const hospital = await makeHospital(db)
    const ctx = await ctxOf(await makePerson(db, { hospital }))
    const { reference } = await sendAlert(ctx, alertFor(hospital, { referringPhysicianName: 'Dr A. Moreau' }))
    const { values } = await getReferral(ctx, reference)
    expect(values.find(({ code }) => code === 'age_years')?.wordOf).toBeNull()
  })

  it('is found again by the key of the person who sent it, and by nobody else’s', async () => {
    const hospital = await makeHospital(db)
    const ctx = await ctxOf(await makePerson(db, { hospital }))
    const colleague = await ctxOf(await makePerson(db, { hospital }))
    const alert = alertFor(hospital)
    expect(await findReceipt(ctx, alert.intakeKey)).toBeNull()
    const { reference } = await sendAlert(ctx, alert)
    expect(await findReceipt(ctx, alert.intakeKey)).toEqual({ reference, at: NOW.getTime() })
    expect(await findReceipt(colleague, alert.intakeKey)).toBeNull()
  })
})

it('later answers are read by the weight and age that are known, of one’s own referrals only', async () => {
  const hospital = await makeHospital(db)
  const ctx = await ctxOf(await makePerson(db, { hospital }))
  const elsewhere = await ctxOf(await makePerson(db, { hospital: await makeHospital(db) }))
  const values = [{ code: 'weight_kg', typed: '82', typedUnit: 'kg' }]
  const { reference } = await sendAlert(ctx, alertFor(hospital, { values }))
  expect(await getReadingContext(ctx, reference)).toEqual({ weightKg: 82, ageYears: 38 })
  expect(await getReadingContext(elsewhere, reference)).toEqual({ weightKg: undefined, ageYears: undefined })
})
