import type { Agent } from 'node:https'
import webPush from 'web-push'
import { type Channel, ChannelError, type Message, networkCode } from './channel.ts'
import { isPushService, vapidKeys } from './push-service.ts'
import type { PagingSettings } from './settings.ts'
import { untilAborted } from './until-aborted.ts'

/** How long a push service keeps a page for a device that is off. Later it would only be confusing. */
const URGENT_TTL_SECONDS = 3600
const TTL_SECONDS = 24 * 3600
const SILENCE_MS = 10_000

/**
 * Web push: the page appears on a device whose browser was enrolled, also with the portal closed. The push service takes
 * it and does not say more: it is handed over. What it carries is encrypted for the browser.
 * @param agent for push services whose certificate the system does not know.
 */
export function webPushChannel(
  { authSecret, mailFrom, pushHosts }: Pick<PagingSettings, 'authSecret' | 'mailFrom' | 'pushHosts'>,
  agent?: Agent,
): Channel {
  const vapidDetails = { ...vapidKeys(authSecret), subject: `mailto:${/[^\s<]+@[^\s>]+/.exec(mailFrom)?.[0] ?? ''}` }
  return {
    send: async (message, { address, pushKeys: keys }, signal) => {
      if (!isPushService(address, pushHosts)) throw new ChannelError('address_not_allowed')
      if (!keys) throw new ChannelError('keys_unusable')
      // As the address was judged, so it is called: two readers of one odd address must not see two hosts.
      const subscription = { endpoint: new URL(address).href, keys }
      const sending = webPush.sendNotification(subscription, toPayload(message), {
        vapidDetails,
        TTL: message.urgent ? URGENT_TTL_SECONDS : TTL_SECONDS,
        urgency: message.urgent ? 'high' : 'normal',
        // The push service keeps one of each topic: a second copy takes the place of the first.
        topic: message.id.replaceAll('-', ''),
        timeout: SILENCE_MS,
        ...(agent && { agent }),
      })
      try {
        await untilAborted(signal, sending)
      } catch (error) {
        throw pushError(error)
      }
      return { outcome: 'handed_over' }
    },
  }
}

/** What the service worker shows. */
function toPayload({ id, subject, short, urgent, link }: Message): string {
  return JSON.stringify({ id, title: subject, body: link ? short.replace(link, '').trim() : short, url: link, urgent })
}

const GONE = [404, 410]

function pushError(error: unknown): ChannelError {
  if (error instanceof ChannelError) return error
  if (error instanceof webPush.WebPushError)
    return new ChannelError(GONE.includes(error.statusCode) ? 'address_gone' : `http_${error.statusCode}`)
  if (error instanceof Error && error.message === 'Socket timeout') return new ChannelError('timed_out')
  return new ChannelError(networkCode(error) ?? (isFromTheNetwork(error) ? 'connection_lost' : 'keys_unusable'))
}

/** Errors without a system's code, and those of the cipher, are thrown before anything is sent: about the browser's keys. */
function isFromTheNetwork(error: unknown): boolean {
  return error instanceof Error && 'code' in error && !String(error.code).startsWith('ERR_CRYPTO')
}
