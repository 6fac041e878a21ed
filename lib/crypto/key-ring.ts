import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** Keys that seal words, newest first, and the one that hashes identifiers for look-up. They never live in the database. */
export interface KeyRing {
  readonly currentKeyId: string
  readonly keys: ReadonlyMap<string, Buffer>
  readonly lookupKey: Buffer
}

export interface Sealed {
  readonly keyId: string
  readonly box: Buffer
}

/**
 * Reads a ring written as `k2:<base64>,k1:<base64>`; the first key seals, the others only open.
 * @throws Error naming what is wrong, never the key.
 */
export function parseKeyRing(dataKeys: string, lookupKey: string): KeyRing {
  const keys = new Map<string, Buffer>()
  for (const part of dataKeys.split(',')) {
    const [id = '', encoded = ''] = part.trim().split(':')
    const key = Buffer.from(encoded, 'base64')
    if (!/^[a-z0-9-]{1,32}$/.test(id)) throw new Error('DATA_KEYS: each key needs an id, like k1:<base64>')
    if (key.length !== KEY_BYTES) throw new Error(`DATA_KEYS: key ${id} is not 32 bytes of base64`)
    if (keys.has(id)) throw new Error(`DATA_KEYS: key ${id} is there twice`)
    keys.set(id, key)
  }
  const lookup = Buffer.from(lookupKey, 'base64')
  if (lookup.length !== KEY_BYTES) throw new Error('LOOKUP_KEY is not 32 bytes of base64')
  const currentKeyId = [...keys.keys()][0]
  if (!currentKeyId) throw new Error('DATA_KEYS is empty')
  return { currentKeyId, keys, lookupKey: lookup }
}

/** Seals `text` with the current key. `rowId` is bound in, so a box moved to another row does not open. */
export function seal(ring: KeyRing, rowId: string, text: string): Sealed {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(ring, ring.currentKeyId), nonce)
  cipher.setAAD(Buffer.from(rowId))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return { keyId: ring.currentKeyId, box: Buffer.concat([nonce, body, cipher.getAuthTag()]) }
}

/** Opens what `seal` made for the same row. Throws when the key is missing, or the box or its row was changed. */
export function open(ring: KeyRing, rowId: string, { keyId, box }: Sealed): string {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(ring, keyId), box.subarray(0, NONCE_BYTES), {
    // Without this a box with a shortened tag would be taken for whole.
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(rowId))
  decipher.setAuthTag(box.subarray(-TAG_BYTES))
  const body = box.subarray(NONCE_BYTES, -TAG_BYTES)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}

/** The same identifier, however it is spaced or cased, always has the same hash; nobody can go back from it. */
export function lookupHash(ring: KeyRing, code: string, identifier: string): Buffer {
  const plain = identifier
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  return createHmac('sha256', ring.lookupKey).update(`${code}\u0000${plain}`).digest()
}

function keyOf(ring: KeyRing, keyId: string): Buffer {
  const key = ring.keys.get(keyId)
  if (!key) throw new Error(`Key ${keyId} is not in the ring: add it back to DATA_KEYS`)
  return key
}
