'use client'

import { memo } from 'react'
import { ConfigurationBadge, TierBadge } from '#app/_components/ui/badges.tsx'
import { Button } from '#app/_components/ui/button.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import type { RowView } from './board-view.ts'
import { RowClockFace } from './row-clock.tsx'
import { RowVerbButton } from './row-verb.tsx'
import { StepButton } from './step-button.tsx'

export interface RowActs {
  readonly select: (reference: string) => void
  readonly dismiss: () => void
  readonly logCall: (reference: string) => void
  readonly nameReviewer: (reference: string) => void
  readonly take: (form: FormData) => void
}

interface BoardRowProps {
  readonly row: RowView
  readonly renderedAt: number
  readonly selected: boolean
  /** Somebody waits past a limit here. */
  readonly past: boolean
  /** The first such row: its verb is the only filled button of the board. */
  readonly loud: boolean
  readonly done: boolean
  /** The refusal of the last press on this row. */
  readonly refusal: string | null
  readonly acts: RowActs
}

/** One referral: who, how bad, how long, what is owed, who has it, and the one thing to press. */
export const BoardRow = memo(function BoardRow(props: BoardRowProps) {
  const { row, renderedAt, selected, past, loud, done, refusal, acts } = props
  return (
    <li
      id={`row-${row.reference}`}
      className={['row', selected && 'sel', past && 'overdue'].filter(Boolean).join(' ')}
      aria-current={selected ? 'true' : undefined}
      tabIndex={-1}
      onPointerDown={() => acts.select(row.reference)}
      onFocus={() => acts.select(row.reference)}
    >
      <div className="pt">
        <b>
          {row.patient} <ConfigurationBadge>{row.configuration}</ConfigurationBadge>
        </b>
        <span>{row.place}</span>
        {done ? null : <TierBadge tier={row.tier}>{row.tierLabel}</TierBadge>}
      </div>
      <div className="pic">
        <p>
          {row.picture} {row.warning ? <b>{row.warning} </b> : null}
          {row.note}
        </p>
      </div>
      <RowClockFace clock={row.clock} renderedAt={renderedAt} />
      <div className="next">
        {row.owed ? <b>{row.owed}</b> : null}
        {row.owedDetail ? <span>{row.owedDetail}</span> : null}
      </div>
      <div className="held">
        {row.holder ? <b>{row.holder}</b> : done ? null : <span className="nobody">Nobody yet</span>}
        {row.heldSince && !done ? <span>{row.heldSince}</span> : null}
      </div>
      <div className="verb">
        <RowVerbButton row={row} selected={selected} loud={loud} acts={acts} />
      </div>
      {refusal ? <Refused row={row} acts={acts} message={refusal} /> : null}
    </li>
  )
})

/** First wins, second sees it: who was first and when, and what can be done now. */
function Refused({ row, acts, message }: { row: RowView; acts: RowActs; message: string }) {
  return (
    <div className="rownote">
      <Note
        tone="info"
        role="alert"
        actions={
          <>
            {row.canTake ? (
              <StepButton step="claim" row={row} take={acts.take}>
                Hand over to me
              </StepButton>
            ) : null}
            <Button tone="text" onClick={acts.dismiss}>
              Close
            </Button>
          </>
        }
      >
        {message}
      </Note>
    </div>
  )
}
