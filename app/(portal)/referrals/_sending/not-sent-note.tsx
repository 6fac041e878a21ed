'use client'

import { WifiOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { PhoneLink } from '#app/_components/ui/phone-link.tsx'
import { formatClockSeconds } from '#lib/dates.ts'
import type { OutboxState } from '#lib/referrals/outbox.ts'

interface NotSentNoteProps {
  state: OutboxState
  onTryNow: () => void
  timeZone: string
}

/** A try may take this long before the page says that it is still trying. */
const QUIET_MS = 1_500

/** What has happened to the alert on its way, for as long as the server has not confirmed it. */
export function NotSentNote({ state, onTryNow, timeZone }: NotSentNoteProps) {
  const now = useTick(state.phase === 'waiting' || state.phase === 'sending')
  if (state.phase === 'sending') {
    if (state.tries === 1 && now - state.triedAt < QUIET_MS) return null
    return (
      <Note tone="strong" icon={WifiOff}>
        <b>Not sent yet, trying now.</b> Try {state.tries}, since{' '}
        {formatClockSeconds(new Date(state.triedAt), timeZone)}. Your text is kept on this page.
        <ReadItOut />
      </Note>
    )
  }
  if (state.phase !== 'waiting') return null
  return (
    <Note tone="strong" icon={WifiOff} actions={<Button onClick={onTryNow}>Try now</Button>}>
      <b>Not sent yet, trying again.</b> Last try {formatClockSeconds(new Date(state.triedAt), timeZone)}, next in{' '}
      {Math.max(0, Math.ceil((state.nextAt - now) / 1000))} s. Your text is kept on this page.
      <ReadItOut />
    </Note>
  )
}

function ReadItOut() {
  return (
    <>
      <br />
      If you cannot wait, call{' '}
      <b>
        <PhoneLink />
      </b>{' '}
      and read it out.
    </>
  )
}

function useTick(running: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!running) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [running])
  return now
}
