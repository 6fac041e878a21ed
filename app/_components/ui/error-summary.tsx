'use client'

import { useEffect, useRef } from 'react'

export interface SummaryLine {
  /** The id of the control to go to. */
  id: string
  message: string
}

/** Every message of a form in one place, above it. Takes focus whenever its lines change, so that it is read out. */
export function ErrorSummary({ title, lines }: { title: string; lines: readonly SummaryLine[] }) {
  const box = useRef<HTMLElement>(null)
  const content = lines.map((line) => `${line.id} ${line.message}`).join('\n')
  useEffect(() => {
    if (content) box.current?.focus()
  }, [content])

  if (lines.length === 0) return null
  return (
    <section className="errsum" ref={box} tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <a
              href={`#${line.id}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(line.id)?.focus()
              }}
            >
              {line.message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
