import { z } from 'zod'
import { StartError } from '#lib/start-error.ts'

const POLICY = 'Content-Security-Policy'

const rule = z.looseObject({
  source: z.string(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
})
const manifestShape = z.looseObject({ version: z.literal(3), headers: z.array(rule) })

/**
 * The routes manifest with the policies of the public pages. What a page at an unknown address may do is the rule for every
 * public address, written in `next.config.js`; a page that may do something else gets a rule of its own after it, which
 * then counts. Few rules: each is tried on each request.
 * @param policies by address; `fallback` names the page at unknown addresses
 * @throws StartError when the manifest is not written as expected
 */
export function withPolicies(manifest: unknown, policies: ReadonlyMap<string, string>, fallback: string): unknown {
  const parsed = manifestShape.safeParse(manifest)
  if (!parsed.success) throw new StartError('The routes manifest of the build is not written as expected any more.')
  const usual = policies.get(fallback)
  if (usual === undefined) throw new StartError(`The build has no page for unknown addresses (${fallback}).`)

  const everyPublic = parsed.data.headers.filter(({ headers }) => headers.some(({ key }) => key === POLICY))
  if (everyPublic.length !== 1)
    throw new StartError(
      `next.config.js must hold one rule for the policy of public pages; it holds ${everyPublic.length}.`,
    )
  const headers = parsed.data.headers.map((entry) =>
    everyPublic.includes(entry)
      ? { ...entry, headers: entry.headers.map((one) => (one.key === POLICY ? { ...one, value: usual } : one)) }
      : entry,
  )
  const own = [...policies]
    .filter(([, policy]) => policy !== usual)
    .map(([address, policy]) => ({
      source: plain(address),
      headers: [{ key: POLICY, value: policy }],
      regex: `^${address === '/' ? '' : address}(?:/)?$`,
    }))
  return { ...parsed.data, headers: [...headers, ...own] }
}

/** An address that stands for itself in a rule: no sign in it is read as a pattern. */
function plain(address: string): string {
  if (/^\/[a-z0-9/-]*$/.test(address)) return address
  throw new StartError(`The address ${address} cannot be written as a rule: use small letters, digits and hyphens.`)
}
