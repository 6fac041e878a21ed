import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { referrals, sealedTexts } from '#db/schema/referrals.ts'
import { rolesAt } from '#lib/accounts/actor.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError, movedOn, referralNotFound } from '#lib/errors.ts'
import { tellReferringSide } from '#lib/paging/told.ts'
import { tooLate } from './conflict.ts'
import { changesPaging, watchReferralAt } from './jobs.ts'
import { sealRow, type Words } from './sealed.ts'
import { allows, mayEver, TRANSITIONS } from './transitions.ts'
import type { EventName, Role, Status, TransitionEvent } from './vocabulary.ts'

export type ReferralRow = typeof referrals.$inferSelect

/** What of a referral a step may change beside its status. */
export type ReferralPatch = Partial<
  Pick<ReferralRow, 'holderId' | 'reviewerId' | 'tier' | 'support' | 'unitType' | 'round' | 'referrerTier'>
>

export interface EventInput {
  readonly event: EventName
  readonly role: Role
  readonly toStatus?: Status
  readonly patch?: ReferralPatch
  /** Codes, times and ids; never words that a person typed. */
  readonly detail?: Record<string, unknown>
  /** What a person typed; sealed. */
  readonly words?: Words | undefined
  readonly happenedAt?: Date | undefined
  readonly undoesId?: string
  /** Given by the caller when the same act may be sent twice. */
  readonly eventId?: string
}

export interface Recorded {
  readonly referral: ReferralRow
  readonly eventId: string
}

const OVER: readonly Status[] = ['arrived', 'closed', 'withdrawn']

/** Locks the referral until the transaction ends. What the actor may not see is not found. */
export async function lockReferral(tx: Tx, reference: string): Promise<ReferralRow> {
  const [referral] = await tx.select().from(referrals).where(eq(referrals.reference, reference)).for('update')
  if (!referral) throw referralNotFound()
  return referral
}

/** The role in which the actor may do `event` here and now, or the refusal that says why not. */
export async function roleFor(tx: Tx, ctx: Ctx, referral: ReferralRow, event: TransitionEvent): Promise<Role> {
  const roles = rolesAt(ctx.actor, referral.facilityId)
  const acting = roles.find((role) => allows(event, referral.status, role))
  if (acting) return acting
  if (roles.some((role) => mayEver(event, role))) throw await tooLate(tx, referral, event)
  throw new AppError('forbidden', 'This step is not yours to take.')
}

/** The first of `wanted` that the actor holds here. For events that do not move the referral. */
export function actingRole(ctx: Ctx, referral: ReferralRow, wanted: readonly Role[]): Role {
  const roles = rolesAt(ctx.actor, referral.facilityId)
  const acting = roles.find((role) => wanted.includes(role))
  if (!acting) throw new AppError('forbidden', 'This step is not yours to take.')
  return acting
}

/**
 * The one writer: adds an event and gives the referral its next version, in the caller's transaction, on a locked row.
 * A second writer who saw the same version fails on the unique version of the event.
 */
export async function record(tx: Tx, ctx: Ctx, referral: ReferralRow, input: EventInput): Promise<Recorded> {
  const eventId = input.eventId ?? randomUUID()
  const toStatus = input.toStatus ?? referral.status
  const patch = input.patch ?? {}
  const version = referral.version + 1
  const sealed = input.words && sealRow(ctx, referral.id, input.words)
  if (sealed) await tx.insert(sealedTexts).values(sealed)
  await tx.insert(referralEvents).values({
    id: eventId,
    referralId: referral.id,
    version,
    round: patch.round ?? referral.round,
    event: input.event,
    fromStatus: referral.status,
    toStatus,
    actorId: ctx.actor.personId,
    actorName: ctx.actor.name,
    actorRole: input.role,
    actorFacilityId: input.role === 'referrer' ? referral.facilityId : null,
    at: ctx.now,
    happenedAt: input.happenedAt ?? null,
    detail: { ...input.detail, was: before(referral, patch) },
    sealedId: sealed?.id ?? null,
    undoesId: input.undoesId ?? null,
  })
  const endedAt = OVER.includes(toStatus) ? (referral.endedAt ?? ctx.now) : null
  const [next] = await tx
    .update(referrals)
    .set({ ...patch, status: toStatus, version, endedAt })
    .where(and(eq(referrals.id, referral.id), eq(referrals.version, referral.version)))
    .returning()
  if (!next) throw movedOn()
  if (changesPaging(input.event, patch)) await watchReferralAt(tx, next.id, ctx.now)
  const recorded = { referral: next, eventId }
  await tellReferringSide(tx, ctx, recorded, input)
  return recorded
}

/** What an undo would have to give back. */
function before(referral: ReferralRow, patch: ReferralPatch): ReferralPatch {
  const keys = Object.keys(patch) as (keyof ReferralPatch)[]
  return Object.fromEntries(keys.map((key) => [key, referral[key]]))
}

export interface Step {
  readonly patch?: ReferralPatch
  readonly detail?: Record<string, unknown>
  readonly words?: Words | undefined
  readonly happenedAt?: Date | undefined
}

/**
 * Moves a referral by one transition: locked, allowed by the table, one event, one transaction.
 * `step` sees the locked row and may refuse; `after` runs in the same transaction.
 * @throws AppError not_found | forbidden | conflict (naming who was first, and when) | invalid
 */
export function move(
  ctx: Ctx,
  reference: string,
  event: TransitionEvent,
  step: (referral: ReferralRow, role: Role, tx: Tx) => Step | Promise<Step> = () => ({}),
  after?: (tx: Tx, recorded: Recorded, role: Role) => Promise<void>,
): Promise<Recorded> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const role = await roleFor(tx, ctx, referral, event)
    const recorded = await record(tx, ctx, referral, {
      event,
      role,
      toStatus: TRANSITIONS[event].to,
      ...(await step(referral, role, tx)),
    })
    await after?.(tx, recorded, role)
    return recorded
  })
}
