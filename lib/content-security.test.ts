import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { config } from '../proxy.ts'
import { portalPolicy, publicPolicy } from './content-security.ts'

describe('portalPolicy', () => {
  const policy = portalPolicy('abc')

  it('runs only scripts that carry the nonce, and frames nowhere', () => {
    expect(policy).toContain(`script-src 'nonce-abc' 'strict-dynamic';`)
    expect(policy).toContain(`frame-ancestors 'none'`)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  })
})

describe('publicPolicy', () => {
  const bare = { scriptHashes: [], styleHashes: [], hasScriptFiles: false, hasStyleAttributes: false }

  it('runs nothing where there is nothing to run', () => {
    expect(publicPolicy(bare)).toContain(`script-src 'none'; style-src 'self';`)
  })

  it('runs each script that was found in the page, once', () => {
    const policy = publicPolicy({ ...bare, scriptHashes: ['sha256-a', 'sha256-b', 'sha256-a'], hasScriptFiles: true })
    expect(policy).toContain(`script-src 'self' 'sha256-a' 'sha256-b';`)
    expect(policy).not.toContain('unsafe')
  })

  it('has no colon, which the framework would read as a parameter on each request', () => {
    expect(publicPolicy({ ...bare, hasStyleAttributes: true, hasScriptFiles: true })).not.toContain(':')
  })
})

describe('the proxy', () => {
  it('names every folder of signed-in pages: one left out would be served without a policy', () => {
    const folders = readdirSync(new URL('../app/(portal)', import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
      .map(({ name }) => name)
    expect(folders.length).toBeGreaterThan(0)
    for (const folder of folders) expect(config.matcher).toContain(`/${folder}/:path*`)
  })

  it('stays away from public pages', () => {
    expect(config.matcher.every((path) => /^\/[a-z-]+\/:path\*$/.test(path))).toBe(true)
  })
})
