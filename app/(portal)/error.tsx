'use client'

import { useReadAgain } from '#app/_components/session/use-read-again.ts'
import { TopBar } from '#app/_components/shell/top-bar.tsx'
import { Button } from '#app/_components/ui/button.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { PhoneLink } from '#app/_components/ui/phone-link.tsx'
import { sayableErrorCode } from '#lib/error-code.ts'

/** What failed, what is safe, what to do. Comes back by itself: a board may hang on a wall. */
export default function PortalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  useReadAgain()
  return (
    <>
      <TopBar />
      <main id="main" className="message-page">
        <h1 className="vh">This page could not be read</h1>
        <Note
          tone="warn"
          role="alert"
          actions={
            // A full read: it also brings back what a lost connection has left half drawn.
            <Button
              onClick={() => {
                reset()
                location.reload()
              }}
            >
              Read again
            </Button>
          }
        >
          <b>This page could not be read.</b> What was sent is safe, and whoever has a referral still has it. It is read
          again by itself.
          <br />
          <span className="sm q">
            {error.digest ? (
              <>Say “error {sayableErrorCode(error.digest)}” when you call </>
            ) : (
              <>If it stays so, call </>
            )}
            <PhoneLink />.
          </span>
        </Note>
      </main>
    </>
  )
}
