import 'server-only'
import { and, inArray, isNotNull, isNull, not, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { memberships, people } from '#db/schema/people.ts'
import { referrals } from '#db/schema/referrals.ts'
import type { Ctx } from '#lib/ctx.ts'
import { holderLeft, standing } from '#lib/referrals/history.ts'
import { record } from '#lib/referrals/move.ts'
import { OPEN_STATUSES, STAFF_ROLES } from '#lib/referrals/vocabulary.ts'
import { findStaff } from './staff.ts'
import { readWatchFacts, type WatchedReferral } from './watched-referral.ts'

/**
 * When whoever has this referral works in the program no longer, that becomes part of its history, once: from then on
 * nobody has it, whatever was noted before.
 * @returns the referral as it is then
 */
export async function recordHolderLeft(tx: Tx, ctx: Ctx, watched: WatchedReferral): Promise<WatchedReferral> {
  const { referral, facts } = watched
  const { holderId } = referral
  const isOpen = OPEN_STATUSES.some((status) => status === referral.status)
  if (!isOpen || holderId === null || holderLeft(standing(facts.events))) return watched
  if (await findStaff(tx, holderId)) return watched
  const recorded = await record(tx, ctx, referral, {
    event: 'holder_left',
    role: 'system',
    detail: { personId: holderId },
  })
  return { referral: recorded.referral, facts: await readWatchFacts(tx, recorded.referral) }
}

/** Open referrals whose holder is no member of the program at present. */
export function heldByNobody(): SQL | undefined {
  const worksHere = sql`exists (
    select 1 from ${memberships} join ${people} on ${people.id} = ${memberships.personId}
    where ${memberships.personId} = ${referrals.holderId} and ${and(
      inArray(memberships.role, [...STAFF_ROLES]),
      isNull(memberships.endedAt),
      isNull(people.deactivatedAt),
    )})`
  return and(isNull(referrals.endedAt), isNotNull(referrals.holderId), not(worksHere))
}
