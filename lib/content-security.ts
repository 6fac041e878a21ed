/**
 * The content security policy of the signed-in screens. Only scripts that carry this answer's nonce run, and what they
 * load. Style attributes stay allowed: a clock's fuse is a width.
 */
export function portalPolicy(nonce: string, { development = false } = {}): string {
  return [
    `default-src 'self'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-src 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

export interface PublicParts {
  /** `sha256-…` of each inline script, and of each style element. */
  readonly scriptHashes: readonly string[]
  readonly styleHashes: readonly string[]
  readonly hasScriptFiles: boolean
  /** A calculator's scale is divided by the range of its score. */
  readonly hasStyleAttributes: boolean
}

/**
 * The content security policy of a public page, drawn at build: only the inline scripts that are in it run. Without a colon:
 * the framework would take it for a parameter of the address and compile the header anew on each request.
 */
export function publicPolicy({ scriptHashes, styleHashes, hasScriptFiles, hasStyleAttributes }: PublicParts): string {
  const quoted = (hashes: readonly string[]) => [...new Set(hashes)].map((hash) => `'${hash}'`)
  const scripts = [...(hasScriptFiles ? ["'self'"] : []), ...quoted(scriptHashes)]
  return [
    `default-src 'none'`,
    `script-src ${scripts.join(' ') || "'none'"}`,
    `style-src ${["'self'", ...quoted(styleHashes)].join(' ')}`,
    ...(hasStyleAttributes ? [`style-src-attr 'unsafe-inline'`] : []),
    `img-src 'self'`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
