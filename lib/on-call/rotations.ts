import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { onCallRotations } from '#db/schema/on-call.ts'
import type { Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { program } from '#lib/program.ts'
import { dateOfDay, dayAt, dayNumber } from '#lib/wall-day.ts'
import { readDate } from '#lib/wall-time.ts'
import { changeRoster, madeLast, type RosterChange } from './change-roster.ts'
import { requireKeeper } from './rights.ts'
import type { Slot } from './roster.ts'
import { slotShape } from './shifts.ts'
import { slotText } from './words.ts'

const MOST_PEOPLE = 40

const dateInput = z
  .string()
  .trim()
  .refine((typed) => readDate(typed) !== undefined, 'Enter a date.')

const turns = {
  name: z.string().trim().min(1, 'Give the rotation a name.').max(60),
  /** The first turn begins at the handover of this date. */
  startsOn: dateInput,
  handoverMinute: z.int('Enter the time of the handover, such as 07:00.').min(0).max(1439),
  turnDays: z.int('Enter a number of days.').min(1, 'A turn has 1 to 28 days.').max(28, 'A turn has 1 to 28 days.'),
  /** In order of their turns; somebody may be in it twice. */
  personIds: z.array(z.uuid()).min(1, 'Choose at least one person.').max(MOST_PEOPLE),
}

export const rotationInput = z.strictObject({ ...slotShape, ...turns })
export type RotationInput = z.infer<typeof rotationInput>
export const rotationTurns = z.strictObject(turns)
export type RotationTurns = z.infer<typeof rotationTurns>
export const rotationEnd = z.strictObject({ endsOn: dateInput })

/** People take turns from a date on. A slot has one rotation at a time. */
export async function createRotation(ctx: Ctx, input: RotationInput): Promise<void> {
  requireKeeper(ctx)
  await changeRoster(ctx, (change) => addRotation(ctx, change, input))
}

/**
 * From `startsOn` on, other people, another order or other times. What has been stays as it was: the old rotation ends
 * there and a new one begins.
 */
export async function changeRotation(ctx: Ctx, id: string, input: RotationTurns): Promise<void> {
  requireKeeper(ctx)
  await changeRoster(ctx, async (change) => {
    const { role, rank, handoverMinute, startsOn } = await findRotation(change.tx, id)
    // With a later handover on the first day the old one goes on until then, or nobody would be on call between them.
    const goesOn = startsOn < input.startsOn && handoverMinute < input.handoverMinute
    await endAt(change.tx, ctx, id, dateOfDay(dayNumber(input.startsOn) + (goesOn ? 1 : 0)))
    await addRotation(ctx, change, { role, rank, ...input }, id)
  })
}

/** Ends a rotation at the handover of `endsOn`. What comes after it must be planned: the roster warns of the gap. */
export async function endRotation(ctx: Ctx, id: string, { endsOn }: { endsOn: string }): Promise<void> {
  requireKeeper(ctx)
  refusePast(ctx, endsOn, 'endsOn')
  await changeRoster(ctx, async ({ tx }) => {
    await findRotation(tx, id)
    await endAt(tx, ctx, id, endsOn)
  })
}

async function addRotation(ctx: Ctx, change: RosterChange, input: RotationInput, instead?: string): Promise<void> {
  const { tx, before } = change
  const { role, rank, personIds, startsOn } = input
  refusePast(ctx, startsOn, 'startsOn')
  if (!personIds.every((personId) => before.members[role].has(personId))) {
    const message = 'Choose only people who hold this role.'
    throw new AppError('invalid', message, { personIds: message })
  }
  await refuseSecond(tx, { role, rank }, startsOn, instead)
  await tx.insert(onCallRotations).values({
    id: randomUUID(),
    ...input,
    endsOn: null,
    timeZone: program.timeZone,
    createdAt: await madeLast(tx, ctx.now),
    createdBy: requireKeeper(ctx),
  })
}

/** Two rotations for one place would be a roster that nobody can read. */
async function refuseSecond(tx: Tx, slot: Slot, startsOn: string, instead: string | undefined): Promise<void> {
  const rows = await tx
    .select()
    .from(onCallRotations)
    .where(
      and(eq(onCallRotations.role, slot.role), eq(onCallRotations.rank, slot.rank), isNull(onCallRotations.removedAt)),
    )
  const other = rows.find(({ id, endsOn }) => id !== instead && (endsOn === null || endsOn > startsOn))
  if (!other) return
  const message = `${slotText(slot)} has the rotation “${other.name}” then. Change that one, or end it first.`
  throw new AppError('conflict', message, { startsOn: message })
}

async function findRotation(tx: Tx, id: string) {
  const [rotation] = await tx
    .select()
    .from(onCallRotations)
    .where(and(eq(onCallRotations.id, id), isNull(onCallRotations.removedAt)))
  if (!rotation) throw new AppError('not_found', 'This rotation is not there any more. Read the page again.')
  return rotation
}

/** One that would end before it has begun never was. */
async function endAt(tx: Tx, ctx: Ctx, id: string, endsOn: string): Promise<void> {
  const rotation = await findRotation(tx, id)
  if (rotation.endsOn !== null && rotation.endsOn <= endsOn) return
  const change = endsOn <= rotation.startsOn ? { removedAt: ctx.now } : { endsOn }
  await tx.update(onCallRotations).set(change).where(eq(onCallRotations.id, id))
}

function refusePast({ now }: Ctx, date: string, field: string): void {
  if (dayNumber(date) >= dayAt(now, program.timeZone)) return
  const message = 'Choose today or a later date: what has been stays as it was.'
  throw new AppError('invalid', message, { [field]: message })
}
