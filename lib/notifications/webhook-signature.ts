import { createHmac } from 'node:crypto'

/** The headers by which a receiver knows that a request is the portal's, whole, recent and not one it has had before. */
export const WEBHOOK_HEADERS = {
  /** Seconds since 1970, when it was signed. */
  timestamp: 'portal-timestamp',
  /** `v1=` and the HMAC-SHA256, in hex, of timestamp, a full stop and the body as it was sent. */
  signature: 'portal-signature',
  /** The page's id: the same for each try. */
  id: 'idempotency-key',
} as const

/** Signs one body with the secret that portal and receiver share. */
export function signWebhook(secret: string, timestamp: string, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}
