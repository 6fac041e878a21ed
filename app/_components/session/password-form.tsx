'use client'

import { useId, useState } from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { TextField } from '#app/_components/ui/field.tsx'
import type { SessionStanding } from '#lib/accounts/session-standing.ts'
import { givePassword } from './session-requests.ts'

interface PasswordFormProps {
  action: 'unlock' | 'sign-in'
  /** Whose password; for signing in. */
  email?: string
  label: string
  verb: string
  autoFocus?: boolean
  onDone: (standing: SessionStanding) => void
}

/** One field and one button, over a page that stays as it is. */
export function PasswordForm({ action, email, label, verb, autoFocus = false, onDone }: PasswordFormProps) {
  const id = useId()
  const [pending, setPending] = useState(false)
  const [message, setMessage] = useState<string>()

  async function submit(form: HTMLFormElement) {
    if (pending) return
    setPending(true)
    const answer = await givePassword(action, { email, password: String(new FormData(form).get('password') ?? '') })
    setPending(false)
    setMessage(answer.ok ? undefined : answer.message)
    if (answer.ok) onDone(answer.value)
    else form.querySelector<HTMLInputElement>('input[type=password]')?.select()
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit(event.currentTarget)
      }}
    >
      <TextField
        id={id}
        name="password"
        type="password"
        label={label}
        autoComplete="current-password"
        required
        autoFocus={autoFocus}
        message={message}
      />
      <p className="acts">
        <Button tone="primary" type="submit" aria-disabled={pending}>
          {verb}
        </Button>
      </p>
    </form>
  )
}
