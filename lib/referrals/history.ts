import type { EventFact } from './facts.ts'
import { NEVER_UNDONE, UNDO_SECONDS } from './transitions.ts'
import { type EventName, type Milestone, TRANSITION_EVENTS } from './vocabulary.ts'

/** As much of an event as its place in the history needs. */
export type LifeEvent = Omit<EventFact, 'words'>

const DECISIONS = ['accept', 'advise', 'decline', 'redirect'] as const satisfies readonly EventName[]

/** Each of these ends a decision: the old one stays visible, and a new one is owed. */
const UNDECIDING = ['reopen', 'reopen_by_staff', 'rescind'] as const satisfies readonly EventName[]

const TRANSITIONS_ONLY: readonly EventName[] = TRANSITION_EVENTS

/** The events that stand, oldest first: without those that were undone, and without the undoing itself. */
export function standing<Event extends LifeEvent>(events: readonly Event[]): Event[] {
  const undone = new Set(events.map((event) => event.undoesId))
  return events.filter((event) => event.event !== 'undo' && !undone.has(event.id)).sort((a, b) => a.version - b.version)
}

/** The last of `stands` with one of these names. */
export function lastOf<Event extends LifeEvent>(
  stands: readonly Event[],
  ...names: readonly EventName[]
): Event | null {
  return stands.findLast((event) => names.includes(event.event)) ?? null
}

/** A milestone by its name; the time that the person gave counts before the server's. */
export function milestoneAt(stands: readonly LifeEvent[], name: Milestone): Date | null {
  const found = stands.findLast((event) => event.event === 'milestone' && event.detail.name === name)
  return found === undefined ? null : (found.happenedAt ?? found.at)
}

/** The last step that moved the referral, and stands. */
export function lastTransition<Event extends LifeEvent>(events: readonly Event[]): Event | null {
  return standing(events).findLast((event) => TRANSITIONS_ONLY.includes(event.event)) ?? null
}

/** The latest answer that was not undone, though it may have been reopened or rescinded since. */
export function lastDecision<Event extends LifeEvent>(events: readonly Event[]): Event | null {
  return lastOf(standing(events), ...DECISIONS)
}

/** The answer in force: null when there is none, or when it was reopened or rescinded. */
export function decisionInForce<Event extends LifeEvent>(events: readonly Event[]): Event | null {
  const last = lastOf(standing(events), ...DECISIONS, ...UNDECIDING)
  const isDecision = last !== null && (DECISIONS as readonly EventName[]).includes(last.event)
  return isDecision ? last : null
}

/**
 * What says that the referring side could not be told, by any of its ways; null once somebody has rung, or they have shown
 * that they are there.
 */
export function untold<Event extends LifeEvent>(events: readonly Event[]): Event | null {
  const last = standing(events).findLast(
    ({ event, actorRole }) => event === 'told_failed' || event === 'call_logged' || actorRole === 'referrer',
  )
  return last?.event === 'told_failed' ? last : null
}

const HOLDINGS: readonly EventName[] = [
  'acknowledge',
  'claim',
  'hand_over',
  'reopen',
  'reopen_by_staff',
  'rescind',
  'assign_bed',
  ...DECISIONS,
]

/** Whether this event says who has it from then on: a review, when whoever starts it reviews it themselves. */
function setsHolder({ event, actorId, detail }: LifeEvent): boolean {
  if (event === 'start_review') return detail.reviewerId === undefined || detail.reviewerId === actorId
  return HOLDINGS.includes(event)
}

/** Since when the present holder has it; null when nobody does. */
export function heldSince(events: readonly LifeEvent[]): Date | null {
  const last = standing(events).findLast(setsHolder)
  return last === undefined || last.event === 'reopen' ? null : last.at
}

/** What says that whoever has it works here no longer; null when somebody has taken it since, or they still do. */
export function holderLeft<Event extends LifeEvent>(stands: readonly Event[]): Event | null {
  const last = stands.findLast((event) => event.event === 'holder_left' || setsHolder(event))
  return last?.event === 'holder_left' ? last : null
}

/** The step that `actorId` can still take back, and until when; null when there is none. */
export function undoable(
  events: readonly LifeEvent[],
  actorId: string,
  now: Date,
): { readonly event: LifeEvent; readonly until: Date } | null {
  const event = lastTransition(events)
  if (event === null || event.actorId !== actorId || NEVER_UNDONE.includes(event.event)) return null
  const until = new Date(event.at.getTime() + UNDO_SECONDS * 1000)
  return now <= until ? { event, until } : null
}

/** An instant kept in an event's detail under `key`; null when there is none. */
export function instantIn(event: LifeEvent | null, key: string): Date | null {
  const value = event?.detail[key]
  if (value instanceof Date) return value
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? null : new Date(at)
}

/** A word kept in an event's detail under `key`; null when there is none. */
export function wordIn(event: LifeEvent | null, key: string): string | null {
  const value = event?.detail[key]
  return typeof value === 'string' ? value : null
}
