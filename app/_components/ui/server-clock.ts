'use client'

import { useCallback, useSyncExternalStore } from 'react'

/*
 * One ticking clock for the page, in the server's time: a workstation's own clock may be wrong by minutes, a deadline
 * must not be. Every server instant that reaches the page is a sample of the difference. It was taken before it arrived,
 * so the true difference is never smaller than a sample's: the largest seen is the best, and an old page out of the
 * browser's cache cannot put the clock back.
 */
let offsetMs: number | undefined
let doubted = false
let lastWall = 0
let lastSteady = 0
let now = 0
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** Past this the client's clock was set, or the machine slept, and the difference is learnt anew. */
const STEP_MS = 2000

/** Tell the page what time it is on the server, in ms. For instants that come straight from it, such as a feed's heartbeat. */
export function syncServerClock(serverNow: number): void {
  noticeSteps()
  const sample = serverNow - Date.now()
  if (offsetMs === undefined || doubted || sample > offsetMs) offsetMs = sample
  doubted = false
}

/**
 * The server's time in ms, to the second, ticking. `renderedAt` is the server's time when the page was drawn: the first
 * paint shows exactly what the server drew.
 */
export function useServerNow(renderedAt: number): number {
  const subscribe = useCallback((listener: () => void) => listen(renderedAt, listener), [renderedAt])
  return useSyncExternalStore(
    subscribe,
    () => Math.max(now, renderedAt),
    () => renderedAt,
  )
}

function listen(renderedAt: number, listener: () => void): () => void {
  const sample = renderedAt - Date.now()
  if (offsetMs === undefined || sample > offsetMs) offsetMs = sample
  listeners.add(listener)
  if (timer === undefined) tick()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearTimeout(timer)
    timer = undefined
  }
}

function tick(): void {
  noticeSteps()
  const exact = Date.now() + (offsetMs ?? 0)
  now = Math.floor(exact / 1000) * 1000
  for (const listener of listeners) listener()
  timer = setTimeout(tick, 1000 - (exact % 1000) + 4)
}

function noticeSteps(): void {
  const wall = Date.now()
  const steady = performance.now()
  if (lastWall !== 0 && Math.abs(wall - lastWall - (steady - lastSteady)) > STEP_MS) doubted = true
  lastWall = wall
  lastSteady = steady
}
