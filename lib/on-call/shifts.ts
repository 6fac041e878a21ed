import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { onCallShifts } from '#db/schema/on-call.ts'
import type { Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { ON_CALL_RANKS, ON_CALL_ROLES } from '#lib/paging/words.ts'
import { changeRoster, madeLast, namesOf } from './change-roster.ts'
import { readRoster } from './read-roster.ts'
import { keepsRoster, requireKeeper, requireOnCallRole } from './rights.ts'
import { type RosterFacts, type Segment, type ShiftOrigin, type Slot, segments } from './roster.ts'
import { latest } from './stretches.ts'
import { stretchText } from './words.ts'

const HOUR_MS = 3_600_000
/** Somebody who takes over now has it for one turn of a day at most; longer stretches are planned. */
export const TAKE_MAX_HOURS = 24
const SHIFT_MAX_DAYS = 31
const AHEAD_MAX_DAYS = 366

export const slotShape = { role: z.enum(ON_CALL_ROLES), rank: z.enum(ON_CALL_RANKS) }

export const takeNowInput = z.strictObject({ ...slotShape, until: z.date('Enter until when, as date and time.') })
export type TakeNowInput = z.infer<typeof takeNowInput>

/** Takes a place from whoever has it, from this moment until `until`; they are told. */
export async function takeNow(ctx: Ctx, { role, rank, until }: TakeNowInput): Promise<void> {
  const personId = requireOnCallRole(ctx, role)
  if (until <= ctx.now)
    throw new AppError('invalid', 'Choose a time that is still to come.', { until: 'This time has passed.' })
  if (until.getTime() - ctx.now.getTime() > TAKE_MAX_HOURS * HOUR_MS) {
    const message = `Take it for ${TAKE_MAX_HOURS} hours at most, or plan a shift.`
    throw new AppError('invalid', message, { until: message })
  }
  await changeRoster(ctx, async ({ tx, before }) => {
    const held = segments(before, { role, rank }, ctx.now, until)
    if (held.every((each) => each.personId === personId)) {
      throw new AppError('conflict', 'You have it already until then.')
    }
    await insertShift(tx, ctx, { role, rank, personId, startsAt: ctx.now, endsAt: until, origin: 'taken', note: null })
  })
}

export const shiftInput = z.strictObject({
  ...slotShape,
  personId: z.uuid('Choose who.'),
  startsAt: z.date('Enter when it begins, as date and time.'),
  endsAt: z.date('Enter when it ends, as date and time.'),
  note: z.string().trim().max(200).nullable(),
})
export type ShiftInput = z.infer<typeof shiftInput>

/**
 * Puts somebody on call for a stretch. For themselves, whoever holds the role may do it where nobody is on call; over
 * other people's time, and for other people, the roster's keepers do it, and those are told.
 */
export async function addShift(ctx: Ctx, input: ShiftInput): Promise<void> {
  const { role, rank, personId, endsAt, note } = input
  const isOwn = personId === ctx.actor.personId
  if (isOwn && !keepsRoster(ctx.actor)) requireOnCallRole(ctx, role)
  else requireKeeper(ctx)
  // What is past stays as it was.
  const startsAt = latest(input.startsAt, ctx.now)
  refuseOddStretch(startsAt, endsAt, ctx.now)
  await changeRoster(ctx, async ({ tx }) => {
    const facts = await readRoster(tx, startsAt, endsAt)
    if (!facts.members[role].has(personId)) {
      throw new AppError('invalid', 'Choose somebody who holds this role.', {
        personId: 'This person does not hold the role.',
      })
    }
    const other = segments(facts, { role, rank }, startsAt, endsAt).find(
      (each) => each.personId !== null && each.personId !== personId,
    )
    if (other && !keepsRoster(ctx.actor)) throw await heldBy(tx, ctx, other)
    const origin = other ? 'override' : 'planned'
    await insertShift(tx, ctx, { role, rank, personId, startsAt, endsAt, origin, note })
  })
}

/**
 * Takes a shift off the roster; one that has begun ends now. What was given by the keepers or came by a swap is not handed
 * back by oneself: nobody else has agreed to it.
 */
export async function removeShift(ctx: Ctx, id: string): Promise<void> {
  await changeRoster(ctx, async ({ tx }) => {
    const [shift] = await tx
      .select()
      .from(onCallShifts)
      .where(and(eq(onCallShifts.id, id), isNull(onCallShifts.removedAt)))
    const mayKeep = keepsRoster(ctx.actor)
    if (!shift || !(mayKeep || shift.personId === ctx.actor.personId)) {
      throw new AppError('not_found', 'This shift is not on the roster any more. Read the page again.')
    }
    if (shift.endsAt <= ctx.now) throw new AppError('conflict', 'This shift is over; what has been stays as it was.')
    if (!mayKeep && (shift.origin === 'swap' || shift.origin === 'override')) {
      throw new AppError(
        'forbidden',
        'Others count on you for this one. Offer it to a colleague, or ask an administrator.',
      )
    }
    const change = shift.startsAt < ctx.now ? { endsAt: ctx.now } : { removedAt: ctx.now }
    await tx
      .update(onCallShifts)
      .set({ ...change, removedBy: ctx.actor.personId })
      .where(eq(onCallShifts.id, id))
  })
}

interface NewShift extends Slot {
  readonly personId: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly origin: ShiftOrigin
  readonly note: string | null
}

/** Adds the row; the caller has asked whether it may be. */
export async function insertShift(tx: Tx, ctx: Ctx, shift: NewShift): Promise<void> {
  const { personId } = ctx.actor
  if (personId === null) throw new AppError('forbidden', 'Only a person puts somebody on call.')
  const createdAt = await madeLast(tx, ctx.now)
  await tx.insert(onCallShifts).values({ id: randomUUID(), ...shift, createdAt, createdBy: personId })
}

/** Who has a stretch, said to whoever would need it free. */
export async function heldBy(tx: Tx, ctx: Ctx, held: Segment): Promise<AppError> {
  const { personId, startsAt, endsAt } = held
  const name = personId === null ? 'Nobody' : ((await namesOf(tx, [personId])).get(personId) ?? 'Somebody else')
  return new AppError(
    'conflict',
    `${name} is on call there, ${stretchText(startsAt, endsAt, ctx.now)}. Ask them to offer it to you, or take it when it has begun.`,
  )
}

/** Whether `personId` has every instant of a stretch. */
export function holdsAll(facts: RosterFacts, slot: Slot, personId: string, startsAt: Date, endsAt: Date): boolean {
  return segments(facts, slot, startsAt, endsAt).every((each) => each.personId === personId)
}

function refuseOddStretch(startsAt: Date, endsAt: Date, now: Date): void {
  const days = (ms: number) => ms / (24 * HOUR_MS)
  if (endsAt <= startsAt) throw odd('It must end after it begins, and not in the past.')
  if (days(endsAt.getTime() - startsAt.getTime()) > SHIFT_MAX_DAYS)
    throw odd(`A shift has ${SHIFT_MAX_DAYS} days at most.`)
  if (days(endsAt.getTime() - now.getTime()) > AHEAD_MAX_DAYS) throw odd('Plan no further than a year ahead.')
}

function odd(message: string): AppError {
  return new AppError('invalid', message, { endsAt: message })
}
