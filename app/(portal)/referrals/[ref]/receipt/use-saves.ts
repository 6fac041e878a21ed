'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { TypedEntry } from '#lib/referrals/answers-form.ts'
import { isUnsent, makeOutbox, type Outbox, type OutboxState } from '#lib/referrals/outbox.ts'
import { postForReceipt } from '../../_sending/post-json.ts'
import { useSignedInAgain } from '../../_sending/use-signed-in-again.ts'

const IDLE: OutboxState = { phase: 'idle' }

export interface Saves {
  readonly stateOf: (code: string) => OutboxState
  /** Sends these answers under a submission of their own; a newer one of the same line takes the older one's place. */
  readonly save: (code: string, entries: readonly TypedEntry[]) => void
  readonly retry: (code: string) => void
}

/**
 * Saves each line of a referral by itself. A submission keeps its id through all its tries, so it is stored once; the
 * server need not be asked whether it arrived.
 */
export function useSaves(reference: string): Saves {
  const [states, setStates] = useState<Readonly<Record<string, OutboxState>>>({})
  const outboxes = useRef(new Map<string, Outbox>())

  const save = useCallback(
    (code: string, values: readonly TypedEntry[]) => {
      outboxes.current.get(code)?.close()
      const body = { reference, submissionId: newId(), values }
      const outbox = makeOutbox({
        post: (signal) => postForReceipt('/api/referrals/values', body, signal),
        ask: async () => 'not_there',
        onState: (state) => setStates((before) => ({ ...before, [code]: state })),
        now: () => Date.now(),
      })
      outboxes.current.set(code, outbox)
      outbox.go()
    },
    [reference],
  )

  const all = Object.values(states)
  const unsent = all.some(isUnsent)
  const retryAll = useCallback(() => {
    for (const outbox of outboxes.current.values()) outbox.go()
  }, [])
  useSignedInAgain(
    all.some(({ phase }) => phase === 'signed_out'),
    retryAll,
  )

  useEffect(() => {
    if (!unsent) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', hold)
    addEventListener('online', retryAll)
    return () => {
      removeEventListener('beforeunload', hold)
      removeEventListener('online', retryAll)
    }
  }, [unsent, retryAll])

  useEffect(() => {
    const open = outboxes.current
    return () => {
      for (const outbox of open.values()) outbox.close()
      open.clear()
    }
  }, [])

  return {
    stateOf: (code) => states[code] ?? IDLE,
    save,
    retry: (code) => outboxes.current.get(code)?.go(),
  }
}

/** A random id, also on a page that came over plain http, where browsers keep `randomUUID` back. */
function newId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID()
  const bytes: Uint8Array = (crypto as Crypto).getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-')
}
