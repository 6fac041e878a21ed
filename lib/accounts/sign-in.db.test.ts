import { verify } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#db/client.ts'
import { sessions } from '#db/schema/index.ts'
import { countAttempts } from '#lib/accounts/attempts.ts'
import { atGate, createSession, findSession, keepStandby } from '#lib/accounts/sessions.ts'
import { type Doorkeeper, signIn, unlock } from '#lib/accounts/sign-in.ts'
import { makePerson, openTestDatabase, TEST_PASSWORD } from '#scripts/testing/accounts.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'

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

let tried = 0
function door(more: Partial<Doorkeeper> = {}): Doorkeeper {
  tried += 1
  return { db, now: new Date(), attempts: countAttempts(db), address: `192.0.2.${tried % 250}`, ...more }
}

async function tryWith(email: string, password: string) {
  let verifications = 0
  const verifyHash = (encodedHash: string, typed: string) => {
    verifications += 1
    return verify(encodedHash, typed)
  }
  const refusal = await signIn(door({ verifyHash }), { email, password }).then(
    () => null,
    ({ code, message }: { code: string; message: string }) => ({ code, message }),
  )
  return { refusal, verifications }
}

describe('signing in', () => {
  it('opens a session for the right password', async () => {
    const person = await makePerson(db)
    const id = await signIn(door(), { email: person.email, password: TEST_PASSWORD })
    expect((await findSession(door(), id))?.actor.personId).toBe(person.id)
  })

  it('answers unknown, deactivated, password-less and known people in the same words after the same work', async () => {
    const known = await makePerson(db)
    const deactivated = await makePerson(db, { deactivated: true })
    const withoutPassword = await makePerson(db, { password: null })
    const answers = await Promise.all([
      tryWith(known.email, 'not the password'),
      tryWith('nobody@people.example', TEST_PASSWORD),
      tryWith(deactivated.email, TEST_PASSWORD),
      tryWith(withoutPassword.email, TEST_PASSWORD),
    ])
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toEqual({ refusal: { code: 'invalid', message: expect.any(String) }, verifications: 1 })
    expect(await tryWith(known.email, TEST_PASSWORD)).toEqual({ refusal: null, verifications: 1 })
  })

  it('waits after ten wrong tries for one address, also for somebody unknown, and counts many at once', async () => {
    const person = await makePerson(db)
    for (const email of [person.email, 'somebody@people.example']) {
      const answers = await Promise.all(Array.from({ length: 14 }, () => tryWith(email, 'not the password')))
      const refused = answers.filter(({ refusal }) => refusal?.code === 'too_many')
      expect(refused).toHaveLength(4)
      expect(refused[0]?.refusal?.message).toMatch(/Try again in 15 minutes/)
      expect(refused.every(({ verifications }) => verifications === 0)).toBe(true)
    }
    expect((await tryWith(person.email, TEST_PASSWORD)).refusal?.code).toBe('too_many')
  })

  it('starts counting afresh after the right password', async () => {
    const person = await makePerson(db)
    for (let time = 0; time < 9; time += 1) await tryWith(person.email, 'not the password')
    expect((await tryWith(person.email, TEST_PASSWORD)).refusal).toBeNull()
    expect((await tryWith(person.email, 'not the password')).refusal?.code).toBe('invalid')
  })

  it('keeps no count that is over', async () => {
    const person = await makePerson(db)
    await db.client`insert into rate_limits values ('sign-in-email:long-ago', 3, ${Date.now() - 1})`
    await signIn(door(), { email: person.email, password: TEST_PASSWORD })
    expect(await db.client`select 1 from rate_limits where key = 'sign-in-email:long-ago'`).toHaveLength(0)
  })

  it('counts what one network address tries over many people', async () => {
    const attempts = countAttempts(db)
    const results = await Promise.allSettled(
      Array.from({ length: 205 }, (_, index) => attempts.take(`person${index}@people.example`, '198.51.100.7')),
    )
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(5)
  })
})

describe('a locked screen', () => {
  async function locked() {
    const person = await makePerson(db)
    const long = new Date(Date.now() - 20 * 60_000)
    const id = await createSession({ db, now: long }, person.id)
    await keepStandby({ db, now: long }, id, 'board')
    await atGate(door(), (tx) => tx.update(sessions).set({ standbyAt: new Date() }).where(eq(sessions.id, id)))
    expect((await findSession(door(), id))?.state).toBe('locked')
    return id
  }

  it('opens for the password', async () => {
    const id = await locked()
    await unlock(door(), id, TEST_PASSWORD)
    expect((await findSession(door(), id))?.state).toBe('active')
  })

  it('stays locked for another', async () => {
    const id = await locked()
    await expect(unlock(door(), id, 'not the password')).rejects.toMatchObject({ code: 'invalid' })
    expect((await findSession(door(), id))?.state).toBe('locked')
  })

  it('does not come back once it is over', async () => {
    const id = await createSession({ db, now: new Date(Date.now() - 20 * 60_000) }, (await makePerson(db)).id)
    await expect(unlock(door(), id, TEST_PASSWORD)).rejects.toMatchObject({ code: 'signed_out' })
  })
})
