'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonLook } from '#app/_components/ui/button.tsx'
import { Kbd } from '#app/_components/ui/kbd.tsx'
import type { RowView } from './board-view.ts'

interface StepButtonProps {
  readonly step: 'acknowledge' | 'start_review' | 'claim'
  readonly row: Pick<RowView, 'reference' | 'holderId' | 'patient' | 'place'>
  readonly take: (form: FormData) => void
  readonly hotkey?: string | undefined
  readonly tone?: ButtonLook['tone']
  readonly children: ReactNode
}

/** A step of one press, as a form: it also works before scripts have loaded. */
export function StepButton({ step, row, take, hotkey, tone, children }: StepButtonProps) {
  return (
    <form action={take} data-press={`${step}-${row.reference}`}>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="reference" value={row.reference} />
      {step === 'claim' ? <input type="hidden" name="seenHolderId" value={row.holderId ?? ''} /> : null}
      <Press tone={tone} hotkey={hotkey}>
        {children}
        <span className="vh">
          , {row.patient}, {row.place}
        </span>
      </Press>
    </form>
  )
}

/** Presses the button of a row's step, as its key does; nothing when the row has no such button. */
export function pressStep(step: StepButtonProps['step'], reference: string): boolean {
  const form = document.querySelector(`form[data-press="${step}-${reference}"]`)
  if (!(form instanceof HTMLFormElement)) return false
  form.requestSubmit()
  return true
}

function Press({ tone, hotkey, children }: Pick<StepButtonProps, 'tone' | 'hotkey' | 'children'>) {
  const { pending } = useFormStatus()
  return (
    <Button type="submit" tone={tone} aria-disabled={pending || undefined} aria-keyshortcuts={hotkey}>
      {children} {hotkey ? <Kbd>{hotkey}</Kbd> : null}
    </Button>
  )
}
