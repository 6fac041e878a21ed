import 'server-only'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { memberships, people } from '#db/schema/people.ts'
import { statement } from '#db/statement.ts'
import { STAFF_ROLES } from '#lib/referrals/vocabulary.ts'
import type { StaffMember, StaffRole } from './audience.ts'

function selectStaff(tx: Tx) {
  return tx
    .select({ personId: people.id, name: people.name, role: memberships.role })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .$dynamic()
}

/** Works in the program now. */
const isStaffNow = and(
  inArray(memberships.role, [...STAFF_ROLES]),
  isNull(people.deactivatedAt),
  isNull(memberships.endedAt),
)

const everybody = statement((tx: Tx) =>
  selectStaff(tx).where(isStaffNow).orderBy(asc(memberships.role), asc(people.name)).prepare('staff_to_page'),
)

const onePerson = statement((tx: Tx) =>
  selectStaff(tx)
    .where(and(isStaffNow, eq(people.id, sql.placeholder('personId'))))
    .prepare('one_of_staff'),
)

/** Members of the program, each with the roles in which they can act: coordinator before physician before director. */
export async function readStaff(tx: Tx): Promise<StaffMember[]> {
  return membersOf(await everybody(tx, {}))
}

/** The member of the program with this id; null when they are none, or no longer. */
export async function findStaff(tx: Tx, personId: string): Promise<StaffMember | null> {
  return membersOf(await onePerson(tx, { personId }))[0] ?? null
}

type StaffRow = Awaited<ReturnType<typeof everybody>>[number]

function membersOf(rows: readonly StaffRow[]): StaffMember[] {
  return [...Map.groupBy(rows, ({ personId }) => personId)].map(([personId, held]) => ({
    personId,
    name: held[0]?.name ?? '',
    roles: STAFF_ROLES.filter((role: StaffRole) => held.some((each) => each.role === role)),
  }))
}
