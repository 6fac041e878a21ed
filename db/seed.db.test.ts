import { eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { credentials, people } from '#db/schema/people.ts'
import { DEMONSTRATION_ACCOUNTS } from '#lib/accounts/demonstration.ts'
import { verifyPassword } from '#lib/accounts/passwords.ts'
import type { KeyRing } from '#lib/crypto/key-ring.ts'
import { acknowledge } from '#lib/referrals/hold.ts'
import { listReferrals } from '#lib/referrals/queries.ts'
import { send } from '#lib/referrals/send.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import { createDemonstration, type Demonstration, referenceOf } from '#scripts/testing/demonstration.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'
import { ADEYEMI, type DemoPerson, MOREAU, OKAFOR, TANAKA } from './demonstration/people.ts'
import { type SeedOptions, STORIES, seed } from './seed.ts'

describe('the demonstration', () => {
  let demonstration: Demonstration
  let owner: postgres.Sql
  let env: SeedOptions['env']
  const now = new Date('2026-11-23T17:20:05Z')

  beforeAll(async () => {
    demonstration = await createDemonstration(now)
    owner = demonstration.owner
    env = demonstration.env
  })
  afterAll(() => demonstration.close())

  it('lets each referrer see their own hospital alone', async () => {
    const seen = async (person: DemoPerson) => {
      const rows = await listReferrals(demonstration.as(person))
      return rows.map(({ reference }) => STORIES.find((story) => story.reference === reference)?.example).sort()
    }
    expect(await seen(MOREAU)).toEqual(['EX-01', 'EX-06', 'EX-10'])
    expect(await seen(ADEYEMI)).toEqual(['EX-02', 'EX-07', 'EX-11'])
  })

  it('gives the eight accounts their password, and nobody else', async () => {
    const rows = await demonstration.db.transaction({ reach: 'system', personId: null, facilityIds: [] }, (tx) =>
      tx
        .select({ email: people.email, hash: credentials.passwordHash })
        .from(credentials)
        .innerJoin(people, eq(people.id, credentials.personId)),
    )
    const accounts = DEMONSTRATION_ACCOUNTS.map(({ email }) => email)
    expect(rows.map(({ email }) => email)).toEqual(expect.arrayContaining(accounts))
    for (const { hash } of rows) expect(await verifyPassword(hash, 'portal-demo-2026')).toBe(true)
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(8)
  })

  it('leaves one job for each referral, by which a worker looks at it at once', async () => {
    const jobs = await owner`select key, run_at from graphile_worker.jobs where task_identifier = 'watch_referral'`
    expect(jobs).toHaveLength(12)
    expect(jobs.filter((job) => job.run_at > now)).toEqual([])
  })

  describe('a second seeding', () => {
    const later = new Date(now.getTime() + 3 * 3_600_000)
    let own: string

    beforeAll(async () => {
      await acknowledge(demonstration.as(TANAKA), referenceOf('EX-06'))
      const sent = await send(demonstration.as(MOREAU), {
        intakeKey: crypto.randomUUID(),
        facilityId: MOREAU.facility?.id ?? '',
        support: 'vv',
        tier: 'urgent',
        unitType: 'icu',
        entries: [],
      })
      own = sent.reference
      await owner`insert into sessions (id, person_id, created_at, last_active_at, expires_at, standby, standby_referral_id)
        select gen_random_uuid(), ${MOREAU.id}, now(), now(), now(), 'receipt', id from referrals
        where reference = ${referenceOf('EX-01')}`
      await owner`update people set deactivated_at = now() where id = ${OKAFOR.id}`
      await seed({ env, now: later })
    })

    it('leaves one copy of each, with its clocks moved to then', async () => {
      const entries = await demonstration.board(later)
      expect([...entries.keys()].sort()).toEqual([own, ...STORIES.map(({ reference }) => reference)].sort())
      expect(entries.get(referenceOf('EX-06'))?.section).toBe('unacknowledged')
      expect(entries.get(referenceOf('EX-06'))?.clock.elapsedMs).toBe(158_000)
      expect(entries.get(referenceOf('EX-01'))?.clock.elapsedMs).toBe(345_000)
    })

    it('leaves nothing behind of the first', async () => {
      const orphans = await owner`
        select 'events' as what from referral_events where referral_id not in (select id from referrals)
        union all select 'values' from clinical_values where referral_id not in (select id from referrals)
        union all select 'sealed' from sealed_texts where referral_id not in (select id from referrals)
        union all select 'lookups' from patient_lookups where referral_id not in (select id from referrals)
        union all select 'jobs' from graphile_worker.jobs
          where key like 'ack:%' and split_part(key, ':', 2)::uuid not in (select id from referrals)`
      expect([...orphans]).toEqual([])
    })

    it('keeps sessions, and gives back an account that was deactivated', async () => {
      expect(await owner`select standby_referral_id from sessions`).toMatchObject([{ standby_referral_id: null }])
      expect(await owner`select deactivated_at from people where id = ${OKAFOR.id}`).toMatchObject([
        { deactivated_at: null },
      ])
    })

    it('leaves history as closed to change as before', async () => {
      await expect(owner`delete from referral_events`).rejects.toThrow('append-only')
    })
  })

  describe('what it refuses', () => {
    let bare: TestDatabase
    let count: () => Promise<number>
    let connection: postgres.Sql
    beforeAll(async () => {
      bare = await createTestDatabase()
      connection = postgres(bare.ownerUrl, { max: 1, onnotice: () => {} })
      count = async () => {
        const [row] = await connection`select (select count(*) from people) + (select count(*) from referrals) as rows`
        return Number(row?.rows)
      }
    })
    afterAll(async () => {
      await connection.end()
      await bare.drop()
    })

    it('writes nothing outside the demonstration mode', async () => {
      const other = { ...env, databaseUrl: bare.ownerUrl, databaseAppUrl: bare.appUrl }
      await expect(seed({ env: { ...other, mode: 'production' }, now })).rejects.toThrow('only for a demonstration')
      expect(await count()).toBe(0)
    })

    it('leaves nothing when it fails on the way', async () => {
      const noKeys: KeyRing = { ...env.keys, keys: new Map() }
      const other = { ...env, databaseUrl: bare.ownerUrl, databaseAppUrl: bare.appUrl, keys: noKeys }
      await expect(seed({ env: other, now })).rejects.toThrow()
      expect(await count()).toBe(0)
    })
  })
})
