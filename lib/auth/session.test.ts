import { randomBytes, randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const key = () => randomBytes(32).toString('base64')

async function withOrigin(origin: string) {
  vi.resetModules()
  vi.stubEnv('PORTAL_ORIGIN', origin)
  return import('#lib/auth/session.ts')
}

beforeEach(() => {
  vi.stubEnv('AUTH_SECRET', key())
  vi.stubEnv('DATA_KEYS', `k1:${key()}`)
  vi.stubEnv('LOOKUP_KEY', key())
  vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', key())
  vi.stubEnv('DATABASE_APP_URL', 'postgres://portal_app:secret@127.0.0.1:5432/portal')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the session cookie', () => {
  it('holds the session’s id and gives it back', async () => {
    const { makeSessionCookie, readSessionCookie } = await withOrigin('https://ecmo.hospital.example')
    const id = randomUUID()
    const { value } = await makeSessionCookie(id)
    expect(value).not.toContain(id)
    expect(await readSessionCookie(value)).toBe(id)
  })

  it('is bound to the host and to https over https, and plain over http', async () => {
    const overHttps = await withOrigin('https://ecmo.hospital.example')
    expect(await overHttps.makeSessionCookie(randomUUID())).toMatchObject({
      name: '__Host-portal-session',
      options: { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 43_200 },
    })
    const overHttp = await withOrigin('http://localhost:3000')
    expect(await overHttp.makeSessionCookie(randomUUID())).toMatchObject({
      name: 'portal-session',
      options: { httpOnly: true, secure: false },
    })
  })

  it('is nobody’s when it is missing, forged, too old, made with another secret, or about something else', async () => {
    const { readSessionCookie } = await withOrigin('http://localhost:3000')
    const secret = process.env.AUTH_SECRET ?? ''
    const sid = randomUUID()
    for (const value of [
      undefined,
      '',
      'eyJhbGciOiJub25lIn0..x.y.z',
      await encode({ token: { sid }, secret: key() }),
      await encode({ token: { sid }, secret, maxAge: -3600 }),
      await encode({ token: { sub: sid }, secret }),
      await encode({ token: { sid: 'not an id' }, secret }),
    ]) {
      expect(await readSessionCookie(value)).toBeNull()
    }
  })
})
