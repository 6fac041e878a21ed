'use client'

import { createContext, type ReactNode, use, useActionState, useEffect, useRef } from 'react'
import { Note } from '#app/_components/ui/note.tsx'
import { takeRosterStep } from './actions.ts'
import { NOTHING_YET, type RosterState } from './roster-state.ts'

interface Acts {
  readonly state: RosterState
  readonly pending: boolean
  readonly take: (form: FormData) => void
}

const ActsContext = createContext<Acts | null>(null)

export function useRosterActs(): Acts {
  const acts = use(ActsContext)
  if (!acts) throw new Error('A form of the roster stands outside the page')
  return acts
}

/** All forms of the page have one answer: what was done is said above them, what was refused at its form. */
export function RosterActs({ children }: { readonly children: ReactNode }) {
  const [state, take, pending] = useActionState(takeRosterStep, NOTHING_YET)
  const done = useRef<HTMLDivElement>(null)
  const doneAt = state.outcome === 'done' ? state.at : null
  useEffect(() => {
    if (doneAt !== null) done.current?.focus()
  }, [doneAt])
  return (
    <ActsContext value={{ state, take, pending }}>
      <div ref={done} tabIndex={-1} role="status">
        {state.outcome === 'done' ? (
          <Note tone="ok">
            {state.message}
            {state.address ? <Address address={state.address} /> : null}
          </Note>
        ) : null}
      </div>
      {children}
    </ActsContext>
  )
}

function Address({ address }: { readonly address: string }) {
  return (
    <input
      className="mt"
      aria-label="Your calendar’s address"
      readOnly
      value={address}
      onFocus={(event) => event.currentTarget.select()}
    />
  )
}
