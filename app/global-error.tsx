'use client'

import '#app/_styles/portal.css'
import { Button } from '#app/_components/ui/button.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { PhoneButton } from '#app/_components/ui/phone-link.tsx'
import { atkinson } from '#app/_styles/fonts/atkinson.ts'
import { sayableErrorCode } from '#lib/error-code.ts'

/** When even the frame of a page failed. Brings its own document. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" className={atkinson.variable}>
      <body>
        <title>This page could not be read</title>
        <main id="main" className="message-page">
          <h1 className="vh">This page could not be read</h1>
          <Note tone="warn" role="alert" actions={<Button onClick={() => location.reload()}>Read again</Button>}>
            <b>This page could not be read.</b> What was sent is safe, and whoever has a referral still has it.
            {error.digest ? (
              <>
                <br />
                <span className="sm q">Say “error {sayableErrorCode(error.digest)}” when you call.</span>
              </>
            ) : null}
          </Note>
          <p className="acts">
            <PhoneButton />
          </p>
        </main>
      </body>
    </html>
  )
}
