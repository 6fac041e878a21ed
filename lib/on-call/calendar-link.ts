import 'server-only'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { type Database, setSettings, type Tx } from '#db/client.ts'
import { calendarLinks, people } from '#db/schema/index.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { startOfDay } from '#lib/dates.ts'
import { AppError } from '#lib/errors.ts'
import { program } from '#lib/program.ts'
import { calendarSpan, ownStretches, toCalendar } from './calendar.ts'
import { readRoster } from './read-roster.ts'
import { seesRoster } from './rights.ts'

const TOKEN = /^[\w-]{43}$/

/**
 * Makes the secret address of one's own calendar, and ends the one before it.
 * @returns its path. It is shown this once: only a hash of the token is kept.
 */
export async function makeCalendarLink(ctx: Ctx): Promise<string> {
  const personId = own(ctx)
  const token = randomBytes(32).toString('base64url')
  await asActor(ctx, async (tx) => {
    await revokeAll(tx, personId, ctx.now)
    await tx.insert(calendarLinks).values({ id: randomUUID(), personId, tokenHash: hashOf(token), createdAt: ctx.now })
  })
  return `/api/on-call/${token}.ics`
}

/** From now on the address gives nothing. */
export async function revokeCalendarLink(ctx: Ctx): Promise<void> {
  const personId = own(ctx)
  await asActor(ctx, (tx) => revokeAll(tx, personId, ctx.now))
}

/** Since when this person has a calendar address; null without one. */
export async function calendarLinkSince(tx: Tx, personId: string): Promise<Date | null> {
  const [link] = await tx
    .select({ createdAt: calendarLinks.createdAt })
    .from(calendarLinks)
    .where(and(eq(calendarLinks.personId, personId), isNull(calendarLinks.revokedAt)))
    .orderBy(desc(calendarLinks.createdAt))
    .limit(1)
  return link?.createdAt ?? null
}

/** The calendar behind a secret address; null when there is none, it was revoked, or its owner has left. */
export async function findCalendar(db: Database, token: string, now: Date): Promise<string | null> {
  if (!TOKEN.test(token)) return null
  return db.transaction({ reach: 'gate', personId: null, facilityIds: [] }, async (tx) => {
    const [owner] = await tx
      .select({ personId: calendarLinks.personId })
      .from(calendarLinks)
      .innerJoin(people, eq(people.id, calendarLinks.personId))
      .where(
        and(eq(calendarLinks.tokenHash, hashOf(token)), isNull(calendarLinks.revokedAt), isNull(people.deactivatedAt)),
      )
    if (!owner) return null
    // From here on with the least sight that knows the program and its roster, and no patient.
    await setSettings(tx, { reach: 'facility', personId: owner.personId, facilityIds: [] })
    const dayBegan = startOfDay(now, program.timeZone)
    const { from, to } = calendarSpan(dayBegan)
    const facts = await readRoster(tx, from, to)
    return toCalendar(ownStretches(facts, owner.personId, from, to), dayBegan)
  })
}

async function revokeAll(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .update(calendarLinks)
    .set({ revokedAt: now })
    .where(and(eq(calendarLinks.personId, personId), isNull(calendarLinks.revokedAt)))
}

function own({ actor }: Ctx): string {
  if (actor.personId !== null && seesRoster(actor)) return actor.personId
  throw new AppError('forbidden', 'Only people who are on call have a calendar of it.')
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
