import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { alertOf, makeScene, OWN, type Scene, traces, UNKNOWN, WHO, type Who } from './access-scene.ts'
import { expect, test } from './fixtures.ts'

type Answers = Readonly<Record<Who, number>>
const all = (status: number, rest: Partial<Answers> = {}) =>
  ({ ...Object.fromEntries(WHO.map((who) => [who, status])), ...rest }) as Answers

/** What each page answers to each of them. 307 leads to sign-in. */
const PAGES: readonly (readonly [string, (scene: Scene) => string, Answers])[] = [
  ['home', () => '/', all(200)],
  ['no such page', () => '/nothing-here', all(404)],
  // Whoever is signed in is led to where their work begins.
  ['sign-in', () => '/sign-in', all(307, { 'signed out': 200 })],
  ['a new password', () => '/reset-password', all(200)],
  ['account', () => '/account', all(200, { 'signed out': 307 })],
  ['how I am paged', () => '/account/paging', all(200, { 'signed out': 307 })],
  ['the link of a page that was never made', () => '/page/AAAA', all(200)],
  ['my referrals', () => '/referrals', all(200, { 'signed out': 307 })],
  ['new alert', () => `/referrals/new?key=${randomUUID()}`, all(200, { 'signed out': 307 })],
  [
    'a referral',
    ({ reference }) => `/referrals/${reference}`,
    all(404, { 'signed out': 307, 'referrer here': 200, coordinator: 200, physician: 200 }),
  ],
  ['an unknown referral', () => `/referrals/${UNKNOWN}`, all(404, { 'signed out': 307 })],
  [
    'decide',
    ({ reference }) => `/referrals/${reference}/decide`,
    all(404, { 'signed out': 307, coordinator: 200, physician: 200 }),
  ],
  ['decide an unknown one', () => `/referrals/${UNKNOWN}/decide`, all(404, { 'signed out': 307 })],
  ['board', () => '/board', all(404, { 'signed out': 307, coordinator: 200, physician: 200 })],
  ['on call', () => '/on-call', all(404, { 'signed out': 307, coordinator: 200, physician: 200, admin: 200 })],
  ['paging', () => '/admin/paging', all(404, { 'signed out': 307, admin: 200 })],
]

/** What each handler answers. Nobody but a page of the portal may ask those that change something. */
const HANDLERS: readonly (readonly [
  string,
  (who: APIRequestContext, scene: Scene) => Promise<APIResponse>,
  Answers,
])[] = [
  ['live', (who) => who.get('/api/health/live'), all(200)],
  ['ready', (who) => who.get('/api/health/ready'), all(200)],
  ['the session', (who) => who.get('/api/session'), all(200)],
  ['a calendar that is not there', (who) => who.get(`/api/on-call/${'a'.repeat(43)}.ics`), all(404)],
  ['how paging stands', (who) => who.get('/api/paging-state'), all(200, { 'signed out': 401 })],
  [
    'live feed',
    (who) => who.get('/api/events', { headers: { accept: 'application/json' } }),
    all(200, { 'signed out': 401 }),
  ],
  [
    'the board again',
    (who) => who.get('/api/board'),
    all(404, { 'signed out': 401, coordinator: 200, physician: 200 }),
  ],
  [
    'seen',
    (who, { reference }) => who.post('/api/receipts', { headers: OWN, data: { kind: 'seen', reference } }),
    all(404, { 'signed out': 401, 'referrer here': 403, coordinator: 200, physician: 200 }),
  ],
  [
    'values',
    (who, { reference }) =>
      who.post('/api/referrals/values', {
        headers: OWN,
        data: { reference, submissionId: randomUUID(), values: [{ code: 'ph', typed: '7.2' }] },
      }),
    all(404, { 'signed out': 401, 'referrer here': 200, coordinator: 200, physician: 200 }),
  ],
  [
    'an alert for that hospital',
    (who, { here }) => who.post('/api/referrals', { headers: OWN, data: alertOf(here.id) }),
    all(403, { 'signed out': 401, 'referrer here': 200, 'unverified here': 200, coordinator: 200 }),
  ],
]

test.describe('who may open what', () => {
  test('every page', async ({ world, browser }) => {
    const scene = await makeScene(world, browser)
    for (const [name, path, expected] of PAGES) {
      for (const who of WHO) {
        const answer = await scene.everybody[who].get(path(scene), { maxRedirects: 0 })
        expect.soft(answer.status(), `${name}, ${who}`).toBe(expected[who])
        if (who === 'signed out' && answer.status() === 307)
          expect.soft(answer.headers().location, name).toMatch(/^\/sign-in(\?next=|$)/)
        if (expected[who] !== 200)
          expect.soft(await answer.text(), `${name}, ${who}`).not.toContain('Words of the hospital here')
      }
    }
    await scene.close()
  })

  test('every handler', async ({ world, browser }) => {
    const scene = await makeScene(world, browser)
    for (const [name, ask, expected] of HANDLERS) {
      for (const who of WHO) {
        const before = await traces(world, [scene.here, scene.elsewhere])
        const answer = await ask(scene.everybody[who], scene)
        expect.soft(answer.status(), `${name}, ${who}: ${await answer.text()}`).toBe(expected[who])
        if (expected[who] !== 200)
          expect.soft(await traces(world, [scene.here, scene.elsewhere]), `${name}, ${who}`).toEqual(before)
      }
    }
    await scene.close()
  })

  test('whether an alert arrived is told to nobody but who sent it', async ({ world, browser }) => {
    const scene = await makeScene(world, browser)
    for (const who of WHO) {
      const answer = await scene.everybody[who].post('/api/referrals/sent', {
        headers: OWN,
        data: { intakeKey: scene.intakeKey },
      })
      if (who === 'signed out') expect(answer.status()).toBe(401)
      else if (who === 'referrer here') expect((await answer.json()).value.reference).toBe(scene.reference)
      else expect(await answer.json(), who).toEqual({ ok: true, value: null })
    }
    await scene.close()
  })
})
