'use client'

import { Check } from 'lucide-react'
import { Button } from '#app/_components/ui/button.tsx'
import { Icon } from '#app/_components/ui/icon.tsx'
import { formatClockSeconds } from '#lib/dates.ts'
import type { OutboxState } from '#lib/referrals/outbox.ts'

interface SaveStateProps {
  readonly state: OutboxState
  readonly onRetry: () => void
  readonly zone: string
}

/** How a save stands: nothing is called saved before the server has said so. */
export function SaveState({ state, onRetry, zone }: SaveStateProps) {
  switch (state.phase) {
    case 'idle':
      return null
    case 'sending':
      return <span className="hint">{state.tries > 1 ? 'Not saved yet, trying now.' : 'Saving'}</span>
    case 'sent':
      return (
        <span className="okd">
          <Icon of={Check} /> saved {formatClockSeconds(new Date(state.receipt.at), zone)}
        </span>
      )
    case 'waiting':
      return (
        <span className="fielderr">
          <span>
            Not saved yet, trying again. Last try {formatClockSeconds(new Date(state.triedAt), zone)}; what you typed is
            kept here.
          </span>
          <Button size="small" onClick={onRetry}>
            Try now
          </Button>
        </span>
      )
    case 'signed_out':
      return <span className="fielderr">Not saved yet. {state.message}</span>
    case 'refused':
      return <span className="fielderr">Not saved. {Object.values(state.fields)[0] ?? state.message}</span>
  }
}
