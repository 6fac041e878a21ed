import type { Role } from '#lib/referrals/vocabulary.ts'
import { lastStep } from './plan.ts'
import type { Audience, PolicyRules } from './policy.ts'
import type { Watch } from './watch.ts'
import type { CallingKind, OnCallRank, OnCallRole, PageReason } from './words.ts'

/** A member of the program who can be paged. */
export interface StaffMember {
  readonly personId: string
  readonly name: string
  readonly roles: readonly StaffRole[]
}
export type StaffRole = Extract<Role, 'coordinator' | 'physician' | 'director'>

/** Who is there at this moment. */
export interface Duty {
  /** Everybody who works in the program now. */
  readonly staff: readonly StaffMember[]
  readonly onCall: Readonly<Record<OnCallRole, Readonly<Record<OnCallRank, string | null>>>>
  readonly holderId: string | null
}

/** Somebody to page, in which role, and why this person. */
export interface Recipient {
  readonly personId: string
  readonly name: string
  readonly asRole: StaffRole
  readonly reason: PageReason
}

/** Whose turn a rank is: a decision is asked of physicians, everything else of coordinators. */
const ROLE_OF: Readonly<Record<CallingKind, OnCallRole>> = {
  alert: 'coordinator',
  lapse: 'coordinator',
  decision: 'physician',
  overdue: 'physician',
}

/**
 * Whom `step` of a watch pages: whom the policy adds at this step and at each one before, everybody once, for the first
 * reason that names them. Where nobody is on call everybody of that role takes their place.
 */
export function recipientsOf(watch: Watch, step: number, rules: PolicyRules, duty: Duty): Recipient[] {
  const level = Math.min(step, lastStep(rules.tiers[watch.tier]))
  const words = rules.audiences[watch.kind].slice(0, level + 1).flat()
  const found = new Map<string, Recipient>()
  for (const word of words)
    for (const recipient of named(word, watch, duty))
      if (!found.has(recipient.personId)) found.set(recipient.personId, recipient)
  return [...found.values()]
}

function named(word: Audience, watch: Watch, duty: Duty): Recipient[] {
  const role = ROLE_OF[watch.kind]
  switch (word) {
    case 'first_on_call':
      return onCall(duty, role)
    case 'physician_on_call':
      return onCall(duty, 'physician')
    case 'backup_on_call':
      return one(duty, duty.onCall[role].backup, 'backup_on_call', role)
    case 'all_coordinators':
      return everybody(duty, 'coordinator', 'all_of_role')
    case 'all_physicians':
      return everybody(duty, 'physician', 'all_of_role')
    case 'directors':
      return everybody(duty, 'director', 'everyone')
    case 'holder':
      return inOwnRole(duty, duty.holderId, 'holder', role)
    case 'asked': {
      const asked = inOwnRole(duty, watch.askedId, 'asked', role)
      // Nobody was asked: whoever holds it must ask, and a physician must know.
      return asked.length > 0
        ? asked
        : [...inOwnRole(duty, duty.holderId, 'holder', role), ...onCall(duty, 'physician')]
    }
  }
}

function onCall(duty: Duty, role: OnCallRole): Recipient[] {
  const first = one(duty, duty.onCall[role].first, 'first_on_call', role)
  return first.length > 0 ? first : everybody(duty, role, 'nobody_on_call')
}

function everybody({ staff }: Duty, role: StaffRole, reason: PageReason): Recipient[] {
  return staff
    .filter(({ roles }) => roles.includes(role))
    .map(({ personId, name }) => ({ personId, name, asRole: role, reason }))
}

/**
 * Somebody who is paged as who they are, not for a place on call. A decision waits for a physician or the director: who is
 * a coordinator too is asked as that, or their press would only say that they have read it.
 */
function inOwnRole({ staff }: Duty, personId: string | null, reason: PageReason, wanted: OnCallRole): Recipient[] {
  const member = staff.find((each) => each.personId === personId)
  const decides = wanted === 'physician' && member?.roles.find((each) => each !== 'coordinator')
  return toRecipient(member, reason, decides || member?.roles[0])
}

function one({ staff }: Duty, personId: string | null, reason: PageReason, role: OnCallRole): Recipient[] {
  return toRecipient(
    staff.find((each) => each.personId === personId),
    reason,
    role,
  )
}

/** Nobody, when this person no longer works here. */
function toRecipient(member: StaffMember | undefined, reason: PageReason, asRole: StaffRole | undefined): Recipient[] {
  return member && asRole ? [{ personId: member.personId, name: member.name, asRole, reason }] : []
}
