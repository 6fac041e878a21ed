'use client'

import { type ReactNode, useActionState } from 'react'
import { Button, type ButtonLook } from '#app/_components/ui/button.tsx'
import { FieldMessage } from '#app/_components/ui/field.tsx'
import type { FieldMessages } from '#lib/errors.ts'
import type { FormValues } from '#lib/form-values.ts'
import { NOTHING_YET } from './act-state.ts'
import { actByForm } from './actions.ts'

/** What every form of the receipt says beside its own fields. */
export interface ActTarget {
  readonly reference: string
  readonly zone: string
  /** Made with the page: what needs it is stored once, however often it is sent. */
  readonly submissionId: string
}

interface ActFormProps extends ButtonLook {
  act: 'message' | 'withdraw' | 'reopen' | 'answer' | 'support'
  target: ActTarget
  submit: string
  /** Draws the fields, with what was typed and what was wrong with it. */
  children: (typed: FormValues, fields: FieldMessages) => ReactNode
}

/** A small form that needs no script: it comes back with one sentence and with everything that was typed. */
export function ActForm({ act, target, submit, children, tone, size }: ActFormProps) {
  const [state, post, isPending] = useActionState(actByForm, NOTHING_YET)
  const refused = state.outcome === 'refused' ? state : null
  return (
    <form
      // A new form after each success: its boxes are empty again.
      key={state.outcome === 'done' ? state.at : 'open'}
      action={post}
      className="fields"
      onSubmit={(event) => {
        if (isPending) event.preventDefault()
      }}
    >
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="reference" value={target.reference} />
      <input type="hidden" name="zone" value={target.zone} />
      <input type="hidden" name="submissionId" value={target.submissionId} />
      {children(refused?.values ?? {}, refused?.fields ?? {})}
      <div className="missing">
        <Button type="submit" tone={tone} size={size} aria-disabled={isPending}>
          {submit}
        </Button>
        <div role="status">
          {refused ? (
            <FieldMessage id={`${act}-refused`}>{firstOf(refused.fields) ?? refused.message}</FieldMessage>
          ) : null}
        </div>
      </div>
    </form>
  )
}

function firstOf(fields: FieldMessages): string | undefined {
  return Object.values(fields)[0]
}
