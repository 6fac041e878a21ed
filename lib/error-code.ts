const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A short code that a person can say on the phone, such as `4F-2K`, from the digest that the server logged with the
 * failure. No letter in it can be taken for another or for a digit.
 */
export function sayableErrorCode(digest: string): string {
  let hash = 0x811c9dc5
  for (const char of digest) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  const letters = [15, 10, 5, 0].map((shift) => LETTERS[(hash >>> shift) & 31] ?? '')
  return `${letters.slice(0, 2).join('')}-${letters.slice(2).join('')}`
}
