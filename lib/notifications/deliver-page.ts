import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Database, Tx } from '#db/client.ts'
import { contacts, pageAttempts, pages } from '#db/schema/paging.ts'
import { referrals } from '#db/schema/referrals.ts'
import { SYSTEM } from '#lib/accounts/actor.ts'
import type { KeyRing } from '#lib/crypto/key-ring.ts'
import { asSystem, type Ctx } from '#lib/ctx.ts'
import { log } from '#lib/log.ts'
import { isCalling, type UnreachableReason } from '#lib/paging/words.ts'
import { watchReferralAt } from '#lib/referrals/jobs.ts'
import { type EventInput, record } from '#lib/referrals/move.ts'
import { ChannelError, type FailureCode, type Handover, type Message, networkCode } from './channel.ts'
import { type Dispatch, processDispatch } from './channels.ts'
import { type Leased, takePage } from './lease.ts'
import { type PageRow, readPageFacts } from './page-facts.ts'
import { composeBundle } from './texts.ts'
import { untilAborted } from './until-aborted.ts'

/** How long one try may take. */
const TRY_MS = 10_000

export interface DeliveryContext {
  readonly db: Database
  readonly keys: KeyRing
  readonly now: () => Date
  /** By default what the environment says. */
  readonly dispatch?: Dispatch
  readonly tryMs?: number
}

/** What came of it. */
export type Delivery = 'nothing_due' | 'waiting' | 'handed_over' | 'unreachable'

type Sending = Extract<Leased, { do: 'send' }>

/**
 * Hands one page over, by the first way that works. May be called by anybody, any time, any number of times: a page that
 * is not due, was handed over or is in the hands of another process is left alone. Between handing over and writing it
 * down this process may die; then the page goes out again under the same id.
 */
export async function deliverPage(context: DeliveryContext, pageId: string): Promise<Delivery> {
  const { db, keys, now, dispatch = processDispatch(), tryMs = TRY_MS } = context
  const lease = randomUUID()
  for (;;) {
    const leased = await asSystem(db, async (tx) => {
      const taken = await takePage(tx, pageId, lease, dispatch.channels, now())
      if (taken.do !== 'send') return taken
      return { ...taken, message: await messageOf(tx, keys, dispatch.origin, taken.rows) }
    })
    if (leased.do === 'nothing') return 'nothing_due'
    if (leased.do === 'wait') return 'waiting'
    if (leased.do === 'give_up') {
      await giveUp(context, leased.row, leased.why, lease)
      return 'unreachable'
    }
    const result = await tryOnce(dispatch, leased, leased.message, tryMs)
    if (result instanceof ChannelError) await writeFailure(context, leased, result.code)
    else {
      await writeHandover(context, leased, result)
      return 'handed_over'
    }
  }
}

async function messageOf(tx: Tx, keys: KeyRing, origin: string, rows: readonly PageRow[]): Promise<Message> {
  const facts = await readPageFacts(tx, keys, origin, rows)
  const [first] = rows
  if (!first) throw new Error('A message is made of at least one page')
  const isOne = rows.length === 1
  return {
    id: first.id,
    kind: first.kind,
    urgent: first.urgent,
    ...composeBundle(facts),
    reference: isOne ? (facts[0]?.reference ?? null) : null,
    link: isOne ? (facts[0]?.link ?? null) : null,
    createdAt: first.createdAt,
  }
}

/** One try within its time. A failure that no channel has a code for is one all the same: the next way must get its turn. */
async function tryOnce(
  { channels }: Dispatch,
  { to, rows }: Sending,
  message: Message,
  tryMs: number,
): Promise<Handover | ChannelError> {
  const signal = AbortSignal.timeout(tryMs)
  try {
    const channel = channels[to.channel]
    if (!channel) return new ChannelError('not_set_up')
    return await untilAborted(signal, channel.send(message, to, signal))
  } catch (error) {
    if (error instanceof ChannelError) return error
    log().error({ pageId: rows[0]?.id, channel: to.channel, error }, 'page_channel_failed')
    return new ChannelError(networkCode(error) ?? 'failed')
  }
}

async function writeHandover(
  { db, keys, now }: DeliveryContext,
  { rows, to, attempt, attemptIds }: Sending,
  { outcome }: Handover,
): Promise<void> {
  const at = now()
  const ids = rows.map(({ id }) => id)
  const isDelivered = outcome === 'delivered'
  await asSystem(db, async (tx) => {
    const calling = rows.filter(({ kind }) => isCalling(kind))
    const tell = isDelivered ? await lockReferralsOf(tx, calling) : undefined
    await endAttempts(tx, attemptIds, { endedAt: at, outcome })
    const written = await tx
      .update(pages)
      .set({
        handedOverAt: sql`coalesce(${pages.handedOverAt}, ${at.toISOString()}::timestamptz)`,
        handedOverBy: sql`coalesce(${pages.handedOverBy}, ${to.channel}::contact_channel)`,
        ...(isDelivered && { deliveredAt: sql`coalesce(${pages.deliveredAt}, ${at.toISOString()}::timestamptz)` }),
        leasedUntil: null,
        leasedBy: null,
      })
      .where(inArray(pages.id, ids))
      .returning()
    if (to.id) await tx.update(contacts).set({ lastHandedOverAt: at, lastError: null }).where(eq(contacts.id, to.id))
    await tell?.({ tx, keys, db, at }, (row) => ({
      event: 'page_delivered',
      role: 'system',
      detail: { personId: row.personId, channel: to.channel },
    }))
    // It was stopped while it went out: whoever has it must be told to this person as well.
    for (const { referralId, stoppedAt } of written)
      if (referralId && stoppedAt) await watchReferralAt(tx, referralId, at)
  })
  for (const { id: pageId, kind } of rows)
    log().info({ pageId, kind, channel: to.channel, attempt, outcome }, 'page_handed_over')
}

async function writeFailure({ db, now }: DeliveryContext, leased: Sending, code: FailureCode): Promise<void> {
  const { rows, to, attempt, attemptIds } = leased
  const at = now()
  await asSystem(db, async (tx) => {
    await endAttempts(tx, attemptIds, { endedAt: at, outcome: 'failed', error: code })
    if (!to.id) return
    const isGone = code === 'address_gone'
    await tx
      .update(contacts)
      .set({ lastFailedAt: at, lastError: code, ...(isGone && { removedAt: at }) })
      .where(eq(contacts.id, to.id))
  })
  for (const { id: pageId, kind } of rows)
    log().warn({ pageId, kind, channel: to.channel, attempt, code }, 'page_try_failed')
}

/** A page has no way left: its referral's history says so, upon which the referral is looked at again at once. */
async function giveUp(
  { db, keys, now }: DeliveryContext,
  row: PageRow,
  why: UnreachableReason,
  lease: string,
): Promise<void> {
  const at = now()
  await asSystem(db, async (tx) => {
    const tell = await lockReferralsOf(tx, isCalling(row.kind) || row.kind === 'told' ? [row] : [])
    const [given] = await tx
      .update(pages)
      .set({ unreachableAt: at, unreachableWhy: why, leasedUntil: null, leasedBy: null })
      .where(and(eq(pages.id, row.id), eq(pages.leasedBy, lease), isNull(pages.handedOverAt)))
      .returning({ id: pages.id })
    if (!given || (row.kind === 'told' && (await mayStillBeTold(tx, row)))) return
    const event = row.kind === 'told' ? 'told_failed' : 'page_failed'
    await tell({ tx, keys, db, at }, ({ personId }) => ({ event, role: 'system', detail: { personId, why } }))
  })
  log().error({ pageId: row.id, kind: row.kind, why }, 'page_cannot_reach')
}

/** Whether somebody else of the referring side has been told the same, or may yet be. */
async function mayStillBeTold(tx: Tx, { id, watch }: PageRow): Promise<boolean> {
  const [other] = await tx
    .select({ id: pages.id })
    .from(pages)
    .where(and(eq(pages.watch, watch), ne(pages.id, id), isNull(pages.unreachableAt), isNull(pages.stoppedAt)))
    .limit(1)
  return other !== undefined
}

const endAttempts = (tx: Tx, ids: readonly string[], end: Partial<typeof pageAttempts.$inferInsert>) =>
  tx
    .update(pageAttempts)
    .set(end)
    .where(inArray(pageAttempts.id, [...ids]))

interface Telling {
  readonly tx: Tx
  readonly db: Database
  readonly keys: KeyRing
  readonly at: Date
}

/**
 * Locks the referrals of these pages, before any page is written: whoever holds a referral may
 * write its pages, so the other way round two could wait for each other. Gives what adds one event for each of these pages.
 */
async function lockReferralsOf(tx: Tx, rows: readonly PageRow[]) {
  const ids = rows.flatMap(({ referralId }) => referralId ?? [])
  const locked = ids.length
    ? await tx.select().from(referrals).where(inArray(referrals.id, ids)).orderBy(referrals.id).for('update')
    : []
  return async ({ tx, db, keys, at }: Telling, eventOf: (row: PageRow) => EventInput) => {
    const ctx: Ctx = { actor: SYSTEM, now: at, db, keys, requestId: 'deliver-page' }
    const current = new Map(locked.map((referral) => [referral.id, referral]))
    for (const row of rows) {
      const referral = current.get(row.referralId ?? '')
      if (referral) current.set(referral.id, (await record(tx, ctx, referral, eventOf(row))).referral)
    }
  }
}
