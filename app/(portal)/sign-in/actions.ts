'use server'

import { redirect } from 'next/navigation'
import { homePath } from '#lib/accounts/home.ts'
import { endSession, findSession } from '#lib/accounts/sessions.ts'
import { signIn, signInForm } from '#lib/accounts/sign-in.ts'
import { answer, type Refusal } from '#lib/action.ts'
import { doorkeeper, rememberSession, requireOwnRequest, sessionIdOfRequest } from '#lib/auth/context.ts'
import { safePath } from '#lib/auth/same-origin.ts'
import { readForm } from '#lib/form.ts'
import { checkInput } from '#lib/input.ts'

export interface SignInState {
  readonly refusal: Refusal | null
  /** As typed, so that only the password is typed again. */
  readonly email: string
}

/** Signs in by form post, with or without scripts, and leads on to the page that was asked for. */
export async function signInByForm(_before: SignInState, form: FormData): Promise<SignInState> {
  const typed = readForm(form, ['email', 'password', 'next'])
  const result = await answer(async () => {
    await requireOwnRequest()
    const door = await doorkeeper()
    const sessionId = await signIn(door, checkInput(signInForm, { email: typed.email, password: typed.password }))
    const before = await sessionIdOfRequest()
    if (before) await endSession(door, before, 'replaced')
    await rememberSession(sessionId)
    const session = await findSession(door, sessionId)
    return session ? homePath(session.actor) : '/account'
  })
  if (!result.ok) return { refusal: result, email: typed.email }
  redirect(safePath(typed.next, result.value))
}
