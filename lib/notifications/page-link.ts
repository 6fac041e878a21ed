import { createHmac, timingSafeEqual } from 'node:crypto'
import type { KeyRing } from '#lib/crypto/key-ring.ts'

/** 128 bits: too many to guess, few enough that the link fits into one short message. */
const SIGNATURE_BYTES = 16
const ID_BYTES = 16
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/**
 * What stands for a page in its link: the page's id and a signature. It can be made again for each message and is
 * never stored. Whether it has expired or was used is on the page's row.
 */
export function linkToken(keys: KeyRing, pageId: string): string {
  const id = Buffer.from(pageId.replaceAll('-', ''), 'hex')
  if (id.length !== ID_BYTES) throw new Error('A page id is a UUID')
  return Buffer.concat([id, sign(keys, id)]).toString('base64url')
}

/** The id of the page whose link this is, or null for anything that the portal has not made. */
export function readToken(keys: KeyRing, token: string): string | null {
  if (!TOKEN.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  const id = bytes.subarray(0, ID_BYTES)
  // The last character of 43 carries spare bits: only the one spelling that the portal writes counts.
  if (bytes.toString('base64url') !== token) return null
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), sign(keys, id))) return null
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The address that goes out: `https://ecmo.hospital.example/page/<token>`. */
export function linkAddress(origin: string, keys: KeyRing, pageId: string): string {
  return new URL(`/page/${linkToken(keys, pageId)}`, origin).href
}

function sign(keys: KeyRing, id: Buffer): Buffer {
  return createHmac('sha256', keys.lookupKey)
    .update('link of a page\0')
    .update(id)
    .digest()
    .subarray(0, SIGNATURE_BYTES)
}
