import { createPublicKey, verify } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isPushService, vapidKeys } from './push-service.ts'
import { contactOn, messageWith } from './testing/messages.ts'
import { openPushService, subscribe } from './testing/push-service.ts'
import { settingsWith } from './testing/settings.ts'
import { webPushChannel } from './web-push.ts'

const NEVER = new AbortController().signal

describe('web push', () => {
  let service: Awaited<ReturnType<typeof openPushService>>
  beforeEach(async () => {
    service = await openPushService()
    return () => service.close()
  })
  afterEach(() => service.agent.destroy())

  const channel = (hosts = [service.host]) => webPushChannel(settingsWith({ pushHosts: hosts }), service.agent)
  const browser = subscribe()
  const there = (path = '/s/abc', keys = browser.keys) => contactOn('web_push', `${service.origin}${path}`, keys)
  const failure = (to = there(), signal = NEVER) =>
    channel()
      .send(messageWith(), to, signal)
      .then(
        ({ outcome }) => outcome,
        (error) => error.code,
      )

  it('reaches the browser, encrypted for it alone', async () => {
    expect(await channel().send(messageWith(), there(), NEVER)).toEqual({ outcome: 'handed_over' })
    const [pushed] = service.pushed
    expect(pushed?.path).toBe('/s/abc')
    expect(pushed?.body.toString('latin1')).not.toContain('Riverton')
    expect(browser.read(pushed?.body ?? Buffer.alloc(0))).toEqual({
      id: messageWith().id,
      title: 'ECMO 7K4 QMT Riverton, emergent: Nobody has it yet',
      body: 'ECMO 7K4 QMT Riverton, emergent Nobody has it yet',
      url: messageWith().link,
      urgent: true,
    })
    expect(pushed?.headers).toMatchObject({
      ttl: '3600',
      urgency: 'high',
      topic: '0f8fad5bd9cb469fa16570867728950e',
      'content-encoding': 'aes128gcm',
    })
  })

  it('proves to the push service whose it is', async () => {
    await channel().send(messageWith(), there(), NEVER)
    const [, token = '', key = ''] =
      /^vapid t=([^,]+), k=(.+)$/.exec(service.pushed[0]?.headers.authorization ?? '') ?? []
    const { publicKey } = vapidKeys(settingsWith({}).authSecret)
    expect(key).toBe(publicKey)
    const point = Buffer.from(key, 'base64url')
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
    const jwk = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } })
    const [head = '', claims = '', signature = ''] = token.split('.')
    const isWhole = verify(
      'sha256',
      Buffer.from(`${head}.${claims}`),
      { key: jwk, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    )
    expect(isWhole).toBe(true)
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      aud: service.origin,
      sub: 'mailto:ecmo@hospital.example',
    })
  })

  it('derives one key from one secret, and another from another', () => {
    expect(vapidKeys('one')).toEqual(vapidKeys('one'))
    expect(vapidKeys('one')).not.toEqual(vapidKeys('two'))
    expect(Buffer.from(vapidKeys('one').publicKey, 'base64url')).toHaveLength(65)
  })

  it('says by its code why it failed, and when the browser is gone for good', async () => {
    const outcomes: Record<number, string> = {}
    for (const status of [404, 410, 403, 429, 500, 307]) {
      service.status = status
      outcomes[status] = await failure()
    }
    expect(outcomes).toEqual({
      404: 'address_gone',
      410: 'address_gone',
      403: 'http_403',
      429: 'http_429',
      500: 'http_500',
      307: 'http_307',
    })
  })

  it('gives up on a push service that is silent', async () => {
    service.status = 0
    const giveUp = new AbortController()
    const failed = failure(there(), giveUp.signal)
    await expect.poll(() => service.pushed.length).toBe(1)
    giveUp.abort()
    expect(await failed).toBe('timed_out')
  })

  it('calls no address that is not a push service’s', async () => {
    for (const address of [
      'https://127.0.0.1/',
      `http://${service.host}/s`,
      `https://user:word@${service.host}/s`,
      'https://fcm.googleapis.com.evil.example/s',
      'https://evil.example\\@fcm.googleapis.com/s',
      'https://push.services.mozilla.com.evil.example/',
      'file:///etc/passwd',
      'nonsense',
    ])
      expect([address, await failure(contactOn('web_push', address, browser.keys))]).toEqual([
        address,
        'address_not_allowed',
      ])
    expect(service.pushed).toEqual([])
  })

  it('knows the push services of the browsers', () => {
    for (const known of [
      'https://fcm.googleapis.com/fcm/send/x',
      'https://updates.push.services.mozilla.com/wpush/v2/x',
      'https://wns2-by3p.notify.windows.com/w/?token=x',
      'https://web.push.apple.com/x',
    ])
      expect(isPushService(known, [])).toBe(true)
    expect(isPushService('https://fcm.googleapis.com:8443/x', [])).toBe(false)
    expect(isPushService('https://push.hospital.example/x', [])).toBe(false)
    expect(isPushService('https://push.hospital.example/x', ['push.hospital.example'])).toBe(true)
  })

  it('refuses keys that no browser has', async () => {
    for (const keys of [
      { p256dh: 'AAAA', auth: browser.keys.auth },
      { p256dh: browser.keys.p256dh, auth: 'AA' },
      { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth: browser.keys.auth },
    ])
      expect(await failure(there('/s', keys))).toBe('keys_unusable')
    expect(await failure(contactOn('web_push', `${service.origin}/s`))).toBe('keys_unusable')
    expect(service.pushed).toEqual([])
  })
})
