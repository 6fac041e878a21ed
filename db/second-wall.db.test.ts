import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getReferral } from '#lib/referrals/queries.ts'
import { createDemonstration, type Demonstration, referenceOf } from '#scripts/testing/demonstration.ts'
import { openDatabase } from './client.ts'
import { ADEYEMI, HADDAD, MOREAU, OKAFOR, PEOPLE } from './demonstration/people.ts'
import { referrals } from './schema/referrals.ts'

interface Settings {
  reach: string
  personId?: string
  facilityIds?: readonly string[]
}

const NOBODY: Settings = { reach: '' }
const RIVERTON = [MOREAU.facility?.id ?? '']
const HARBOR = [ADEYEMI.facility?.id ?? '']

/** Who asks: the settings of their transactions, and which referrals they may see, told without the policies. */
const VIEWERS = {
  'a referrer of Riverton': {
    settings: { reach: 'facility', personId: MOREAU.id, facilityIds: RIVERTON },
    referrals: `facility_id = '${RIVERTON[0]}'`,
  },
  'a referrer of Harbor': {
    settings: { reach: 'facility', personId: ADEYEMI.id, facilityIds: HARBOR },
    referrals: `facility_id = '${HARBOR[0]}'`,
  },
  'an unverified referrer of Riverton': {
    settings: { reach: 'own', personId: HADDAD.id, facilityIds: RIVERTON },
    referrals: `created_by = '${HADDAD.id}'`,
  },
  'an unverified referrer who moved to Harbor': {
    settings: { reach: 'own', personId: HADDAD.id, facilityIds: HARBOR },
    referrals: 'false',
  },
  'a referrer without a hospital': { settings: { reach: 'facility', personId: MOREAU.id }, referrals: 'false' },
  'an administrator': { settings: { reach: 'account', personId: idOf('admin') }, referrals: 'false' },
  'an auditor': { settings: { reach: 'none', personId: idOf('auditor') }, referrals: 'false' },
  'the sign-in': { settings: { reach: 'gate' }, referrals: 'false' },
  'a coordinator': { settings: { reach: 'program', personId: OKAFOR.id }, referrals: 'true' },
  'a job': { settings: { reach: 'system' }, referrals: 'true' },
  'somebody without a name': { settings: NOBODY, referrals: 'false' },
  'somebody who makes up a reach': { settings: { reach: 'everything', facilityIds: RIVERTON }, referrals: 'false' },
} satisfies Record<string, { settings: Settings; referrals: string }>

const CHILDREN = [
  'access_entries',
  'clinical_values',
  'messages',
  'patient_lookups',
  'questions',
  'referral_events',
  'sealed_texts',
]
const APPEND_ONLY = ['access_entries', 'clinical_values', 'escalation_policies', 'messages', 'referral_events']
/** A column of each that hangs on no referral. */
const COLUMN: Readonly<Record<string, string>> = { escalation_policies: 'note' }
/** Holds no word about anybody: keys of counted attempts. */
const WITHOUT_POLICY = ['rate_limits']

function isPerson({ personId }: Settings): string {
  return personId ? `person_id = '${personId}'` : 'false'
}

function idOf(account: string): string {
  return PEOPLE.find(({ email }) => email === `${account}@demo.example`)?.id ?? ''
}

describe('the second wall', () => {
  let demonstration: Demonstration
  let owner: postgres.Sql
  /** One connection, so that each transaction runs where the last one ran. */
  let app: postgres.Sql

  beforeAll(async () => {
    demonstration = await createDemonstration(new Date())
    owner = demonstration.owner
    app = postgres(demonstration.env.databaseAppUrl, { max: 1, onnotice: () => {} })
    for (const example of ['EX-01', 'EX-06', 'EX-11']) await getReferral(demonstration.as(OKAFOR), referenceOf(example))
    for (const { id } of [MOREAU, OKAFOR]) {
      await owner`insert into sessions (id, person_id, created_at, last_active_at, expires_at)
        values (${randomUUID()}, ${id}, now(), now(), now())`
      await owner`insert into sign_in_links (id, person_id, token_hash, expires_at)
        values (${randomUUID()}, ${id}, ${Buffer.from(id)}, now())`
    }
    await owner`insert into worker_heartbeats values ('test', now(), now())`
    await fillPaging()
  })
  afterAll(async () => {
    await app.end()
    await demonstration.close()
  })

  /** A page for every referral and one for none, each to the coordinator; for two people the ways to reach them. */
  async function fillPaging() {
    const page = (referral: postgres.PendingQuery<postgres.Row[]>) => owner`
      insert into pages (id, kind, watch, step, referral_id, person_id, person_name, as_role, reason, text, urgent, created_at, due_at)
      select gen_random_uuid(), 'alert', 'alert:' || n, 0, referral, ${OKAFOR.id}, ${OKAFOR.name}, 'coordinator',
        'first_on_call', 'alert', true, now(), now() from (${referral}) as each (referral, n)`
    await page(owner`select id, reference from referrals`)
    await page(owner`select null::uuid, 'test'`)
    await owner`insert into page_attempts (id, page_id, channel, attempt, began_at)
      select gen_random_uuid(), id, 'email', 1, now() from pages`
    for (const { id } of [MOREAU, OKAFOR]) {
      await owner`insert into contacts (id, person_id, channel, position, address, created_at)
        values (${randomUUID()}, ${id}, 'email', 0, 'way@demo.example', now())`
      await owner`insert into quiet_hours values (${id}, 0, 60, 'America/New_York')`
      await owner`insert into calendar_links (id, person_id, token_hash, created_at)
        values (${randomUUID()}, ${id}, ${Buffer.from(id)}, now())`
    }
    await owner`insert into escalation_policies values (1, '{}', 'As agreed', now(), ${OKAFOR.id})`
    await owner`insert into on_call_rotations (id, role, rank, name, starts_on, handover_minute, turn_days, person_ids, time_zone,
        created_at, created_by)
      values (${randomUUID()}, 'coordinator', 'first', 'Weeks', '2026-03-02', 420, 7, ${[OKAFOR.id]}, 'America/New_York', now(),
        ${OKAFOR.id})`
    await owner`insert into on_call_shifts (id, role, rank, person_id, starts_at, ends_at, origin, created_at, created_by)
      values (${randomUUID()}, 'coordinator', 'first', ${OKAFOR.id}, now(), now() + interval '1 hour', 'planned', now(), ${OKAFOR.id})`
    await owner`insert into on_call_swaps (id, role, rank, from_id, to_id, starts_at, ends_at, state, created_at)
      values (${randomUUID()}, 'coordinator', 'first', ${OKAFOR.id}, ${MOREAU.id}, now(), now() + interval '1 hour', 'offered', now())`
  }

  /** The rows of `table` that the app's role sees under `settings`, as the owner's ctid-free keys: just how many. */
  async function count(settings: Settings, table: string, where = 'true'): Promise<number> {
    return app.begin(async (sql) => {
      await sql`select set_config('app.reach', ${settings.reach}, true),
        set_config('app.person_id', ${settings.personId ?? ''}, true),
        set_config('app.facility_ids', ${`{${(settings.facilityIds ?? []).join(',')}}`}, true)`
      const [row] = await sql.unsafe(`select count(*)::int as rows from ${table} where ${where}`)
      return row?.rows
    })
  }

  async function truth(table: string, where: string): Promise<number> {
    const [row] = await owner.unsafe(`select count(*)::int as rows from ${table} where ${where}`)
    return row?.rows
  }

  it('stands before every table', async () => {
    const tables = await owner`
      select relname as name, relrowsecurity and relforcerowsecurity as guarded from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`
    expect(tables.filter(({ guarded }) => !guarded).map(({ name }) => name)).toEqual(WITHOUT_POLICY)
    expect(tables.length).toBeGreaterThan(14)
    const empty = []
    for (const { name } of tables) if ((await truth(name, 'true')) === 0) empty.push(name)
    expect(empty, 'tables in which this file could not see a leak').toEqual(WITHOUT_POLICY)
  })

  it('lets no view look around it', async () => {
    const views = await owner`select relname from pg_class where relnamespace = 'public'::regnamespace
      and relkind in ('v', 'm') and not coalesce(reloptions::text like '%security_invoker=true%', false)`
    expect([...views]).toEqual([])
  })

  describe.each(Object.entries(VIEWERS))('for %s', (_, { settings, referrals }) => {
    it('shows the referrals that are theirs, and no other', async () => {
      expect(await count(settings, 'referrals')).toBe(await truth('referrals', referrals))
      expect(await count(settings, 'referrals', `not (${referrals})`)).toBe(0)
    })

    it.each(CHILDREN)('shows of %s what hangs on those', async (table) => {
      const hangs = `referral_id in (select id from referrals where ${referrals})`
      expect(await count(settings, table)).toBe(await truth(table, hangs))
    })
  })

  it('keeps passwords and links for the sign-in, accounts and jobs', async () => {
    for (const [who, { settings }] of Object.entries(VIEWERS)) {
      const may = ['gate', 'account', 'system'].includes(settings.reach)
      for (const table of ['credentials', 'sign_in_links'])
        expect(await count(settings, table), `${who}, ${table}`).toBe(may ? await truth(table, 'true') : 0)
    }
  })

  it('shows everybody their own sessions, and no other person’s', async () => {
    const others = (id: string | undefined) => `person_id is distinct from ${id ? `'${id}'` : 'null'}`
    for (const [who, { settings }] of Object.entries(VIEWERS)) {
      if (['gate', 'account', 'system'].includes(settings.reach)) continue
      const personId = 'personId' in settings ? settings.personId : undefined
      expect(await count(settings, 'sessions', others(personId)), who).toBe(0)
    }
    expect(await count(VIEWERS['a referrer of Riverton'].settings, 'sessions')).toBe(1)
  })

  it('shows the pages of a referral to whoever sees it, and to whoever was paged', async () => {
    for (const [who, { settings, referrals }] of Object.entries(VIEWERS)) {
      const sees = ['program', 'system'].includes(settings.reach)
        ? 'true'
        : `referral_id in (select id from referrals where ${referrals}) or ${isPerson(settings)}`
      expect(await count(settings, 'pages'), who).toBe(await truth('pages', sees))
    }
    const account = { reach: 'account', personId: OKAFOR.id }
    expect(await count(account, 'pages')).toBe(await truth('pages', isPerson(account)))
  })

  it('shows how somebody is reached to them and to the jobs alone', async () => {
    for (const [who, { settings }] of Object.entries(VIEWERS)) {
      const theirs = settings.reach === 'system' ? 'true' : isPerson(settings)
      for (const table of ['contacts', 'quiet_hours'])
        expect(await count(settings, table), `${who}, ${table}`).toBe(await truth(table, theirs))
    }
  })

  it('shows tries to page somebody to the program and the jobs alone', async () => {
    for (const [who, { settings }] of Object.entries(VIEWERS)) {
      const may = ['program', 'system'].includes(settings.reach)
      expect(await count(settings, 'page_attempts'), who).toBe(may ? await truth('page_attempts', 'true') : 0)
    }
  })

  it('shows the roster to whoever is signed in', async () => {
    for (const [who, { settings }] of Object.entries(VIEWERS)) {
      const may = ['program', 'facility', 'own', 'account', 'system'].includes(settings.reach)
      for (const table of ['on_call_rotations', 'on_call_shifts', 'on_call_swaps', 'escalation_policies'])
        expect(await count(settings, table), `${who}, ${table}`).toBe(may ? await truth(table, 'true') : 0)
    }
  })

  it('shows a referrer the program and their own hospital’s people, not another hospital’s', async () => {
    const { settings } = VIEWERS['a referrer of Riverton']
    const near = `exists (select 1 from memberships m where m.person_id = people.id
      and (m.facility_id is null or m.facility_id = '${RIVERTON[0]}'))`
    expect(await count(settings, 'people')).toBe(await truth('people', near))
    expect(await count(settings, 'memberships', `facility_id = '${HARBOR[0]}'`)).toBe(0)
  })

  it('shows nothing at all to a transaction that does not say who asks', async () => {
    const tables = await owner`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all (${WITHOUT_POLICY})`
    const seen = []
    for (const { name } of tables) {
      const [row] = await app.unsafe(`select count(*)::int as rows from "${name}"`)
      if (row?.rows > 0) seen.push(name)
    }
    expect(seen).toEqual([])
  })

  it('leaves nothing of one transaction of the portal to the next on the same connection', async () => {
    const pool = openDatabase(demonstration.env.databaseAppUrl, { max: 1 })
    const coordinator = { reach: 'program', personId: OKAFOR.id, facilityIds: [] }
    const rows = async () => (await pool.client`select id from referrals`).length
    const inside = await pool.transaction(coordinator, (tx) => tx.select({ id: referrals.id }).from(referrals))
    expect(inside).toHaveLength(12)
    expect(await rows()).toBe(0)
    await expect(pool.transaction(coordinator, () => Promise.reject(new Error('on the way')))).rejects.toThrow(
      'on the way',
    )
    expect(await rows()).toBe(0)
    const next = { reach: 'facility', personId: ADEYEMI.id, facilityIds: HARBOR }
    const seen = await pool.transaction(next, (tx) => tx.select({ id: referrals.id }).from(referrals))
    expect(seen).toHaveLength(3)
    await pool.close()
  })

  it('forgets who asked when the transaction ends', async () => {
    const { settings } = VIEWERS['a coordinator']
    expect(await count(settings, 'referrals')).toBe(12)
    const [after] = await app`select count(*)::int as rows from referrals`
    expect(after?.rows).toBe(0)
    const [kept] = await app`select current_setting('app.reach', true) as reach,
      current_setting('app.person_id', true) as person, current_setting('app.facility_ids', true) as facilities`
    expect(Object.values(kept ?? {}).filter(Boolean)).toEqual([])
    expect(await count(VIEWERS['a referrer of Harbor'].settings, 'referrals')).toBe(3)
  })

  it('refuses a referral written for another hospital', async () => {
    const write = (facilityId: string) =>
      app.begin(async (sql) => {
        await sql`select set_config('app.reach', 'facility', true), set_config('app.person_id', ${MOREAU.id}, true),
          set_config('app.facility_ids', ${`{${RIVERTON.join(',')}}`}, true)`
        await sql`insert into referrals (id, reference, facility_id, created_by, intake_key, support, tier, referrer_tier,
            status, version, created_at)
          values (${randomUUID()}, 'ZZZZZ2', ${facilityId}, ${MOREAU.id}, ${randomUUID()}, 'vv', 'urgent', 'urgent',
            'sent', 1, now())`
        throw new Error('written')
      })
    await expect(write(RIVERTON[0] ?? '')).rejects.toThrow('written')
    await expect(write(HARBOR[0] ?? '')).rejects.toThrow('row-level security')
  })

  describe('the app’s role', () => {
    const role = () => decodeURIComponent(new URL(demonstration.env.databaseAppUrl).username)

    it('is nobody special, and may become nobody else', async () => {
      const [itself] = await owner`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
        from pg_roles where rolname = ${role()}`
      expect(itself).toEqual({
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
      })
      const groups = await owner`select roleid::regrole::text from pg_auth_members where member = ${role()}::regrole`
      expect([...groups]).toEqual([])
    })

    it('owns nothing', async () => {
      const owned = await owner`
        select relname as name from pg_class where relowner = ${role()}::regrole
        union all select proname from pg_proc where proowner = ${role()}::regrole
        union all select nspname from pg_namespace where nspowner = ${role()}::regrole
        union all select datname from pg_database where datdba = ${role()}::regrole
        union all select typname from pg_type where typowner = ${role()}::regrole`
      expect([...owned]).toEqual([])
    })

    it('cannot switch the wall off', async () => {
      for (const attempt of [
        'alter table referrals disable row level security',
        'alter table referrals no force row level security',
        'drop policy visible on referrals',
        'alter table referral_events disable trigger all',
        'create policy mine on referrals using (true)',
        'create table public.loophole (id int)',
        'select * from graphile_worker._private_jobs',
        'select * from graphile_worker.jobs',
      ])
        await expect(app.unsafe(attempt), attempt).rejects.toThrow(/owner|permission denied/u)
      await expect(app.unsafe('set session_replication_role = replica')).rejects.toThrow('permission denied')
      await expect(app.unsafe('set row_security = off; select * from referrals')).rejects.toThrow(/row-level security/u)
      await app.unsafe('set row_security = on')
    })
  })

  describe.each(APPEND_ONLY)('history in %s', (table) => {
    const changes = [
      `update ${table} set ${COLUMN[table] ?? 'referral_id'} = ${COLUMN[table] ?? 'referral_id'}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]

    it.each(changes)('refuses the app: %s', async (change) => {
      const attempt = app.begin(async (sql) => {
        await sql`select set_config('app.reach', 'system', true)`
        await sql.unsafe(change)
      })
      await expect(attempt).rejects.toThrow('permission denied')
    })

    it.each(changes)('refuses even its owner: %s', async (change) => {
      await expect(owner.unsafe(change)).rejects.toThrow('append-only')
    })
  })
})
