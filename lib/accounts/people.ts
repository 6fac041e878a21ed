import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database, Tx } from '#db/client.ts'
import { facilities, memberships, people } from '#db/schema/index.ts'
import { asSystem, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { PERSON_ROLES } from '#lib/referrals/vocabulary.ts'
import { hasRole } from './actor.ts'
import { makeLink } from './links.ts'
import { endSessionsOf } from './sessions.ts'

export const newPerson = z
  .strictObject({
    email: z.email('--email must be an e-mail address.').trim().toLowerCase().max(254),
    name: z.string('--name is missing: the name as it is shown, such as "R. Okafor".').trim().min(1).max(120),
    role: z.enum(PERSON_ROLES, `--role must be one of ${PERSON_ROLES.join(', ')}.`),
    /** The hospital's code; for referrers only. */
    facility: z.string().trim().min(1).optional(),
  })
  .refine(({ role, facility }) => (role === 'referrer') === (facility !== undefined), {
    path: ['facility'],
    message: 'A referrer needs --facility with the code of their hospital; nobody else has one.',
  })
export type NewPerson = z.infer<typeof newPerson>

/**
 * Adds somebody, or a role to somebody who is known by this e-mail address, and makes the one-time link by which they
 * set their password. Only for whoever runs the machine: it asks for nobody's leave.
 * @throws AppError `not_found` for an unknown hospital, `conflict` for a deactivated person.
 */
export function addPerson(db: Database, person: NewPerson, now: Date, origin: string): Promise<string> {
  return asSystem(db, async (tx) => {
    const facilityId = person.facility ? await facilityOf(tx, person.facility) : null
    const personId = await personOf(tx, person, now)
    await tx
      .insert(memberships)
      .values({ id: randomUUID(), personId, role: person.role, facilityId })
      .onConflictDoUpdate({
        target: [memberships.personId, memberships.role, memberships.facilityId],
        set: { endedAt: null },
      })
    return makeLink(tx, personId, now, origin)
  })
}

async function personOf(tx: Tx, { email, name }: NewPerson, now: Date): Promise<string> {
  const [known] = await tx.select().from(people).where(sql`lower(${people.email}) = ${email}`).for('update')
  if (known?.deactivatedAt) throw new AppError('conflict', `${known.name} was deactivated and is not added again.`)
  if (known) return known.id
  const id = randomUUID()
  await tx.insert(people).values({ id, email, name, verifiedAt: now })
  return id
}

async function facilityOf(tx: Tx, code: string): Promise<string> {
  const [facility] = await tx.select({ id: facilities.id }).from(facilities).where(eq(facilities.code, code))
  if (!facility) throw new AppError('not_found', `There is no hospital with the code ${code}.`)
  return facility.id
}

/**
 * Shuts somebody out: their next request is refused and their open live feeds close.
 * @throws AppError `forbidden` unless an administrator asks, `invalid` for oneself.
 */
export async function deactivatePerson(ctx: Ctx, personId: string): Promise<void> {
  if (!hasRole(ctx.actor, 'admin')) throw new AppError('forbidden', 'Only an administrator can deactivate somebody.')
  if (ctx.actor.personId === personId) {
    throw new AppError('invalid', 'You cannot deactivate yourself. Ask another administrator.')
  }
  await ctx.db.transaction({ reach: 'account', personId: ctx.actor.personId, facilityIds: [] }, async (tx) => {
    await tx.update(people).set({ deactivatedAt: ctx.now }).where(eq(people.id, personId))
    await endSessionsOf(tx, personId, ctx.now, 'deactivated')
    // What they had in hand, somebody else must take at once.
    await enqueue(tx, 'sweep_paging', {}, ctx.now, 'sweep_paging')
  })
}
