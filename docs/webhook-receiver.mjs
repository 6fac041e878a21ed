// A receiver for the portal's paging webhook, in plain Node without packages: it checks that a request is the portal's, whole,
// recent and new, and then gives it to whatever sends your pages or text messages. Try it out with
//   PAGING_WEBHOOK_SECRET=<the same as the portal's> node docs/webhook-receiver.mjs
// and PAGING_WEBHOOK_URL=http://127.0.0.1:8090/ for the portal. In production it stands behind https.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import { argv, env } from 'node:process'
import { fileURLToPath } from 'node:url'

const MAX_AGE_SECONDS = 300
const MAX_BYTES = 16_384
const REMEMBER_MS = 24 * 3_600_000

/**
 * @param {{ secret: string, take: (page: any) => Promise<'delivered' | void> | 'delivered' | void, now?: () => number }} options
 *   `take` sends one page: `{ id, to, text, urgent, kind, reference, link, pagedAt }`. It answers 'delivered' only when the
 *   person's device has it. When it throws, the portal tries again.
 */
export function makeReceiver({ secret, take, now = Date.now }) {
  /** When each page was taken; undefined while that is under way. The portal may send one twice: it must go out once. */
  const taken = new Map()

  async function answerTo(request) {
    const body = await readBody(request)
    if (body === undefined) return [413]
    const timestamp = String(request.headers['portal-timestamp'] ?? '')
    if (!isSigned(secret, timestamp, body, String(request.headers['portal-signature'] ?? ''))) return [401]
    const ageSeconds = Math.abs(now() / 1000 - Number(timestamp))
    if (!(ageSeconds <= MAX_AGE_SECONDS)) return [401]
    const page = JSON.parse(body.toString('utf8'))
    for (const [id, at] of taken) if (at !== undefined && now() - at > REMEMBER_MS) taken.delete(id)
    if (taken.has(page.id)) return taken.get(page.id) === undefined ? [425] : [200]
    taken.set(page.id, undefined)
    try {
      const outcome = await take(page)
      taken.set(page.id, now())
      return [200, outcome === 'delivered' ? { outcome } : {}]
    } catch {
      taken.delete(page.id)
      return [502]
    }
  }

  return createServer(async (request, response) => {
    const [status, body = {}] = await answerTo(request).catch(() => [400])
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
}

async function readBody(request) {
  const chunks = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > MAX_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The signature is over the timestamp, a full stop and the bytes of the body as they came. */
function isSigned(secret, timestamp, body, signature) {
  const expected = Buffer.from(`v1=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`)
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const secret = env.PAGING_WEBHOOK_SECRET ?? ''
  if (secret.length < 32) throw new Error('PAGING_WEBHOOK_SECRET must be the same as the portal’s.')
  const take = ({ to, text }) => console.log(`To ${to}: ${text}`)
  const receiver = makeReceiver({ secret, take })
  receiver.listen(Number(env.PORT ?? 8090), '127.0.0.1', () => {
    console.log(`Waiting on http://127.0.0.1:${receiver.address().port}/`)
  })
}
