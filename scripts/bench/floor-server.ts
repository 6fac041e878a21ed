import { createServer, type ServerResponse } from 'node:http'
import postgres from 'postgres'

/**
 * The floor under "sent on one screen, painted on another": a POST that inserts one row and notifies, an event stream that
 * listens, a page that draws. Nothing of the portal is in it.
 */
const { PORT, FLOOR_DATABASE_URL } = process.env
if (!PORT || !FLOOR_DATABASE_URL) throw new Error('PORT and FLOOR_DATABASE_URL are needed')

const PAGE = `<!doctype html><title>Floor</title><body><button id="send">Send</button><ol id="list"></ol><script>
  document.getElementById('send').onclick = () => fetch('/send', { method: 'POST' })
  new EventSource('/events').onmessage = ({ data }) => {
    const row = document.createElement('li')
    row.textContent = 'Bench ' + data
    document.getElementById('list').prepend(row)
  }
</script>`

const sql = postgres(FLOOR_DATABASE_URL, { max: 2, onnotice: () => {} })
const streams = new Set<ServerResponse>()
await sql.listen('floor', (payload) => {
  for (const stream of streams) stream.write(`data: ${payload}\n\n`)
})

createServer(async (request, response) => {
  if (request.url === '/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
    response.flushHeaders()
    streams.add(response)
    request.on('close', () => streams.delete(response))
  } else if (request.method === 'POST') {
    await sql.begin(async (tx) => {
      const [row] = await tx`insert into floor default values returning id`
      await tx`select pg_notify('floor', ${String(row?.id)})`
    })
    response.end()
  } else {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(PAGE)
  }
}).listen(Number(PORT), '127.0.0.1')
