import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { facilities } from '#db/schema/facilities.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { referrals } from '#db/schema/referrals.ts'
import { rolesAt } from '#lib/accounts/actor.ts'
import { fieldById } from '#lib/clinical/catalogue.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { datedByOwnGas } from './gas-time.ts'
import { watchReferralAt } from './jobs.ts'
import { actingRole, type Recorded, type ReferralRow } from './move.ts'
import { newReferralId } from './new-referral-id.ts'
import { norepinephrineAt } from './norepinephrine.ts'
import { newReference } from './reference.ts'
import { type ScoreSnapshot, snapshotOf } from './score-snapshot.ts'
import { changedEntries } from './sent-again.ts'
import { TRANSITIONS } from './transitions.ts'
import { insertValues, recordValues, type ValueEntry } from './values.ts'
import type { Branch, Role, Tier, UnitType } from './vocabulary.ts'

export interface Sending {
  /** Issued by the server with the empty form. */
  readonly intakeKey: string
  readonly facilityId: string
  readonly support: Branch
  readonly tier: Tier
  readonly unitType: UnitType | null
  readonly entries: readonly ValueEntry[]
}

export interface Sent {
  readonly reference: string
  /** `created` the first time; `added` when the same key came with something new; `known` when it came with the same. */
  readonly outcome: 'created' | 'added' | 'known'
}

/** How often a fresh reference is tried before the form is told to try again; a repeat is one in 600 million. */
const REFERENCE_TRIES = 5

/**
 * Sends a referral, or finds the one that this key already sent: double clicks, retries and reloads give one referral,
 * and what changed since is added to it. Needs a hospital and the support in question; a way to ring back is among the
 * entries or on the hospital's row. Nothing else is required.
 * @throws AppError forbidden | invalid
 */
export function send(ctx: Ctx, given: Sending): Promise<Sent> {
  const input = { ...given, entries: datedByOwnGas(given.entries, ctx.now) }
  const personId = ctx.actor.personId
  const role = rolesAt(ctx.actor, input.facilityId).find((each) => TRANSITIONS.send.by.includes(each))
  if (!personId || !role) return Promise.reject(new AppError('forbidden', 'Choose a hospital for which you refer.'))
  return asActor(ctx, async (tx) => {
    if (role !== 'referrer') await requireFacility(tx, input.facilityId)
    const created = await insertReferral(tx, ctx, personId, role, input)
    if (!created) return addToSent(tx, ctx, personId, input)
    const recorded = await recordSending(tx, ctx, created, role, input)
    await insertValues(tx, ctx, recorded, input.entries)
    await watchReferralAt(tx, created.id, ctx.now)
    return { reference: created.reference, outcome: 'created' }
  })
}

/** The referral that this person's key has sent and when, or null: for a form that never got its answer. */
export function findSent(ctx: Ctx, intakeKey: string): Promise<{ reference: string; at: Date } | null> {
  return asActor(ctx, async (tx) => {
    const [found] = await tx
      .select({ reference: referrals.reference, at: referrals.createdAt })
      .from(referrals)
      .where(and(eq(referrals.intakeKey, intakeKey), eq(referrals.createdBy, ctx.actor.personId ?? '')))
    return found ?? null
  })
}

async function insertReferral(
  tx: Tx,
  ctx: Ctx,
  personId: string,
  role: Role,
  input: Sending,
): Promise<ReferralRow | undefined> {
  for (let attempt = 0; attempt < REFERENCE_TRIES; attempt++) {
    const [created] = await tx
      .insert(referrals)
      .values({
        id: newReferralId(ctx.now),
        reference: newReference(),
        facilityId: input.facilityId,
        createdBy: personId,
        intakeKey: input.intakeKey,
        onBehalf: role !== 'referrer',
        support: input.support,
        tier: input.tier,
        referrerTier: input.tier,
        unitType: input.unitType,
        status: TRANSITIONS.send.to,
        version: 1,
        createdAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning()
      .prepare('insert_referral')
      .execute()
    if (created) return created
    if (await findLocked(tx, personId, input.intakeKey)) return undefined
  }
  throw new Error('No free reference was found')
}

/** A referrer's hospital is known by their membership; a caller's is whatever was chosen for it. */
async function requireFacility(tx: Tx, facilityId: string): Promise<void> {
  const [known] = await tx.select({ id: facilities.id }).from(facilities).where(eq(facilities.id, facilityId))
  if (!known) throw new AppError('invalid', 'This hospital is not in the directory. Ring the program.')
}

async function findLocked(tx: Tx, personId: string, intakeKey: string): Promise<ReferralRow | undefined> {
  const [found] = await tx
    .select()
    .from(referrals)
    .where(and(eq(referrals.createdBy, personId), eq(referrals.intakeKey, intakeKey)))
    .for('update')
  return found
}

/** The first event of a referral: its row is new, so nobody else can have written before. */
async function recordSending(tx: Tx, ctx: Ctx, referral: ReferralRow, role: Role, input: Sending): Promise<Recorded> {
  const eventId = randomUUID()
  const sending = tx.insert(referralEvents).values({
    id: eventId,
    referralId: referral.id,
    version: referral.version,
    round: referral.round,
    event: 'send',
    fromStatus: 'draft',
    toStatus: referral.status,
    actorId: ctx.actor.personId,
    actorName: ctx.actor.name,
    actorRole: role,
    actorFacilityId: role === 'referrer' ? referral.facilityId : null,
    at: ctx.now,
    detail: {
      support: input.support,
      tier: input.tier,
      codes: input.entries.map(({ code }) => code),
      ...(await snapshotOfSending(tx, referral, input, ctx.now)),
    },
  })
  await sending.prepare('insert_sending').execute()
  return { referral, eventId }
}

/** The scores of what was sent; an alert that measures nothing has none. */
async function snapshotOfSending(
  tx: Tx,
  referral: ReferralRow,
  { entries }: Sending,
  now: Date,
): Promise<{ scores?: ScoreSnapshot }> {
  if (!entries.some(({ code }) => fieldById(code).serial)) return {}
  const facts = entries.map((entry) => ({ ...entry, measuredAt: entry.measuredAt ?? now }))
  const newestFirst = facts.sort((a, b) => b.measuredAt.getTime() - a.measuredAt.getTime())
  const isDosed = entries.some(({ code }) => code === 'norepinephrine')
  return snapshotOf(
    Object.groupBy(newestFirst, ({ code }) => code),
    referral,
    now,
    isDosed ? await norepinephrineAt(tx, referral.facilityId) : null,
  )
}

async function addToSent(tx: Tx, ctx: Ctx, personId: string, input: Sending): Promise<Sent> {
  const referral = await findLocked(tx, personId, input.intakeKey)
  if (!referral) throw new AppError('invalid', 'This form was already used. Open a new alert.')
  const entries = await changedEntries(tx, ctx, referral, input.entries)
  const { support, tier } = input
  const unitType = input.unitType ?? undefined
  const changed =
    entries.length > 0 ||
    support !== referral.support ||
    tier !== referral.referrerTier ||
    (unitType ?? referral.unitType) !== referral.unitType
  const over = referral.status === 'closed' || referral.status === 'withdrawn'
  if (!changed || over) return { reference: referral.reference, outcome: 'known' }
  const role = actingRole(ctx, referral, ['referrer', 'coordinator'])
  const changes = { submissionId: randomUUID(), entries, request: { support, tier, unitType } }
  await recordValues(tx, ctx, referral, role, changes, true)
  return { reference: referral.reference, outcome: 'added' }
}
