import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import { makeHospital, makePerson } from '#scripts/testing/accounts.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'
import { type KeyRing, open, parseKeyRing, seal } from './key-ring.ts'
import { MissingKeys, reseal } from './rotate.ts'

const key = () => randomBytes(32).toString('base64')
const [K1, K2, LOOKUP] = [key(), key(), key()]
const OLD = parseKeyRing(`k1:${K1}`, LOOKUP)
const BOTH = parseKeyRing(`k2:${K2},k1:${K1}`, LOOKUP)
const NEW = parseKeyRing(`k2:${K2}`, LOOKUP)
const TEXTS = 1_000

interface Row {
  id: string
  keyId: string
  box: Buffer
}

describe('turning to a new key', () => {
  let database: TestDatabase
  let admin: postgres.Sql
  let owner: Database
  let ownerUrl: string
  let referralId: string

  beforeAll(async () => {
    database = await createTestDatabase()
    admin = postgres(database.ownerUrl, { max: 2, onnotice: () => {} })
    ownerUrl = await asPlainOwner(admin, database.ownerUrl)
    owner = openDatabase(ownerUrl, { max: 4 })
    const app = openDatabase(database.appUrl, { max: 1 })
    const hospital = await makeHospital(app)
    const person = await makePerson(app, { hospital, password: null })
    await app.close()
    referralId = randomUUID()
    await admin`insert into referrals
      (id, reference, facility_id, created_by, intake_key, support, tier, referrer_tier, status, version, created_at)
      values (${referralId}, '7K4QMT', ${hospital.id}, ${person.id}, ${randomUUID()}, 'vv', 'urgent', 'urgent', 'sent', 1, now())`
  })
  afterAll(async () => {
    await admin.end()
    await owner.close()
    await database.drop()
  })
  beforeEach(async () => {
    await admin`delete from sealed_texts`
    const rows = Array.from({ length: TEXTS }, (_, index) => {
      const id = randomUUID()
      const { keyId, box } = seal(OLD, id, `text ${index}`)
      return { id, referral_id: referralId, key_id: keyId, box }
    })
    await admin`insert into sealed_texts ${admin(rows)}`
  })

  const rows = () => admin<Row[]>`select id, key_id as "keyId", box from sealed_texts`
  const words = async (ring: KeyRing) =>
    (await rows()).map(({ id, keyId, box }) => open(ring, id, { keyId, box })).sort()
  const all = Array.from({ length: TEXTS }, (_, index) => `text ${index}`).sort()

  it('seals everything with the new key, so that the old one is no longer needed', async () => {
    const rotation = await reseal(owner, BOTH)
    expect(rotation).toEqual({ resealed: TEXTS, unreadable: [], remaining: new Map() })
    expect(await words(NEW)).toEqual(all)
    expect(await reseal(owner, BOTH)).toMatchObject({ resealed: 0 })
  })

  it('leaves every text readable at every moment', async () => {
    let done = false
    const rotating = reseal(owner, BOTH).finally(() => {
      done = true
    })
    let readings = 0
    while (!done) {
      expect(await words(BOTH)).toEqual(all)
      readings += 1
    }
    await rotating
    expect(readings).toBeGreaterThan(1)
  })

  it('goes on where a killed one stopped', async () => {
    const code = `
      const { openDatabase } = await import('#db/client.ts')
      const { parseKeyRing } = await import('#lib/crypto/key-ring.ts')
      const { reseal } = await import('#lib/crypto/rotate.ts')
      const ring = parseKeyRing(process.env.RING, process.env.LOOKUP)
      await reseal(openDatabase(process.env.OWNER_URL, { max: 1 }), ring, () => process.kill(process.pid, 'SIGKILL'))`
    const child = spawn(process.execPath, ['--conditions=react-server', '--input-type=module', '--eval', code], {
      env: { ...process.env, RING: `k2:${K2},k1:${K1}`, LOOKUP, OWNER_URL: ownerUrl },
      stdio: 'inherit',
    })
    const [, signal] = await once(child, 'exit')
    expect(signal).toBe('SIGKILL')
    const [half] = await admin<{ done: number }[]>`select count(*)::int as done from sealed_texts where key_id = 'k2'`
    expect(half?.done).toBeGreaterThan(0)
    expect(half?.done).toBeLessThan(TEXTS)
    expect(await words(BOTH)).toEqual(all)
    expect(await reseal(owner, BOTH)).toMatchObject({ resealed: TEXTS - (half?.done ?? 0), remaining: new Map() })
    expect(await words(NEW)).toEqual(all)
  })

  it('shares the work when two run at once', async () => {
    const both = await Promise.all([reseal(owner, BOTH), reseal(owner, BOTH)])
    expect(both[0].resealed + both[1].resealed).toBe(TEXTS)
    expect(await words(NEW)).toEqual(all)
  })

  it('changes nothing when a key is missing, and names it', async () => {
    await expect(reseal(owner, NEW)).rejects.toThrow(new MissingKeys(['k1']))
    expect(await words(OLD)).toEqual(all)
  })

  it('leaves a damaged text as it is, names it and does the rest', async () => {
    const [first] = await rows()
    await admin`update sealed_texts set box = '\\x00' where id = ${first?.id ?? ''}`
    const rotation = await reseal(owner, BOTH)
    expect(rotation).toEqual({
      resealed: TEXTS - 1,
      unreadable: [first?.id],
      remaining: new Map([['k1', 1]]),
    })
  })

  it('is not the app’s to do', async () => {
    const app = openDatabase(database.appUrl, { max: 1 })
    await expect(reseal(app, BOTH)).rejects.toThrow()
    expect(await words(OLD)).toEqual(all)
    await app.close()
  })
})

/** An owner as a hosting company gives it: neither superuser nor exempt from row-level security. */
async function asPlainOwner(admin: postgres.Sql, adminUrl: string): Promise<string> {
  const name = `plain_${randomUUID().slice(0, 8)}`
  await admin.unsafe(`
    create role ${name} login password 'plain' nosuperuser nobypassrls;
    grant usage on schema portal to ${name};
    grant select on referrals to ${name};
    alter table sealed_texts owner to ${name};
  `)
  const url = new URL(adminUrl)
  url.username = name
  url.password = 'plain'
  return url.href
}
