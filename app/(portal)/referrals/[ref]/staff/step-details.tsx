'use client'

import type { ReactNode } from 'react'
import { useStaffActs } from './staff-acts.tsx'

interface StepDetailsProps {
  /** The step of the form inside: refused without scripts, it is drawn open. */
  readonly step: string
  readonly summary: string
  /** A heavier edge for a step that moves the referral. */
  readonly edged?: boolean
  readonly name?: string
  readonly first?: boolean
  readonly children: ReactNode
}

/** A small form behind its button. */
export function StepDetails({ step, summary, edged = false, name, first = false, children }: StepDetailsProps) {
  const { state } = useStaffActs()
  const refused = state.outcome === 'refused' && state.step === step
  return (
    <details className="entry" name={name} open={refused || first || undefined}>
      <summary className={edged ? 'btn' : 'btn text'}>{summary}</summary>
      {children}
    </details>
  )
}
