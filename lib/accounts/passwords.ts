import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'

/** argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Made once with the same cost from random bytes that nobody kept. It stands in wherever there is no real hash. */
const DUMMY_HASH = '$argon2id$v=19$m=19456,t=2,p=1$E+wiWOlTOarvYUfrMTvSGQ$mHEBn4Eq3LYco9a/4+yZvexSNmspTeUTGIOSRIv1sYE'

/** Long enough not to be guessed, short enough not to be a burden on the server. No rules about which characters. */
export const newPassword = z
  .string()
  .min(12, 'Choose a password of at least 12 characters. A few words in a row work well.')
  .max(128, 'Choose a password of at most 128 characters.')

/** Checks a password against an encoded hash. Tests bring one that counts. */
export type VerifyHash = (encodedHash: string, password: string) => Promise<boolean>

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/**
 * Whether `password` is right. Does exactly one verification whatever it is given, so that an unknown or deactivated
 * person, or one without a password, costs the same time as a wrong guess.
 */
export async function verifyPassword(
  encodedHash: string | null,
  password: string,
  verifyHash: VerifyHash = verify,
): Promise<boolean> {
  const matches = await verifyHash(encodedHash ?? DUMMY_HASH, password)
  return matches && encodedHash !== null
}
