import type { Metadata } from 'next'
import { TopBar } from '#app/_components/shell/top-bar.tsx'
import { LinkButton } from '#app/_components/ui/button.tsx'
import { EmptyState } from '#app/_components/ui/empty-state.tsx'

export const metadata: Metadata = { title: 'Not open to you' }

/** Pages of those who keep the portal, for anybody else. */
export default function NotOpen() {
  return (
    <>
      <TopBar />
      <main id="main" className="message-page">
        <EmptyState
          as="h1"
          title="This page is not open to you."
          actions={<LinkButton href="/account">Your account</LinkButton>}
        >
          It is for administrators and the program director.
        </EmptyState>
      </main>
    </>
  )
}
