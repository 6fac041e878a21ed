import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database, Tx } from '#db/client.ts'
import { memberships, people, sessions } from '#db/schema/index.ts'
import { statement } from '#db/statement.ts'
import { AppError } from '#lib/errors.ts'
import type { Actor, Membership } from './actor.ts'
import {
  ABSOLUTE_LIMIT_MS,
  endReason,
  type SessionState,
  type SessionTimes,
  type Standby,
  sessionState,
} from './session-state.ts'

/** What the functions of signing in need. They run before it is known who asks, so they see accounts and no patient. */
export interface Gate {
  readonly db: Database
  readonly now: Date
}

/** Activity is written down at most this often. */
const TOUCH_EVERY_MS = 30_000

export interface OpenSession extends SessionTimes {
  readonly id: string
  readonly state: SessionState
  readonly createdAt: Date
  readonly standbyReferralId: string | null
  readonly email: string
  /** Why it is over, when it is; the limits only show when somebody looks. */
  readonly goneBecause: string
  readonly actor: Actor & { readonly personId: string; readonly sessionId: string }
}

/** One transaction at the gate: accounts are seen, referrals are not. */
export function atGate<T>({ db }: Gate, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction({ reach: 'gate', personId: null, facilityIds: [] }, work)
}

/** Signs `personId` in and gives the id for the cookie. Whether they may is the caller's question. */
export async function createSession(gate: Gate, personId: string): Promise<string> {
  const id = randomUUID()
  const { now } = gate
  await atGate(gate, (tx) =>
    tx.insert(sessions).values({
      id,
      personId,
      createdAt: now,
      lastActiveAt: now,
      expiresAt: new Date(now.getTime() + ABSOLUTE_LIMIT_MS),
    }),
  )
  return id
}

/**
 * The session, its person and what they may do, as they are now: whoever was deactivated has none. With `activity` the
 * idle limit starts again, but only for a session that is neither locked nor over. Null when signed out.
 */
export function findSession(gate: Gate, sessionId: string, { activity = false } = {}): Promise<OpenSession | null> {
  return atGate(gate, async (tx) => {
    const session = await readSession(tx, sessionId, gate.now)
    if (!session) return null
    if (session.state === 'ended') {
      // Written down, so that open live feeds of this session hear of it.
      if (!session.endedAt) await end(tx, eq(sessions.id, sessionId), gate.now, session.goneBecause)
      return null
    }
    return activity && session.state !== 'locked' ? touched(tx, session, gate.now) : session
  })
}

async function touched(tx: Tx, session: OpenSession, now: Date): Promise<OpenSession> {
  if (now.getTime() - session.lastActiveAt.getTime() < TOUCH_EVERY_MS) return session
  await tx
    .update(sessions)
    .set({ lastActiveAt: now })
    .where(and(eq(sessions.id, session.id), isNull(sessions.endedAt)))
  const active = { ...session, lastActiveAt: now }
  return { ...active, state: sessionState(active, now) }
}

/**
 * The open screen says that it is still there. Without this an idle session ends; with it, it locks. False when the
 * session is over: a screen that comes back late does not bring it back.
 */
export function keepStandby(
  gate: Gate,
  sessionId: string,
  standby: Standby,
  referralId: string | null = null,
): Promise<boolean> {
  return atGate(gate, async (tx) => {
    const session = await readSession(tx, sessionId, gate.now)
    if (!session || session.state === 'ended') return false
    // A locked session keeps the screen it was locked on.
    const screen = session.state === 'locked' ? {} : { standby, standbyReferralId: referralId }
    await tx
      .update(sessions)
      .set({ ...screen, standbyAt: gate.now })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))
    return true
  })
}

/** Somebody gave the password again: both limits start anew. Whether it was right is the caller's question. */
export async function renewSession(gate: Gate, sessionId: string): Promise<void> {
  await atGate(gate, async (tx) => {
    const session = await readSession(tx, sessionId, gate.now)
    if (!session || session.state === 'ended') throw signedOut()
    await tx
      .update(sessions)
      .set({ lastActiveAt: gate.now, expiresAt: new Date(gate.now.getTime() + ABSOLUTE_LIMIT_MS) })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))
  })
}

/** Signs one browser out. Its open live feeds are told by the database. */
export async function endSession(gate: Gate, sessionId: string, reason = 'signed_out'): Promise<void> {
  await atGate(gate, (tx) => end(tx, eq(sessions.id, sessionId), gate.now, reason))
}

/** Signs a person out everywhere. */
export async function endAllSessions(gate: Gate, personId: string, reason = 'signed_out_everywhere'): Promise<void> {
  await atGate(gate, (tx) => endSessionsOf(tx, personId, gate.now, reason))
}

/** The same, inside a transaction of the caller's. */
export async function endSessionsOf(tx: Tx, personId: string, now: Date, reason: string): Promise<void> {
  await end(tx, eq(sessions.personId, personId), now, reason)
}

export function signedOut(): AppError {
  return new AppError('signed_out', 'You are signed out. Sign in again to go on; what you typed is still here.')
}

async function end(tx: Tx, which: ReturnType<typeof eq>, now: Date, reason: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: now, endReason: reason })
    .where(and(which, isNull(sessions.endedAt)))
}

async function readSession(tx: Tx, sessionId: string, now: Date): Promise<OpenSession | null> {
  const [session] = await readSessions(tx, [sessionId], now)
  return session ?? null
}

const sessionsOfIds = statement((tx: Tx) => {
  const held = tx
    .select({
      all: sql<Membership[]>`coalesce(json_agg(json_build_object(
        'role', ${memberships.role}, 'facilityId', ${memberships.facilityId}, 'unitType', ${memberships.unitType}
      ) order by ${memberships.createdAt}, ${memberships.id}), '[]')`,
    })
    .from(memberships)
    .where(and(eq(memberships.personId, people.id), isNull(memberships.endedAt)))
  return tx
    .select({
      session: sessions,
      person: { name: people.name, email: people.email, verifiedAt: people.verifiedAt, gone: people.deactivatedAt },
      memberships: sql<Membership[]>`(${held})`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(sql`${sessions.id} = any(${sql.placeholder('ids')}::uuid[])`)
    .prepare('sessions')
})

/** These sessions as they are at `now`, ended ones too; an unknown id has no row. */
export async function readSessions(tx: Tx, sessionIds: readonly string[], now: Date): Promise<OpenSession[]> {
  const rows = await sessionsOfIds(tx, { ids: `{${sessionIds.join(',')}}` })
  return rows.map(({ session, person, memberships }) => ({
    ...session,
    state: person.gone ? 'ended' : sessionState(session, now),
    goneBecause: person.gone ? 'deactivated' : endReason(session, now),
    email: person.email,
    actor: {
      personId: session.personId,
      sessionId: session.id,
      name: person.name,
      verified: person.verifiedAt !== null,
      memberships,
    },
  }))
}
