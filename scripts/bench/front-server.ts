import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Lifetime } from '#scripts/runtime/lifetime.ts'
import { freePort } from '#scripts/runtime/port.ts'

const COMPRESSED = /^(?:text\/|application\/(?:javascript|json|manifest\+json)|image\/svg)/
/** What belongs to the connection, or no longer fits what is sent on. */
const OF_THE_HOP = ['connection', 'content-encoding', 'content-length', 'keep-alive', 'transfer-encoding']

/**
 * The portal behind a server that can change its pages, so that a page and its twin travel the same way. Answers are
 * fetched once and kept compressed.
 * @param change the page's HTML by its path; a page that is returned changed loses its policy, which belongs to the other
 * @returns the address of the server
 */
export async function startFrontServer(
  lifetime: Lifetime,
  portal: string,
  change: (html: string, path: string) => string = (html) => html,
): Promise<string> {
  const kept = new Map<string, Promise<{ status: number; headers: Record<string, string>; body: Buffer }>>()
  const fetchOnce = async (path: string) => {
    const response = await fetch(`${portal}${path}`)
    const headers = Object.fromEntries([...response.headers].filter(([name]) => !OF_THE_HOP.includes(name)))
    const type = headers['content-type'] ?? ''
    let body = Buffer.from(await response.arrayBuffer())
    if (type.startsWith('text/html')) {
      const html = body.toString()
      const changed = change(html, path)
      if (changed !== html) delete headers['content-security-policy']
      body = Buffer.from(changed)
    }
    if (!COMPRESSED.test(type)) return { status: response.status, headers, body }
    return { status: response.status, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body) }
  }
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    const answer = kept.get(path) ?? fetchOnce(path)
    kept.set(path, answer)
    const { status, headers, body } = await answer
    response.writeHead(status, { ...headers, 'content-length': body.length }).end(body)
  })
  const port = await freePort()
  await lifetime.open(
    () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)),
    () => {
      server.closeAllConnections()
      server.close()
    },
  )
  return `http://127.0.0.1:${port}`
}
