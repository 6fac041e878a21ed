import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, gt, isNull, like } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { facilities } from '#db/schema/facilities.ts'
import { contacts, pages, quietHours } from '#db/schema/paging.ts'
import { people } from '#db/schema/people.ts'
import { facilityIds, isStaff } from '#lib/accounts/actor.ts'
import type { PersonCtx } from '#lib/auth/context.ts'
import { asActor, asSystem, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { isPushService } from '#lib/notifications/push-service.ts'
import { program } from '#lib/program.ts'
import type { NewBrowser, NewContact, NewQuietHours } from './contact-input.ts'
import { type PageProgress, pageProgress } from './page-state.ts'
import { enqueuePage } from './pages.ts'
import type { Channel } from './words.ts'

/** The actor of these commands: somebody who is signed in and sees only their own ways. */
type OwnCtx = Ctx & { readonly actor: { readonly personId: string } }

/** Enough for anybody; more would only slow an urgent page down. */
const MOST_CONTACTS = 10
/** The same time twice: nothing is ever taken out of the table. */
const NEVER = { fromMinute: 0, toMinute: 0 }
const TEST_EVERY_MS = 20_000
const TEST_SHOWN_MS = 24 * 3_600_000

export interface OwnContact {
  readonly id: string
  readonly channel: Channel
  readonly address: string
  readonly label: string | null
  /** How its last use ended; null when it was never used. */
  readonly last: { readonly at: Date; readonly error: string | null } | null
}

export interface OwnPaging {
  /** In the order in which they are tried. */
  readonly contacts: readonly OwnContact[]
  /** Tried last, whatever is above, unless it is among them. */
  readonly accountEmail: string
  readonly quiet: { readonly fromMinute: number; readonly toMinute: number } | null
  readonly timeZone: string
  /** The last page that they sent themselves, if it was lately. */
  readonly lastTest: (PageProgress & { readonly sentAt: Date; readonly by: Channel | null }) | null
}

/** How the person who asks is reached. */
export function getOwnPaging(ctx: PersonCtx): Promise<OwnPaging> {
  return asActor(ctx, async (tx) => {
    const { personId } = ctx.actor
    // Before the ways: what has been handed over by one of them then stands beside it, too.
    const [test] = await tx
      .select()
      .from(pages)
      .where(
        and(
          eq(pages.personId, personId),
          like(pages.watch, `${ownTest(personId)}%`),
          gt(pages.createdAt, new Date(ctx.now.getTime() - TEST_SHOWN_MS)),
        ),
      )
      .orderBy(desc(pages.createdAt))
      .limit(1)
    const rows = await ofPerson(tx, personId)
    const [person] = await tx.select({ email: people.email }).from(people).where(eq(people.id, personId))
    const [quiet] = await tx.select().from(quietHours).where(eq(quietHours.personId, personId))
    return {
      contacts: rows.map(toOwnContact),
      accountEmail: person?.email ?? '',
      quiet: quiet && quiet.fromMinute !== quiet.toMinute ? quiet : null,
      timeZone: await zoneOf(tx, ctx),
      lastTest: test ? { ...pageProgress(test), sentAt: test.createdAt, by: test.handedOverBy } : null,
    }
  })
}

function toOwnContact({ id, channel, address, label, ...use }: typeof contacts.$inferSelect): OwnContact {
  const { lastHandedOverAt: good, lastFailedAt: bad, lastError } = use
  const failedLast = bad !== null && (good === null || bad > good)
  const at = failedLast ? bad : good
  return { id, channel, address, label, last: at && { at, error: failedLast ? (lastError ?? 'failed') : null } }
}

/** Adds a way at the end of the list. The same one again is no second one. @throws AppError `invalid` */
export function addContact(ctx: OwnCtx, { channel, address, label }: NewContact): Promise<void> {
  return add(ctx, { channel, address, label: label || null, pushKeys: null })
}

/**
 * Enrols a browser: pages appear there, also with the portal closed. A browser that enrols again replaces its keys.
 * @param pushHosts further push services that the program allows.
 * @throws AppError `invalid` when its address is no push service that the portal would call.
 */
export async function addBrowser(
  ctx: OwnCtx,
  { endpoint, keys, label }: NewBrowser,
  pushHosts: readonly string[],
): Promise<void> {
  if (!isPushService(endpoint, pushHosts)) {
    throw new AppError(
      'invalid',
      'This browser takes its pushes from a service that the portal does not know. Use another browser, or another way.',
    )
  }
  await add(ctx, { channel: 'web_push', address: endpoint, label: label || null, pushKeys: keys })
}

type Added = Pick<typeof contacts.$inferInsert, 'channel' | 'address' | 'label' | 'pushKeys'>

function add(ctx: OwnCtx, added: Added): Promise<void> {
  const { personId } = ctx.actor
  return asActor(ctx, async (tx) => {
    const own = await lockOwn(tx, personId)
    const known = own.find(({ channel, address }) => channel === added.channel && address === added.address)
    if (known) {
      await tx
        .update(contacts)
        .set({ label: added.label ?? known.label, pushKeys: added.pushKeys ?? null })
        .where(eq(contacts.id, known.id))
      return
    }
    if (own.length >= MOST_CONTACTS) {
      throw new AppError('invalid', `You have ${MOST_CONTACTS} ways already. Remove one before you add another.`, {
        address: `At most ${MOST_CONTACTS} ways`,
      })
    }
    const position = Math.max(-1, ...own.map((row) => row.position)) + 1
    await tx.insert(contacts).values({ id: randomUUID(), personId, position, createdAt: ctx.now, ...added })
  })
}

/** Moves a way one place up or down. At the end of the list, and for one that is gone, nothing happens. */
export function moveContact(ctx: OwnCtx, { contactId, by }: { contactId: string; by: 'up' | 'down' }): Promise<void> {
  return asActor(ctx, async (tx) => {
    const own = await lockOwn(tx, ctx.actor.personId)
    const ids = own.map(({ id }) => id)
    const from = ids.indexOf(contactId)
    const to = by === 'up' ? from - 1 : from + 1
    const other = ids[to]
    if (from < 0 || other === undefined) return
    ids[to] = contactId
    ids[from] = other
    for (const [position, id] of ids.entries()) await tx.update(contacts).set({ position }).where(eq(contacts.id, id))
  })
}

/** Takes a way off the list. What is on its way already may still arrive there. */
export function removeContact(ctx: OwnCtx, { contactId }: { contactId: string }): Promise<void> {
  return asActor(ctx, async (tx) => {
    const isOwn = and(eq(contacts.id, contactId), eq(contacts.personId, ctx.actor.personId), isNull(contacts.removedAt))
    await tx.update(contacts).set({ removedAt: ctx.now }).where(isOwn)
  })
}

/** Sets when the person is left alone by what is not urgent; null ends it. Urgent pages come at any hour. */
export function setQuietHours(ctx: OwnCtx, hours: NewQuietHours | null): Promise<void> {
  const { personId } = ctx.actor
  return asActor(ctx, async (tx) => {
    if (hours === null) {
      await tx.update(quietHours).set(NEVER).where(eq(quietHours.personId, personId))
      return
    }
    const row = { fromMinute: hours.from, toMinute: hours.to, timeZone: await zoneOf(tx, ctx) }
    await tx
      .insert(quietHours)
      .values({ personId, ...row })
      .onConflictDoUpdate({ target: quietHours.personId, set: row })
  })
}

/**
 * Pages the person who asks, now and by the same rows as an alert would: by the first way that works, or by one way alone.
 * @param way a contact's id, or `account`; left out for all in their order.
 * @throws AppError `too_many` when the last one was a moment ago, `forbidden` without a role to be paged in.
 */
export function sendOwnTest(ctx: OwnCtx, { way }: { way?: string | undefined } = {}): Promise<void> {
  const { personId, name, memberships } = ctx.actor
  const [membership] = memberships
  if (!membership) throw new AppError('forbidden', 'You have no role at present, so nothing pages you.')
  const watch = `${ownTest(personId)}${way ?? 'all'}:`
  // Pages are the portal's own rows: nobody writes their own.
  return asSystem(ctx.db, async (tx) => {
    const justBefore = new Date(ctx.now.getTime() - TEST_EVERY_MS)
    const [last] = await tx
      .select({ id: pages.id })
      .from(pages)
      .where(and(eq(pages.personId, personId), like(pages.watch, `${watch}%`), gt(pages.createdAt, justBefore)))
      .limit(1)
    if (last) throw new AppError('too_many', 'A test page is on its way. Wait a moment before you send the next one.')
    await enqueuePage(tx, ctx, {
      kind: 'test',
      watch: `${watch}${ctx.now.toISOString()}`,
      personId,
      personName: name,
      asRole: membership.role,
      reason: 'own_affair',
      detail: way ? { contactId: way } : {},
      urgent: true,
    })
  })
}

function ownTest(personId: string): string {
  return `own_test:${personId}:`
}

function ofPerson(tx: Tx, personId: string) {
  return tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.personId, personId), isNull(contacts.removedAt)))
    .orderBy(asc(contacts.position), asc(contacts.createdAt))
}

/** Locked, so that two presses at once do not both count the same list. */
async function lockOwn(tx: Tx, personId: string) {
  return ofPerson(tx, personId).for('update')
}

/** In whose time somebody's day runs: their hospital's, or the program's. */
async function zoneOf(tx: Tx, { actor }: Ctx): Promise<string> {
  const [facilityId] = facilityIds(actor)
  if (isStaff(actor) || !facilityId) return program.timeZone
  const [facility] = await tx
    .select({ timeZone: facilities.timeZone })
    .from(facilities)
    .where(eq(facilities.id, facilityId))
  return facility?.timeZone ?? program.timeZone
}
