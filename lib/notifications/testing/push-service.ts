import { createECDH, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingHttpHeaders } from 'node:http'
import { Agent, createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { decrypt } from 'http_ece'
import { LOOPBACK_CERTIFICATE, LOOPBACK_KEY } from './loopback-certificate.ts'

/** What a browser keeps of its subscription, and what it gives away. */
export function subscribe() {
  const ecdh = createECDH('prime256v1')
  const auth = randomBytes(16).toString('base64url')
  return {
    keys: { p256dh: ecdh.generateKeys('base64url'), auth },
    read: (body: Buffer): unknown =>
      JSON.parse(decrypt(body, { version: 'aes128gcm', privateKey: ecdh, authSecret: auth }).toString('utf8')),
  }
}

export interface Pushed {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** A push service on this machine: takes what comes and answers `status`; with 0 it never answers. `close` it. */
export async function openPushService() {
  const pushed: Pushed[] = []
  const service = { status: 201 }
  const server = createServer({ cert: LOOPBACK_CERTIFICATE, key: LOOPBACK_KEY }, async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    pushed.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) })
    if (service.status > 0)
      response.writeHead(service.status, { location: 'https://127.0.0.1:1/' }).end('its own words')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const host = `localhost:${port}`
  return Object.assign(service, {
    pushed,
    host,
    origin: `https://${host}`,
    agent: new Agent({ ca: LOOPBACK_CERTIFICATE }),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  })
}
