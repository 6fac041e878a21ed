'use client'

import { LinkButton } from '#app/_components/ui/button.tsx'
import { Kbd } from '#app/_components/ui/kbd.tsx'
import type { RowActs } from './board-row.tsx'
import type { RowView } from './board-view.ts'
import { StepButton } from './step-button.tsx'

interface RowVerbProps {
  readonly row: RowView
  readonly selected: boolean
  readonly loud: boolean
  readonly acts: RowActs
}

/** The one button of a row. Its key is drawn on it while the row is selected. */
export function RowVerbButton({ row, selected, loud, acts }: RowVerbProps) {
  const { verb } = row
  const tone = loud ? 'primary' : 'plain'
  const key = (name: string) => (selected ? name : undefined)
  switch (verb?.kind) {
    case 'acknowledge':
      return (
        <StepButton step="acknowledge" row={row} take={acts.take} tone={tone} hotkey={key('A')}>
          Acknowledge
        </StepButton>
      )
    case 'claim':
      return (
        <StepButton step="claim" row={row} take={acts.take} tone={tone} hotkey={key('T')}>
          {verb.isHolder ? 'I still have it' : 'Take it'}
        </StepButton>
      )
    case 'start_review':
      if (!verb.names)
        return (
          <StepButton step="start_review" row={row} take={acts.take} tone={tone} hotkey={key('R')}>
            Start review
          </StepButton>
        )
      return (
        <LinkButton
          tone={tone}
          href={`/referrals/${row.reference}#review`}
          prefetch={false}
          aria-keyshortcuts={key('R')}
          onClick={(event) => {
            event.preventDefault()
            acts.nameReviewer(row.reference)
          }}
        >
          Start review <About row={row} /> {selected ? <Kbd>R</Kbd> : null}
        </LinkButton>
      )
    case 'log_call':
      return (
        <LinkButton
          tone={tone}
          href={`/referrals/${row.reference}#call`}
          prefetch={false}
          aria-keyshortcuts={key('L')}
          onClick={(event) => {
            event.preventDefault()
            acts.logCall(row.reference)
          }}
        >
          Log a call <About row={row} /> {selected ? <Kbd>L</Kbd> : null}
        </LinkButton>
      )
    case 'go':
      return (
        <LinkButton
          tone={tone}
          href={verb.href}
          prefetch={false}
          aria-keyshortcuts={verb.opens ? key('Enter') : undefined}
        >
          {verb.label} <About row={row} /> {verb.opens && selected ? <Kbd>↵</Kbd> : null}
        </LinkButton>
      )
    default:
      return null
  }
}

/** Tells apart buttons of the same name for a reader who hears them in a list. */
export function About({ row }: { row: Pick<RowView, 'patient' | 'place'> }) {
  return (
    <span className="vh">
      , {row.patient}, {row.place}
    </span>
  )
}
