import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Mode = 'open' | 'broken' | 'stalled'

/** A server before the portal's own, which a test can break: public pages only, what is sent to it goes nowhere. */
export interface Relay {
  readonly url: string
  /** `open` passes on, `broken` answers 500, `stalled` does not answer; what has waited is lost at the next change. */
  turn(mode: Mode): void
  /** What is served at an address in place of what the portal says there. */
  readonly instead: Map<string, (said: string) => string>
  close(): void
}

/** Opens a relay to the portal at `target`. */
export async function openRelay(target: string): Promise<Relay> {
  let mode: Mode = 'open'
  const waiting = new Set<ServerResponse>()
  const instead: Relay['instead'] = new Map()
  const server = createServer(async ({ url = '/' }, response) => {
    if (mode === 'stalled') return void waiting.add(response)
    if (mode === 'broken') return void response.writeHead(500).end('broken')
    const answer = await fetch(new URL(url, target), { redirect: 'manual' })
    for (const [name, value] of answer.headers)
      if (!['content-encoding', 'content-length', 'transfer-encoding', 'connection'].includes(name))
        response.setHeader(name, value)
    const change = instead.get(url)
    response.writeHead(answer.status)
    response.end(change ? change(await answer.text()) : Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    instead,
    turn: (next) => {
      mode = next
      for (const response of waiting) response.destroy()
      waiting.clear()
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The relay has no port')
  return address.port
}
