import type { Metadata } from 'next'
import { TopBar } from '#app/_components/shell/top-bar.tsx'
import { LinkButton } from '#app/_components/ui/button.tsx'
import { EmptyState } from '#app/_components/ui/empty-state.tsx'
import { PhoneLink } from '#app/_components/ui/phone-link.tsx'

export const metadata: Metadata = { title: 'Not open to you' }

/** The same words whether a referral exists or not: they must not tell which. */
export default function NotOpen() {
  return (
    <>
      <TopBar />
      <main id="main" className="message-page">
        <EmptyState
          as="h1"
          title="This referral is not open to you."
          actions={<LinkButton href="/referrals">My referrals</LinkButton>}
        >
          It may belong to another hospital, or the reference may be mistyped. If you are caring for this patient, call{' '}
          <PhoneLink />.
        </EmptyState>
      </main>
    </>
  )
}
