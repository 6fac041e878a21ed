import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { makeReceiver } from '../../docs/webhook-receiver.mjs'
import { contactOn, messageWith } from './testing/messages.ts'
import { webhookChannel } from './webhook.ts'
import { signWebhook } from './webhook-signature.ts'

const SECRET = 'a secret of thirty-two characters'
const TO = contactOn('webhook', '+16175550155')
const AT = Date.parse('2026-03-01T08:04:00Z')
const NEVER = new AbortController().signal

describe('the webhook', () => {
  const open: Server[] = []
  afterEach(async () => {
    for (const server of open.splice(0)) {
      server.closeAllConnections()
      server.close()
    }
  })

  async function listen(server: Server): Promise<string> {
    open.push(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/pages`
  }
  const answering = (listener: RequestListener) => listen(createServer(listener))
  const channelTo = (url: string, secret = SECRET) => webhookChannel({ url, secret }, () => new Date(AT))
  const failure = (url: string, signal = NEVER) =>
    channelTo(url)
      .send(messageWith(), TO, signal)
      .catch((error) => error.code)

  async function receiver(take: (page: Record<string, unknown>) => Promise<'delivered' | undefined>) {
    return listen(makeReceiver({ secret: SECRET, take, now: () => AT }))
  }

  it('is taken by a receiver that knows the secret, and says who, what and nothing else', async () => {
    const pages: object[] = []
    const url = await receiver(async (page) => {
      pages.push(page)
      return undefined
    })
    expect(await channelTo(url).send(messageWith(), TO, NEVER)).toEqual({ outcome: 'handed_over' })
    const { id, short: text, reference, link } = messageWith()
    const pagedAt = '2026-03-01T08:04:00.000Z'
    expect(pages).toEqual([{ id, to: TO.address, text, urgent: true, kind: 'alert', reference, link, pagedAt }])
  })

  it('is delivered when the provider says so', async () => {
    const url = await receiver(async () => 'delivered')
    expect(await channelTo(url).send(messageWith(), TO, NEVER)).toEqual({ outcome: 'delivered' })
  })

  it('is refused by a receiver with another secret', async () => {
    const url = await receiver(async () => 'delivered')
    await expect(channelTo(url, `${SECRET}!`).send(messageWith(), TO, NEVER)).rejects.toMatchObject({
      code: 'http_401',
    })
  })

  it('goes out once however often it is sent, and again when the first time failed', async () => {
    let failing = true
    let count = 0
    const url = await receiver(async () => {
      if (failing) throw new Error('The provider is away')
      count++
      return undefined
    })
    expect(await failure(url)).toBe('http_502')
    failing = false
    for (let time = 0; time < 3; time++)
      expect(await channelTo(url).send(messageWith(), TO, NEVER)).toEqual({ outcome: 'handed_over' })
    expect(count).toBe(1)
  })

  it('cannot be replayed: neither later, nor with another time or body', async () => {
    let at = AT
    let count = 0
    const take = () => {
      count++
    }
    const url = await listen(makeReceiver({ secret: SECRET, take, now: () => at }))
    const timestamp = String(AT / 1000)
    const body = JSON.stringify({ id: 'one', to: '555' })
    const post = (headers: Record<string, string>, text = body) =>
      fetch(url, { method: 'POST', body: text, headers }).then(({ status }) => status)
    const signed = { 'portal-timestamp': timestamp, 'portal-signature': signWebhook(SECRET, timestamp, body) }
    expect(await post(signed, body.replace('555', '666'))).toBe(401)
    expect(await post({ ...signed, 'portal-timestamp': String(AT / 1000 + 1) })).toBe(401)
    expect(await post({ 'portal-timestamp': timestamp })).toBe(401)
    expect(await post(signed)).toBe(200)
    expect(await post(signed)).toBe(200)
    at = AT + 301_000
    expect(await post(signed)).toBe(401)
    expect(count).toBe(1)
  })

  it.each([
    [500, 'http_500'],
    [429, 'http_429'],
    [404, 'http_404'],
  ])('fails by its code when the answer is %i', async (status, code) => {
    const url = await answering((_request, response) => response.writeHead(status).end('its own words'))
    expect(await failure(url)).toBe(code)
  })

  it('is not sent on to where an answer points', async () => {
    let isAsked = false
    const elsewhere = await answering((_request, response) => {
      isAsked = true
      response.end()
    })
    const url = await answering((_request, response) => response.writeHead(307, { location: elsewhere }).end())
    expect(await failure(url)).toBe('http_307')
    expect(isAsked).toBe(false)
  })

  it('gives up on a receiver that is silent, and on one that is not there', async () => {
    const asked = Promise.withResolvers<void>()
    const url = await answering(() => asked.resolve())
    const giveUp = new AbortController()
    const failed = failure(url, giveUp.signal)
    await asked.promise
    giveUp.abort()
    expect(await failed).toBe('timed_out')
    open[0]?.closeAllConnections()
    open[0]?.close()
    expect(await failure(url)).toBe('connection_refused')
  })

  it('reads an endless answer no further than it must', async () => {
    const url = await answering((_request, response) => {
      response.writeHead(200)
      const more = () => {
        while (response.write('x'.repeat(1024))) if (response.destroyed) return
        response.once('drain', more)
      }
      more()
    })
    expect(await channelTo(url).send(messageWith(), TO, NEVER)).toEqual({ outcome: 'handed_over' })
  })
})
