'use server'

import { redirect } from 'next/navigation'
import { endAllSessions, endSession } from '#lib/accounts/sessions.ts'
import { forgetSession, gate, requireActionCtx, requireOwnRequest, sessionIdOfRequest } from '#lib/auth/context.ts'

/** Signs this browser out. */
export async function signOut(): Promise<void> {
  await requireOwnRequest()
  const sessionId = await sessionIdOfRequest()
  if (sessionId) await endSession(gate(), sessionId)
  await forgetSession()
  redirect('/sign-in')
}

/** Signs the person out on every device. */
export async function signOutEverywhere(): Promise<void> {
  const { actor } = await requireActionCtx()
  await endAllSessions(gate(), actor.personId)
  await forgetSession()
  redirect('/sign-in')
}
