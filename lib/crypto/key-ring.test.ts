import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeyRing, lookupHash, open, parseKeyRing, seal } from './key-ring.ts'

const key = () => randomBytes(32).toString('base64')
const OLD = key()
const LOOKUP = key()
const ring = parseKeyRing(`k1:${OLD}`, LOOKUP)
const ROW = '00000000-0000-4000-8000-000000000001'

describe('a key ring', () => {
  it('opens what it sealed, whatever was written', () => {
    const unit = fc.nat({ max: 0xd7ff }).map((point) => String.fromCodePoint(point))
    fc.assert(fc.property(fc.string({ unit }), (text) => open(ring, ROW, seal(ring, ROW, text)) === text))
  })

  it('never seals the same words to the same bytes', () => {
    expect(seal(ring, ROW, 'the same').box.equals(seal(ring, ROW, 'the same').box)).toBe(false)
  })

  it('does not open a box that was moved to another row', () => {
    const sealed = seal(ring, ROW, 'words')
    expect(() => open(ring, ROW.replace(/1$/, '2'), sealed)).toThrow()
  })

  it('does not open a box of which any byte was changed, or that was cut', () => {
    const { keyId, box } = seal(ring, ROW, 'words')
    for (let index = 0; index < box.length; index++) {
      const changed = Buffer.from(box)
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index)
      expect(() => open(ring, ROW, { keyId, box: changed })).toThrow()
    }
    for (const length of [0, 12, 27, box.length - 1])
      expect(() => open(ring, ROW, { keyId, box: box.subarray(0, length) })).toThrow()
  })

  it('seals with its first key and opens with all of them', () => {
    const old = seal(ring, ROW, 'older words')
    const newer = parseKeyRing(`k2:${key()},k1:${OLD}`, LOOKUP)
    expect(seal(newer, ROW, 'words').keyId).toBe('k2')
    expect(open(newer, ROW, old)).toBe('older words')
  })

  it('says which key is missing', () => {
    const other = parseKeyRing(`k9:${key()}`, LOOKUP)
    expect(() => open(other, ROW, seal(ring, ROW, 'words'))).toThrow('Key k1 is not in the ring')
  })

  it.each([
    ['needs an id', ''],
    ['needs an id', `K1:${OLD}`],
    ['key k1 is not 32 bytes', 'k1:short'],
    ['key k1 is there twice', `k1:${OLD},k1:${key()}`],
  ])('says %j of unusable keys, without repeating them', (words, dataKeys) => {
    const attempt = () => parseKeyRing(dataKeys, LOOKUP)
    expect(attempt).toThrow(words)
    expect(attempt).not.toThrow(OLD)
  })

  it('needs a key for look-ups', () => {
    expect(() => parseKeyRing(`k1:${OLD}`, 'short')).toThrow('LOOKUP_KEY')
  })
})

describe('the hash of an identifier', () => {
  const hash = (identifier: string, code = 'mrn', by: KeyRing = ring) =>
    lookupHash(by, code, identifier).toString('hex')

  it('is the same however it is spaced and cased', () => {
    expect(new Set(['AB-123 456', 'ab123456', ' aB 123-456 ', 'ＡＢ１２３４５６'].map((each) => hash(each))).size).toBe(
      1,
    )
  })

  it('differs by kind of identifier, by content and by key', () => {
    const other = parseKeyRing(`k1:${OLD}`, key())
    expect(new Set([hash('123456'), hash('123457'), hash('123456', 'name'), hash('123456', 'mrn', other)]).size).toBe(4)
  })
})
