import { randomUUID } from 'node:crypto'
import { and, asc, eq, gt, inArray, isNull, lte, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { contacts, pageAttempts, pages, quietHours } from '#db/schema/paging.ts'
import { people } from '#db/schema/people.ts'
import { referrals } from '#db/schema/referrals.ts'
import { deliverAt } from '#lib/paging/pages.ts'
import { CALLING_KINDS, type UnreachableReason } from '#lib/paging/words.ts'
import type { Channels, Contact } from './channel.ts'
import { nextTry } from './next-try.ts'
import type { PageRow } from './page-facts.ts'
import { quietUntil } from './quiet-until.ts'

/** Twice as long as one try: when its process dies, another one may take the page soon after. */
const LEASE_MS = 20_000
/** How far the clocks of two processes may be apart. */
const SKEW_MS = 60_000
/** Most pages in one message. */
const BUNDLE_MAX = 20

/** What is to be done with a page that this process has to itself. */
export type Leased =
  /** Not owed, or somebody else is at it. */
  | { readonly do: 'nothing' }
  | { readonly do: 'wait' }
  | { readonly do: 'give_up'; readonly why: UnreachableReason; readonly row: PageRow }
  | {
      readonly do: 'send'
      readonly rows: readonly PageRow[]
      readonly to: Contact
      readonly attempt: number
      /** The rows of `page_attempts` that say that it is under way. */
      readonly attemptIds: readonly string[]
    }

/**
 * Takes the page for this process, with whatever else waits for the same person when it is not urgent, decides what is to
 * be done now and writes the try down before it is made. A job for the end of the lease is added: should this process die,
 * the next one goes on from there.
 */
export async function takePage(tx: Tx, pageId: string, lease: string, channels: Channels, now: Date): Promise<Leased> {
  const [page] = await tx
    .select()
    .from(pages)
    .where(and(eq(pages.id, pageId), isOwed(now)))
  if (!page) return { do: 'nothing' }
  const isAlone = page.urgent || onlyWay(page) !== null
  const quiet = isAlone ? null : await quietEnd(tx, page.personId, now)
  if (quiet) return postpone(tx, [page], quiet)
  const leasedUntil = new Date(now.getTime() + LEASE_MS)
  const free = tx
    .select({ id: pages.id })
    .from(pages)
    .where(and(isAlone ? eq(pages.id, pageId) : together(page), isOwed(now), isFree(lease, now)))
    .orderBy(asc(pages.id))
    .limit(BUNDLE_MAX)
    .for('update', { skipLocked: true })
  const taken = await tx.update(pages).set({ leasedUntil, leasedBy: lease }).where(inArray(pages.id, free)).returning()
  const rows = taken.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
  const [first] = rows
  if (!first) {
    await deliverAt(tx, pageId, leasedUntil)
    return { do: 'nothing' }
  }
  const only = onlyWay(first)
  const ways = await waysTo(tx, first.personId, channels)
  const wanted = only === null ? ways : ways.filter(({ id }) => (id ?? 'account') === only)
  const next = nextTry(wanted, await triesOf(tx, first.id), first.urgent, now)
  if (next.do === 'wait') return postpone(tx, rows, next.until)
  if (next.do === 'give_up') {
    // The others have had fewer tries: they go on by themselves.
    await postpone(tx, rows.slice(1), now)
    return { do: 'give_up', why: next.why, row: first }
  }
  const { contact, attempt } = next
  const tries = rows.map(({ id: pageId }) => ({
    id: randomUUID(),
    pageId,
    contactId: contact.id,
    channel: contact.channel,
    attempt,
    beganAt: now,
  }))
  await tx.insert(pageAttempts).values(tries)
  for (const { id } of rows) await deliverAt(tx, id, leasedUntil)
  return { do: 'send', rows, to: contact, attempt, attemptIds: tries.map(({ id }) => id) }
}

/** Not handed over, not stopped, not given up, and due. What was made by a clock that has since been set back is due. */
function isOwed(now: Date): SQL | undefined {
  return and(
    isNull(pages.handedOverAt),
    isNull(pages.stoppedAt),
    isNull(pages.unreachableAt),
    or(lte(pages.dueAt, now), gt(pages.createdAt, now)),
    stillCalls(),
  )
}

/**
 * What somebody has taken a moment ago calls nobody, also while the job that stops its pages has not run yet. A page that
 * only tells something, or belongs to no round, goes out in any case.
 */
function stillCalls(): SQL | undefined {
  return or(
    notInArray(pages.kind, [...CALLING_KINDS]),
    isNull(pages.round),
    sql`exists (select 1 from ${referrals} where ${referrals.id} = ${pages.referralId} and ${referrals.round} = ${pages.round}
      and ${referrals.status} = any (case when ${pages.kind} = 'alert' then '{sent}'
        when ${pages.text} = 'holder_left' then '{acknowledged,in_review,accepted,bed_assigned,en_route}'
        else '{acknowledged,in_review}' end::referral_status[]))`,
  )
}

/** Due, and in nobody's hands. */
export function isWaiting(now: Date): SQL | undefined {
  return and(isOwed(now), isFree('', now))
}

/** Nobody else has it. A lease that ends much later than one can is from a clock that has since been set back. */
function isFree(lease: string, now: Date): SQL | undefined {
  const latest = new Date(now.getTime() + LEASE_MS + SKEW_MS)
  return or(
    isNull(pages.leasedUntil),
    lte(pages.leasedUntil, now),
    gt(pages.leasedUntil, latest),
    eq(pages.leasedBy, lease),
  )
}

const together = ({ personId }: PageRow) =>
  and(eq(pages.personId, personId), eq(pages.urgent, false), sql`${pages.detail} ->> 'contactId' is null`)

/**
 * The one way by which a person wants to be tried out, and now: the id of a contact in a test page's `detail.contactId`, or
 * `account` for the account's own address. Null for every other page.
 */
function onlyWay({ kind, detail }: PageRow): string | null {
  return kind === 'test' && typeof detail.contactId === 'string' ? detail.contactId : null
}

/** When this person's quiet ends, if it is quiet. */
async function quietEnd(tx: Tx, personId: string, now: Date): Promise<Date | null> {
  const [hours] = await tx.select().from(quietHours).where(eq(quietHours.personId, personId))
  return hours ? quietUntil(hours, now) : null
}

async function postpone(tx: Tx, rows: readonly PageRow[], until: Date): Promise<Leased> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return { do: 'wait' }
  await tx.update(pages).set({ dueAt: until, leasedUntil: null, leasedBy: null }).where(inArray(pages.id, ids))
  for (const id of ids) await deliverAt(tx, id, until)
  return { do: 'wait' }
}

/**
 * The ways to a person that the program has set up, in their own order; the account's e-mail address, which everybody has,
 * comes last. Nobody who was deactivated is written to.
 */
async function waysTo(tx: Tx, personId: string, channels: Channels): Promise<Contact[]> {
  const [person] = await tx
    .select({ address: people.email })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
  if (!person) return []
  const own = await tx
    .select({ id: contacts.id, channel: contacts.channel, address: contacts.address, pushKeys: contacts.pushKeys })
    .from(contacts)
    .where(and(eq(contacts.personId, personId), isNull(contacts.removedAt)))
    .orderBy(asc(contacts.position), asc(contacts.createdAt))
  const hasIt = own.some(
    ({ channel, address }) => channel === 'email' && address.toLowerCase() === person.address.toLowerCase(),
  )
  const account: Contact = { id: null, channel: 'email', address: person.address, pushKeys: null }
  return [...own, ...(hasIt ? [] : [account])].filter(({ channel }) => channels[channel] !== undefined)
}

function triesOf(tx: Tx, pageId: string) {
  return tx
    .select({ contactId: pageAttempts.contactId, endedAt: pageAttempts.endedAt, error: pageAttempts.error })
    .from(pageAttempts)
    .where(eq(pageAttempts.pageId, pageId))
    .orderBy(asc(pageAttempts.attempt))
}
