'use client'

import './_styles/fallback.css'
import { atkinson } from '#app/_styles/fonts/atkinson.ts'
import { sayableErrorCode } from '#lib/error-code.ts'
import { program } from '#lib/program.ts'

/** When even the frame of a page failed. Brings its own document and leans on nothing else. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" className={atkinson.variable}>
      <body className="fallback">
        <title>This page could not be read</title>
        <main id="main">
          <h1>This page could not be read</h1>
          <p>What was sent is safe, and whoever has a referral still has it.</p>
          {error.digest ? <p>Say “error {sayableErrorCode(error.digest)}” when you call.</p> : null}
          <p>
            <a href={program.phoneHref}>Ring {program.phone}</a>
            <button type="button" onClick={() => location.reload()}>
              Read again
            </button>
          </p>
        </main>
      </body>
    </html>
  )
}
