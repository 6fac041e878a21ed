'use client'

import { type MouseEvent, useState, useTransition } from 'react'
import { FieldMessage } from '#app/_components/ui/field.tsx'
import { countedText, DOSE_CHOICES } from '#lib/referrals/dose-words.ts'
import type { NorepinephrineAs } from '#lib/referrals/vocabulary.ts'
import { sayDoseCounts } from './actions.ts'

export interface DoseCountsProps {
  readonly reference: string
  readonly hospital: string
  /** Null until somebody there was asked. */
  readonly as: NorepinephrineAs | null
  /** Until staff have verified who somebody is, they do not speak for the whole hospital. */
  readonly maySay: boolean
}

const NOT_SAVED = 'Not saved: the portal cannot be reached. Press again.'

/** Base or salt, beside the dose: asked once of a hospital, said from then on, and changed by whoever knows better. */
export function DoseCounts(props: DoseCountsProps) {
  const { hospital, as, maySay } = props
  if (as === null && maySay)
    return (
      <div className="hint">
        Does {hospital} count norepinephrine as base or as salt? Asked once.
        <Choices {...props} />
      </div>
    )
  return (
    <div className="hint">
      {hospital} norepinephrine: {countedText(as)}.
      {maySay ? (
        <details className="morer">
          <summary>Change it</summary>
          <Choices {...props} />
        </details>
      ) : null}
    </div>
  )
}

function Choices({ reference, hospital, as }: DoseCountsProps) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isPending, start] = useTransition()
  const say = (event: MouseEvent, value: NorepinephrineAs) => {
    // The line saves its dose by itself; this is about the hospital.
    event.preventDefault()
    event.stopPropagation()
    if (isPending) return
    start(async () => {
      try {
        const result = await sayDoseCounts({ reference, as: value })
        setRefusal(result.ok ? null : result.message)
      } catch {
        setRefusal(NOT_SAVED)
      }
    })
  }
  return (
    <>
      <fieldset className="pick" aria-label={`Norepinephrine at ${hospital}`}>
        {DOSE_CHOICES.map(({ value, label }) => (
          <button
            key={value}
            // In a page without scripts it sends the form that it stands in.
            type="submit"
            name="norepinephrineAs"
            value={value}
            className="btn sm"
            aria-pressed={value === as}
            onClick={(event) => say(event, value)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <span role="status">{refusal ? <FieldMessage id="dose-refused">{refusal}</FieldMessage> : null}</span>
    </>
  )
}
