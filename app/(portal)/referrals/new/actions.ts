'use server'

import { redirect, unstable_rethrow } from 'next/navigation'
import { signIn, signInForm } from '#lib/accounts/sign-in.ts'
import { type ActionResult, action, answer } from '#lib/action.ts'
import { doorkeeper, rememberSession, requireOwnRequest } from '#lib/auth/context.ts'
import { checkInput } from '#lib/input.ts'
import { alertInput } from '#lib/referrals/alert.ts'
import { ALERT_FIELDS, toAlert, toBoxMessages } from '#lib/referrals/alert-form.ts'
import type { Receipt } from '#lib/referrals/outbox.ts'
import { sendAlert } from '#lib/referrals/send-alert.ts'
import type { AlertFormState } from './form-state.ts'

const send = action(alertInput, sendAlert)

const NOT_SENT =
  'Not sent yet: the portal does not reach its database. Your text is kept on this page; send it again, or ring and read it out.'

/**
 * The alert as a plain form post: before the scripts have loaded, and without them. What was typed comes back with
 * whatever could not be done; a session that ended is opened again by the password in the same form.
 */
export async function sendAlertByForm(_before: AlertFormState, form: FormData): Promise<AlertFormState> {
  const typed = Object.fromEntries(ALERT_FIELDS.map((name) => [name, textOf(form, name)]))
  const alert = toAlert(typed, textOf(form, 'timeZone') || 'UTC', new Date())
  const result = await attempt(form, alert)
  if (result.ok) redirect(`/referrals/${result.value.reference}`)
  const fields = result.fields ? toBoxMessages(result.fields, alert) : {}
  return {
    refusal: { code: result.code, message: result.message, fields },
    typed: { ...typed, email: textOf(form, 'email') },
  }
}

async function attempt(form: FormData, alert: unknown): Promise<ActionResult<Receipt>> {
  try {
    const password = textOf(form, 'password')
    if (password) {
      const door = await answer(() => openAgain({ email: textOf(form, 'email'), password }))
      if (!door.ok) return { ...door, code: 'signed_out' }
    }
    return await send(alert)
  } catch (error) {
    unstable_rethrow(error)
    // Logged by the action. An outage must not take away what was typed.
    return { ok: false, code: 'conflict', message: NOT_SENT }
  }
}

async function openAgain(form: { email: string; password: string }): Promise<void> {
  await requireOwnRequest()
  await rememberSession(await signIn(await doorkeeper(), checkInput(signInForm, form)))
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
