import { z } from 'zod'
import { type Channel, ChannelError, type Message, networkCode } from './channel.ts'
import { signWebhook, WEBHOOK_HEADERS } from './webhook-signature.ts'

/** An answer longer than this says nothing that the portal reads. */
const ANSWER_MAX = 4096

/** What a receiver may answer, beside any 2xx: that the person's device has it. */
const answer = z.object({ outcome: z.literal('delivered') })

/**
 * Whatever can be called by HTTP: a paging or text message provider, or the program's own small relay to one. Redirects are
 * not followed: the request is signed for the address that the program has set, and goes nowhere else.
 */
export function webhookChannel(
  { url, secret }: { readonly url: string; readonly secret: string },
  now: () => Date = () => new Date(),
): Channel {
  return {
    send: async (message, { address }, signal) => {
      const body = JSON.stringify(toPayload(message, address))
      const timestamp = String(Math.floor(now().getTime() / 1000))
      const response = await call(url, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          [WEBHOOK_HEADERS.id]: message.id,
          [WEBHOOK_HEADERS.timestamp]: timestamp,
          [WEBHOOK_HEADERS.signature]: signWebhook(secret, timestamp, body),
        },
        redirect: 'manual',
        cache: 'no-store',
        signal,
      })
      if (!response.ok) {
        await response.body?.cancel()
        throw new ChannelError(`http_${response.status}`)
      }
      return { outcome: (await saysDelivered(response)) ? 'delivered' : 'handed_over' }
    },
  }
}

function toPayload({ id, kind, urgent, short, reference, link, createdAt }: Message, to: string) {
  return { id, to, text: short, urgent, kind, reference, link, pagedAt: createdAt.toISOString() }
}

async function call(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request)
  } catch (error) {
    throw new ChannelError(networkCode(error) ?? 'connection_lost')
  }
}

/** It was taken whatever this says: an answer that cannot be read is no reason to page again. */
async function saysDelivered(response: Response): Promise<boolean> {
  try {
    return answer.safeParse(JSON.parse(await readStart(response))).success
  } catch {
    return false
  }
}

async function readStart(response: Response): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > ANSWER_MAX) break
  }
  return text
}
