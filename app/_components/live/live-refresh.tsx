'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { syncServerClock } from '#app/_components/ui/server-clock.ts'
import { FEED_PATH } from '#lib/live/wire.ts'
import type { LiveChange } from './live-line.ts'
import { makeRefreshQueue, type RefreshQueue } from './refresh-queue.ts'
import { playAlert } from './sound.ts'
import { holdLine } from './use-live.ts'

interface LiveRefreshProps {
  /** Read again only when this referral changes; without it, on every change that the reader may see. */
  readonly reference?: string
  /** A screen that locks instead of signing out while it is open: the board, or the receipt of `reference`. */
  readonly standby?: 'board' | 'receipt'
  /** Reads what changed; without it the whole page is read again. One that fails is tried again. */
  readonly read?: () => Promise<void>
}

const READ_AGAIN_MS = 1_000

/** A screen nobody looks at gives its line back after this long: browsers allow one site only a few. */
const HIDDEN_MS = 30_000

/** Draws nothing. Keeps the page it is on up to date: reads it again whenever something changed that it may show. */
export function LiveRefresh({ reference, standby, read }: LiveRefreshProps) {
  const router = useRouter()
  const [reading, startReading] = useTransition()
  const queue = useRef<RefreshQueue>(undefined)

  useEffect(() => {
    const readings = makeRefreshQueue(() => {
      const tryAgain = () => {
        setTimeout(readings.ask, READ_AGAIN_MS)
        readings.done()
      }
      if (read) read().then(readings.done, tryAgain)
      // A page that is read from a server without its database would be replaced by the sentence that says so.
      else probe().then((found) => (found === 'down' ? tryAgain() : startReading(() => router.refresh())))
    })
    queue.current = readings
  }, [router, read])

  useEffect(() => {
    if (!reading) queue.current?.done()
  }, [reading])

  useEffect(() => {
    const url = feedAddress(reference, standby)
    const onChange = (change: LiveChange) => {
      if (change.alert) playAlert()
      if (!reference || change.reference === null || change.reference === reference) queue.current?.ask()
    }
    return keepLine(
      () => holdLine({ url, open: (path) => new EventSource(path), probe, onChange, onServerTime: syncServerClock }),
      standby !== undefined,
    )
  }, [reference, standby])

  return null
}

function feedAddress(reference: string | undefined, standby: LiveRefreshProps['standby']): string {
  const query = new URLSearchParams()
  if (standby) query.set('standby', standby)
  if (standby === 'receipt' && reference) query.set('ref', reference)
  return query.size > 0 ? `${FEED_PATH}?${query}` : FEED_PATH
}

async function probe(): Promise<'answers' | 'signed_out' | 'down'> {
  try {
    const { ok, status } = await fetch(FEED_PATH, {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(4_000),
    })
    if (status === 401) return 'signed_out'
    return ok ? 'answers' : 'down'
  } catch {
    return 'down'
  }
}

/** Holds a line while the page is there to be seen; one on duty also while it is hidden. */
function keepLine(hold: () => ReturnType<typeof holdLine>, onDuty: boolean): () => void {
  let line: ReturnType<typeof holdLine> | undefined = hold()
  let hidden: ReturnType<typeof setTimeout> | undefined
  const leaving = new AbortController()
  const { signal } = leaving

  const release = () => {
    line?.close()
    line = undefined
  }
  const comeBack = () => {
    clearTimeout(hidden)
    line ??= hold()
  }
  const onVisibility = () => {
    clearTimeout(hidden)
    if (document.visibilityState === 'visible') comeBack()
    else if (!onDuty) hidden = setTimeout(release, HIDDEN_MS)
  }
  document.addEventListener('visibilitychange', onVisibility, { signal })
  addEventListener('pagehide', release, { signal })
  addEventListener('pageshow', comeBack, { signal })
  addEventListener('offline', () => line?.lose(), { signal })
  addEventListener('online', () => line?.reconnect(), { signal })
  return () => {
    leaving.abort()
    clearTimeout(hidden)
    release()
  }
}
