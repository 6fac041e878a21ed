'use client'

import type { HTMLAttributes, ReactNode } from 'react'
import { Clock } from './clock.tsx'
import { type ClockOwner, type ClockRun, clockFace, formatClock, formatLimit } from './clock-time.ts'
import { useServerNow } from './server-clock.ts'

interface LiveClockProps extends ClockRun {
  owner: ClockOwner
  /** The server's time when the page was drawn, in ms. */
  renderedAt: number
  /** Beside the figure; without it a clock with a limit says "of 30:00". */
  counts?: ReactNode
  /** Under the fuse while there is time: the limit and its wall-clock time, or the hospital's share. */
  line?: ReactNode
  /** Ends the amber sentence "2:30 left …": "to decide". */
  todo?: string
}

/**
 * A clock that ticks each second in the server's time. In the last fifth it says what is left; past the limit it says by how much.
 * The ground turns red only through `.overdue` on the row or panel that holds it; see OverdueWhenPast.
 */
export function LiveClock({ owner, renderedAt, counts, line, todo, ...run }: LiveClockProps) {
  const face = clockFace(run, useServerNow(renderedAt))
  const { limitMs } = run
  const running = owner === 'program' && run.stoppedAt === undefined
  return (
    <Clock
      owner={owner}
      figure={formatClock(face.elapsedMs)}
      counts={counts ?? (limitMs ? `of ${formatLimit(limitMs)}` : undefined)}
      fuse={limitMs ? face : undefined}
      line={running ? sentence(face, limitMs, todo, line) : line}
      lineState={running ? face.state : 'calm'}
    />
  )
}

function sentence(
  face: ReturnType<typeof clockFace>,
  limitMs: number | undefined,
  todo: string | undefined,
  line: ReactNode,
) {
  if (limitMs === undefined || face.leftMs === undefined || face.state === 'calm') return line
  if (face.state === 'past') return `past ${formatLimit(limitMs)} limit by ${formatClock(-face.leftMs)}`
  return `${formatClock(face.leftMs)} left${todo ? ` ${todo}` : ''}`
}

interface LiveFigureProps extends ClockRun {
  renderedAt: number
  /** `down` counts what is left of the limit and stops at 0:00; `up` counts what has passed. */
  direction: 'up' | 'down'
}

/** The ticking figure alone, such as the receipt's countdown. Not announced: what it leads to is written beside it. */
export function LiveFigure({ renderedAt, direction, ...run }: LiveFigureProps) {
  const face = clockFace(run, useServerNow(renderedAt))
  return <span role="timer">{formatClock(direction === 'down' ? (face.leftMs ?? 0) : face.elapsedMs)}</span>
}

interface OverdueWhenPastProps extends ClockRun, Omit<HTMLAttributes<HTMLElement>, 'className'> {
  renderedAt: number
  as?: 'li' | 'div' | 'section'
  className: string
}

/** The holder of a clock that turns loud the second its limit has passed. */
export function OverdueWhenPast({ as: Holder = 'div', renderedAt, className, ...rest }: OverdueWhenPastProps) {
  const { startedAt, stoppedAt, notOursMs, limitMs, ...attributes } = rest
  const past = clockFace({ startedAt, stoppedAt, notOursMs, limitMs }, useServerNow(renderedAt)).state === 'past'
  return <Holder className={past ? `${className} overdue` : className} {...attributes} />
}
