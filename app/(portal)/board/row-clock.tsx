'use client'

import { Clock } from '#app/_components/ui/clock.tsx'
import { clockFace, formatClock } from '#app/_components/ui/clock-time.ts'
import { LiveClock } from '#app/_components/ui/live-clock.tsx'
import { useServerNow } from '#app/_components/ui/server-clock.ts'
import type { RowClock } from './board-view.ts'

/** The clock of a row; a dash where nothing is counted any more. */
export function RowClockFace({ clock, renderedAt }: { readonly clock: RowClock | null; readonly renderedAt: number }) {
  if (!clock) return <Clock owner="nobody" counts="stopped" />
  if (clock.down) return <LeftClock {...clock} renderedAt={renderedAt} />
  return <LiveClock {...clock} renderedAt={renderedAt} />
}

/** Counts what is left until a time that the program promised. */
function LeftClock({ renderedAt, owner, counts, line, ...run }: RowClock & { readonly renderedAt: number }) {
  const face = clockFace(run, useServerNow(renderedAt))
  const left = face.leftMs ?? 0
  const late = left < 0
  return (
    <Clock
      owner={owner}
      figure={formatClock(Math.abs(left))}
      counts={late ? 'past the time' : counts}
      fuse={face}
      line={line}
      lineState={face.state}
    />
  )
}
