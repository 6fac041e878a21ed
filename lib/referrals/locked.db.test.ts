import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#db/client.ts'
import { createSession, findSession, keepStandby } from '#lib/accounts/sessions.ts'
import type { LockedCtx } from '#lib/auth/context.ts'
import { parseKeyRing } from '#lib/crypto/key-ring.ts'
import type { Ctx } from '#lib/ctx.ts'
import { alertInput, toSending } from '#lib/referrals/alert.ts'
import { acknowledge } from '#lib/referrals/hold.ts'
import { findLockedReceipt, isTaken, listLockedBoard } from '#lib/referrals/locked.ts'
import { send } from '#lib/referrals/send.ts'
import { makeSecrets } from '#scripts/runtime/secrets.ts'
import { makeHospital, makePerson, openTestDatabase, type TestHospital } from '#scripts/testing/accounts.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'

const { DATA_KEYS, LOOKUP_KEY } = makeSecrets()
const keys = parseKeyRing(DATA_KEYS, LOOKUP_KEY)
const SENT = new Date('2026-03-14T03:00:00Z')
const past = (minutes: number) => new Date(SENT.getTime() + minutes * 60_000)

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

async function sessionOf(personId: string) {
  const id = await createSession({ db, now: SENT }, personId)
  const session = await findSession({ db, now: SENT }, id)
  if (!session) throw new Error('no session')
  return session
}

async function ctxOf(personId: string, now = SENT): Promise<Ctx> {
  return { actor: (await sessionOf(personId)).actor, now, db, keys, requestId: 'test' }
}

async function sentFrom(hospital: TestHospital, personId: string) {
  const alert = alertInput.parse({
    intakeKey: randomUUID(),
    facilityId: hospital.id,
    support: 'vv',
    tier: 'emergent',
    ageYears: 38,
    oneLineReason: 'Unmistakable words about Ms Nobody',
  })
  return (await send(await ctxOf(personId), toSending(alert))).reference
}

async function lockedAt(minutes: number, personId: string, referralId: string | null = null): Promise<LockedCtx> {
  const session = await sessionOf(personId)
  await keepStandby({ db, now: past(minutes) }, session.id, referralId ? 'receipt' : 'board', referralId)
  return { session: { ...session, standbyReferralId: referralId }, now: past(minutes), db }
}

async function idOf(reference: string): Promise<string> {
  const [row] = await db.client.begin(async (sql) => {
    await sql`select set_config('app.reach', 'system', true)`
    return sql<{ id: string }[]>`select id from referrals where reference = ${reference}`
  })
  return row?.id ?? ''
}

describe('a locked board', () => {
  it('shows hospital, tier and clock of what waits, untaken first, and nothing of a patient', async () => {
    const hospital = await makeHospital(db, 'Riverton')
    const referrer = await makePerson(db, { hospital })
    const coordinator = await makePerson(db, { name: 'R. Okafor' })
    const taken = await sentFrom(hospital, referrer.id)
    await acknowledge(await ctxOf(coordinator.id), taken)
    const waiting = await sentFrom(hospital, referrer.id)
    const all = await listLockedBoard(await lockedAt(1, coordinator.id))
    const entries = all.filter((entry) => entry.hospital === 'Riverton')
    expect(entries.map(({ reference }) => reference)).toEqual([waiting, taken])
    expect(entries.map(isTaken)).toEqual([false, true])
    expect(entries[0]).toMatchObject({ hospital: 'Riverton', tier: 'emergent', holder: null })
    expect(entries[0]?.clocks.acknowledgement).toMatchObject({ elapsedMs: 60_000, limitMs: 300_000, overdueByMs: 0 })
    expect(entries[1]?.holder).toBe('R. Okafor')
    expect(JSON.stringify(entries)).not.toMatch(/Unmistakable|Nobody|38/)
  })

  it('shows a referrer nothing of another hospital', async () => {
    const hospital = await makeHospital(db)
    await sentFrom(hospital, (await makePerson(db, { hospital })).id)
    const elsewhere = await makeHospital(db, 'Harbor')
    const stranger = await makePerson(db, { hospital: elsewhere })
    expect(await listLockedBoard(await lockedAt(1, stranger.id))).toEqual([])
  })
})

describe('a locked receipt', () => {
  it('says who has the referral for which it was open, and knows no other', async () => {
    const hospital = await makeHospital(db)
    const referrer = await makePerson(db, { hospital })
    const coordinator = await makePerson(db, { name: 'R. Okafor' })
    const reference = await sentFrom(hospital, referrer.id)
    const other = await sentFrom(hospital, referrer.id)
    const locked = await lockedAt(1, referrer.id, await idOf(reference))
    expect(await findLockedReceipt(locked, reference)).toMatchObject({
      facts: { reference, holder: null },
      paging: { pages: [], watches: [{ kind: 'alert' }] },
    })
    await acknowledge(await ctxOf(coordinator.id), reference)
    expect(await findLockedReceipt(locked, reference)).toMatchObject({ facts: { holder: { name: 'R. Okafor' } } })
    expect(await findLockedReceipt(locked, other)).toBeNull()
  })
})
