import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { referrals } from '#db/schema/referrals.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import { type KeyRing, parseKeyRing } from '#lib/crypto/key-ring.ts'
import { asSystem, type Ctx } from '#lib/ctx.ts'
import { accept, advise } from '#lib/referrals/decide.ts'
import { acknowledge, startReview } from '#lib/referrals/hold.ts'
import { arrive, assignBed, dispatch, overridePacket, withdraw } from '#lib/referrals/lifecycle.ts'
import { type Sending, send } from '#lib/referrals/send.ts'
import type { PersonRole, Status } from '#lib/referrals/vocabulary.ts'
import { makeSecrets } from '#scripts/runtime/secrets.ts'
import { makeHospital, makePerson, openTestDatabase, type TestHospital } from './accounts.ts'
import type { TestDatabase } from './throw-away-server.ts'

/** 14:05:00 at the referring hospital. */
export const NOON = new Date('2026-06-10T18:05:00Z')

export const seconds = (count: number, from = NOON): Date => new Date(from.getTime() + count * 1000)

/** Everyone who can stand before a referral, two of a kind where two can be at once. */
export type Who =
  | 'referrer'
  | 'referrer2'
  | 'elsewhere'
  | 'unverified'
  | 'coordinator'
  | 'coordinator2'
  | 'physician'
  | 'physician2'
  | 'director'
  | 'admin'
  | 'auditor'

const NAMES: Record<Who, string> = {
  referrer: 'Dr A. Moreau',
  referrer2: 'Dr P. Lund',
  elsewhere: 'Dr K. Adeyemi',
  unverified: 'Dr U. Newman',
  coordinator: 'R. Okafor',
  coordinator2: 'Q. Tanaka',
  physician: 'Dr M. Varga',
  physician2: 'Dr N. Osei',
  director: 'Dr S. Ferreira',
  admin: 'J. Quillen',
  auditor: 'L. Whitfield',
}

/** What a decision needs to be complete. */
export const WORDS = {
  reason: 'conventional_options_remain',
  otherReasons: [],
  rationale: 'The lungs can still recover without it.',
  recommendations: 'Prone for 16 hours.',
  triggers: ['P/F under 80 for six hours'],
  recheckAt: seconds(4 * 3600),
} as const satisfies Parameters<typeof advise>[2] & { triggers: readonly string[] }

export const PACKET_CODES = ['last_name', 'first_name', 'dob', 'code_status', 'transfer_consent', 'records_sent']

/** A program with two hospitals, in a database of its own. */
export async function openClinic(): Promise<Clinic> {
  const { DATA_KEYS, LOOKUP_KEY } = makeSecrets()
  // Only inside a test run is there a server to copy from.
  const { createTestDatabase } = await import('./database.ts')
  return clinicOn(await createTestDatabase(), parseKeyRing(DATA_KEYS, LOOKUP_KEY))
}

/** The same program in a migrated, empty database. */
export async function clinicOn(database: TestDatabase, keys: KeyRing): Promise<Clinic> {
  const db = openTestDatabase(database.appUrl)
  const here = await makeHospital(db, 'Riverton')
  const there = await makeHospital(db, 'Harbor')
  const actors = new Map<Who, Actor>()
  for (const who of Object.keys(NAMES) as Who[]) {
    const role = roleOf(who)
    const hospital = role === 'referrer' ? (who === 'elsewhere' ? there : here) : undefined
    const verified = who !== 'unverified'
    const person = await makePerson(db, {
      role,
      name: NAMES[who],
      verified,
      password: null,
      ...(hospital && { hospital }),
    })
    const memberships = [{ role, facilityId: hospital?.id ?? null, unitType: null }]
    actors.set(who, { personId: person.id, sessionId: null, name: NAMES[who], verified, memberships })
  }
  return new Clinic(database, db, keys, here, actors)
}

function roleOf(who: Who): PersonRole {
  if (who === 'elsewhere' || who === 'unverified') return 'referrer'
  return who.replace(/2$/u, '') as PersonRole
}

export class Clinic {
  readonly database: TestDatabase
  readonly db: Database
  readonly keys: KeyRing
  readonly hospital: TestHospital
  readonly #actors: ReadonlyMap<Who, Actor>

  constructor(
    database: TestDatabase,
    db: Database,
    keys: KeyRing,
    hospital: TestHospital,
    actors: ReadonlyMap<Who, Actor>,
  ) {
    this.database = database
    this.db = db
    this.keys = keys
    this.hospital = hospital
    this.#actors = actors
  }

  as(who: Who, now = NOON): Ctx {
    return { actor: this.actor(who), now, db: this.db, keys: this.keys, requestId: 'test' }
  }

  actor(who: Who): Actor {
    const actor = this.#actors.get(who)
    if (!actor) throw new Error(`${who} does not work here`)
    return actor
  }

  id(who: Who): string {
    return this.actor(who).personId ?? ''
  }

  sending(change: Partial<Sending> = {}): Sending {
    return {
      intakeKey: randomUUID(),
      facilityId: this.hospital.id,
      support: 'vv',
      tier: 'urgent',
      unitType: 'icu',
      entries: [{ code: 'age_years', state: 'value', value: 38, typedValue: '38', typedUnit: 'a' }],
      ...change,
    }
  }

  /** A new referral that has come as far as `status`, by commands alone. */
  async referralIn(status: Status): Promise<string> {
    const { reference } = await send(this.as('referrer', seconds(-600)), this.sending())
    if (status === 'sent') return reference
    if (status === 'withdrawn') {
      await withdraw(this.as('referrer', seconds(-540)), reference, { reason: 'improved' })
      return reference
    }
    await acknowledge(this.as('coordinator', seconds(-540)), reference)
    if (status === 'acknowledged') return reference
    await startReview(this.as('physician', seconds(-480)), reference, null)
    if (status === 'in_review') return reference
    const physician = this.as('physician', seconds(-420))
    if (status === 'advised') {
      await advise(physician, reference, { ...WORDS, triggers: [...WORDS.triggers], otherReasons: [] })
      return reference
    }
    await accept(physician, reference, { mode: 'transfer_in', otherReasons: [] })
    if (status === 'accepted') return reference
    const coordinator = this.as('coordinator', seconds(-300))
    await assignBed(coordinator, reference, { bed: 'MCS ICU 4', confirmedBy: 'S. Marsh', confirmedAt: seconds(-310) })
    if (status === 'bed_assigned') return reference
    await overridePacket(this.as('physician', seconds(-290)), reference, {
      codes: PACKET_CODES,
      reason: 'It comes behind.',
    })
    await dispatch(coordinator, reference, {
      transportMode: 'ground_cct',
      crew: 'Crew 2',
      departedAt: seconds(-280),
      expectedAt: seconds(3600),
    })
    if (status === 'en_route') return reference
    await arrive(this.as('coordinator', seconds(-120)), reference, { unit: 'MCS ICU' })
    if (status === 'arrived') return reference
    throw new Error(`No way to ${status} is told here`)
  }

  /** Everything that a refused step must leave as it was. */
  async state(reference: string) {
    return asSystem(this.db, async (tx) => {
      const [referral] = await tx.select().from(referrals).where(eq(referrals.reference, reference))
      if (!referral) throw new Error(`${reference} is not there`)
      const events = await tx
        .select()
        .from(referralEvents)
        .where(eq(referralEvents.referralId, referral.id))
        .orderBy(referralEvents.seq)
      return { referral, events }
    })
  }

  async close(): Promise<void> {
    await this.db.close()
    await this.database.drop()
  }
}
