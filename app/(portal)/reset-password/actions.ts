'use server'

import { redirect } from 'next/navigation'
import { homePath } from '#lib/accounts/home.ts'
import { linkForm, redeemLink } from '#lib/accounts/links.ts'
import { findSession } from '#lib/accounts/sessions.ts'
import { answer, type Refusal } from '#lib/action.ts'
import { doorkeeper, rememberSession, requireOwnRequest } from '#lib/auth/context.ts'
import { readForm } from '#lib/form.ts'
import { checkInput } from '#lib/input.ts'

export interface ResetState {
  readonly refusal: Refusal | null
  /** As pasted, so that only the passwords are typed again. */
  readonly token: string
}

/** Sets a password by a one-time link and goes on signed in. */
export async function resetPassword(_before: ResetState, form: FormData): Promise<ResetState> {
  const typed = readForm(form, ['token', 'password', 'repeated'])
  const result = await answer(async () => {
    await requireOwnRequest()
    const door = await doorkeeper()
    const sessionId = await redeemLink(door, checkInput(linkForm, typed))
    await rememberSession(sessionId)
    const session = await findSession(door, sessionId)
    return session ? homePath(session.actor) : '/account'
  })
  if (!result.ok) return { refusal: result, token: typed.token }
  redirect(result.value)
}
