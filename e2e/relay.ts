import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server before the portal's own, which a test can break: public pages only, what is sent to it goes nowhere. */
export interface Relay {
  readonly url: string
  /** `open` passes on, `broken` answers 500, `stalled` does not answer. */
  mode: 'open' | 'broken' | 'stalled'
  /** What is served at an address in place of what the portal says there. */
  readonly instead: Map<string, (said: string) => string>
  close(): void
}

/** Opens a relay to the portal at `target`. */
export async function openRelay(target: string): Promise<Relay> {
  const server = createServer(async ({ url = '/' }, response) => {
    if (relay.mode === 'stalled') return
    if (relay.mode === 'broken') return void response.writeHead(500).end('broken')
    const answer = await fetch(new URL(url, target), { redirect: 'manual' })
    for (const [name, value] of answer.headers)
      if (!['content-encoding', 'content-length', 'transfer-encoding', 'connection'].includes(name))
        response.setHeader(name, value)
    const instead = relay.instead.get(url)
    response.writeHead(answer.status)
    response.end(instead ? instead(await answer.text()) : Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const relay: Relay = {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    mode: 'open',
    instead: new Map(),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return relay
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The relay has no port')
  return address.port
}
