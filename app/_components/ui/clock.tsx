import type { CSSProperties, ReactNode } from 'react'
import type { ClockOwner } from './clock-time.ts'

const MARKS = {
  program: { className: 'own p', label: 'Program owes' },
  hospital: { className: 'own h', label: 'Hospital owes' },
  nobody: { className: 'own n', label: 'Nobody owes' },
} as const

/** Disc: the program owes. Ring: the hospital owes. Dash: nobody. */
export function OwnerMark({ owner }: { owner: ClockOwner }) {
  const mark = MARKS[owner]
  return <span className={mark.className} role="img" aria-label={mark.label} />
}

interface ClockProps {
  owner: ClockOwner
  /** The figure itself; absent on a stopped clock that shows words only. */
  figure?: ReactNode
  /** What it counts, or of how much: "since sent", "of 30:00". */
  counts?: ReactNode
  fuse?: { filledPct: number; state: 'calm' | 'soon' | 'past'; limitAtPct: number } | undefined
  /** The limit, the due time, or what has happened to it. */
  line?: ReactNode
  lineState?: 'calm' | 'soon' | 'past'
}

const LINE_CLASSES = { calm: 'l', soon: 'l soon-t', past: 'l past' } as const

/** A clock as it is drawn. For one that ticks, see LiveClock. */
export function Clock({ owner, figure, counts, fuse, line, lineState = 'calm' }: ClockProps) {
  return (
    <div className="clk">
      <OwnerMark owner={owner} />
      <span className="t">
        {figure} {counts ? <small>{counts}</small> : null}
      </span>
      {fuse ? <Fuse {...fuse} /> : null}
      {line ? <span className={LINE_CLASSES[lineState]}>{line}</span> : null}
    </div>
  )
}

/** Fills to the tick at the limit; once past, the tick stays where the limit was. */
function Fuse({ filledPct, state, limitAtPct }: NonNullable<ClockProps['fuse']>) {
  const at: CSSProperties & { '--at': string } = { '--at': `${limitAtPct}%` }
  return (
    <span className={state === 'soon' ? 'fuse soon' : 'fuse'} style={at} aria-hidden="true">
      <i style={{ width: `${filledPct}%` }} />
    </span>
  )
}
