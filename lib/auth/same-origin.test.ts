import { describe, expect, it } from 'vitest'
import { isNavigation, isOwnRequest, safePath } from '#lib/auth/same-origin.ts'

const ORIGINS = ['https://ecmo.hospital.example', 'http://localhost:3000']

describe('a request that changes something', () => {
  it.each([
    ['from our own page', { origin: 'https://ecmo.hospital.example' }, true],
    ['from our own page by another name that the browser vouches for', { 'sec-fetch-site': 'same-origin' }, true],
    ['from another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
    ['from a neighbour of ours', { origin: 'https://x.hospital.example', 'sec-fetch-site': 'same-site' }, false],
    ['from a page without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }, false],
    ['from nobody knows where', {}, false],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }, false],
    ['with a forwarding header that claims us', { 'x-forwarded-host': 'ecmo.hospital.example' }, false],
    ['from a port of ours that is not ours', { origin: 'http://localhost:3001' }, false],
  ])('%s', (_, headers, own) => {
    expect(isOwnRequest(new Headers(headers), ORIGINS)).toBe(own)
  })
})

describe('activity', () => {
  it.each([
    ['a page opened in a tab', { 'sec-fetch-mode': 'navigate' }, true],
    ['a page opened by a browser that does not say', { accept: 'text/html,*/*' }, true],
    ['a refresh in place', { rsc: '1', 'sec-fetch-mode': 'cors' }, false],
    ['a refresh in place by a browser that does not say', { rsc: '1', accept: 'text/html' }, false],
    ['a prefetch', { 'sec-purpose': 'prefetch;prerender', 'sec-fetch-mode': 'navigate' }, false],
    ['a live feed', { 'sec-fetch-mode': 'cors', accept: 'text/event-stream' }, false],
    ['a poll', { accept: '*/*' }, false],
  ])('%s', (_, headers, active) => {
    expect(isNavigation(new Headers(headers))).toBe(active)
  })
})

describe('a page to go back to', () => {
  it.each(['/board', '/referrals/7K4QMT', '/referrals?show=open', '/account'])('may be %s', (path) => {
    expect(safePath(path)).toBe(path)
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/sign-in',
    '/sign-in?next=/board',
    '/x/../sign-in',
    '/api/session',
    '/board\r\nset-cookie: a=b',
    '',
    null,
    ['/board'],
  ])('may not be %j', (path) => {
    expect(safePath(path)).toBe('/referrals')
  })
})
