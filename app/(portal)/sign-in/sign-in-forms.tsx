'use client'

import { useActionState } from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { ErrorSummary } from '#app/_components/ui/error-summary.tsx'
import { TextField } from '#app/_components/ui/field.tsx'
import { type SignInState, signInByForm } from './actions.ts'

interface SignInFormsProps {
  /** The page that was asked for, or nothing. */
  next: string
  demonstration: { password: string; accounts: readonly { email: string; who: string }[] } | null
}

const NOTHING_TYPED: SignInState = { refusal: null, email: '' }

/** E-mail and password, and in the demonstration one button for each account. Plain forms: they need no script. */
export function SignInForms({ next, demonstration }: SignInFormsProps) {
  const [{ refusal, email }, signIn, pending] = useActionState(signInByForm, NOTHING_TYPED)
  const fields = refusal?.fields ?? {}
  const lines = Object.entries(fields).map(([id, message]) => ({ id, message }))
  const summary = lines.length > 0 || !refusal ? lines : [{ id: 'email', message: refusal.message }]
  return (
    <>
      <form action={signIn} className="access-card fields">
        <h1>Sign in</h1>
        <ErrorSummary title="You are not signed in yet" lines={summary} />
        <input type="hidden" name="next" value={next} />
        <TextField
          id="email"
          name="email"
          type="email"
          label="E-mail address"
          autoComplete="username"
          inputMode="email"
          required
          // What was typed comes back with the answer; the key makes the field take it.
          key={email}
          defaultValue={email}
          autoFocus={!refusal}
          message={fields.email}
        />
        <TextField
          id="password"
          name="password"
          type="password"
          label="Password"
          autoComplete="current-password"
          required
          message={fields.password}
        />
        <Button tone="primary" size="big" type="submit" aria-disabled={pending}>
          {pending ? 'Signing in' : 'Sign in'}
        </Button>
      </form>
      {demonstration ? (
        <section aria-labelledby="accounts">
          <h2 id="accounts">Demonstration accounts</h2>
          <p className="hint">One tap signs in. The password of each is {demonstration.password}.</p>
          <div className="accounts">
            {demonstration.accounts.map((account) => (
              <form action={signIn} key={account.email}>
                <input type="hidden" name="next" value={next} />
                <input type="hidden" name="email" value={account.email} />
                <input type="hidden" name="password" value={demonstration.password} />
                <Button type="submit" aria-label={`Sign in as ${account.who}`}>
                  Sign in
                </Button>
                <span>
                  {account.who}
                  <br />
                  <span className="hint">{account.email}</span>
                </span>
              </form>
            ))}
          </div>
        </section>
      ) : null}
    </>
  )
}
