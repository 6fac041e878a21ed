import { LiveRefresh } from '#app/_components/live/live-refresh.tsx'
import { EmptyState } from '#app/_components/ui/empty-state.tsx'
import { PhoneButton } from '#app/_components/ui/phone-link.tsx'
import { PortalShell } from '#app/(portal)/_shell.tsx'
import type { LockedCtx } from '#lib/auth/context.ts'
import { pagingTrouble } from '#lib/health/paging-trouble.ts'
import { program } from '#lib/program.ts'
import { findLockedReceipt, type LockedReceipt as Locked } from '#lib/referrals/locked.ts'
import { headOf, type Receipt, toReceipt } from '#lib/referrals/receipt.ts'
import { spokenReference } from '#lib/referrals/spoken-reference.ts'
import { Chain } from './chain.tsx'
import { ReceiptHead } from './receipt-head.tsx'

/** A receipt that nobody touches still says who has the referral, until when, and whom to ring; nothing of a patient. */
export async function LockedReceipt({ locked, reference }: { locked: LockedCtx; reference: string }) {
  const found = await findLockedReceipt(locked, reference)
  const isLate = (await pagingTrouble()) !== null
  return (
    <PortalShell ctx={locked.session} mode="lock">
      <main id="main" className="message-page">
        {found && isAwaited(found) ? (
          <Awaited
            receipt={toReceipt(found.facts, { ...found.paging, isLate }, locked.now)}
            reference={spokenReference(reference)}
            renderedAt={locked.now.getTime()}
          />
        ) : (
          <EmptyState as="h1" title={found ? takenBy(found) : 'This screen is locked.'} actions={<PhoneButton />}>
            Referral {spokenReference(reference)}. Give your password to{' '}
            {found ? 'read the answer.' : 'see who has it.'}
          </EmptyState>
        )}
      </main>
      <LiveRefresh reference={reference} standby="receipt" />
    </PortalShell>
  )
}

/** Which answer it got is about the patient, so a locked screen only tells the way to it. */
function isAwaited({ facts: { status } }: Locked): boolean {
  return status === 'sent' || status === 'acknowledged' || status === 'in_review'
}

function takenBy({ facts: { holder } }: Locked): string {
  return `${holder?.name ?? 'The program'} has your patient.`
}

interface AwaitedProps {
  receipt: Receipt
  reference: string
  renderedAt: number
}

function Awaited({ receipt, reference, renderedAt }: AwaitedProps) {
  return (
    <div className="receipt">
      <p className="refline">
        <span>
          Referral <b className="ref">{reference}</b>
        </span>
        <span className="q">Locked: give your password for the rest.</span>
      </p>
      <ReceiptHead receipt={headOf(receipt)} renderedAt={renderedAt} />
      <Chain steps={receipt.chain} />
      <PhoneButton big>
        Ring {program.phone}, say “{reference}”
      </PhoneButton>
    </div>
  )
}
