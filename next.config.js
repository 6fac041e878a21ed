const PORTAL =
  'sign-in|sign-up|two-factor|reset-password|referrals|board|capacity|on-call|reports|admin|account|page|api'

/** Of every answer. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Not no-referrer: with that, a form sent without scripts says "Origin: null" and could not be told from a forged one.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
]

/** The address of a paged link is a key: it is told to nobody, and nothing keeps the answer. */
const pagedLinks = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cache-Control', value: 'no-store' },
]

/** Only over https: on plain http it must not be sent. */
const overHttps = [{ key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' }]

/**
 * Public pages are static and cannot carry a nonce. The step after the build (`scripts/publish`) puts their real policy here,
 * which allows the inline scripts that it has found in them; without that step they may do nothing.
 */
const publicPages = [{ key: 'Content-Security-Policy', value: "default-src 'none'" }]

/** A page may be kept, but is asked for again: what is corrected today must be read today, whatever stands in between. */
const askedAgain = [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }]

/** What the search knows has a name that changes with it, and says itself that it may be kept for good. */
const KEPT = 'search/[^/]*\\.json'

/** @type {import('next').NextConfig} */
const nextConfig = {
  output: 'standalone',
  // Said, because a lockfile in a folder above would otherwise move the root there.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  // Whoever listens to a page hears its title first: it comes with the page for every browser, never after it, and does not
  // go while the page is drawn anew.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  images: { unoptimized: true },
  typedRoutes: false,
  serverExternalPackages: [
    'rate-limiter-flexible',
    '@node-rs/argon2',
    'pino',
    'graphile-worker',
    'nodemailer',
    'web-push',
  ],
  experimental: {
    globalNotFound: true,
    serverActions: { bodySizeLimit: '256kb' },
  },
  // The page for addresses that are none is drawn once and cannot know the address; the one in Spanish has its own.
  rewrites: async () => ({ fallback: [{ source: '/es/:path+', destination: '/es/no-hay' }] }),
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/page/:path*', headers: pagedLinks },
    { source: '/:path*', has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }], headers: overHttps },
    ...(process.env.NODE_ENV === 'production'
      ? [
          { source: `/((?!(?:${PORTAL}|_next)(?:/|$)).*)`, headers: publicPages },
          { source: `/((?!(?:${PORTAL}|_next)(?:/|$)|${KEPT}).*)`, headers: askedAgain },
        ]
      : []),
  ],
}

export default nextConfig
