import { sql } from 'drizzle-orm'
import { facilityIds, reachOf } from '#lib/accounts/actor.ts'
import type { Standby } from '#lib/accounts/session-state.ts'
import { atGate, type Gate, type OpenSession, readSessions } from '#lib/accounts/sessions.ts'
import type { Viewer } from './notice.ts'

/** An open screen. One that may lock instead of signing out says so. */
export interface Screen {
  readonly sessionId: string
  readonly standby: Standby | null
  /** The receipt's referral. */
  readonly referralId: string | null
}

export function toViewer({ id, state, actor }: OpenSession): Viewer {
  return {
    sessionId: id,
    personId: actor.personId,
    reach: reachOf(actor),
    facilityIds: facilityIds(actor),
    session: state === 'locked' ? 'locked' : 'active',
  }
}

/**
 * Reads all sessions of these screens at once, and says for those on standby that the screen is still open. A session
 * that is over is not in the answer, and does not come back by this.
 */
export function watchSessions(gate: Gate, screens: readonly Screen[]): Promise<ReadonlyMap<string, Viewer>> {
  if (screens.length === 0) return Promise.resolve(new Map())
  return atGate(gate, async (tx) => {
    const found = await readSessions(tx, [...new Set(screens.map(({ sessionId }) => sessionId))], gate.now)
    const open = found.filter(({ state }) => state !== 'ended')
    const standing = open.flatMap((session) => standbyOf(session, screens) ?? [])
    if (standing.length > 0) {
      await tx.execute(sql`
        update sessions set standby = s.standby, standby_referral_id = s.referral, standby_at = ${gate.now.toISOString()}
          from json_to_recordset(${JSON.stringify(standing)}::json)
            as s(session uuid, standby session_standby, referral uuid)
          where id = s.session and ended_at is null`)
    }
    return new Map(open.map((session) => [session.id, toViewer(session)]))
  })
}

/** A locked session keeps the screen it was locked on; otherwise a board counts before a receipt. */
function standbyOf(session: OpenSession, screens: readonly Screen[]) {
  const own = screens.filter(({ sessionId, standby }) => sessionId === session.id && standby !== null)
  const screen = own.find(({ standby }) => standby === 'board') ?? own.at(-1)
  if (!screen) return null
  const kept = session.state === 'locked' ? { standby: session.standby, referral: session.standbyReferralId } : null
  return { session: session.id, ...(kept ?? { standby: screen.standby, referral: screen.referralId }) }
}
