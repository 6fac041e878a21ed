import 'server-only'
import { randomUUID } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Database } from '#db/client.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import { countAttempts } from '#lib/accounts/attempts.ts'
import type { Standby } from '#lib/accounts/session-state.ts'
import { findSession, type Gate, type OpenSession, signedOut } from '#lib/accounts/sessions.ts'
import type { Doorkeeper } from '#lib/accounts/sign-in.ts'
import { appDatabase, appKeys } from '#lib/app-database.ts'
import type { Ctx } from '#lib/ctx.ts'
import { appEnv } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { requestIdFrom } from '#lib/log.ts'
import { networkAddress } from './network-address.ts'
import { isNavigation, isOwnRequest, safePath } from './same-origin.ts'
import { makeSessionCookie, readSessionCookie, sessionCookieName } from './session.ts'

/** A signed-in person's request. */
export type PersonCtx = Ctx & { readonly actor: Actor & { readonly personId: string; readonly sessionId: string } }

/** The path of the page being drawn, as the proxy writes it. */
export const PATH_HEADER = 'x-portal-path'
export const REQUEST_ID_HEADER = 'x-request-id'

/** The id under which this request is logged. */
export const requestId = cache(async (): Promise<string> => requestIdFrom((await headers()).get(REQUEST_ID_HEADER)))

/** The session of this request, also a locked one; null when signed out. Opening a page counts as activity. */
export const findRequestSession = cache(async (): Promise<OpenSession | null> => {
  const id = await sessionIdOfRequest()
  if (!id) return null
  const activity = isNavigation(await headers())
  return findSession(gate(), id, { activity })
})

/** Accounts and no patient, now: what signing in and out work with. */
export function gate(): Gate {
  return { db: appDatabase(), now: new Date() }
}

/** The session id in this request's cookie, whether or not that session is still open. */
export async function sessionIdOfRequest(): Promise<string | null> {
  return readSessionCookie((await cookies()).get(sessionCookieName())?.value)
}

/** Who asks, or null when signed out or locked. */
export const findCtx = cache(async (): Promise<PersonCtx | null> => {
  const session = await findRequestSession()
  return session && session.state !== 'locked' ? toCtx(session) : null
})

/** Who asks. A page that is opened signed out leads to sign-in and back to `returnTo`. */
export async function requireCtx(returnTo?: string): Promise<PersonCtx> {
  const ctx = await findCtx()
  if (ctx) return ctx
  redirect(signInPath(returnTo ?? (await headers()).get(PATH_HEADER)))
}

/** The address of sign-in that leads back to `returnTo`. */
export function signInPath(returnTo: string | null): string {
  const next = safePath(returnTo, '')
  return next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'
}

/**
 * For an action or a route handler: who asks, and that one of our own pages asks. Doing something counts as activity.
 * @throws AppError `forbidden` for a foreign page, `signed_out` when signed out or locked.
 */
export async function requireActionCtx(): Promise<PersonCtx> {
  await requireOwnRequest()
  const id = await sessionIdOfRequest()
  const session = id ? await findSession(gate(), id, { activity: true }) : null
  if (!session) throw signedOut()
  if (session.state === 'locked') {
    throw new AppError(
      'signed_out',
      'This screen is locked. Enter your password to go on; what you typed is still here.',
    )
  }
  return toCtx(session)
}

/** @throws AppError `forbidden` unless one of our own pages asks. */
export async function requireOwnRequest(): Promise<void> {
  if (isOwnRequest(await headers(), appEnv().origins)) return
  throw new AppError('forbidden', 'This did not come from a page of the portal. Open the page again and try once more.')
}

/**
 * What a locked screen goes by. It has no keys and no actor, so nothing that reads a referral as somebody accepts it:
 * only the queries in `lib/referrals/locked.ts` do.
 */
export interface LockedCtx {
  readonly session: OpenSession
  readonly now: Date
  readonly db: Database
}

export type StandbyView =
  | { readonly kind: 'open'; readonly ctx: PersonCtx }
  | { readonly kind: 'locked'; readonly locked: LockedCtx }

/** For the board and the receipt, which lock instead of signing out. Every other page uses `requireCtx`. */
export async function requireStandbyView(screen: Standby, returnTo?: string): Promise<StandbyView> {
  const session = await findRequestSession()
  if (session?.state === 'locked' && session.standby === screen) {
    return { kind: 'locked', locked: { session, now: new Date(), db: appDatabase() } }
  }
  return { kind: 'open', ctx: await requireCtx(returnTo) }
}

/** Checks passwords for this request. */
export async function doorkeeper(): Promise<Doorkeeper> {
  const db = appDatabase()
  const address = networkAddress(await headers(), appEnv().trustedProxies)
  return { db, now: new Date(), attempts: countAttempts(db), address }
}

/** Signs this browser in. Only where cookies can be written: actions and route handlers. */
export async function rememberSession(sessionId: string): Promise<void> {
  const { name, value, options } = await makeSessionCookie(sessionId)
  const jar = await cookies()
  jar.set(name, value, options)
}

/** Takes the cookie back; ending the session is the caller's. */
export async function forgetSession(): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...(await makeSessionCookie(randomUUID())).options, maxAge: 0 })
}

async function toCtx({ actor }: OpenSession): Promise<PersonCtx> {
  return { actor, now: new Date(), db: appDatabase(), keys: appKeys(), requestId: await requestId() }
}
