import { idleAt, type SessionState } from './session-state.ts'
import type { OpenSession } from './sessions.ts'

/** What a browser is told about its own session. Times are spans from now, so that a wrong clock does not matter. */
export interface SessionStanding {
  readonly state: SessionState
  /** Until it locks or ends, in milliseconds; 0 when it has. */
  readonly leftMs: number
  /** Whether one tap keeps it. False shortly before the absolute limit: then only the password does. */
  readonly canKeep: boolean
  readonly personId: string | null
}

export function toStanding(session: OpenSession | null, now: Date): SessionStanding {
  if (!session) return { state: 'ended', leftMs: 0, canKeep: false, personId: null }
  const idle = idleAt(session)
  return {
    state: session.state,
    leftMs: Math.max(0, idle.getTime() - now.getTime()),
    canKeep: session.state !== 'locked' && idle < session.expiresAt,
    personId: session.actor.personId,
  }
}
