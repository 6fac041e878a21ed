import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { credentials, people, signInLinks } from '#db/schema/index.ts'
import { AppError } from '#lib/errors.ts'
import { hashPassword, newPassword } from './passwords.ts'
import { atGate, createSession, endSessionsOf, type Gate } from './sessions.ts'

/** A one-time link is good for this long. */
export const LINK_HOURS = 24

/**
 * Makes a one-time link for `personId` and gives its address on `origin`. The token is behind the #, which browsers keep
 * to themselves: it reaches no log and no other site. Only its hash is kept. Earlier links of the person stop working.
 */
export async function makeLink(tx: Tx, personId: string, now: Date, origin: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx
    .update(signInLinks)
    .set({ usedAt: now })
    .where(and(eq(signInLinks.personId, personId), isNull(signInLinks.usedAt)))
  await tx.insert(signInLinks).values({
    id: randomUUID(),
    personId,
    tokenHash: hashOf(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + LINK_HOURS * 3_600_000),
  })
  return `${origin}/reset-password#${token}`
}

export const linkForm = z
  .strictObject({
    token: z.string().trim().min(1, 'Open the link again, or paste it here.').max(512),
    password: newPassword,
    repeated: z.string(),
  })
  .refine(({ password, repeated }) => password === repeated, {
    path: ['repeated'],
    message: 'The two passwords differ. Type the same one twice.',
  })
export type LinkForm = z.infer<typeof linkForm>

/**
 * Sets the password of whoever the link was made for, signs them out everywhere and in here, and gives the session id.
 * @throws AppError `invalid` when the link was used, is too old or never was.
 */
export async function redeemLink(gate: Gate, { token, password }: LinkForm): Promise<string> {
  const passwordHash = await hashPassword(password)
  const personId = await atGate(gate, async (tx) => {
    // One statement takes the link, so that of two who use it at once only one gets in.
    const [link] = await tx
      .update(signInLinks)
      .set({ usedAt: gate.now })
      .from(people)
      .where(
        and(
          eq(signInLinks.tokenHash, hashOf(tokenOf(token))),
          isNull(signInLinks.usedAt),
          gt(signInLinks.expiresAt, gate.now),
          eq(people.id, signInLinks.personId),
          isNull(people.deactivatedAt),
        ),
      )
      .returning({ personId: signInLinks.personId })
    if (!link) throw linkOver()
    await tx
      .insert(credentials)
      .values({ personId: link.personId, passwordHash, changedAt: gate.now })
      .onConflictDoUpdate({ target: credentials.personId, set: { passwordHash, changedAt: gate.now } })
    await endSessionsOf(tx, link.personId, gate.now, 'password_set')
    return link.personId
  })
  return createSession(gate, personId)
}

function linkOver(): AppError {
  return new AppError(
    'invalid',
    `This link was used already, or it is older than ${LINK_HOURS} hours. Ask the program’s administrator for a new one.`,
  )
}

/** Whoever pastes, pastes the whole address. */
function tokenOf(pasted: string): string {
  return pasted.slice(pasted.lastIndexOf('#') + 1)
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
