import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseKeyRing } from '#lib/crypto/key-ring.ts'
import { linkAddress, linkToken, readToken } from './page-link.ts'

const ring = (seed: string) =>
  parseKeyRing(`k1:${Buffer.alloc(32, seed).toString('base64')}`, Buffer.alloc(32, `l${seed}`).toString('base64'))
const keys = ring('a')

describe('the link of a page', () => {
  it('leads back to its page, and is the same each time', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const token = linkToken(keys, id)
        expect(readToken(keys, token)).toBe(id)
        expect(linkToken(keys, id)).toBe(token)
        expect(token).toHaveLength(43)
      }),
    )
  })

  it('is refused when any character of it was changed', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(42), fc.constantFrom(...'AZaz09-_'), (id, index, char) => {
        const token = linkToken(keys, id)
        fc.pre(token[index] !== char)
        expect(readToken(keys, `${token.slice(0, index)}${char}${token.slice(index + 1)}`)).toBeNull()
      }),
    )
  })

  it('is refused with another key, another page or another shape', () => {
    const token = linkToken(keys, randomUUID())
    expect(readToken(ring('b'), token)).toBeNull()
    for (const wrong of ['', 'x', `${token}A`, `${token}=`, token.slice(1), ` ${token.slice(1)}`, randomUUID()])
      expect(readToken(keys, wrong)).toBeNull()
    expect(() => linkToken(keys, 'not an id')).toThrow()
  })

  it('stands under the portal’s own address', () => {
    const id = randomUUID()
    expect(linkAddress('https://ecmo.hospital.example', keys, id)).toBe(
      `https://ecmo.hospital.example/page/${linkToken(keys, id)}`,
    )
  })
})
