import { type Actor, facilityIds, isStaff } from './actor.ts'

/** Where somebody's work begins after signing in. */
export function homePath(actor: Actor): string {
  if (isStaff(actor)) return '/board'
  return facilityIds(actor).length > 0 ? '/referrals' : '/account'
}
