'use client'

import { useEffect, useState } from 'react'
import { LinkButton } from '#app/_components/ui/button.tsx'
import { Kbd } from '#app/_components/ui/kbd.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { type KeyHandler, useKeys } from '../../../board/keys.ts'
import { useStaffActs } from '../staff/staff-acts.tsx'
import type { StepState } from '../staff/step-state.ts'
import { DECISIONS, type Decision } from './allowed-decisions.ts'
import { AcceptFields, AdviseFields, DeclineFields, RedirectFields } from './decision-fields.tsx'
import type { StepFacts } from './step-check.ts'

export interface DecisionContext {
  readonly who: string
  readonly hospital: string
  /** Who rang or wrote: gets the answer. */
  readonly caller: string
  /** How they learn of it, as a sentence. */
  readonly told: string
  readonly facts: StepFacts
  /** Names of other physicians who can stand behind a decision. */
  readonly colleagues: readonly string[]
}

interface DecisionPanelProps extends DecisionContext {
  /** The decisions that this reader may take now. */
  readonly steps: readonly Decision['step'][]
  /** Why nothing can be decided any more; null while it can. */
  readonly closed: string | null
}

const FIELDS = { accept: AcceptFields, advise: AdviseFields, decline: DeclineFields, redirect: RedirectFields }

/** The four choices. Opening one decides nothing; what was typed stays when somebody else was first. */
export function DecisionPanel({ steps, closed, ...context }: DecisionPanelProps) {
  const { state } = useStaffActs()
  const [typed, setTyped] = useState(false)
  const [offered, setOffered] = useState(steps)
  if (steps.length > 0 && steps.join() !== offered.join()) setOffered(steps)
  const shown = DECISIONS.filter(({ step }) => (closed && typed ? offered : steps).includes(step))

  useKeys(
    Object.fromEntries(
      shown.map(({ step, hotkey }): [string, KeyHandler] => [hotkey.toLowerCase(), () => openChoice(step)]),
    ),
  )
  useEffect(() => {
    if (location.hash) openChoice(location.hash.slice(1))
  }, [])

  return (
    <section className="sheet" id="choices" aria-labelledby="h-s" onInput={() => setTyped(true)}>
      <h2 id="h-s">Your decision, {context.who}</h2>
      {closed ? (
        <Note
          tone={typed ? 'warn' : 'info'}
          role="alert"
          actions={
            <LinkButton href={`/referrals/${context.facts.reference}`} prefetch={false}>
              See the referral
            </LinkButton>
          }
        >
          <b>{closed}</b>{' '}
          {typed ? 'Nothing of yours was recorded. Your words are kept below.' : 'There is nothing to decide now.'}
        </Note>
      ) : null}
      {shown.length > 0 ? (
        <div className="acc">
          {shown.map(({ step, title, means, hotkey }) => {
            const Fields = FIELDS[step]
            return (
              <details key={step} name="decision" id={step} open={isRefused(state, step) || undefined}>
                <summary aria-keyshortcuts={hotkey}>
                  <b>{title}</b>
                  <span>{means}</span>
                  <Kbd>{hotkey}</Kbd>
                </summary>
                <Fields {...context} />
              </details>
            )
          })}
        </div>
      ) : null}
    </section>
  )
}

/** Without scripts the page is drawn anew: the form that was refused must be open on it. */
function isRefused(state: StepState, step: string): boolean {
  return state.outcome === 'refused' && state.step === step
}

function openChoice(step: string): void {
  const choice = document.getElementById(step)
  if (!(choice instanceof HTMLDetailsElement)) return
  choice.open = true
  choice.querySelector('summary')?.focus()
  choice.scrollIntoView({ block: 'nearest' })
}
