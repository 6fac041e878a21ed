import 'server-only'
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { onCallSwaps } from '#db/schema/on-call.ts'
import type { Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { changeRoster, namesOf, type RosterChange } from './change-roster.ts'
import { readRoster } from './read-roster.ts'
import { requireOnCallRole } from './rights.ts'
import { holdsAll, insertShift, slotShape } from './shifts.ts'
import { latest } from './stretches.ts'

export const swapInput = z.strictObject({
  ...slotShape,
  toId: z.uuid('Choose whom you ask.'),
  startsAt: z.date('Enter from when, as date and time.'),
  endsAt: z.date('Enter until when, as date and time.'),
})
export type SwapInput = z.infer<typeof swapInput>
type SwapRow = typeof onCallSwaps.$inferSelect

/** Offers a stretch of one's own to a colleague. The roster stays as it is until they accept. */
export async function offerSwap(ctx: Ctx, input: SwapInput): Promise<void> {
  const { role, rank, toId, endsAt } = input
  const fromId = requireOnCallRole(ctx, role)
  const startsAt = latest(input.startsAt, ctx.now)
  if (endsAt <= startsAt) {
    const message = 'It must end after it begins, and not in the past.'
    throw new AppError('invalid', message, { endsAt: message })
  }
  if (toId === fromId) throw new AppError('invalid', 'Choose a colleague.', { toId: 'This is you.' })
  await changeRoster(ctx, async ({ tx, tell }) => {
    const facts = await readRoster(tx, startsAt, endsAt)
    if (!facts.members[role].has(toId)) {
      throw new AppError('invalid', 'Choose somebody who holds this role.', {
        toId: 'This person does not hold the role.',
      })
    }
    if (!holdsAll(facts, { role, rank }, fromId, startsAt, endsAt)) {
      throw new AppError('conflict', 'You are not on call for all of that time. Offer only what is yours.')
    }
    await tx.insert(onCallSwaps).values({
      id: randomUUID(),
      role,
      rank,
      fromId,
      toId,
      startsAt,
      endsAt,
      state: 'offered',
      createdAt: ctx.now,
    })
    tell({ personId: toId, asRole: role, text: 'swap_offered', startsAt, endsAt })
  })
}

/**
 * Takes over what a colleague offers.
 * @throws AppError `conflict` when it was answered, withdrawn or accepted by another, or is no longer theirs to give.
 */
export async function acceptSwap(ctx: Ctx, id: string): Promise<void> {
  await changeRoster(ctx, async (change) => {
    const { tx, tell } = change
    const swap = await openSwap(change, id, ({ toId }) => toId === ctx.actor.personId)
    const { role, rank, fromId, toId, endsAt } = swap
    requireOnCallRole(ctx, role)
    const startsAt = latest(swap.startsAt, ctx.now)
    if (endsAt <= ctx.now) throw new AppError('conflict', 'The time of this offer has passed.')
    const facts = await readRoster(tx, startsAt, endsAt)
    if (!holdsAll(facts, { role, rank }, fromId, startsAt, endsAt)) {
      const name = (await namesOf(tx, [fromId])).get(fromId) ?? 'Your colleague'
      throw new AppError('conflict', `${name} no longer has all of that time, so it cannot be given to you.`)
    }
    await insertShift(tx, ctx, { role, rank, personId: toId, startsAt, endsAt, origin: 'swap', note: null })
    await close(tx, ctx, id, 'accepted')
    tell({ personId: fromId, asRole: role, text: 'swap_accepted', startsAt, endsAt })
  })
}

/** Leaves the stretch where it is. */
export async function declineSwap(ctx: Ctx, id: string): Promise<void> {
  await changeRoster(ctx, async (change) => {
    const swap = await openSwap(change, id, ({ toId }) => toId === ctx.actor.personId)
    await close(change.tx, ctx, id, 'declined')
    change.tell({ ...swap, personId: swap.fromId, asRole: swap.role, text: 'swap_declined' })
  })
}

/** Takes an offer back that nobody has answered. */
export async function withdrawSwap(ctx: Ctx, id: string): Promise<void> {
  await changeRoster(ctx, async (change) => {
    const swap = await openSwap(change, id, ({ fromId }) => fromId === ctx.actor.personId)
    await close(change.tx, ctx, id, 'withdrawn')
    change.tell({ ...swap, personId: swap.toId, asRole: swap.role, text: 'swap_withdrawn' })
  })
}

const CLOSED = {
  accepted: 'This offer was accepted already.',
  declined: 'This offer was declined already.',
  withdrawn: 'This offer was taken back.',
} as const

async function openSwap({ tx }: RosterChange, id: string, isTheirs: (swap: SwapRow) => boolean): Promise<SwapRow> {
  const [swap] = await tx.select().from(onCallSwaps).where(eq(onCallSwaps.id, id))
  if (!swap || !isTheirs(swap)) throw new AppError('not_found', 'This offer is not there. Read the page again.')
  if (swap.state !== 'offered') throw new AppError('conflict', CLOSED[swap.state])
  return swap
}

async function close(tx: Tx, ctx: Ctx, id: string, state: keyof typeof CLOSED): Promise<void> {
  await tx.update(onCallSwaps).set({ state, answeredAt: ctx.now }).where(eq(onCallSwaps.id, id))
}
