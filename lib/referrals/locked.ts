import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.ts'
import { facilities, people, referrals } from '#db/schema/index.ts'
import { facilityIds, reachOf } from '#lib/accounts/actor.ts'
import type { LockedCtx } from '#lib/auth/context.ts'
import type { PagingFact } from '#lib/paging/referring-side.ts'
import { readPages, readWatches } from '#lib/paging/referring-side-facts.ts'
import { type Clocks, computeClocks } from './clocks.ts'
import { readHistory, readQuestionTimes } from './read-facts.ts'
import type { ReceiptFacts } from './receipt-story.ts'
import { type Status, TIERS, type Tier } from './vocabulary.ts'

/** All that a locked screen knows of a referral: nothing about the patient is even read. */
export interface LockedEntry {
  readonly reference: string
  readonly hospital: string
  readonly timeZone: string
  readonly tier: Tier
  readonly status: Status
  /** Who has it. */
  readonly holder: string | null
  readonly clocks: Pick<Clocks, 'acknowledgement' | 'decision' | 'hasLapsed'>
}

/** What waits, for a locked board: those that nobody has first, then by tier, then the oldest. */
export async function listLockedBoard(locked: LockedCtx): Promise<LockedEntry[]> {
  const entries = await readLocked(locked, isNull(referrals.endedAt))
  return entries.sort(
    (a, b) => Number(isTaken(a)) - Number(isTaken(b)) || TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier),
  )
}

/** Whether somebody has acknowledged it and the acknowledgment still stands. */
export function isTaken({ status, clocks }: LockedEntry): boolean {
  return status !== 'sent' && !clocks.hasLapsed
}

/** What a locked receipt is drawn from: who has the referral, and who is paged for it. */
export interface LockedReceipt {
  readonly facts: ReceiptFacts
  readonly paging: Omit<PagingFact, 'isLate'>
}

/** The one referral for which the receipt was open; null when it is another, or not to be seen. */
export async function findLockedReceipt(locked: LockedCtx, reference: string): Promise<LockedReceipt | null> {
  const { standbyReferralId } = locked.session
  if (!standbyReferralId) return null
  const isThatOne = and(eq(referrals.id, standbyReferralId), eq(referrals.reference, reference))
  const found = await inSight(locked, async (tx) => {
    const [facts] = await readFacts(tx, isThatOne)
    return facts && { facts, pages: await readPages(tx, facts.id) }
  })
  if (!found) return null
  const { facts, pages } = found
  return { facts, paging: { pages, watches: await readWatches(locked.db, facts, pages, locked.now) } }
}

async function readLocked(locked: LockedCtx, which: SQL | undefined): Promise<LockedEntry[]> {
  const all = await inSight(locked, (tx) => readFacts(tx, which))
  return all.map((facts) => {
    const { reference, tier, status, facility, holder } = facts
    const { acknowledgement, decision, hasLapsed } = computeClocks(facts, locked.now)
    return {
      ...{ reference, tier, status },
      hospital: facility.shortName,
      timeZone: facility.timeZone,
      holder: holder?.name ?? null,
      clocks: { acknowledgement, decision, hasLapsed },
    }
  })
}

function inSight<T>({ db, session: { actor } }: LockedCtx, read: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction({ reach: reachOf(actor), personId: actor.personId, facilityIds: facilityIds(actor) }, read)
}

const reviewers = alias(people, 'reviewers')

/** As much of these referrals as a locked screen may know. */
async function readFacts(tx: Tx, which: SQL | undefined) {
  const heads = await tx
    .select({
      id: referrals.id,
      reference: referrals.reference,
      tier: referrals.tier,
      support: referrals.support,
      status: referrals.status,
      facility: { shortName: facilities.shortName, timeZone: facilities.timeZone },
      holder: { name: people.name },
      reviewer: { id: reviewers.id, name: reviewers.name },
    })
    .from(referrals)
    .innerJoin(facilities, eq(facilities.id, referrals.facilityId))
    .leftJoin(people, eq(people.id, referrals.holderId))
    .leftJoin(reviewers, eq(reviewers.id, referrals.reviewerId))
    .where(which)
    .orderBy(asc(referrals.createdAt))
  const ids = heads.map(({ id }) => id)
  const [events, asked] = await Promise.all([readHistory(tx, ids), readQuestionTimes(tx, ids)])
  return heads.map((head) => ({ ...head, events: events.get(head.id) ?? [], questions: asked.get(head.id) ?? [] }))
}
