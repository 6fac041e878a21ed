import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { facilities, people, questions, referralEvents, referrals } from '#db/schema/index.ts'
import { facilityIds, reachOf } from '#lib/accounts/actor.ts'
import type { LockedCtx } from '#lib/auth/context.ts'
import { type Clocks, computeClocks } from './clocks.ts'
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

/** The status of the one referral for which the receipt was open; null when it is another, or not to be seen. */
export async function findLockedReceipt(locked: LockedCtx, reference: string): Promise<LockedEntry | null> {
  const { standbyReferralId } = locked.session
  if (!standbyReferralId) return null
  const isThatOne = and(eq(referrals.id, standbyReferralId), eq(referrals.reference, reference))
  const [entry] = await readLocked(locked, isThatOne)
  return entry ?? null
}

function readLocked({ db, session, now }: LockedCtx, which: SQL | undefined): Promise<LockedEntry[]> {
  const { actor } = session
  const settings = { reach: reachOf(actor), personId: actor.personId, facilityIds: facilityIds(actor) }
  return db.transaction(settings, async (tx) => {
    const heads = await tx
      .select({
        id: referrals.id,
        reference: referrals.reference,
        tier: referrals.tier,
        support: referrals.support,
        status: referrals.status,
        hospital: facilities.shortName,
        timeZone: facilities.timeZone,
        holder: people.name,
      })
      .from(referrals)
      .innerJoin(facilities, eq(facilities.id, referrals.facilityId))
      .leftJoin(people, eq(people.id, referrals.holderId))
      .where(which)
      .orderBy(asc(referrals.createdAt))
    const events = await readTimes(tx, which)
    const asked = await readQuestionTimes(tx, which)
    return heads.map(({ id, support, ...head }) => {
      const facts = { tier: head.tier, support, events: events.get(id) ?? [], questions: asked.get(id) ?? [] }
      const { acknowledgement, decision, hasLapsed } = computeClocks(facts, now)
      return { ...head, clocks: { acknowledgement, decision, hasLapsed } }
    })
  })
}

async function readTimes(tx: Tx, which: SQL | undefined) {
  const rows = await tx
    .select({ event: referralEvents })
    .from(referralEvents)
    .innerJoin(referrals, eq(referrals.id, referralEvents.referralId))
    .where(which)
    .orderBy(asc(referralEvents.seq))
  return Map.groupBy(
    rows.map(({ event }) => event),
    ({ referralId }) => referralId,
  )
}

async function readQuestionTimes(tx: Tx, which: SQL | undefined) {
  const { referralId, toSide, askedAt, answeredAt } = questions
  const rows = await tx
    .select({ referralId, toSide, askedAt, answeredAt })
    .from(questions)
    .innerJoin(referrals, eq(referrals.id, referralId))
    .where(which)
  return Map.groupBy(rows, (row) => row.referralId)
}
