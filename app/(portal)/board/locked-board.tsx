import { LiveRefresh } from '#app/_components/live/live-refresh.tsx'
import { TierBadge } from '#app/_components/ui/badges.tsx'
import { EmptyState } from '#app/_components/ui/empty-state.tsx'
import { LiveClock } from '#app/_components/ui/live-clock.tsx'
import type { LockedCtx } from '#lib/auth/context.ts'
import { formatClock } from '#lib/dates.ts'
import { program } from '#lib/program.ts'
import { statusText, tierText } from '#lib/referrals/labels.ts'
import { isTaken, type LockedEntry, listLockedBoard } from '#lib/referrals/locked.ts'
import { PortalShell } from '../_shell.tsx'

/** The board of a desk that nobody touches: it listens and sounds, and shows who waits where, but nothing of a patient. */
export async function LockedBoard({ locked }: { locked: LockedCtx }) {
  const entries = await listLockedBoard(locked)
  const renderedAt = locked.now.getTime()
  return (
    <PortalShell ctx={locked.session} mode="lock">
      <main id="main" className="page locked">
        <h1 className="vh">Board, locked</h1>
        {entries.length === 0 ? <EmptyState title="Nobody is waiting." /> : null}
        <ul className="locked-list">
          {entries.map((entry) => (
            <LockedRow key={entry.reference} entry={entry} renderedAt={renderedAt} />
          ))}
        </ul>
      </main>
      <LiveRefresh standby="board" />
    </PortalShell>
  )
}

function LockedRow({ entry, renderedAt }: { entry: LockedEntry; renderedAt: number }) {
  const { clocks, hospital, tier } = entry
  const due = clocks.acknowledgement
  const waits = !isTaken(entry)
  return (
    <li className={waits && due && due.overdueByMs > 0 ? 'overdue' : undefined}>
      <b>{hospital}</b>
      <TierBadge tier={tier}>{tierText(tier)}</TierBadge>
      {waits && due && !due.to ? (
        <LiveClock
          owner="program"
          renderedAt={renderedAt}
          startedAt={due.from.getTime()}
          limitMs={due.limitMs}
          counts="since sent"
          line={`to acknowledge by ${formatClock(due.dueAt, program.timeZone)}`}
          todo="to acknowledge"
        />
      ) : (
        <span>{entry.holder ? `${statusText(entry.status)}, ${entry.holder} has it` : statusText(entry.status)}</span>
      )}
    </li>
  )
}
