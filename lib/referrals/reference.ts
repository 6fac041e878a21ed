import { randomInt } from 'node:crypto'

/** No 0, O, 1, I, L, U: a reference is read aloud over a bad line. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 6

/** A new reference. It means nothing and cannot be guessed; the database refuses the rare repeat. */
export function newReference(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
