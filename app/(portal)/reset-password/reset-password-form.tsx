'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { ErrorSummary } from '#app/_components/ui/error-summary.tsx'
import { TextField } from '#app/_components/ui/field.tsx'
import { type ResetState, resetPassword } from './actions.ts'

const NOTHING_TYPED: ResetState = { refusal: null, token: '' }

/** A first or a new password. The link's token is behind the #; without scripts the link is pasted instead. */
export function ResetPasswordForm() {
  const [{ refusal, token }, reset, pending] = useActionState(resetPassword, NOTHING_TYPED)
  const link = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const fromLink = location.hash.slice(1)
    if (!fromLink || !link.current) return
    link.current.value = fromLink
    // Out of the address bar and the history, where the next person at this workstation could find it.
    history.replaceState(history.state, '', location.pathname)
  }, [])

  const fields = refusal?.fields ?? {}
  const lines = Object.entries(fields).map(([id, message]) => ({ id, message }))
  const summary = lines.length > 0 || !refusal ? lines : [{ id: 'token', message: refusal.message }]
  return (
    <form action={reset} className="access-card fields">
      <h1>Choose a password</h1>
      <ErrorSummary title="The password is not set yet" lines={summary} />
      <TextField
        id="token"
        name="token"
        ref={link}
        label="Your one-time link"
        hint="Filled in when you open the link. If it is empty, paste the whole link here."
        autoComplete="off"
        spellCheck={false}
        required
        key={token}
        defaultValue={token}
        message={fields.token}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label="New password"
        hint="At least 12 characters. A few words in a row work well."
        autoComplete="new-password"
        minLength={12}
        maxLength={128}
        required
        message={fields.password}
      />
      <TextField
        id="repeated"
        name="repeated"
        type="password"
        label="The same password again"
        autoComplete="new-password"
        required
        message={fields.repeated}
      />
      <Button tone="primary" size="big" type="submit" aria-disabled={pending}>
        {pending ? 'Setting the password' : 'Set the password and sign in'}
      </Button>
    </form>
  )
}
