'use client'

import type { CSSProperties } from 'react'
import { atkinson } from '#app/_styles/fonts/atkinson.ts'
import { sayableErrorCode } from '#lib/error-code.ts'
import { program } from '#lib/program.ts'

// Written on the elements: a stylesheet of this page's own would be fetched ahead by every other page.
const page: CSSProperties = {
  maxWidth: '40rem',
  margin: '0 auto',
  padding: '48px 24px',
  background: 'light-dark(#fbfaf7, #0d141b)',
  color: 'light-dark(#14202b, #e9eef2)',
  font: '1rem / 1.5 var(--font-atkinson), system-ui, sans-serif',
}
const control: CSSProperties = {
  display: 'inline-block',
  margin: '8px 8px 0 0',
  padding: '12px 16px',
  border: '1px solid light-dark(#8c867a, #64788b)',
  borderRadius: 4,
  background: 'light-dark(#ffffff, #131c25)',
  color: 'inherit',
  font: 'inherit',
  fontWeight: 600,
  textDecoration: 'none',
}

/** When even the frame of a page failed. Brings its own document and leans on nothing else. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" className={atkinson.variable} style={{ colorScheme: 'light dark', background: page.background }}>
      <body style={page}>
        <title>This page could not be read</title>
        <main id="main">
          <h1>This page could not be read</h1>
          <p>What was sent is safe, and whoever has a referral still has it.</p>
          {error.digest ? <p>Say “error {sayableErrorCode(error.digest)}” when you call.</p> : null}
          <p>
            <a href={program.phoneHref} style={control}>
              Ring {program.phone}
            </a>
            <button type="button" style={control} onClick={() => location.reload()}>
              Read again
            </button>
          </p>
        </main>
      </body>
    </html>
  )
}
