'use client'

import { useEffect } from 'react'

const READY_PATH = '/api/health/ready'
const ASK_EVERY_MS = 3_000
/** A page that fails for a reason of its own is not read again and again. */
const AT_MOST_EVERY_MS = 30_000
/** Holds an instant and nothing else. */
const REMEMBERED = 'portal-read-again'

/** Reads a page that failed again by itself, as soon as the server says that it can serve. */
export function useReadAgain(): void {
  useEffect(() => {
    const leaving = new AbortController()
    const ask = async () => {
      if (leaving.signal.aborted || Date.now() - lastRead() < AT_MOST_EVERY_MS || !(await isReady())) return
      if (leaving.signal.aborted) return
      remember(Date.now())
      location.reload()
    }
    const timer = setInterval(() => void ask(), ASK_EVERY_MS)
    return () => {
      leaving.abort()
      clearInterval(timer)
    }
  }, [])
}

async function isReady(): Promise<boolean> {
  try {
    return (await fetch(READY_PATH, { cache: 'no-store', signal: AbortSignal.timeout(ASK_EVERY_MS) })).ok
  } catch {
    return false
  }
}

function lastRead(): number {
  try {
    return Number(sessionStorage.getItem(REMEMBERED) ?? 0)
  } catch {
    // A browser that stores nothing could not tell how often it has tried: a person presses instead.
    return Date.now()
  }
}

function remember(at: number): void {
  try {
    sessionStorage.setItem(REMEMBERED, String(at))
  } catch {
    // See above: then this is never reached.
  }
}
