'use client'

import { useState } from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { Dialog } from '#app/_components/ui/dialog.tsx'
import { FieldMessage, TextField } from '#app/_components/ui/field.tsx'
import { PhoneLink } from '#app/_components/ui/phone-link.tsx'

interface SignInAgainProps {
  open: boolean
  /** Signed in: what waited can go. */
  onSignedIn: () => void
  onClose: () => void
}

const NO_ANSWER = 'The portal did not answer. What you typed is still here; sign in once more, or ring and read it out.'

/** Asks for e-mail and password over the page, so that what was typed stays where it is. */
export function SignInAgain({ open, onSignedIn, onClose }: SignInAgainProps) {
  const [message, setMessage] = useState<string>()
  const [busy, setBusy] = useState(false)

  const signIn = async (form: FormData) => {
    setBusy(true)
    const refusal = await requestSignIn({ email: form.get('email'), password: form.get('password') })
    setBusy(false)
    setMessage(refusal)
    if (!refusal) onSignedIn()
  }

  return (
    <Dialog open={open} onClose={onClose} title="You were signed out" urgent>
      <p>What you typed is kept on this page and is sent as soon as you have signed in.</p>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault()
          void signIn(new FormData(event.currentTarget))
        }}
      >
        <TextField
          id="again-email"
          name="email"
          type="email"
          label="E-mail address"
          autoComplete="username"
          autoFocus
        />
        <TextField
          id="again-password"
          name="password"
          type="password"
          label="Password"
          autoComplete="current-password"
        />
        {message ? <FieldMessage id="again-message">{message}</FieldMessage> : null}
        <Button tone="primary" type="submit" aria-disabled={busy}>
          {busy ? 'Signing in' : 'Sign in and send'}
        </Button>
        <p className="hint">
          If it cannot wait, call <PhoneLink /> and read it out.
        </p>
      </form>
    </Dialog>
  )
}

/** Undefined when signed in, otherwise why not. */
async function requestSignIn(body: object): Promise<string | undefined> {
  try {
    const response = await fetch('/api/session/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(8_000),
    })
    if (response.ok) return undefined
    const said: unknown = await response.json()
    return typeof said === 'object' && said !== null && 'message' in said ? String(said.message) : NO_ANSWER
  } catch {
    return NO_ANSWER
  }
}
