import 'server-only'
import type { Tx } from '#db/client.ts'
import type { Ctx } from '#lib/ctx.ts'
import type { Recorded } from '#lib/referrals/move.ts'
import type { Role } from '#lib/referrals/vocabulary.ts'
import { enqueuePage } from './pages.ts'
import { findStaff } from './staff.ts'

/** Somebody of the program, in the role in which they are told. */
export interface Colleague {
  readonly personId: string
  readonly name: string
  readonly role: Role
}

/** Pages whoever was given a referral, at once. Who gives it to themselves knows. */
export async function tellHandedOver(tx: Tx, ctx: Ctx, given: Recorded, to: Colleague): Promise<void> {
  if (to.personId === ctx.actor.personId) return
  await tell(tx, ctx, given, to, { kind: 'notice', text: 'handed_over', urgent: true })
}

/** Tells the holder that a colleague has taken it over; nobody, when nobody held it or they claim it again. */
export async function tellTaken(tx: Tx, ctx: Ctx, taken: Recorded, holderId: string | null): Promise<void> {
  if (holderId === null || holderId === ctx.actor.personId) return
  const holder = await findStaff(tx, holderId)
  const [role] = holder?.roles ?? []
  if (holder && role) await tell(tx, ctx, taken, { ...holder, role }, { kind: 'taken', text: 'taken', urgent: false })
}

interface Telling {
  readonly kind: 'notice' | 'taken'
  readonly text: 'handed_over' | 'taken'
  readonly urgent: boolean
}

async function tell(tx: Tx, ctx: Ctx, { referral, eventId }: Recorded, to: Colleague, what: Telling): Promise<void> {
  await enqueuePage(tx, ctx, {
    ...what,
    watch: `${what.text}:${eventId}`,
    referral,
    personId: to.personId,
    personName: to.name,
    asRole: to.role,
    reason: 'holder',
    detail: { at: ctx.now.toISOString(), byId: ctx.actor.personId },
  })
}
