import { createECDH, createHmac } from 'node:crypto'

/** Where the browsers' makers take web pushes. A host that begins with a full stop stands for all below it. */
const KNOWN_HOSTS = [
  'fcm.googleapis.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  'web.push.apple.com',
  '.push.apple.com',
]

/**
 * Whether a browser's push address leads to a known push service, or one of `moreHosts`. A person's browser gives this
 * address, and the portal calls it: any other could make it call machines inside the hospital.
 */
export function isPushService(endpoint: string, moreHosts: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, host, username, password } = new URL(endpoint)
  if (protocol !== 'https:' || username !== '' || password !== '') return false
  return [...KNOWN_HOSTS, ...moreHosts].some((known) => (known.startsWith('.') ? host.endsWith(known) : host === known))
}

export interface VapidKeys {
  /** What a browser is given when it subscribes; base64url, 65 bytes. */
  readonly publicKey: string
  readonly privateKey: string
}

/**
 * The key by which push services know this portal (VAPID), derived from its secret so that it is the same in every process
 * and needs no further one. With another secret the browsers have to subscribe again.
 */
export function vapidKeys(authSecret: string): VapidKeys {
  // One in 2^32 digests is no number of the curve; the next one is.
  for (let count = 0; ; count++) {
    const candidate = createHmac('sha256', authSecret).update(`web push key ${count}`).digest()
    const ecdh = createECDH('prime256v1')
    try {
      ecdh.setPrivateKey(candidate)
    } catch {
      continue
    }
    return { publicKey: ecdh.getPublicKey('base64url'), privateKey: candidate.toString('base64url') }
  }
}
