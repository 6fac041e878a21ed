import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { facilities, memberships, sessions } from '#db/schema/index.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import type { PersonRole } from '#lib/referrals/vocabulary.ts'
import { sessionState } from './session-state.ts'

export interface OwnAccount {
  readonly roles: readonly { readonly role: PersonRole; readonly hospital: string | null }[]
  /** Newest first; only those still open at `ctx.now`. */
  readonly sessions: readonly OwnSession[]
}

export interface OwnSession {
  readonly id: string
  readonly createdAt: Date
  readonly lastActiveAt: Date
  readonly isThisOne: boolean
  readonly locked: boolean
}

/** What somebody may do, where, and where they are signed in. */
export function getOwnAccount(ctx: Ctx): Promise<OwnAccount> {
  const { personId, sessionId } = ctx.actor
  if (personId === null) return Promise.resolve({ roles: [], sessions: [] })
  return asActor(ctx, async (tx) => {
    const roles = await tx
      .select({ role: memberships.role, hospital: facilities.name })
      .from(memberships)
      .leftJoin(facilities, eq(facilities.id, memberships.facilityId))
      .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)))
      .orderBy(memberships.createdAt)
    const open = await tx
      .select()
      .from(sessions)
      .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), gt(sessions.expiresAt, ctx.now)))
      .orderBy(desc(sessions.createdAt))
    return {
      roles,
      sessions: open.flatMap((session) => {
        const state = sessionState(session, ctx.now)
        const { id, createdAt, lastActiveAt } = session
        return state === 'ended'
          ? []
          : [{ id, createdAt, lastActiveAt, isThisOne: id === sessionId, locked: state === 'locked' }]
      }),
    }
  })
}
