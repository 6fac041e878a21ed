import { randomBytes, randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { type Database, openDatabase } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { facilities } from '#db/schema/facilities.ts'
import { memberships, people } from '#db/schema/people.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import type { KeyRing } from '#lib/crypto/key-ring.ts'
import { asSystem, type Ctx } from '#lib/ctx.ts'
import { send } from '#lib/referrals/send.ts'

/** Closed referrals that the board must not feel. They are kept between runs. */
export const CLOSED_REFERRALS = 1_000_000
export const OPEN_REFERRALS = 60
const PASSWORD = 'bench-only'
const APP_PASSWORD = 'bench-app'

export const BENCH_KEYS: KeyRing = {
  currentKeyId: 'bench',
  keys: new Map([['bench', Buffer.alloc(32, 7)]]),
  lookupKey: Buffer.alloc(32, 9),
}

/** A database with one hospital and 60 open referrals at first, and somebody to ask for them. */
export interface BenchPlace {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly db: Database
  readonly facilityId: string
  readonly referrer: Actor
  readonly coordinator: Actor
  close(): Promise<void>
}

/** A server on data that stay between runs: filling a million rows takes minutes. */
export async function startBenchServer(dataDir: string): Promise<{ ownerUrl: string; stop: () => Promise<void> }> {
  return startEmbedded({ dataDir, password: PASSWORD })
}

/** Opens `name`, made on the first run; `closed` says how many closed referrals it must hold. */
export async function openPlace(serverUrl: string, name: string, closed: number): Promise<BenchPlace> {
  await createIfMissing(serverUrl, name)
  const ownerUrl = withPath(serverUrl, name)
  const appUrl = withLogin(ownerUrl, 'portal_app', APP_PASSWORD)
  await migrate({ ownerUrl, appUrl })
  const db = openDatabase(appUrl, { max: 4, applicationName: 'bench' })
  const place = { ownerUrl, appUrl, db, ...(await makePeople(db)), close: () => db.close() }
  await fillClosed(ownerUrl, closed)
  await resetOpen(place)
  return place
}

export function ctxOf({ db }: BenchPlace, actor: Actor, now = new Date()): Ctx {
  return { actor, now, db, keys: BENCH_KEYS, requestId: 'bench' }
}

/** What an alert holds, as the command takes it. */
export function alertOf(
  place: Pick<BenchPlace, 'facilityId'>,
  intakeKey: string = randomUUID(),
): Parameters<typeof send>[1] {
  const answer = (code: string, value: string | number) =>
    ({ code, state: 'value', value, typedValue: null, typedUnit: null }) as const
  return {
    intakeKey,
    facilityId: place.facilityId,
    support: 'vv',
    tier: 'emergent',
    unitType: 'icu',
    entries: [
      answer('age_years', 38),
      answer('one_line_reason', 'Influenza A, P/F 62 despite 16 h prone and paralysis'),
      answer('callback_phone', '+1-207-555-0101'),
      answer('referring_physician_name', 'Dr A. Bench, intensivist'),
    ],
  }
}

async function createIfMissing(serverUrl: string, name: string): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} })
  const [known] = await sql`select 1 from pg_database where datname = ${name}`
  if (!known) await sql`create database ${sql(name)}`
  await sql.end()
}

async function makePeople(db: Database) {
  const facilityId = randomUUID()
  const referrerId = randomUUID()
  const coordinatorId = randomUUID()
  const suffix = randomBytes(6).toString('hex')
  await asSystem(db, async (tx) => {
    await tx.insert(facilities).values({
      id: facilityId,
      code: `BENCH-${suffix}`,
      name: 'Bench General',
      shortName: 'Bench',
      switchboardPhone: '+1-207-555-0190',
      timeZone: 'America/New_York',
    })
    await tx.insert(people).values([
      { id: referrerId, email: `referrer-${suffix}@bench.example`, name: 'Dr A. Bench', verifiedAt: new Date() },
      { id: coordinatorId, email: `coordinator-${suffix}@bench.example`, name: 'R. Bench', verifiedAt: new Date() },
    ])
    await tx.insert(memberships).values([
      { id: randomUUID(), personId: referrerId, role: 'referrer', facilityId },
      { id: randomUUID(), personId: coordinatorId, role: 'coordinator' },
    ])
  })
  const actor = (personId: string, name: string, role: 'referrer' | 'coordinator', at: string | null): Actor => ({
    personId,
    sessionId: null,
    name,
    verified: true,
    memberships: [{ role, facilityId: at, unitType: null }],
  })
  return {
    facilityId,
    referrer: actor(referrerId, 'Dr A. Bench', 'referrer', facilityId),
    coordinator: actor(coordinatorId, 'R. Bench', 'coordinator', null),
  }
}

/** Closed referrals with a history of two events each, without identifiers, by one INSERT … SELECT a table. */
async function fillClosed(ownerUrl: string, wanted: number): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await sql`select set_config('app.reach', 'system', false)`
    const [count] = await sql<[{ n: number }]>`select count(*)::int as n from referrals where status = 'closed'`
    const missing = wanted - count.n
    if (missing <= 0) return
    const first = count.n
    await sql.begin(async (tx) => {
      await tx`select set_config('app.reach', 'system', true)`
      await tx`alter table referral_events disable trigger announce`
      await tx`
        insert into referrals (id, reference, facility_id, created_by, intake_key, support, tier, referrer_tier, status, version, created_at, ended_at)
        select gen_random_uuid(), (
            select string_agg(substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (n / (30 ^ k)::bigint % 30)::int, 1), '') from generate_series(0, 5) k
          ), f.id, p.id, gen_random_uuid(), 'vv', 'urgent', 'urgent', 'closed', 2,
          now() - interval '30 days' - (n || ' minutes')::interval, now() - interval '29 days' - (n || ' minutes')::interval
        from generate_series(${first}::bigint, ${wanted - 1}::bigint) n,
          (select id from facilities limit 1) f, (select id from people limit 1) p`
      await tx`
        insert into referral_events (id, referral_id, version, round, event, from_status, to_status, actor_name, actor_role, at)
        select gen_random_uuid(), r.id, v, 1, (case v when 1 then 'send' else 'close' end)::event_name,
          (case v when 1 then 'draft' else 'arrived' end)::referral_status, (case v when 1 then 'sent' else 'closed' end)::referral_status,
          'Bench', 'system', case v when 1 then r.created_at else r.ended_at end
        from referrals r, generate_series(1, 2) v
        where r.status = 'closed' and not exists (select 1 from referral_events e where e.referral_id = r.id)`
      await tx`alter table referral_events enable trigger announce`
    })
    await sql`vacuum analyze`
  } finally {
    await sql.end()
  }
}

/** Makes it exactly the same 60 open referrals: whatever was sent before is withdrawn out of the way. */
export async function resetOpen(place: BenchPlace): Promise<void> {
  const sql = postgres(place.ownerUrl, { max: 1, onnotice: () => {} })
  await sql`update referrals set status = 'withdrawn', ended_at = now() - interval '30 days' where ended_at is null`
  for (let index = 0; index < OPEN_REFERRALS; index++) await send(ctxOf(place, place.referrer), alertOf(place))
  await sql`analyze`
  await sql.end()
}

function withPath(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

function withLogin(url: string, user: string, password: string): string {
  const other = new URL(url)
  other.username = user
  other.password = password
  return other.href
}
