declare module 'http_ece' {
  import type { ECDH } from 'node:crypto'

  /** The reading half of RFC 8291, as a browser does it. */
  export function decrypt(
    body: Buffer,
    keys: { readonly version: 'aes128gcm'; readonly privateKey: ECDH; readonly authSecret: string },
  ): Buffer
}
