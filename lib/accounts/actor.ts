import type { PersonRole, Role, UnitType } from '#lib/referrals/vocabulary.ts'
import { STAFF_ROLES } from '#lib/referrals/vocabulary.ts'

/** What somebody may do, and where. `facilityId` is null for members of the program. */
export interface Membership {
  readonly role: PersonRole
  readonly facilityId: string | null
  readonly unitType: UnitType | null
}

/** Who is acting. Jobs act as the system, which has no person. */
export interface Actor {
  readonly personId: string | null
  readonly sessionId: string | null
  readonly name: string
  readonly verified: boolean
  readonly memberships: readonly Membership[]
}

/** How far this actor's sight reaches. The database's policies know the same words. */
export type Reach = 'program' | 'facility' | 'own' | 'account' | 'gate' | 'system' | 'none'

export const SYSTEM: Actor = { personId: null, sessionId: null, name: 'Portal', verified: true, memberships: [] }

export function isStaff(actor: Actor): boolean {
  return actor.memberships.some(({ role }) => (STAFF_ROLES as readonly PersonRole[]).includes(role))
}

export function isSystem(actor: Actor): boolean {
  return actor === SYSTEM
}

export function hasRole(actor: Actor, role: PersonRole): boolean {
  return actor.memberships.some((membership) => membership.role === role)
}

/** The hospitals for which this actor refers. */
export function facilityIds(actor: Actor): string[] {
  return actor.memberships.flatMap(({ role, facilityId }) => (role === 'referrer' && facilityId ? [facilityId] : []))
}

/** How far this actor may see: staff everything, referrers their hospitals, unverified referrers their own entries. */
export function reachOf(actor: Actor): Reach {
  if (isSystem(actor)) return 'system'
  if (isStaff(actor)) return 'program'
  if (facilityIds(actor).length > 0) return actor.verified ? 'facility' : 'own'
  return hasRole(actor, 'admin') ? 'account' : 'none'
}

/** The roles in which this actor can act on a referral of `facilityId`. */
export function rolesAt(actor: Actor, facilityId: string): Role[] {
  if (isSystem(actor)) return ['system']
  return actor.memberships
    .filter((membership) => membership.facilityId === null || membership.facilityId === facilityId)
    .map(({ role }) => role)
}
