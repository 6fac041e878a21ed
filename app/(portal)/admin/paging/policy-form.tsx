'use client'

import { useActionState } from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { ErrorSummary } from '#app/_components/ui/error-summary.tsx'
import { TextAreaField, TextField } from '#app/_components/ui/field.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { textOf } from '#lib/form-values.ts'
import type { Tier } from '#lib/referrals/vocabulary.ts'
import { setPolicy } from './actions.ts'
import { fieldName, STEP_FIELDS, type StepField } from './policy-input.ts'
import type { PolicyState } from './policy-state.ts'

export interface TierView {
  readonly tier: Tier
  readonly name: string
  /** What bounds its times, in words. */
  readonly hint: string
  /** Minutes in force, as text; empty where it has no such step. */
  readonly minutes: Readonly<Record<StepField, string>>
}

interface PolicyFormProps {
  readonly tiers: readonly TierView[]
  readonly version: number
}

const LABEL: Record<StepField, string> = { 1: 'Step 1', 2: 'Step 2', 3: 'Step 3', repeat: 'Then every' }
const NOTHING_YET: PolicyState = { outcome: 'none' }

/** The times of every tier, and why they are changed. A plain form: it needs no script. */
export function PolicyForm({ tiers, version }: PolicyFormProps) {
  const [state, set, pending] = useActionState(setPolicy, NOTHING_YET)
  const refused = state.outcome === 'refused' ? state : null
  const fields = refused?.fields ?? {}
  const typed = (name: string, inForce: string) => (refused ? (textOf(refused.values, name) ?? '') : inForce)
  const lines = Object.entries(fields).map(([id, message]) => ({ id, message: `${nameOf(id, tiers)}: ${message}` }))
  return (
    // What was typed comes back with a refusal, and what is in force with a change: the key makes the fields take it.
    <form action={set} className="fields times" noValidate key={`${version} ${refused ? JSON.stringify(refused) : ''}`}>
      <ErrorSummary title="Nothing was changed yet" lines={lines} />
      {refused && lines.length === 0 ? (
        <Note tone="warn" role="alert">
          {refused.message}
        </Note>
      ) : null}
      {state.outcome === 'done' && state.version === version ? (
        <Note tone="ok" role="status">
          <b>Version {state.version} is in force</b> for whatever begins from now on. What is already running keeps the
          times that it began with.
        </Note>
      ) : null}
      <input type="hidden" name="seenVersion" value={version} />
      {tiers.map(({ tier, name, hint, minutes }) => (
        <fieldset key={tier}>
          <legend>
            {name} <span className="hint">{hint}</span>
          </legend>
          <div className="tiertimes">
            {STEP_FIELDS.map((field) => {
              const id = fieldName(tier, field)
              return (
                <TextField
                  key={field}
                  id={id}
                  name={id}
                  label={LABEL[field]}
                  unit="min"
                  inputMode="numeric"
                  autoComplete="off"
                  defaultValue={typed(id, minutes[field])}
                  message={fields[id]}
                />
              )
            })}
          </div>
        </fieldset>
      ))}
      <TextAreaField
        id="note"
        name="note"
        label="Why"
        hint="Kept with your name and the time, for whoever reads it later."
        rows={2}
        defaultValue={typed('note', '')}
        message={fields.note}
      />
      <p className="acts">
        <Button tone="primary" type="submit" aria-disabled={pending}>
          {pending ? 'Putting in force' : 'Put these times in force'}
        </Button>
      </p>
    </form>
  )
}

function nameOf(id: string, tiers: readonly TierView[]): string {
  for (const { tier, name } of tiers)
    for (const field of STEP_FIELDS) if (fieldName(tier, field) === id) return `${name}, ${LABEL[field].toLowerCase()}`
  return 'Why'
}
