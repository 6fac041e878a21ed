import { type Actor, hasRole, isStaff } from '#lib/accounts/actor.ts'
import type { Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import type { OnCallRole } from '#lib/paging/words.ts'

/** Who may open the roster: staff, and administrators, who keep it but see no patient. */
export function seesRoster(actor: Actor): boolean {
  return isStaff(actor) || keepsRoster(actor)
}

/** Who makes rotations and puts other people on call. */
export function keepsRoster(actor: Actor): boolean {
  return hasRole(actor, 'admin') || hasRole(actor, 'director')
}

/** @throws AppError `forbidden` unless an administrator or the director asks. */
export function requireKeeper({ actor }: Ctx): string {
  if (actor.personId !== null && keepsRoster(actor)) return actor.personId
  throw new AppError(
    'forbidden',
    'Only an administrator or the program director changes rotations and other people’s times.',
  )
}

/** @throws AppError `forbidden` unless whoever asks can be on call in `role`. */
export function requireOnCallRole({ actor }: Ctx, role: OnCallRole): string {
  if (actor.personId !== null && hasRole(actor, role)) return actor.personId
  const who = role === 'coordinator' ? 'coordinators' : 'MCS physicians'
  throw new AppError('forbidden', `Only ${who} are on call there.`)
}
