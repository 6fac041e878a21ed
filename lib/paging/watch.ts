import { type ClockFacts, computeClocks, type DecisionClock, lastGiven } from '#lib/referrals/clocks.ts'
import { holderLeft, type LifeEvent, lastOf, standing, wordIn } from '#lib/referrals/history.ts'
import { acknowledgeBy } from '#lib/referrals/tiers.ts'
import type { EventName, Role, Status, Tier } from '#lib/referrals/vocabulary.ts'
import type { CallingKind } from './words.ts'

/** The base of the watch whose key a page carries. */
export function baseOf(key: string): string {
  return key.split(':').slice(0, 2).join(':')
}

/** What watches are computed from. Nothing of a watch is stored. */
export interface WatchFacts extends ClockFacts {
  readonly status: Status
}

/** A reason why somebody must be called now. */
export interface Watch {
  /**
   * What pages are unique under, with step and person: `base`, or, when other limits were set since, `base` and that event,
   * since steps are counted anew then and whoever was paged for another tier must know.
   */
  readonly key: string
  /** `alert:<event id>`: the kind and the event that began it. An undone step brings back the same one. */
  readonly base: string
  readonly kind: CallingKind
  /** Which of the notification texts tells it. */
  readonly text: CallingKind | 'holder_left'
  /** Steps count from here. */
  readonly beganAt: Date
  readonly tier: Tier
  /** The physician who was asked, for a decision that is awaited or overdue. */
  readonly askedId: string | null
}

/** Whatever of these a physician does shows that a physician has it. */
const PHYSICIAN_ACTS: readonly EventName[] = [
  'page_acknowledged',
  'start_review',
  'claim',
  'question_asked',
  'second_opinion',
  'call_logged',
]
const PHYSICIANS: readonly Role[] = ['physician', 'director']

/** Where an answer is owed and none was given. */
const UNDECIDED: readonly Status[] = ['acknowledged', 'in_review']

/** Where the program has the patient to fetch: nobody is called, unless whoever has that in hand has left. */
const MOVING: readonly Status[] = ['accepted', 'bed_assigned', 'en_route']

/** In these somebody may have to be called. */
export const WATCHED: readonly Status[] = ['sent', ...UNDECIDED, ...MOVING]

/** The steps after which whatever was asked before is no longer awaited. */
const BEGINNINGS = ['send', 'reopen', 'reopen_by_staff', 'rescind'] as const satisfies readonly EventName[]

/**
 * Why somebody must be called for this referral at `now`; nothing when it is in hand.
 *
 * - `alert` from sending or reopening until somebody acknowledges.
 * - `lapse` from the moment at which an acknowledgment, or a handing over, lapsed, or at which whoever had it had left, until
 *   somebody shows that they have it.
 * - `decision` from the asking of a physician until a physician acts; what a coordinator does leaves it as it is. It may
 *   stand beside a lapse: a physician who is asked does not hold the referral.
 * - `overdue` when the program's time to decide has passed, whoever has it, until there is an answer. A physician who shows
 *   that they are on it has the limit of the tier once more. Beside a lapse only the one that began first is called for:
 *   by then it has everybody who can be called.
 */
export function watchesOf(facts: WatchFacts, now: Date): Watch[] {
  const stands = standing(facts.events)
  const watch = (kind: CallingKind, began: LifeEvent, beganAt: Date, askedId: string | null = null): Watch[] => {
    const base = `${kind}:${began.id}`
    const retimed = lastRetiming(stands, began)
    const key = retimed ? `${base}:${retimed.id}` : base
    const text = began.event === 'holder_left' ? 'holder_left' : kind
    return [{ key, base, kind, text, beganAt, tier: facts.tier, askedId }]
  }
  if (facts.status === 'sent') {
    const sent = lastOf(stands, 'send', 'reopen')
    return sent ? watch('alert', sent, sent.at) : []
  }
  const left = holderLeft(stands)
  if (MOVING.includes(facts.status)) return left ? watch('lapse', left, left.at) : []
  if (!UNDECIDED.includes(facts.status)) return []

  const { lapsesAt, hasLapsed, decision } = computeClocks(facts, now)
  const given = left && lapsesAt?.getTime() === left.at.getTime() ? left : lastGiven(stands)
  const lapse = given && lapsesAt && hasLapsed ? watch('lapse', given, lapsesAt) : []

  const asked = lastAsked(facts.events, stands)
  const askedId = wordIn(asked, 'personId')
  const isAnswered = stands.some((event) => event.version > (asked?.version ?? 0) && isPhysicianAct(event))
  if (asked && askedId && !isAnswered) return [...lapse, ...watch('decision', asked, asked.at, askedId)]

  const overdue = overdueFrom(facts, stands, decision)
  if (!overdue || overdue.at > now || (lapse[0] && lapse[0].beganAt < overdue.at)) return lapse
  return watch('overdue', overdue.anchor, overdue.at, askedId)
}

/** When `watchesOf` will answer differently by time alone; null when only an event can change it. */
export function nextChangeAt(facts: WatchFacts, now: Date): Date | null {
  if (!UNDECIDED.includes(facts.status)) return null
  const { lapsesAt, decision } = computeClocks(facts, now)
  const overdue = overdueFrom(facts, standing(facts.events), decision)
  const ahead = [lapsesAt, overdue?.at].flatMap((at) => (at && at > now ? [at.getTime()] : []))
  return ahead.length === 0 ? null : new Date(Math.min(...ahead))
}

/**
 * From when on the answer is overdue: when the program's time has passed, and, when a physician showed that they are on
 * it, not before the limit of the tier has passed once more since. Null while the hospital owes an answer.
 */
function overdueFrom(
  facts: WatchFacts,
  stands: readonly LifeEvent[],
  decision: DecisionClock | null,
): { readonly anchor: LifeEvent; readonly at: Date } | null {
  const start = lastOf(stands, 'acknowledge', 'reopen_by_staff', 'rescind')
  if (start === null || decision?.owner !== 'program') return null
  const sign = stands.findLast((event) => event.version > start.version && isPhysicianAct(event))
  const again = sign && acknowledgeBy(facts.tier, sign.at)
  return again && again > decision.dueAt ? { anchor: sign, at: again } : { anchor: start, at: decision.dueAt }
}

/**
 * The last asking that counts: after the referral last became undecided, and not a part of a review whose start was undone.
 */
function lastAsked(events: readonly LifeEvent[], stands: readonly LifeEvent[]): LifeEvent | null {
  const asked = lastOf(stands, 'decision_asked')
  const began = lastOf(stands, ...BEGINNINGS)
  if (!asked || (began && asked.version < began.version)) return null
  const review = events.find(({ version }) => version === asked.version - 1)
  const isUndone = review?.event === 'start_review' && !stands.includes(review)
  return isUndone ? null : asked
}

/** Whether this shows that a physician is on it. */
export function isPhysicianAct({ event, actorRole }: LifeEvent): boolean {
  return PHYSICIAN_ACTS.includes(event) && PHYSICIANS.includes(actorRole)
}

/** The last event after `began` that set other limits: another tier, or another support with its own time to decide. */
function lastRetiming(stands: readonly LifeEvent[], began: LifeEvent): LifeEvent | null {
  return stands.findLast((event) => event.version > began.version && changesLimits(event)) ?? null
}

function changesLimits({ detail }: LifeEvent): boolean {
  const { was } = detail
  if (typeof was !== 'object' || was === null) return false
  return ['tier', 'support'].some((key) => key in was && Reflect.get(was, key) !== detail[key])
}
