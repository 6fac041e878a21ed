import { and, eq, type SQL } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError, movedOn } from '#lib/errors.ts'
import { gotOwnPages, isOwnAndOpen, sawOwnPages, tookOwnPages } from '#lib/paging/own-pages.ts'
import { latestDecisionPage } from '#lib/paging/read-paged.ts'
import type { CallingKind } from '#lib/paging/words.ts'
import { actingRole, lockReferral, type Recorded, type ReferralRow, record } from './move.ts'
import { type Milestone, type NoteEvent, type Role, STAFF_ROLES, type Tier } from './vocabulary.ts'

const BOTH_SIDES = [...STAFF_ROLES, 'referrer'] as const satisfies readonly Role[]

/** A member of the program has opened the referral. Recorded once a person in each round. */
export function markSeen(ctx: Ctx, reference: string): Promise<void> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const role = actingRole(ctx, referral, STAFF_ROLES)
    const bySelf = eq(referralEvents.actorId, ctx.actor.personId ?? '')
    await sawOwnPages(tx, ctx, referral)
    if (!(await isRecorded(tx, referral, 'seen', bySelf))) await record(tx, ctx, referral, { event: 'seen', role })
  })
}

/** A desk with its live line open has painted the referral. The event is recorded once a round, for the first desk. */
export function markDelivered(ctx: Ctx, reference: string): Promise<void> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const role = actingRole(ctx, referral, STAFF_ROLES)
    await gotOwnPages(tx, ctx, referral)
    if (referral.status !== 'sent' || (await isRecorded(tx, referral, 'page_delivered'))) return
    await record(tx, ctx, referral, { event: 'page_delivered', role, detail: { channel: 'desk' } })
  })
}

interface DecisionPage {
  readonly watch: string
  readonly kind: CallingKind
  readonly step: number
}

/**
 * A physician has the decision that they were paged for, or that is late. The state does not move: what they have said
 * is that they are on it.
 * @param page the page that they press; left out at a desk, for the latest that still calls them.
 */
export function acknowledgePaged(ctx: Ctx, reference: string, page?: DecisionPage): Promise<Recorded> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const role = actingRole(ctx, referral, ['physician', 'director'])
    if (referral.status !== 'acknowledged' && referral.status !== 'in_review') throw movedOn()
    // Of two presses on one page the second finds here what the first has written.
    if (page && !(await isOwnAndOpen(tx, ctx, page))) throw movedOn()
    const { watch, kind, step } = page ?? (await latestCallTo(tx, ctx, referral))
    await tookOwnPages(tx, ctx, referral, [kind])
    return record(tx, ctx, referral, { event: 'page_acknowledged', role, detail: { watch, kind, step } })
  })
}

async function latestCallTo(tx: Tx, ctx: Ctx, referral: ReferralRow): Promise<DecisionPage> {
  const latest = await latestDecisionPage(tx, ctx.actor.personId ?? '', referral.id)
  if (latest) return latest
  throw new AppError('conflict', 'Nobody is paged for this decision any more. Your press changed nothing.')
}

/** Has this been recorded in the referral's present round? */
async function isRecorded(tx: Tx, referral: ReferralRow, event: NoteEvent, also?: SQL): Promise<boolean> {
  const [known] = await tx
    .select({ id: referralEvents.id })
    .from(referralEvents)
    .where(
      and(
        eq(referralEvents.referralId, referral.id),
        eq(referralEvents.event, event),
        eq(referralEvents.round, referral.round),
        also,
      ),
    )
    .limit(1)
  return known !== undefined
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
