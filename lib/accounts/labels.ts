import type { PersonRole } from '#lib/referrals/vocabulary.ts'
import type { Actor } from './actor.ts'

/** Roles in words. The only place that turns them into words for accounts. */
export const ROLE_LABELS: Record<PersonRole, string> = {
  referrer: 'referring physician',
  coordinator: 'coordinator',
  physician: 'MCS physician',
  director: 'director',
  admin: 'administrator',
  auditor: 'auditor',
}

/** "coordinator, administrator"; each role once. */
export function formatRoles({ memberships }: Actor): string {
  return [...new Set(memberships.map(({ role }) => ROLE_LABELS[role]))].join(', ') || 'no role at present'
}
