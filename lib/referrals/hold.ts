import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { facilities } from '#db/schema/facilities.ts'
import { people } from '#db/schema/people.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError, movedOn } from '#lib/errors.ts'
import { type Colleague, tellHandedOver, tellTaken } from '#lib/paging/holder-told.ts'
import { tookOwnPages } from '#lib/paging/own-pages.ts'
import { findStaff } from '#lib/paging/staff.ts'
import { computeClocks } from './clocks.ts'
import { alreadyHeld } from './conflict.ts'
import { actingRole, lockReferral, move, type Recorded, type ReferralRow, record } from './move.ts'
import { readHistory } from './read-facts.ts'
import { OPEN_STATUSES, type Role, STAFF_ROLES, type Status } from './vocabulary.ts'

/** A named person has it from now on. Only ever pressed by a human. */
export function acknowledge(ctx: Ctx, reference: string): Promise<Recorded> {
  const step = () => ({ patch: { holderId: ctx.actor.personId } })
  return move(ctx, reference, 'acknowledge', step, (tx, { referral }) => tookOwnPages(tx, ctx, referral, ['alert']))
}

/**
 * Starts the review. A physician who starts it is the reviewer and holds the referral; a coordinator names the physician,
 * who is then asked.
 */
export function startReview(ctx: Ctx, reference: string, reviewerId: string | null): Promise<Recorded> {
  let asked = false
  return move(
    ctx,
    reference,
    'start_review',
    async (_referral, role, tx) => {
      const reviewer = reviewerId ?? (role === 'coordinator' ? null : ctx.actor.personId)
      if (!reviewer)
        throw new AppError('invalid', 'Name the physician who reviews it.', { reviewerId: 'Choose a physician' })
      await requireColleague(tx, reviewer, ['physician', 'director'])
      asked = reviewer !== ctx.actor.personId
      return {
        patch: asked ? { reviewerId: reviewer } : { reviewerId: reviewer, holderId: reviewer },
        detail: { reviewerId: reviewer },
      }
    },
    async (tx, { referral }, role) => {
      if (asked)
        await record(tx, ctx, referral, { event: 'decision_asked', role, detail: { personId: referral.reviewerId } })
      else await tookOwnPages(tx, ctx, referral, ['lapse', 'decision'])
    },
  )
}

/**
 * Takes a referral over from whoever holds it. `seenHolderId` is the holder on the screen of the person who pressed:
 * of two who claim at once the second is told who was first. Whoever holds it may claim it again once their
 * acknowledgment has lapsed: "I still have it".
 */
export function claim(ctx: Ctx, reference: string, seenHolderId: string | null): Promise<Recorded> {
  return onOpen(ctx, reference, async (tx, referral, role) => {
    if (referral.holderId === ctx.actor.personId && !(await hasLapsed(tx, ctx, referral))) {
      throw new AppError('conflict', 'You already hold this referral.')
    }
    if (referral.holderId !== seenHolderId) throw await heldByAnother(tx, referral)
    await tookOwnPages(tx, ctx, referral, role === 'coordinator' ? ['lapse'] : ['lapse', 'decision'])
    const recorded = await record(tx, ctx, referral, {
      event: 'claim',
      role,
      patch: { holderId: ctx.actor.personId },
      detail: { fromId: referral.holderId },
    })
    await tellTaken(tx, ctx, recorded, referral.holderId)
    return recorded
  })
}

/** Gives a referral to a named colleague, who is told. */
export function handOver(ctx: Ctx, reference: string, toId: string, words?: string): Promise<Recorded> {
  return onOpen(ctx, reference, async (tx, referral, role) => {
    const colleague = await requireColleague(tx, toId, STAFF_ROLES)
    const recorded = await record(tx, ctx, referral, {
      event: 'hand_over',
      role,
      patch: { holderId: toId },
      detail: { fromId: referral.holderId, toId },
      words: words ? { text: words } : undefined,
    })
    await tellHandedOver(tx, ctx, recorded, colleague)
    return recorded
  })
}

function onOpen(
  ctx: Ctx,
  reference: string,
  work: (tx: Tx, referral: ReferralRow, role: Role) => Promise<Recorded>,
): Promise<Recorded> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const role = actingRole(ctx, referral, STAFF_ROLES)
    if (!(OPEN_STATUSES as readonly Status[]).includes(referral.status)) {
      throw new AppError('conflict', 'This referral is over: nobody needs to hold it.')
    }
    return work(tx, referral, role)
  })
}

async function hasLapsed(tx: Tx, ctx: Ctx, { id, tier, support }: ReferralRow): Promise<boolean> {
  const events = (await readHistory(tx, [id])).get(id) ?? []
  return computeClocks({ tier, support, events, questions: [] }, ctx.now).hasLapsed
}

async function requireColleague(tx: Tx, personId: string, wanted: readonly Role[]): Promise<Colleague> {
  const colleague = await findStaff(tx, personId)
  const role = colleague?.roles.find((each) => wanted.includes(each))
  if (!colleague || !role) throw new AppError('invalid', 'Choose a colleague who can act on it.')
  return { ...colleague, role }
}

async function heldByAnother(tx: Tx, { id, facilityId, holderId }: ReferralRow): Promise<AppError> {
  if (!holderId) return movedOn()
  const [latest] = await tx
    .select({ name: people.name, at: referralEvents.at, timeZone: facilities.timeZone })
    .from(referralEvents)
    .innerJoin(people, eq(people.id, holderId))
    .innerJoin(facilities, eq(facilities.id, facilityId))
    .where(
      and(
        eq(referralEvents.referralId, id),
        inArray(referralEvents.event, ['claim', 'hand_over', 'acknowledge', 'start_review']),
      ),
    )
    .orderBy(desc(referralEvents.seq))
    .limit(1)
  return latest ? alreadyHeld(latest.name, latest.at, latest.timeZone) : movedOn()
}
