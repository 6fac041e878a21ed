import { toStanding } from '#lib/accounts/session-standing.ts'
import { findRequestSession } from '#lib/auth/context.ts'
import { IdleGuard } from './idle-guard.tsx'

/** The watch over the session, on every screen behind sign-in. `lock`: the board and the receipt, which lock when idle. */
export async function SessionGuard({ mode }: { mode: 'end' | 'lock' }) {
  const session = await findRequestSession()
  if (!session) return null
  const { personId, name } = session.actor
  return (
    <IdleGuard
      standing={toStanding(session, new Date())}
      person={{ id: personId, name, email: session.email }}
      mode={mode}
    />
  )
}
