'use client'

import { useSyncExternalStore } from 'react'
import { BEFORE_LIVE, type LiveLine, type LiveLineOptions, type LiveState, openLiveLine } from './live-line.ts'

/*
 * One line for the page, whatever draws its state: the lamp of the desk, a notice that the page may be old, a clock.
 */
let line: LiveLine | undefined
let current: LiveState = BEFORE_LIVE
const listeners = new Set<() => void>()

/** How the live line of this page stands: whether it listens, since when, when it last heard the server. */
export function useLive(): LiveState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
    () => BEFORE_LIVE,
  )
}

/** Tries the lost line again now. */
export function reconnectNow(): void {
  line?.reconnect()
}

/** Opens the page's line; the given function closes it. */
export function holdLine(options: Omit<LiveLineOptions, 'onState'>): LiveLine {
  line?.close()
  const held = openLiveLine({ ...options, onState: publish })
  line = held
  return {
    ...held,
    close: () => {
      held.close()
      if (line !== held) return
      line = undefined
      publish(BEFORE_LIVE)
    },
  }
}

function publish(state: LiveState): void {
  current = state
  for (const listener of listeners) listener()
}
