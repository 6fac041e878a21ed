import type { EventFact, QuestionFact, ReferralSummary, ValueFact } from '../facts.ts'
import { TRANSITIONS } from '../transitions.ts'
import { type EventName, type Role, type Status, TRANSITION_EVENTS, type TransitionEvent } from '../vocabulary.ts'

/** Builds referrals for tests of the pure core: events at minutes after midnight UTC of 14 March 2026. */

const MIDNIGHT = new Date('2026-03-14T00:00:00Z')

export function minute(minutes: number): Date {
  return new Date(MIDNIGHT.getTime() + minutes * 60_000)
}

export interface Step {
  readonly event: EventName
  readonly min: number
  readonly by?: string
  readonly role?: Role
  readonly detail?: Record<string, unknown>
  readonly undoes?: string
  readonly happenedMin?: number
}

function isTransition(event: EventName): event is TransitionEvent {
  return (TRANSITION_EVENTS as readonly EventName[]).includes(event)
}

/** Events with ids e1, e2, … that carry the statuses which the table gives them. An undo gives the status back. */
export function life(...steps: Step[]): EventFact[] {
  const events: EventFact[] = []
  let status: Status = 'draft'
  let round = 1
  for (const [index, step] of steps.entries()) {
    const undone = events.find(({ id }) => id === step.undoes)
    const fromStatus: Status = status
    if (isTransition(step.event)) status = TRANSITIONS[step.event].to
    if (step.event === 'reopen') round += 1
    if (undone?.fromStatus) status = undone.fromStatus
    if (undone?.event === 'reopen') round -= 1
    const role = step.role ?? (step.event === 'send' || step.event === 'reopen' ? 'referrer' : 'coordinator')
    events.push({
      id: `e${index + 1}`,
      version: index + 1,
      event: step.event,
      at: minute(step.min),
      happenedAt: step.happenedMin === undefined ? null : minute(step.happenedMin),
      actorId: step.by ?? role,
      actorName: step.by ?? role,
      actorRole: role,
      fromStatus,
      toStatus: status,
      round,
      undoesId: step.undoes ?? null,
      detail: step.detail ?? {},
      words: {},
    })
  }
  return events
}

export function question(askedMin: number, answeredMin: number | null, codes: string[] = []): QuestionFact {
  return {
    id: `q${askedMin}`,
    toSide: 'hospital',
    codes,
    text: null,
    askedByName: 'Dr M. Sample',
    askedAt: minute(askedMin),
    answeredAt: answeredMin === null ? null : minute(answeredMin),
    answeredByName: null,
    answer: null,
  }
}

export function fact(code: string, value: ValueFact['value'], min = 0, state: ValueFact['state'] = 'value'): ValueFact {
  return {
    id: `${code}-${min}`,
    code,
    state,
    value: state === 'value' ? value : null,
    typedValue: null,
    typedUnit: null,
    unusualConfirmed: false,
    measuredAt: minute(min),
    enteredAt: minute(min),
    enteredByName: 'Dr A. Sample',
    wordOf: null,
    correctsId: null,
  }
}

const person = (id: string) => ({ id, name: id, jobTitle: null, phone: null, verified: true })

/** A row whose status and round come from its events. */
export function row(events: EventFact[], more: Partial<ReferralSummary> = {}): ReferralSummary {
  const last = events.at(-1)
  return {
    id: 'r1',
    reference: '7K4QMT',
    version: events.length,
    status: last?.toStatus ?? 'draft',
    support: 'vv',
    tier: 'emergent',
    referrerTier: 'emergent',
    unitType: 'icu',
    round: last?.round ?? 1,
    onBehalf: false,
    createdAt: events[0]?.at ?? MIDNIGHT,
    endedAt: null,
    facility: {
      id: 'f1',
      name: 'Riverton General',
      shortName: 'Riverton',
      switchboardPhone: '+1-207-555-0100',
      timeZone: 'America/New_York',
      norepinephrineAs: 'base',
    },
    sender: person('Dr A. Sample'),
    holder: person('R. Sample'),
    reviewer: null,
    events,
    questions: [],
    latest: {},
    ...more,
  }
}
