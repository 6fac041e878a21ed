import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { credentials, people } from '#db/schema/index.ts'
import { AppError } from '#lib/errors.ts'
import type { Attempts } from './attempts.ts'
import { type VerifyHash, verifyPassword } from './passwords.ts'
import { atGate, createSession, findSession, type Gate, renewSession, signedOut } from './sessions.ts'

/** Generous with shape: whatever is not right is refused in the same words as a wrong password. */
export const signInForm = z.strictObject({
  email: z.string().trim().toLowerCase().min(1, 'Enter your e-mail address.').max(254, 'Enter your e-mail address.'),
  password: z.string().min(1, 'Enter your password.').max(128, 'Enter your password: it has at most 128 characters.'),
})
export type SignInForm = z.infer<typeof signInForm>

const NEITHER_RIGHT = 'The e-mail address or the password is not right. Check both and try again.'
const PASSWORD_WRONG = 'The password is not right. Check it and try again.'

/** What checking a password needs beside the database. */
export interface Doorkeeper extends Gate {
  readonly attempts: Attempts
  /** The network address that the try comes from. */
  readonly address: string
  readonly verifyHash?: VerifyHash
}

interface Known {
  readonly personId: string
  readonly passwordHash: string | null
}

/**
 * Opens a session for the right e-mail and password and gives its id. An unknown, a deactivated and a known person get
 * the same words after the same work.
 * @throws AppError `invalid` when they are not right, `too_many` when they were tried too often.
 */
export async function signIn(door: Doorkeeper, { email, password }: SignInForm): Promise<string> {
  await door.attempts.take(email, door.address)
  const personId = await rightPerson(door, await findByEmail(door, email), password, NEITHER_RIGHT)
  await door.attempts.forget(email)
  return createSession(door, personId)
}

/**
 * Opens a locked session again, or renews one that is about to reach a limit, for the password of whoever holds it.
 * @throws AppError `signed_out` when it is over, otherwise as `signIn`.
 */
export async function unlock(door: Doorkeeper, sessionId: string, password: string): Promise<void> {
  const session = await findSession(door, sessionId)
  if (!session) throw signedOut()
  const email = session.email.toLowerCase()
  await door.attempts.take(email, door.address)
  await rightPerson(door, await findByEmail(door, email), password, PASSWORD_WRONG)
  await door.attempts.forget(email)
  await renewSession(door, sessionId)
}

async function rightPerson(
  door: Doorkeeper,
  known: Known | undefined,
  password: string,
  refusal: string,
): Promise<string> {
  const matches = await verifyPassword(known?.passwordHash ?? null, password, door.verifyHash)
  if (!matches || !known) throw new AppError('invalid', refusal)
  return known.personId
}

function findByEmail(door: Gate, email: string): Promise<Known | undefined> {
  return atGate(door, async (tx) => {
    const [known] = await tx
      .select({
        personId: people.id,
        passwordHash: sql<
          string | null
        >`case when ${people.deactivatedAt} is null then ${credentials.passwordHash} end`,
      })
      .from(people)
      .leftJoin(credentials, eq(credentials.personId, people.id))
      .where(sql`lower(${people.email}) = ${email}`)
    return known
  })
}
