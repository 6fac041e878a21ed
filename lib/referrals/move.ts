/**
 * Whether a request that changes something comes from one of our own pages. A browser always tells; what tells neither
 * is refused, as is an origin that is `null`.
 */
export function isOwnRequest(headers: Headers, origins: readonly string[]): boolean {
  const origin = headers.get('origin')
  if (origin !== null && origins.includes(origin)) return true
  return headers.get('sec-fetch-site') === 'same-origin'
}

/**
 * Whether a person is behind a reading request: a page opened in a tab. What a page reads by itself (a live feed, a
 * poll, a refresh in place, a prefetch) is not activity.
 */
export function isNavigation(headers: Headers): boolean {
  if (headers.has('rsc') || headers.has('next-router-prefetch')) return false
  if (headers.get('sec-purpose')?.includes('prefetch') || headers.get('purpose') === 'prefetch') return false
  const mode = headers.get('sec-fetch-mode')
  // Over plain http to another machine browsers leave these headers out.
  return mode === null ? (headers.get('accept') ?? '').includes('text/html') : mode === 'navigate'
}

/** `path` when it is a page of ours to go back to, otherwise `fallback`: never another site, never sign-in itself. */
export function safePath(path: unknown, fallback = '/referrals'): string {
  if (typeof path !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return fallback
  const url = new URL(path, 'http://portal.example')
  if (url.origin !== 'http://portal.example') return fallback
  if (/^\/(sign-in|sign-up|reset-password|api)(\/|$)/.test(url.pathname)) return fallback
  return url.pathname + url.search
}
