import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#db/client.ts'
import { facilities, people } from '#db/schema/index.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import { countAttempts } from '#lib/accounts/attempts.ts'
import { redeemLink } from '#lib/accounts/links.ts'
import { addPerson, deactivatePerson, newPerson } from '#lib/accounts/people.ts'
import { createSession, findSession } from '#lib/accounts/sessions.ts'
import { signIn } from '#lib/accounts/sign-in.ts'
import { parseKeyRing } from '#lib/crypto/key-ring.ts'
import type { Ctx } from '#lib/ctx.ts'
import { makeSecrets } from '#scripts/runtime/secrets.ts'
import { makeHospital, makePerson, openTestDatabase, TEST_PASSWORD } from '#scripts/testing/accounts.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'

const START = new Date('2026-03-14T03:00:00Z')
const past = (hours: number, ms = 0) => new Date(START.getTime() + hours * 3_600_000 + ms)
const ORIGIN = 'https://ecmo.hospital.example'
const PASSWORD = 'a new long password'

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

const at = (hours: number, ms = 0) => ({ db, now: past(hours, ms) })
const asForm = (link: string) => ({ token: link, password: PASSWORD, repeated: PASSWORD })

async function added(more: object = {}) {
  const email = `${randomUUID().slice(0, 13)}@people.example`
  const person = newPerson.parse({ email, name: 'Q. Tanaka', role: 'admin', ...more })
  return { email, person, link: await addPerson(db, person, past(0), ORIGIN) }
}

describe('a one-time link', () => {
  it('keeps its token behind the #, where no log and no other site sees it', async () => {
    const { link } = await added()
    expect(link).toMatch(/^https:\/\/ecmo\.hospital\.example\/reset-password#[\w-]{43}$/)
  })

  it('lets the first administrator choose a password, signs them in, and lets them sign in again', async () => {
    const { email, link } = await added()
    const session = await findSession(at(1), await redeemLink(at(1), asForm(link)))
    expect(session?.actor).toMatchObject({ name: 'Q. Tanaka', memberships: [{ role: 'admin', facilityId: null }] })
    const door = { db, now: past(2), attempts: countAttempts(db), address: '192.0.2.1' }
    expect(await signIn(door, { email, password: PASSWORD })).toEqual(expect.any(String))
  })

  it('works once, also when it is used twice at the same moment', async () => {
    const { link } = await added()
    const results = await Promise.allSettled([redeemLink(at(1), asForm(link)), redeemLink(at(1), asForm(link))])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(redeemLink(at(1), asForm(link))).rejects.toMatchObject({ code: 'invalid' })
  })

  it('works for 24 hours, and not when a later one was made, it is made up or its person is gone', async () => {
    const { link } = await added()
    await expect(redeemLink(at(24), asForm(link))).rejects.toMatchObject({ code: 'invalid' })
    await expect(redeemLink(at(1), asForm(`${ORIGIN}/reset-password#made-up`))).rejects.toMatchObject({
      code: 'invalid',
    })
    const { person, link: earlier } = await added()
    const later = await addPerson(db, person, past(1), ORIGIN)
    await expect(redeemLink(at(2), asForm(earlier))).rejects.toMatchObject({ code: 'invalid' })
    await redeemLink(at(2), asForm(later))
    const gone = await added()
    await db.transaction({ reach: 'system', personId: null, facilityIds: [] }, (tx) =>
      tx
        .update(people)
        .set({ deactivatedAt: past(0) })
        .where(eq(people.email, gone.email)),
    )
    await expect(redeemLink(at(1), asForm(gone.link))).rejects.toMatchObject({ code: 'invalid' })
    expect(await redeemLink(at(24, -1), asForm(link))).toEqual(expect.any(String))
  })

  it('signs the person out everywhere when the new password is set', async () => {
    const { person, link } = await added()
    const first = await redeemLink(at(1), asForm(link))
    await redeemLink(at(1), asForm(await addPerson(db, person, past(1), ORIGIN)))
    expect(await findSession(at(1), first)).toBeNull()
  })
})

describe('adding somebody', () => {
  it('gives a referrer their hospital, and adds a role to somebody known', async () => {
    const hospital = await makeHospital(db)
    const [row] = await db.transaction({ reach: 'system', personId: null, facilityIds: [] }, (tx) =>
      tx.select().from(facilities).where(eq(facilities.id, hospital.id)),
    )
    const { email } = await added({ role: 'referrer', facility: row?.code })
    const again = newPerson.parse({ email: email.toUpperCase(), name: 'Somebody', role: 'auditor' })
    const session = await findSession(
      at(1),
      await redeemLink(at(1), asForm(await addPerson(db, again, past(0), ORIGIN))),
    )
    expect(session?.actor.name).toBe('Q. Tanaka')
    expect(session?.actor.memberships.map(({ role }) => role).sort()).toEqual(['auditor', 'referrer'])
  })

  it('names an unknown hospital, and asks a referrer for one', async () => {
    await expect(added({ role: 'referrer', facility: 'NOWHERE' })).rejects.toMatchObject({ code: 'not_found' })
    expect(newPerson.safeParse({ email: 'a@b.example', name: 'A', role: 'referrer' }).success).toBe(false)
  })
})

describe('deactivating somebody', () => {
  const { DATA_KEYS, LOOKUP_KEY } = makeSecrets()
  const keys = parseKeyRing(DATA_KEYS, LOOKUP_KEY)
  const asActor = (personId: string, role: 'admin' | 'coordinator'): Ctx => ({
    actor: {
      personId,
      sessionId: null,
      name: 'T. Admin',
      verified: true,
      memberships: [{ role, facilityId: null, unitType: null }],
    } satisfies Actor,
    ...at(1),
    keys,
    requestId: 'test',
  })

  it('ends their sessions and refuses their password, and only an administrator may', async () => {
    const admin = await makePerson(db, { role: 'admin' })
    const person = await makePerson(db)
    const sessionId = await createSession(at(1), person.id)
    await expect(deactivatePerson(asActor(admin.id, 'coordinator'), person.id)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(deactivatePerson(asActor(admin.id, 'admin'), admin.id)).rejects.toMatchObject({ code: 'invalid' })
    expect(await findSession(at(1), sessionId)).not.toBeNull()
    await deactivatePerson(asActor(admin.id, 'admin'), person.id)
    expect(await findSession(at(1), sessionId)).toBeNull()
    const door = { ...at(1), attempts: countAttempts(db), address: '192.0.2.2' }
    await expect(signIn(door, { email: person.email, password: TEST_PASSWORD })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})
