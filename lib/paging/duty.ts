import 'server-only'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { memberships, people } from '#db/schema/people.ts'
import { statement } from '#db/statement.ts'
import { onCallAt } from '#lib/on-call/on-call-now.ts'
import { STAFF_ROLES } from '#lib/referrals/vocabulary.ts'
import type { Duty, StaffMember, StaffRole } from './audience.ts'

const staffRoles = statement((tx: Tx) =>
  tx
    .select({ personId: people.id, name: people.name, role: memberships.role })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(inArray(memberships.role, [...STAFF_ROLES]), isNull(people.deactivatedAt), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.role), asc(people.name))
    .prepare('staff_to_page'),
)

/** Who of the program can be paged at `at`, and who is on call. */
export async function dutyAt(tx: Tx, at: Date, holderId: string | null): Promise<Duty> {
  return { staff: await readStaff(tx), onCall: await onCallAt(tx, at), holderId }
}

/** Members of the program, each with the roles in which they can act: coordinator before physician before director. */
async function readStaff(tx: Tx): Promise<StaffMember[]> {
  const rows = await staffRoles(tx, {})
  return [...Map.groupBy(rows, ({ personId }) => personId)].map(([personId, held]) => ({
    personId,
    name: held[0]?.name ?? '',
    roles: STAFF_ROLES.filter((role: StaffRole) => held.some((each) => each.role === role)),
  }))
}
