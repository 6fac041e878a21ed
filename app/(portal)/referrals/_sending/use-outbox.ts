'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { isUnsent, makeOutbox, type Outbox, type OutboxEdge, type OutboxState } from '#lib/referrals/outbox.ts'

const IDLE: OutboxState = { phase: 'idle' }

/**
 * An outbox for as long as the component is on the page. It tries again as soon as the browser has a network, and asks
 * before somebody leaves with something unsent. Nothing is kept anywhere but in this page's memory.
 */
export function useOutbox(edge: Pick<OutboxEdge, 'post' | 'ask'>): { state: OutboxState; go: () => void } {
  const [state, setState] = useState<OutboxState>(IDLE)
  const latest = useRef(edge)
  const outbox = useRef<Outbox>(undefined)
  useEffect(() => {
    latest.current = edge
  })

  const open = useCallback(() => {
    outbox.current ??= makeOutbox({
      post: (signal) => latest.current.post(signal),
      ask: (signal) => latest.current.ask(signal),
      onState: setState,
      now: () => Date.now(),
    })
    return outbox.current
  }, [])

  useEffect(
    () => () => {
      outbox.current?.close()
      outbox.current = undefined
    },
    [],
  )

  const waiting = state.phase === 'waiting'
  useEffect(() => {
    if (!waiting) return
    const retry = () => outbox.current?.go()
    addEventListener('online', retry)
    return () => removeEventListener('online', retry)
  }, [waiting])

  const unsent = isUnsent(state)
  useEffect(() => {
    if (!unsent) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [unsent])

  return { state, go: useCallback(() => open().go(), [open]) }
}
