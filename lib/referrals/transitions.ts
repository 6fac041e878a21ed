import type { EventName, Role, Status, TransitionEvent } from './vocabulary.ts'

export interface Transition {
  readonly from: readonly Status[]
  readonly to: Status
  readonly by: readonly Role[]
}

const UNDECIDED: readonly Status[] = ['acknowledged', 'in_review']
const ANSWERED: readonly Status[] = ['advised', 'declined', 'redirected']

/** The whole life of a referral, on one screen. Buttons, commands, the README's diagram and the tests all read it. */
export const TRANSITIONS: Readonly<Record<TransitionEvent, Transition>> = {
  send: { from: ['draft'], to: 'sent', by: ['referrer', 'coordinator'] },
  acknowledge: { from: ['sent'], to: 'acknowledged', by: ['coordinator', 'physician'] },
  start_review: { from: ['acknowledged'], to: 'in_review', by: ['coordinator', 'physician'] },
  accept: { from: UNDECIDED, to: 'accepted', by: ['physician'] },
  advise: { from: UNDECIDED, to: 'advised', by: ['physician'] },
  decline: { from: UNDECIDED, to: 'declined', by: ['physician'] },
  redirect: { from: UNDECIDED, to: 'redirected', by: ['physician', 'coordinator'] },
  reopen: { from: ANSWERED, to: 'sent', by: ['referrer', 'system'] },
  reopen_by_staff: { from: ANSWERED, to: 'in_review', by: ['coordinator', 'physician'] },
  rescind: { from: ['accepted', 'bed_assigned', 'en_route'], to: 'in_review', by: ['physician'] },
  assign_bed: { from: ['accepted'], to: 'bed_assigned', by: ['coordinator'] },
  dispatch: { from: ['bed_assigned'], to: 'en_route', by: ['coordinator'] },
  arrive: { from: ['en_route'], to: 'arrived', by: ['coordinator'] },
  close: { from: ['arrived', ...ANSWERED], to: 'closed', by: ['coordinator', 'physician'] },
  withdraw: {
    from: ['sent', 'acknowledged', 'in_review', 'accepted', 'bed_assigned', 'en_route', ...ANSWERED],
    to: 'withdrawn',
    by: ['referrer', 'coordinator'],
  },
}

/** An undo must come from the same person within this many seconds, while the undone event is the last transition. */
export const UNDO_SECONDS = 60

/** Never undone: whoever sent by mistake withdraws, so that everyone who was paged is told. */
export const NEVER_UNDONE: readonly EventName[] = ['send']

/** A director is a physician who is paged last, and may do all that a physician may. */
function actsAs(role: Role): Role {
  return role === 'director' ? 'physician' : role
}

/** May `role` do `event` to a referral in `status`? The button and the command both ask here. */
export function allows(event: TransitionEvent, status: Status, role: Role): boolean {
  return TRANSITIONS[event].from.includes(status) && mayEver(event, role)
}

/** May `role` ever do `event`, whatever the status? Tells "not you" from "not now". */
export function mayEver(event: TransitionEvent, role: Role): boolean {
  return TRANSITIONS[event].by.includes(actsAs(role))
}
