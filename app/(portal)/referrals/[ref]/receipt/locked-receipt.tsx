import { EmptyState } from '#app/_components/ui/empty-state.tsx'
import { PhoneButton } from '#app/_components/ui/phone-link.tsx'
import type { LockedCtx } from '#lib/auth/context.ts'
import { spokenReference } from '#lib/referrals/spoken-reference.ts'

/** A locked screen says which referral it waits for and whom to ring, and nothing about a patient. */
export function LockedReceipt({ reference }: { locked: LockedCtx; reference: string }) {
  return (
    <main id="main" className="message-page">
      <EmptyState
        as="h1"
        title={`Referral ${spokenReference(reference)}. This screen is locked.`}
        actions={<PhoneButton />}
      >
        Sign in again to see who has it.
      </EmptyState>
    </main>
  )
}
