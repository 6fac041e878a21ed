import { and, eq } from 'drizzle-orm'
import { referralEvents } from '#db/schema/referral-events.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { actingRole, lockReferral, type Recorded, record } from './move.ts'
import { type Milestone, type Role, STAFF_ROLES, type Tier } from './vocabulary.ts'

const BOTH_SIDES = [...STAFF_ROLES, 'referrer'] as const satisfies readonly Role[]

/** A member of the program has opened the referral. Recorded once a person in each round. */
export function markSeen(ctx: Ctx, reference: string): Promise<void> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const role = actingRole(ctx, referral, STAFF_ROLES)
    const [known] = await tx
      .select({ id: referralEvents.id })
      .from(referralEvents)
      .where(
        and(
          eq(referralEvents.referralId, referral.id),
          eq(referralEvents.event, 'seen'),
          eq(referralEvents.round, referral.round),
          eq(referralEvents.actorId, ctx.actor.personId ?? ''),
        ),
      )
      .limit(1)
    if (!known) await record(tx, ctx, referral, { event: 'seen', role })
  })
}

/** A desk with its live line open has painted the referral. Recorded once a round, for the first desk. */
export function markDelivered(ctx: Ctx, reference: string): Promise<void> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const role = actingRole(ctx, referral, STAFF_ROLES)
    const [known] = await tx
      .select({ id: referralEvents.id })
      .from(referralEvents)
      .where(
        and(
          eq(referralEvents.referralId, referral.id),
          eq(referralEvents.event, 'page_delivered'),
          eq(referralEvents.round, referral.round),
        ),
      )
      .limit(1)
    if (!known && referral.status === 'sent') {
      await record(tx, ctx, referral, { event: 'page_delivered', role, detail: { channel: 'desk' } })
    }
  })
}

/** A telephone call is a first-class event, from either side. */
export function logCall(
  ctx: Ctx,
  reference: string,
  input: { text: string; withWhom: string; happenedAt?: Date | undefined },
): Promise<Recorded> {
  return note(ctx, reference, BOTH_SIDES, (role) => ({
    event: 'call_logged',
    role,
    words: { withWhom: input.withWhom, text: input.text },
    happenedAt: input.happenedAt,
  }))
}

/** A point on the way: at the bedside, cannulated, departed … It does not move the state. */
export function reachMilestone(
  ctx: Ctx,
  reference: string,
  input: { name: Milestone; happenedAt?: Date | undefined },
): Promise<Recorded> {
  return note(ctx, reference, STAFF_ROLES, (role, status) => {
    if (status !== 'en_route' && status !== 'arrived') {
      throw new AppError('conflict', 'Milestones are kept from dispatch on.')
    }
    return { event: 'milestone', role, detail: { name: input.name }, happenedAt: input.happenedAt }
  })
}

/** Staff set another tier; the referrer's own stays beside it. */
export function changeTier(ctx: Ctx, reference: string, input: { tier: Tier; reason: string }): Promise<Recorded> {
  return note(ctx, reference, STAFF_ROLES, (role) => ({
    event: 'tier_changed',
    role,
    patch: { tier: input.tier },
    detail: { tier: input.tier },
    words: { reason: input.reason },
  }))
}

/** More than one physician stood behind an answer: who, and what they said. */
export function recordSecondOpinion(
  ctx: Ctx,
  reference: string,
  input: { participants: readonly string[]; text: string },
): Promise<Recorded> {
  return note(ctx, reference, ['physician', 'director'], (role) => ({
    event: 'second_opinion',
    role,
    words: { participants: [...input.participants], text: input.text },
  }))
}

function note(
  ctx: Ctx,
  reference: string,
  by: readonly Role[],
  input: (role: Role, status: string) => Parameters<typeof record>[3],
): Promise<Recorded> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const role = actingRole(ctx, referral, by)
    return record(tx, ctx, referral, input(role, referral.status))
  })
}
