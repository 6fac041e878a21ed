'use client'

import { type ComponentProps, startTransition } from 'react'

interface KeptFormProps extends Omit<ComponentProps<'form'>, 'action'> {
  readonly action: (form: FormData) => void
}

/**
 * A form that keeps what was typed until it is taken off the page: the framework would empty it after each answer, also
 * after a refusal. Without scripts it is posted as it is.
 */
export function KeptForm({ action, onSubmit, ...rest }: KeptFormProps) {
  return (
    <form
      action={action}
      onSubmit={(event) => {
        onSubmit?.(event)
        if (event.defaultPrevented) return
        event.preventDefault()
        const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null }
        const form = new FormData(event.currentTarget, submitter)
        startTransition(() => action(form))
      }}
      {...rest}
    />
  )
}
