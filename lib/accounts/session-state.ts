const MINUTE_MS = 60_000

/** Nobody has pressed anything for this long: the session ends, or locks where a screen is on standby. */
export const IDLE_LIMIT_MS = 15 * MINUTE_MS
/** The person is warned this long before either limit. */
export const WARN_BEFORE_MS = 2 * MINUTE_MS
/** However busy, the password is asked for again after this long. */
export const ABSOLUTE_LIMIT_MS = 12 * 60 * MINUTE_MS
/** A board or receipt counts as open while it was seen within this time. */
export const STANDBY_FRESH_MS = 2 * MINUTE_MS

/** What an idle session can fall back to. */
export type Standby = 'board' | 'receipt'

/**
 * `warn` is still signed in. `locked` shows an on-duty board or a waiting receipt without anything about a patient until
 * the password is given again. `ended` is signed out.
 */
export type SessionState = 'active' | 'warn' | 'locked' | 'ended'

export interface SessionTimes {
  readonly lastActiveAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
  readonly standby: Standby | null
  readonly standbyAt: Date | null
}

/** Where a session stands at `now`. An idle session whose open screen went away ends, and does not come back. */
export function sessionState(session: SessionTimes, now: Date): SessionState {
  if (session.endedAt || now >= session.expiresAt) return 'ended'
  const idleMs = now.getTime() - session.lastActiveAt.getTime()
  if (idleMs >= IDLE_LIMIT_MS) return isOnStandby(session, now) ? 'locked' : 'ended'
  const leftMs = Math.min(IDLE_LIMIT_MS - idleMs, session.expiresAt.getTime() - now.getTime())
  return leftMs <= WARN_BEFORE_MS ? 'warn' : 'active'
}

/** Why a session that `sessionState` calls ended has ended. */
export function endReason(session: SessionTimes, now: Date): 'limit' | 'idle' {
  return now >= session.expiresAt ? 'limit' : 'idle'
}

/** When the session locks or ends unless somebody does something. */
export function idleAt(session: SessionTimes): Date {
  return new Date(Math.min(session.lastActiveAt.getTime() + IDLE_LIMIT_MS, session.expiresAt.getTime()))
}

function isOnStandby({ standby, standbyAt }: SessionTimes, now: Date): boolean {
  return standby !== null && standbyAt !== null && now.getTime() - standbyAt.getTime() <= STANDBY_FRESH_MS
}
