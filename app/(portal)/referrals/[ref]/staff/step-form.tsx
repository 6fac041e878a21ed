'use client'

import { createContext, type ReactNode, startTransition, use, useEffect, useId, useRef } from 'react'
import { FormProvider, type Resolver, useForm } from 'react-hook-form'
import { Note } from '#app/_components/ui/note.tsx'
import type { FieldMessages } from '#lib/errors.ts'
import { type FormValues, valuesOf } from '#lib/form-values.ts'
import { useStaffActs } from './staff-acts.tsx'

interface StepFormProps {
  readonly step: string
  /** Tells apart two forms of the same step. */
  readonly about?: string
  /** What the form would be refused for, by field; the server asks the same. */
  readonly check?: (values: FormValues) => FieldMessages | null
  /** Where to go when it is done. */
  readonly then?: 'referral'
  readonly className?: string
  readonly children: ReactNode
}

interface OneForm {
  readonly id: string
  /** What was typed when a browser without scripts posted it. */
  readonly values: FormValues
  /** The server's messages by field. */
  readonly fields: FieldMessages
  readonly refusal: string | null
  readonly pending: boolean
}

const Form = createContext<OneForm | null>(null)

export function useStepForm(): OneForm {
  const form = use(Form)
  if (!form) throw new Error('A field of a step stands outside its form')
  return form
}

/**
 * The form of one step. Works as it is without scripts; with them the first gap is told at its field before anything is
 * sent, and what was typed stays until the step is done.
 */
export function StepForm({ step, about = '', check, then, className = 'fields', children }: StepFormProps) {
  const { reference, zone, state, pending, take } = useStaffActs()
  const element = useRef<HTMLFormElement>(null)
  const id = useId()
  const resolver: Resolver = async () => {
    const messages = element.current && check?.(valuesOf(new FormData(element.current)))
    const errors = Object.entries(messages ?? {}).map(([name, message]) => [name, { type: 'gap', message }])
    return errors.length > 0 ? { values: {}, errors: Object.fromEntries(errors) } : { values: {}, errors: {} }
  }
  const form = useForm({ resolver })
  const mine =
    state.outcome !== 'none' && state.step === step && (state.outcome === 'done' || isAbout(state.values, about))
  const refused = mine && state.outcome === 'refused' ? state : null
  const done = mine && state.outcome === 'done' ? state : null

  useEffect(() => {
    const [first] = Object.entries(refused?.fields ?? {})
    if (first) form.setError(first[0], { type: 'server', message: first[1] }, { shouldFocus: true })
  }, [refused, form])
  useEffect(() => {
    if (!done) return
    element.current?.reset()
    form.reset()
  }, [done, form])

  const context: OneForm = {
    id,
    values: refused?.values ?? {},
    fields: refused?.fields ?? {},
    refusal: refused && Object.keys(refused.fields).length === 0 ? refused.message : null,
    pending,
  }
  return (
    <FormProvider {...form}>
      <Form value={context}>
        <form
          ref={element}
          action={take}
          className={className}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null }
            const target = event.currentTarget
            void form.handleSubmit(() => {
              const data = new FormData(target, submitter)
              startTransition(() => take(data))
            })(event)
          }}
        >
          <input type="hidden" name="step" value={step} />
          <input type="hidden" name="about" value={about} />
          <input type="hidden" name="reference" value={reference} />
          <input type="hidden" name="zone" value={zone} />
          {then ? <input type="hidden" name="then" value={then} /> : null}
          {children}
        </form>
      </Form>
    </FormProvider>
  )
}

/** The refusal of a whole form: who was first and when, or why not. What was typed stays above it. */
export function StepRefusal() {
  const { refusal } = useStepForm()
  if (!refusal) return null
  return (
    <Note tone="warn" role="alert">
      {refusal}
    </Note>
  )
}

function isAbout(values: FormValues, about: string): boolean {
  return (values.about ?? '') === about
}
