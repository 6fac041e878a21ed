import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import type { pages } from '#db/schema/paging.ts'
import { memberships, people } from '#db/schema/people.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import type { Ctx } from '#lib/ctx.ts'

/** A request that carries the link of a page instead of a session. */
export type LinkCtx = Omit<Ctx, 'actor'>

/**
 * Whoever was paged, with no more than the role in which they were. Null when they have left, or no longer have that
 * role: then a link in an old message opens nothing.
 */
export async function findPagedActor(
  tx: Tx,
  { personId, asRole }: Pick<typeof pages.$inferSelect, 'personId' | 'asRole'>,
): Promise<Actor | null> {
  if (asRole === 'system') return null
  const held = await tx
    .select({
      name: people.name,
      verifiedAt: people.verifiedAt,
      role: memberships.role,
      facilityId: memberships.facilityId,
      unitType: memberships.unitType,
    })
    .from(people)
    .innerJoin(memberships, and(eq(memberships.personId, people.id), eq(memberships.role, asRole)))
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt), isNull(memberships.endedAt)))
  const [first] = held
  if (!first) return null
  return {
    personId,
    sessionId: null,
    name: first.name,
    verified: first.verifiedAt !== null,
    memberships: held.map(({ role, facilityId, unitType }) => ({ role, facilityId, unitType })),
  }
}
