'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { startTransition, useActionState, useRef } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { Button } from '#app/_components/ui/button.tsx'
import { FieldMessage, TextField } from '#app/_components/ui/field.tsx'
import { newQuietHours } from '#lib/paging/contact-input.ts'
import { KeptForm } from '../../_kept-form.tsx'
import { changeQuietHours } from './actions.ts'
import type { TypedHours } from './form-state.ts'

interface QuietHoursFormProps {
  /** Null when there are none. */
  hours: TypedHours | null
  zone: string
}

/** When somebody is left alone by what is not urgent. */
export function QuietHoursForm({ hours, zone }: QuietHoursFormProps) {
  const before = { refusal: null, typed: hours ?? { from: '', to: '' }, done: 0 }
  const [{ refusal, typed }, change, pending] = useActionState(changeQuietHours, before)
  const form = useRef<HTMLFormElement>(null)
  const { register, handleSubmit, formState } = useForm<
    z.input<typeof newQuietHours>,
    unknown,
    z.output<typeof newQuietHours>
  >({ resolver: zodResolver(newQuietHours) })
  const told = (name: 'from' | 'to') => formState.errors[name]?.message ?? refusal?.fields?.[name]
  const post = () => startTransition(() => change(new FormData(form.current ?? undefined)))
  return (
    <>
      <p className="hint">
        What is not urgent waits until they end and then comes as one message. Urgent pages come at any hour.
      </p>
      <form ref={form} action={change} onSubmit={handleSubmit(post)} className="fields mt" noValidate>
        <div className="quiet-times">
          <TextField
            id="from"
            label="From"
            placeholder="22:00"
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            defaultValue={typed.from}
            message={told('from')}
            {...register('from')}
          />
          <TextField
            id="to"
            label="To"
            placeholder="07:00"
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            defaultValue={typed.to}
            message={told('to')}
            {...register('to')}
          />
        </div>
        <p className="hint">24-hour times, {zone.replaceAll('_', ' ')}.</p>
        {refusal && !refusal.fields ? <FieldMessage id="quiet-refused">{refusal.message}</FieldMessage> : null}
        <div className="acts">
          <Button type="submit" aria-disabled={pending}>
            {hours ? 'Change them' : 'Set them'}
          </Button>
        </div>
      </form>
      {hours ? (
        <KeptForm action={change}>
          <input type="hidden" name="act" value="end" />
          <div className="acts">
            <Button type="submit" tone="text" aria-disabled={pending}>
              No quiet hours
            </Button>
          </div>
        </KeptForm>
      ) : null}
    </>
  )
}
