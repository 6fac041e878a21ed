'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { startTransition, useActionState, useRef } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { Button } from '#app/_components/ui/button.tsx'
import { ErrorSummary } from '#app/_components/ui/error-summary.tsx'
import { TextField } from '#app/_components/ui/field.tsx'
import { RadioTiles } from '#app/_components/ui/radio-tiles.tsx'
import { newContact } from '#lib/paging/contact-input.ts'
import { wayText } from '#lib/paging/way-text.ts'
import { addWay } from './actions.ts'
import { type FormState, NO_WAY, type TypedWay } from './form-state.ts'

/** A further way, typed in. What was refused is told at its field and stays typed; what was added leaves an empty form. */
export function AddWay({ hasService }: { hasService: boolean }) {
  const [state, add, pending] = useActionState(addWay, { refusal: null, typed: NO_WAY, done: 0 })
  return <WayForm key={state.done} state={state} add={add} isPending={pending} hasService={hasService} />
}

interface WayFormProps {
  state: FormState<TypedWay>
  add: (form: FormData) => void
  isPending: boolean
  hasService: boolean
}

function WayForm({ state: { refusal, typed }, add, isPending, hasService }: WayFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const { register, handleSubmit, formState } = useForm<
    z.input<typeof newContact>,
    unknown,
    z.output<typeof newContact>
  >({ resolver: zodResolver(newContact) })
  const told: Record<string, string | undefined> = {
    ...refusal?.fields,
    ...Object.fromEntries(Object.entries(formState.errors).map(([name, error]) => [name, error?.message])),
  }
  const lines = Object.entries(refusal?.fields ?? {}).map(([id, message]) => ({ id, message }))
  const post = () => {
    if (form.current) startTransition(() => add(new FormData(form.current ?? undefined)))
  }
  return (
    <form ref={form} action={add} onSubmit={handleSubmit(post)} className="fields" noValidate>
      <ErrorSummary
        title="Not added yet"
        lines={lines.length > 0 || !refusal ? lines : [{ id: 'address', message: refusal.message }]}
      />
      <RadioTiles
        id="channel"
        name="channel"
        legend="By"
        tiles={[
          { value: 'email', label: wayText('email'), small: 'a letter with the link' },
          { value: 'pager_email', label: wayText('pager_email'), small: 'one short line' },
          {
            value: 'webhook',
            label: wayText('webhook'),
            small: hasService ? 'a text message or a call' : 'not set up by the program yet',
          },
        ]}
        defaultValue={typed.channel}
        message={told.channel}
        inputProps={register('channel')}
      />
      <TextField
        id="address"
        label="Address or number"
        autoComplete="off"
        spellCheck={false}
        maxLength={254}
        defaultValue={typed.address}
        message={told.address}
        {...register('address')}
      />
      <TextField
        id="label"
        label="What you call it"
        hint="Only for this list. May stay empty."
        autoComplete="off"
        maxLength={40}
        defaultValue={typed.label}
        message={told.label}
        {...register('label')}
      />
      <div className="acts">
        <Button type="submit" aria-disabled={isPending}>
          {isPending ? 'Adding' : 'Add it'}
        </Button>
      </div>
    </form>
  )
}
