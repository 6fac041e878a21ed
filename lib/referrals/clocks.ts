import type { QuestionFact } from './facts.ts'
import { holderLeft, type LifeEvent, lastOf, milestoneAt, standing } from './history.ts'
import { acknowledgeBy, decideWithinMs } from './tiers.ts'
import { type Branch, type EventName, type Role, STAFF_ROLES, type Tier } from './vocabulary.ts'

/** What the clocks of one referral are computed from. Nothing of it is stored, and editing a field moves none of it. */
export interface ClockFacts {
  readonly tier: Tier
  readonly support: Branch
  readonly events: readonly LifeEvent[]
  readonly questions: readonly Pick<QuestionFact, 'toSide' | 'askedAt' | 'answeredAt'>[]
}

/** A length of time with both ends; `to` is null while it runs. Never negative. */
interface Span {
  readonly from: Date
  readonly to: Date | null
  readonly elapsedMs: number
}

interface AcknowledgementClock extends Span {
  readonly limitMs: number
  readonly dueAt: Date
  readonly overdueByMs: number
}

export interface DecisionClock extends Span {
  readonly limitMs: number
  /** Without the hospital's share: what counts against the limit. */
  readonly programMs: number
  readonly hospitalMs: number
  /** Moves by the hospital's share; while a question is open it moves with the time. */
  readonly dueAt: Date
  readonly overdueByMs: number
  /** Who owes at this moment. */
  readonly owner: 'program' | 'hospital' | 'nobody'
  /** Since when the hospital owes; null when it does not. */
  readonly askedAt: Date | null
}

export interface Clocks {
  readonly acknowledgement: AcknowledgementClock | null
  /**
   * When an acknowledgment without anything after it lapsed, or will lapse, or when whoever had it left, if that was
   * sooner; null when something followed.
   */
  readonly lapsesAt: Date | null
  readonly hasLapsed: boolean
  /** Since when it is known that whoever has it works here no longer; null once somebody has taken it. */
  readonly leftAt: Date | null
  readonly voice: Span | null
  readonly decision: DecisionClock | null
  readonly bed: Span | null
  readonly launch: Span | null
  readonly contactToCannulation: Span | null
  readonly doorToDoor: Span | null
}

/** Whatever of these the program does after somebody was given it shows that a person really has it. */
const FOLLOW_UPS: readonly EventName[] = ['claim', 'question_asked', 'call_logged']
const ANSWERS = ['accept', 'advise', 'decline', 'redirect'] as const satisfies readonly EventName[]
const ENDINGS = [...ANSWERS, 'withdraw', 'close'] as const satisfies readonly EventName[]
const SETTLED: readonly EventName[] = ['start_review', ...ENDINGS]

function span(from: Date, to: Date | null, now: Date): Span {
  return { from, to, elapsedMs: Math.max(0, (to ?? now).getTime() - from.getTime()) }
}

function isAfter(event: LifeEvent, start: LifeEvent): boolean {
  return event.version > start.version
}

/** The first of these that stands after `start`. */
function firstAfter(stands: readonly LifeEvent[], start: LifeEvent, names: readonly EventName[]): LifeEvent | null {
  return stands.find((event) => isAfter(event, start) && names.includes(event.event)) ?? null
}

function acknowledgementClock(sent: LifeEvent, ended: LifeEvent | null, tier: Tier, now: Date): AcknowledgementClock {
  const dueAt = acknowledgeBy(tier, sent.at)
  const counted = span(sent.at, ended?.at ?? null, now)
  const limitMs = dueAt.getTime() - sent.at.getTime()
  return { ...counted, limitMs, dueAt, overdueByMs: Math.max(0, counted.elapsedMs - limitMs) }
}

interface Interval {
  readonly from: number
  readonly to: number
}

/** Milliseconds covered by at least one of the intervals: two questions open at once count once. */
function covered(intervals: readonly Interval[]): number {
  let total = 0
  let reached = Number.NEGATIVE_INFINITY
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return total
}

function decisionClock(facts: ClockFacts, start: Date, ended: LifeEvent | null, now: Date): DecisionClock {
  const end = (ended?.at ?? now).getTime()
  const toHospital = facts.questions.filter((question) => question.toSide === 'hospital')
  const shares = toHospital.map(({ askedAt, answeredAt }) => ({
    from: Math.max(askedAt.getTime(), start.getTime()),
    to: Math.min(answeredAt?.getTime() ?? end, end),
  }))
  const open = toHospital.filter(({ askedAt, answeredAt }) => answeredAt === null && askedAt <= now)
  const askedAt = open.length === 0 ? null : new Date(Math.min(...open.map((question) => question.askedAt.getTime())))
  const counted = span(start, ended?.at ?? null, now)
  const hospitalMs = Math.min(covered(shares), counted.elapsedMs)
  const programMs = counted.elapsedMs - hospitalMs
  const limitMs = decideWithinMs(facts.tier, facts.support)
  return {
    ...counted,
    limitMs,
    programMs,
    hospitalMs,
    dueAt: new Date(start.getTime() + limitMs + hospitalMs),
    overdueByMs: Math.max(0, programMs - limitMs),
    owner: ended !== null ? 'nobody' : askedAt !== null ? 'hospital' : 'program',
    askedAt: ended === null ? askedAt : null,
  }
}

/**
 * Null once a review began, an answer was given, or whoever has it showed so. Being handed something shows nothing: from
 * then on the new holder has the same time.
 */
function lapseOf(stands: readonly LifeEvent[], acknowledged: LifeEvent, tier: Tier): Date | null {
  const given = lastGiven(stands) ?? acknowledged
  const followed = stands.some(
    (event) =>
      (isAfter(event, given) ? [...SETTLED, ...FOLLOW_UPS] : isAfter(event, acknowledged) ? SETTLED : []).includes(
        event.event,
      ) &&
      (event.event === 'withdraw' || (STAFF_ROLES as readonly Role[]).includes(event.actorRole)),
  )
  return followed ? null : acknowledgeBy(tier, given.at)
}

/** The act by which the present holder was given it: their own acknowledging, or somebody's handing over. */
export function lastGiven(stands: readonly LifeEvent[]): LifeEvent | null {
  return lastOf(stands, 'acknowledge', 'hand_over')
}

/** Start of clock 3: the acknowledgment of this round, or staff reopening or rescinding since. */
function decisionStart(stands: readonly LifeEvent[], acknowledged: LifeEvent | null): LifeEvent | null {
  const again = lastOf(stands, 'reopen_by_staff', 'rescind')
  if (acknowledged === null || (again !== null && isAfter(again, acknowledged))) return again
  return acknowledged
}

/**
 * All clocks of a referral at `now`, from its events alone. An undone step restarts the clock where it was; a reopened
 * referral starts clocks 1 and 3 again. Everything is an instant, so midnight and daylight saving change nothing.
 */
export function computeClocks(facts: ClockFacts, now: Date): Clocks {
  const stands = standing(facts.events)
  const sent = lastOf(stands, 'send', 'reopen')
  const first = stands.find((event) => event.event === 'send') ?? null
  const acknowledged = sent && firstAfter(stands, sent, ['acknowledge'])
  const start = sent && decisionStart(stands, acknowledged)
  const isCurrent = start !== null && sent !== null && isAfter(start, sent)
  const accepted = lastOf(stands, 'accept', 'rescind', 'reopen', 'reopen_by_staff')
  const bedStart = accepted?.event === 'accept' ? accepted : null
  const arrived = lastOf(stands, 'arrive')
  const silentFrom = acknowledged && lapseOf(stands, acknowledged, facts.tier)
  const leftAt = holderLeft(stands)?.at ?? null
  const lapsesAt = leftAt && !(silentFrom && silentFrom <= leftAt) ? leftAt : silentFrom
  const toSpan = (from: LifeEvent | null, to: Date | null, shown = true) =>
    from && shown ? span(from.at, to, now) : null
  const after = (from: LifeEvent | null, name: EventName) => (from && firstAfter(stands, from, [name])?.at) ?? null
  const cannulatedAt = milestoneAt(stands, 'cannulated')
  return {
    acknowledgement:
      sent && acknowledgementClock(sent, acknowledged ?? firstAfter(stands, sent, ['withdraw']), facts.tier, now),
    lapsesAt,
    // That somebody has left is known, whatever the clock says of when.
    hasLapsed: leftAt !== null || (lapsesAt !== null && lapsesAt <= now),
    leftAt,
    voice: toSpan(sent, after(sent, 'call_logged')),
    decision: isCurrent ? decisionClock(facts, start.at, firstAfter(stands, start, ENDINGS), now) : null,
    bed: toSpan(bedStart, after(bedStart, 'assign_bed')),
    launch: toSpan(bedStart, after(bedStart, 'dispatch')),
    contactToCannulation: toSpan(first, cannulatedAt, bedStart !== null || cannulatedAt !== null),
    doorToDoor: toSpan(first, arrived?.happenedAt ?? arrived?.at ?? null, bedStart !== null || arrived !== null),
  }
}
