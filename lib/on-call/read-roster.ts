import 'server-only'
import { and, eq, gt, gte, inArray, isNull, lt, or } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { memberships, onCallRotations, onCallShifts, people } from '#db/schema/index.ts'
import { ON_CALL_ROLES, type OnCallRole } from '#lib/paging/words.ts'
import { type RosterFacts, SHIFT_ORIGINS, type ShiftOrigin } from './roster.ts'

/** A rotation whose last date was so long ago that its last turn is over, whatever its zone and handover. */
const SURELY_OVER_MS = 3 * 86_400_000

/** What decides who is on call from `from` until `to`. */
export async function readRoster(tx: Tx, from: Date, to: Date): Promise<RosterFacts> {
  const rotations = await tx
    .select()
    .from(onCallRotations)
    .where(
      and(
        isNull(onCallRotations.removedAt),
        or(isNull(onCallRotations.endsOn), gte(onCallRotations.endsOn, dateBefore(from))),
      ),
    )
  const shifts = await tx
    .select()
    .from(onCallShifts)
    .where(and(isNull(onCallShifts.removedAt), gt(onCallShifts.endsAt, from), lt(onCallShifts.startsAt, to)))
  return {
    rotations,
    shifts: shifts.map((shift) => ({ ...shift, origin: asOrigin(shift.origin) })),
    members: await readMembers(tx),
  }
}

/** Who can be on call: whoever holds the role and was not deactivated. */
async function readMembers(tx: Tx): Promise<Record<OnCallRole, ReadonlySet<string>>> {
  const rows = await tx
    .select({ role: memberships.role, personId: memberships.personId })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(inArray(memberships.role, ON_CALL_ROLES), isNull(memberships.endedAt), isNull(people.deactivatedAt)))
  const holders = (role: OnCallRole) => new Set(rows.filter((row) => row.role === role).map(({ personId }) => personId))
  return { coordinator: holders('coordinator'), physician: holders('physician') }
}

function dateBefore(from: Date): string {
  return new Date(from.getTime() - SURELY_OVER_MS).toISOString().slice(0, 10)
}

/** The column holds what our commands wrote; a word of a later version is shown as planned. */
function asOrigin(text: string): ShiftOrigin {
  return SHIFT_ORIGINS.find((origin) => origin === text) ?? 'planned'
}
