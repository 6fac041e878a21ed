import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#db/client.ts'
import { memberships, people, referrals, sessions } from '#db/schema/index.ts'
import {
  atGate,
  createSession,
  endAllSessions,
  endSession,
  findSession,
  keepStandby,
  renewSession,
} from '#lib/accounts/sessions.ts'
import { makeHospital, makePerson, openTestDatabase } from '#scripts/testing/accounts.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'

const START = new Date('2026-03-14T03:00:00Z')
const past = (minutes: number, ms = 0) => new Date(START.getTime() + minutes * 60_000 + ms)

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

const at = (minutes: number, ms = 0) => ({ db, now: past(minutes, ms) })
const activity = { activity: true }

async function signedIn() {
  const person = await makePerson(db)
  return { person, id: await createSession(at(0), person.id) }
}

async function rowOf(sessionId: string) {
  const [row] = await atGate(at(0), (tx) => tx.select().from(sessions).where(eq(sessions.id, sessionId)))
  return row
}

describe('a session', () => {
  it('says who is signed in and what they may do, read anew each time', async () => {
    const hospital = await makeHospital(db)
    const person = await makePerson(db, { hospital, verified: false })
    const id = await createSession(at(0), person.id)
    const session = await findSession(at(1), id)
    expect(session?.actor).toMatchObject({
      personId: person.id,
      sessionId: id,
      verified: false,
      memberships: [{ role: 'referrer', facilityId: hospital.id, unitType: null }],
    })
    await db.transaction({ reach: 'account', personId: null, facilityIds: [] }, (tx) =>
      tx
        .update(memberships)
        .set({ endedAt: past(1) })
        .where(eq(memberships.personId, person.id)),
    )
    expect((await findSession(at(1), id))?.actor.memberships).toEqual([])
  })

  it('is not extended by looking, and is by activity', async () => {
    const { id } = await signedIn()
    await findSession(at(14), id)
    expect((await rowOf(id))?.lastActiveAt).toEqual(past(0))
    await findSession(at(14), id, activity)
    expect((await rowOf(id))?.lastActiveAt).toEqual(past(14))
    expect((await findSession(at(28), id))?.state).toBe('warn')
    expect(await findSession(at(29), id, activity)).toBeNull()
  })

  it('writes activity at most every thirty seconds', async () => {
    const { id } = await signedIn()
    await findSession(at(0, 29_999), id, activity)
    expect((await rowOf(id))?.lastActiveAt).toEqual(past(0))
    await findSession(at(0, 30_000), id, activity)
    expect((await rowOf(id))?.lastActiveAt).toEqual(past(0, 30_000))
  })

  it('writes down why it ended, and stays ended', async () => {
    const { id } = await signedIn()
    expect(await findSession(at(15), id)).toBeNull()
    expect(await rowOf(id)).toMatchObject({ endedAt: past(15), endReason: 'idle' })
    expect(await findSession(at(1), id)).toBeNull()
    const other = await signedIn()
    for (let minutes = 10; minutes < 720; minutes += 10) await findSession(at(minutes), other.id, activity)
    expect((await findSession(at(720, -1), other.id))?.state).toBe('warn')
    expect(await findSession(at(720), other.id, activity)).toBeNull()
    expect((await rowOf(other.id))?.endReason).toBe('limit')
  })

  it('ends on its own, or with all others of the same person', async () => {
    const { id, person } = await signedIn()
    const second = await createSession(at(0), person.id)
    const third = await createSession(at(0), person.id)
    const somebodyElse = await signedIn()
    await endSession(at(1), id)
    expect(await findSession(at(1), id)).toBeNull()
    expect(await findSession(at(1), second)).not.toBeNull()
    await endAllSessions(at(2), person.id)
    expect(await findSession(at(2), second)).toBeNull()
    expect(await findSession(at(2), third)).toBeNull()
    expect(await findSession(at(2), somebodyElse.id)).not.toBeNull()
  })

  it('is refused on the next request once the person is deactivated', async () => {
    const { id, person } = await signedIn()
    await db.transaction({ reach: 'account', personId: null, facilityIds: [] }, (tx) =>
      tx
        .update(people)
        .set({ deactivatedAt: past(1) })
        .where(eq(people.id, person.id)),
    )
    expect(await findSession(at(1), id)).toBeNull()
    expect((await rowOf(id))?.endReason).toBe('deactivated')
  })
})

describe('a session with an open board', () => {
  it('locks instead of ending, is not opened by activity, and opens again by renewing', async () => {
    const { id } = await signedIn()
    for (let minutes = 1; minutes <= 40; minutes += 1) expect(await keepStandby(at(minutes), id, 'board')).toBe(true)
    expect((await findSession(at(40), id, activity))?.state).toBe('locked')
    expect((await rowOf(id))?.lastActiveAt).toEqual(past(0))
    await renewSession(at(41), id)
    expect((await findSession(at(41), id))?.state).toBe('active')
  })

  it('ends when the board goes away, and a late sign of life does not bring it back', async () => {
    const { id } = await signedIn()
    await keepStandby(at(14), id, 'board')
    expect(await keepStandby(at(16, 1), id, 'board')).toBe(false)
    expect(await findSession(at(16, 1), id)).toBeNull()
    await expect(renewSession(at(16, 2), id)).rejects.toMatchObject({ code: 'signed_out' })
  })

  it('stays on the screen on which it was locked', async () => {
    const { id } = await signedIn()
    await keepStandby(at(14), id, 'receipt')
    await keepStandby(at(15), id, 'board')
    expect(await findSession(at(15), id)).toMatchObject({ state: 'locked', standby: 'receipt' })
  })
})

describe('the second wall at the gate', () => {
  it('shows accounts and no referral', async () => {
    expect(await atGate(at(0), (tx) => tx.select().from(referrals))).toEqual([])
    expect((await atGate(at(0), (tx) => tx.select().from(people))).length).toBeGreaterThan(0)
  })

  it('shows a signed-in person only their own sessions', async () => {
    const mine = await signedIn()
    await signedIn()
    const seen = await db.transaction({ reach: 'own', personId: mine.person.id, facilityIds: [] }, (tx) =>
      tx.select({ id: sessions.id }).from(sessions),
    )
    expect(seen).toEqual([{ id: mine.id }])
  })
})
