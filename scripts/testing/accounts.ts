import { randomUUID } from 'node:crypto'
import { type Database, openDatabase } from '#db/client.ts'
import { credentials, facilities, memberships, people } from '#db/schema/index.ts'
import { hashPassword } from '#lib/accounts/passwords.ts'
import { asSystem } from '#lib/ctx.ts'
import type { PersonRole } from '#lib/referrals/vocabulary.ts'

/** Every test person's password. Hashed once: hashing is slow on purpose. */
export const TEST_PASSWORD = 'correct horse battery'
let testHash: Promise<string> | undefined

export interface TestHospital {
  readonly id: string
  readonly name: string
}

export interface TestPerson {
  readonly id: string
  readonly email: string
  readonly name: string
}

/** A fictional referring hospital. */
export async function makeHospital(db: Database, shortName = 'Larkfield'): Promise<TestHospital> {
  const id = randomUUID()
  const name = `${shortName} Hospital`
  await asSystem(db, (tx) =>
    tx.insert(facilities).values({
      id,
      code: `T${id.slice(0, 8)}`,
      name,
      shortName,
      switchboardPhone: '207-555-0190',
      timeZone: 'America/New_York',
    }),
  )
  return { id, name }
}

export interface TestPersonOptions {
  readonly role?: PersonRole
  /** For referrers. */
  readonly hospital?: TestHospital
  readonly name?: string
  readonly verified?: boolean
  readonly deactivated?: boolean
  /** Without one they cannot sign in by password. */
  readonly password?: string | null
}

/** A fictional person who may do one thing. */
export async function makePerson(db: Database, options: TestPersonOptions = {}): Promise<TestPerson> {
  const {
    role = options.hospital ? 'referrer' : 'coordinator',
    hospital,
    name = 'R. Okafor',
    verified = true,
  } = options
  const id = randomUUID()
  const email = `${id.slice(0, 13)}@people.example`
  const passwordHash = await hashOf(options.password)
  await asSystem(db, async (tx) => {
    await tx.insert(people).values({
      id,
      email,
      name,
      phone: '617-555-0110',
      verifiedAt: verified ? new Date() : null,
      deactivatedAt: options.deactivated ? new Date() : null,
    })
    await tx.insert(memberships).values({ id: randomUUID(), personId: id, role, facilityId: hospital?.id ?? null })
    if (passwordHash) await tx.insert(credentials).values({ personId: id, passwordHash })
  })
  return { id, email, name }
}

function hashOf(password: string | null | undefined): Promise<string> | null {
  if (password === null) return null
  if (password !== undefined) return hashPassword(password)
  testHash ??= hashPassword(TEST_PASSWORD)
  return testHash
}

/** A pool for a test, on the app's restricted role. */
export function openTestDatabase(appUrl: string): Database {
  return openDatabase(appUrl, { max: 5, applicationName: 'portal-test' })
}
