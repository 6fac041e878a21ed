import { type NextRequest, NextResponse } from 'next/server'
import { portalPolicy } from '#lib/content-security.ts'

/**
 * Gives each answer of a signed-in screen its own nonce; Next puts it on the scripts it writes. It decides nothing about
 * who may see what. Public pages never meet it: it would cost them most of their throughput.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = portalPolicy(nonce, { development: process.env.NODE_ENV === 'development' })
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-robots-tag', 'noindex, nofollow')
  return response
}

// Must be written out: the matcher is read at build.
export const config = {
  matcher: [
    '/sign-in/:path*',
    '/sign-up/:path*',
    '/two-factor/:path*',
    '/reset-password/:path*',
    '/referrals/:path*',
    '/board/:path*',
    '/capacity/:path*',
    '/on-call/:path*',
    '/reports/:path*',
    '/admin/:path*',
    '/account/:path*',
    '/page/:path*',
  ],
}
