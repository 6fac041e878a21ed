import { eq } from 'drizzle-orm'
import { people } from '#db/schema/people.ts'
import { facilityIds, hasRole } from '#lib/accounts/actor.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { type AlertInput, toSending } from './alert.ts'
import type { FacilityFact } from './facts.ts'
import type { Receipt } from './outbox.ts'
import { listFacilities } from './queries.ts'
import { findSent, type Sent, send } from './send.ts'
import type { UnitType } from './vocabulary.ts'

/** What the alert is filled in with before anybody has typed. */
export interface AlertPrefill {
  /** The hospitals to choose from: one's own, or all of them on a caller's behalf. */
  readonly facilities: readonly Pick<FacilityFact, 'id' | 'name' | 'timeZone'>[]
  /** Empty when there is more than one to choose from. */
  readonly facilityId: string
  readonly name: string
  readonly unitType: UnitType | ''
  readonly callbackPhone: string
  /** A coordinator writes down what a caller says. */
  readonly onBehalf: boolean
}

/** May this person send alerts at all: for a hospital of their own, or for whoever calls? */
export function maySend({ actor }: Ctx): boolean {
  return facilityIds(actor).length > 0 || hasRole(actor, 'coordinator')
}

/** Sends the alert, or finds the referral that its key already sent. @throws AppError forbidden | invalid */
export async function sendAlert(ctx: Ctx, alert: AlertInput): Promise<Receipt & Pick<Sent, 'outcome'>> {
  const sending = toSending(alert)
  const caller = facilityIds(ctx.actor).includes(alert.facilityId) ? undefined : alert.referringPhysicianName
  const entries = caller ? sending.entries.map((entry) => ({ ...entry, wordOf: caller })) : sending.entries
  const { reference, outcome } = await send(ctx, { ...sending, entries })
  return { reference, outcome, at: ctx.now.getTime() }
}

/** The receipt of what this person's key has sent, or null when nothing arrived under it. */
export async function findReceipt(ctx: Ctx, intakeKey: string): Promise<Receipt | null> {
  const found = await findSent(ctx, intakeKey)
  return found && { reference: found.reference, at: found.at.getTime() }
}

/** What this person's account already answers. */
export async function getAlertPrefill(ctx: Ctx): Promise<AlertPrefill> {
  const own = facilityIds(ctx.actor)
  const all = await listFacilities(ctx)
  const onBehalf = own.length === 0
  const facilities = all
    .filter(({ id }) => onBehalf || own.includes(id))
    .map(({ id, name, timeZone }) => ({ id, name, timeZone }))
  const [only, ...others] = facilities
  const facilityId = !onBehalf && only && others.length === 0 ? only.id : ''
  if (onBehalf) return { facilities, facilityId, name: '', unitType: '', callbackPhone: '', onBehalf }
  const person = await asActor(ctx, async (tx) => {
    const [row] = await tx
      .select({ name: people.name, jobTitle: people.jobTitle, phone: people.phone })
      .from(people)
      .where(eq(people.id, ctx.actor.personId ?? ''))
    return row
  })
  const name = [person?.name ?? ctx.actor.name, person?.jobTitle].filter(Boolean).join(', ')
  const membership = ctx.actor.memberships.find((each) => each.role === 'referrer' && each.facilityId === facilityId)
  return {
    facilities,
    facilityId,
    name,
    unitType: membership?.unitType ?? '',
    callbackPhone: person?.phone ?? '',
    onBehalf,
  }
}
