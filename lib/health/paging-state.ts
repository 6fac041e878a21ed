import { type Actor, hasRole, isStaff } from '#lib/accounts/actor.ts'
import type { PagingProblem } from './paging-problems.ts'

/** What an open screen is told about paging, again and again. */
export interface PagingState {
  readonly late: boolean
  /** What is wrong, what it follows from first; for members of the program only. */
  readonly causes: readonly string[]
}

/** Whether the banner stands over this person's screens: whoever is paged, and whoever keeps the portal running. */
export function hearsOfPaging(actor: Actor): boolean {
  return isStaff(actor) || hasRole(actor, 'admin')
}

export function toPagingState(trouble: readonly PagingProblem[] | null, actor: Actor): PagingState {
  if (trouble === null) return { late: false, causes: [] }
  return { late: true, causes: hearsOfPaging(actor) ? trouble.map(({ cause }) => cause) : [] }
}
