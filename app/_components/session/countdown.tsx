'use client'

import { useEffect, useState } from 'react'
import type { SessionStanding } from '#lib/accounts/session-standing.ts'

/** What is left, to the second. Screen readers hear it once a minute only. */
export function Countdown({ standing }: { standing: SessionStanding }) {
  const [leftMs, setLeftMs] = useState(standing.leftMs)
  useEffect(() => {
    const endAt = Date.now() + standing.leftMs
    const tick = () => setLeftMs(Math.max(0, endAt - Date.now()))
    tick()
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [standing])

  const seconds = Math.ceil(leftMs / 1_000)
  const minutes = Math.ceil(seconds / 60)
  return (
    <p>
      <span aria-hidden="true">
        <b className="nw">
          {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
        </b>{' '}
        left.
      </span>
      <span className="vh" aria-live="polite">
        {minutes === 1 ? '1 minute' : `${minutes} minutes`} left.
      </span>
    </p>
  )
}
