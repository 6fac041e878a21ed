import { describe, expect, it } from 'vitest'
import { withPolicies } from './policy-headers.ts'

const everywhere = { source: '/:path*', headers: [{ key: 'X-Frame-Options', value: 'DENY' }], regex: '^(.*)$' }
const publicPages = {
  source: '/((?!portal).*)',
  headers: [
    { key: 'Content-Security-Policy', value: "default-src 'none'" },
    { key: 'Cache-Control', value: 'no-cache' },
  ],
  regex: '^/((?!portal).*)$',
}
const manifest = { version: 3, redirects: [], headers: [everywhere, publicPages] }
const policies = new Map([
  ['/', 'usual'],
  ['/clinicians/calculators/resp', 'of RESP'],
  ['/_not-found', 'usual'],
])

describe('withPolicies', () => {
  it('makes the policy of unknown addresses the usual one, and gives a rule only to pages that differ', () => {
    expect(withPolicies(manifest, policies, '/_not-found')).toEqual({
      version: 3,
      redirects: [],
      headers: [
        everywhere,
        {
          ...publicPages,
          headers: [
            { key: 'Content-Security-Policy', value: 'usual' },
            { key: 'Cache-Control', value: 'no-cache' },
          ],
        },
        {
          source: '/clinicians/calculators/resp',
          headers: [{ key: 'Content-Security-Policy', value: 'of RESP' }],
          regex: '^/clinicians/calculators/resp(?:/)?$',
        },
      ],
    })
  })

  it('writes a rule for the home page that matches it alone', () => {
    const { headers } = JSON.parse(
      JSON.stringify(withPolicies(manifest, new Map([...policies, ['/', 'of home']]), '/_not-found')),
    )
    expect('/').toMatch(new RegExp(headers[2].regex))
    expect('/ecmo').not.toMatch(new RegExp(headers[2].regex))
  })

  it('refuses a manifest of another form, two rules or none, no page for unknown addresses, a pattern as address', () => {
    const refused: [unknown, Map<string, string>, RegExp][] = [
      [{ version: 4, headers: [] }, policies, /not written as expected/],
      [{ ...manifest, headers: [everywhere] }, policies, /it holds 0/],
      [{ ...manifest, headers: [publicPages, publicPages] }, policies, /it holds 2/],
      [manifest, new Map([['/', 'usual']]), /no page for unknown addresses/],
      [manifest, new Map([...policies, ['/a/:id', 'other']]), /cannot be written/],
    ]
    for (const [given, of, says] of refused) expect(() => withPolicies(given, of, '/_not-found')).toThrow(says)
  })
})
