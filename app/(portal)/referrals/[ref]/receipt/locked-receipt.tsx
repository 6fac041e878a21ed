import { LiveRefresh } from '#app/_components/live/live-refresh.tsx'
import { EmptyState } from '#app/_components/ui/empty-state.tsx'
import { LiveFigure } from '#app/_components/ui/live-clock.tsx'
import { PhoneButton } from '#app/_components/ui/phone-link.tsx'
import { PortalShell } from '#app/(portal)/_shell.tsx'
import type { LockedCtx } from '#lib/auth/context.ts'
import { formatClock } from '#lib/dates.ts'
import { findLockedReceipt, isTaken, type LockedEntry } from '#lib/referrals/locked.ts'
import { spokenReference } from '#lib/referrals/spoken-reference.ts'

/** A receipt that nobody touches still says who has the referral, until when, and whom to ring; nothing of a patient. */
export async function LockedReceipt({ locked, reference }: { locked: LockedCtx; reference: string }) {
  const entry = await findLockedReceipt(locked, reference)
  return (
    <PortalShell ctx={locked.session} mode="lock">
      <main id="main" className="message-page">
        <EmptyState as="h1" title={entry ? headline(entry) : 'This screen is locked.'} actions={<PhoneButton />}>
          Referral {spokenReference(reference)}.{' '}
          {entry ? (
            <Waiting entry={entry} renderedAt={locked.now.getTime()} />
          ) : (
            'Give your password to see who has it.'
          )}
        </EmptyState>
      </main>
      <LiveRefresh reference={reference} standby="receipt" />
    </PortalShell>
  )
}

function headline(entry: LockedEntry): string {
  if (!isTaken(entry)) return 'Nobody has it yet.'
  return entry.holder ? `${entry.holder} has your patient.` : 'The program has your patient.'
}

function Waiting({ entry, renderedAt }: { entry: LockedEntry; renderedAt: number }) {
  const { acknowledgement, decision } = entry.clocks
  const running = isTaken(entry) ? decision : acknowledgement
  if (!running || running.to) return 'Give your password to read the answer.'
  return (
    <>
      {isTaken(entry) ? 'Answer due' : 'Somebody must take it'} by {formatClock(running.dueAt, entry.timeZone)}, in{' '}
      <b>
        <LiveFigure
          renderedAt={renderedAt}
          direction="down"
          startedAt={running.from.getTime()}
          limitMs={running.dueAt.getTime() - running.from.getTime()}
        />
      </b>
      . If nobody does, ring the line.
    </>
  )
}
