import type { NextRequest } from 'next/server'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { ABSOLUTE_LIMIT_MS } from '#lib/accounts/session-state.ts'
import { appEnv } from '#lib/env.ts'

/**
 * The only file that imports next-auth. The signed-in browser holds an encrypted token with nothing in it but the id of
 * a row in `sessions`; everything else is read from there on each request, so a session can be ended at once.
 */
const sessionToken = z.object({ sid: z.uuid() })

const MAX_AGE_S = ABSOLUTE_LIMIT_MS / 1000

/** A message thrown in `authorize` lands in the address, so there is only this one. */
const REFUSED = 'CredentialsSignin'

export interface SessionCookie {
  readonly name: string
  readonly value: string
  readonly options: {
    readonly httpOnly: true
    readonly sameSite: 'lax'
    readonly path: '/'
    readonly secure: boolean
    /** Seconds. */
    readonly maxAge: number
  }
}

/** Browsers take `Secure` and `__Host-` over https only; the demonstration speaks plain http to its own machine. */
function isSecure(): boolean {
  return appEnv().origins.every((origin) => origin.startsWith('https://'))
}

export function sessionCookieName(): string {
  return isSecure() ? '__Host-portal-session' : 'portal-session'
}

function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const
}

/** The cookie that signs a browser in to the session `sessionId`, as next-auth would write it. */
export async function makeSessionCookie(sessionId: string): Promise<SessionCookie> {
  const value = await encode({ token: { sid: sessionId }, secret: appEnv().authSecret, maxAge: MAX_AGE_S })
  return { name: sessionCookieName(), value, options: { ...cookieOptions(), maxAge: MAX_AGE_S } }
}

/** The session id in a cookie's value; null when it is missing, expired, forged or made with another secret. */
export async function readSessionCookie(value: string | undefined): Promise<string | null> {
  if (!value) return null
  const token = await decode({ token: value, secret: appEnv().authSecret }).catch(() => null)
  return sessionToken.safeParse(token).data?.sid ?? null
}

/** What next-auth's own addresses do when somebody signs in or out through them. */
export interface SignInEdge {
  /** Gives the id of a new session, or null. */
  readonly open: (form: unknown) => Promise<string | null>
  readonly close: (sessionId: string) => Promise<void>
  readonly isOpen: (sessionId: string) => Promise<boolean>
}

function options({ open, close, isOpen }: SignInEdge): NextAuthOptions {
  return {
    secret: appEnv().authSecret,
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: MAX_AGE_S },
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (form) => {
          const sessionId = await open({ email: form?.email, password: form?.password })
          if (!sessionId) throw new Error(REFUSED)
          return { id: sessionId }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: sessionToken.safeParse(token).data?.sid }),
      // The page learns that it is signed in and until when, never the session's id.
      session: async ({ session, token }) => {
        const sid = sessionToken.safeParse(token).data?.sid
        return { expires: sid && (await isOpen(sid)) ? session.expires : new Date(0).toISOString() }
      },
    },
    events: {
      signOut: async ({ token }) => {
        const sid = sessionToken.safeParse(token).data?.sid
        if (sid) await close(sid)
      },
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
}

/** Answers next-auth's own addresses under /api/auth. */
export function makeAuthHandler(edge: SignInEdge) {
  return (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> => {
    // Its redirects go to the configured address, whatever a forwarding header claims.
    process.env.NEXTAUTH_URL = appEnv().origins[0]
    return NextAuth(request, context, options(edge))
  }
}
