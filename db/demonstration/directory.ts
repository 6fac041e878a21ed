import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { facilities } from '#db/schema/facilities.ts'
import { credentials, memberships, people } from '#db/schema/people.ts'
import { DEMONSTRATION_PASSWORD } from '#lib/accounts/demonstration.ts'
import { hashPassword } from '#lib/accounts/passwords.ts'
import { FACILITIES, PEOPLE } from './people.ts'

export interface Credential {
  readonly personId: string
  readonly passwordHash: string
}

/** Slow on purpose, so it is done before the transaction begins. */
export function hashPasswords(): Promise<Credential[]> {
  return Promise.all(
    PEOPLE.filter(({ signsIn }) => signsIn).map(async ({ id }) => ({
      personId: id,
      passwordHash: await hashPassword(DEMONSTRATION_PASSWORD),
    })),
  )
}

/** Hospitals, people and their sign-ins, as printed; what somebody changed about them is put back. `tx` is the owner's. */
export async function putDirectory(tx: Tx, hashes: readonly Credential[], now: Date): Promise<void> {
  await tx
    .insert(facilities)
    .values(FACILITIES.map((facility) => ({ ...facility, createdAt: now })))
    .onConflictDoUpdate({
      target: facilities.id,
      set: { active: true, norepinephrineAs: sql`excluded.norepinephrine_as` },
    })
  await tx
    .insert(people)
    .values(
      PEOPLE.map(({ id, email, name, jobTitle, phone }) => ({
        id,
        email,
        name,
        jobTitle,
        phone,
        verifiedAt: now,
        createdAt: now,
      })),
    )
    .onConflictDoUpdate({
      target: people.id,
      set: {
        email: sql`excluded.email`,
        name: sql`excluded.name`,
        verifiedAt: sql`excluded.verified_at`,
        deactivatedAt: null,
      },
    })
  await tx
    .insert(memberships)
    .values(
      PEOPLE.map(({ id, role, facility, unitType }) => ({
        id: id.replace(/^de300000/u, 'de300002'),
        personId: id,
        role,
        facilityId: facility?.id ?? null,
        unitType,
        createdAt: now,
      })),
    )
    .onConflictDoUpdate({ target: memberships.id, set: { endedAt: null } })
  await tx
    .insert(credentials)
    .values([...hashes])
    .onConflictDoUpdate({ target: credentials.personId, set: { passwordHash: sql`excluded.password_hash` } })
}
