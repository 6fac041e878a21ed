import { formatClockSeconds } from '#lib/dates.ts'
import { computeClocks, type DecisionClock } from './clocks.ts'
import type { EventFact, ReferralFact } from './facts.ts'
import { decisionInForce, lastOf, standing } from './history.ts'
import { roleText } from './labels.ts'
import { spokenReference } from './spoken-reference.ts'
import type { EventName } from './vocabulary.ts'

/** A clock of the receipt; instants and lengths in ms, as the ticking figure takes them. */
export interface ReceiptClock {
  readonly startedAt: number
  readonly limitMs: number
  readonly notOursMs: number
  /** Set while the clock stands still because the hospital owes an answer. */
  readonly stoppedAt: number | undefined
}

/** What is counted down, and what happens at its end. `past` replaces both once the limit has passed. */
export interface Countdown {
  readonly clock: ReceiptClock
  readonly left: string
  readonly dueClock: string | null
  readonly meanwhile: string
  readonly past: string
}

export interface ChainStep {
  readonly key: string
  readonly label: string
  readonly isDone: boolean
  /** When it was done, or until when it is due; "03:04:08". */
  readonly clock: string | null
  readonly at: string | null
  readonly note: string | null
}

export interface Receipt {
  readonly headline: string
  /** The headline once the limit of the countdown has passed. */
  readonly pastHeadline: string
  readonly lead: string
  readonly countdown: Countdown | null
  readonly chain: readonly ChainStep[]
}

/** What has happened in this round, by the first event of each name that stands. */
interface Round {
  readonly sent: EventFact | null
  readonly first: (...names: readonly EventName[]) => EventFact | null
}

/**
 * What the referring hospital reads of its referral: who has it, since when, and what happens if they do not act. All of
 * it comes from events; what did not happen is not shown as done. Promises nothing that the portal does not do itself.
 */
export function toReceipt(referral: ReferralFact, now: Date): Receipt {
  const stands = standing(referral.events as readonly EventFact[])
  const sent = lastOf(stands, 'send', 'reopen')
  const round: Round = {
    sent,
    first: (...names) =>
      stands.find((event) => names.includes(event.event) && event.version > (sent?.version ?? 0)) ?? null,
  }
  const clocks = computeClocks(referral, now)
  const countdown = countdownOf(referral, clocks.acknowledgement, clocks.decision, clocks.hasLapsed)
  return {
    ...headlinesOf(referral, round),
    lead: leadOf(referral, round, clocks.decision),
    countdown,
    chain: chainOf(referral, round, countdown),
  }
}

const HELD = 'has your patient.'

function headlinesOf(referral: ReferralFact, round: Round): Pick<Receipt, 'headline' | 'pastHeadline'> {
  const isSeen = round.first('seen') !== null
  const isDelivered = isSeen || round.first('page_delivered') !== null
  const who = referral.holder?.name ?? 'The program'
  switch (referral.status) {
    case 'sent':
      return {
        headline: `${isDelivered ? 'Delivered' : 'Sent'}. Waiting for a person to take it.`,
        pastHeadline: isSeen ? 'Opened, but nobody has taken it yet: ring now.' : 'Nobody has opened it yet: ring now.',
      }
    case 'acknowledged':
    case 'in_review':
      return { headline: `${who} ${HELD}`, pastHeadline: `${who} ${HELD} The decision is late: ring now.` }
    default: {
      const headline = settledHeadline(referral)
      return { headline, pastHeadline: headline }
    }
  }
}

function settledHeadline(referral: ReferralFact): string {
  const by = decisionInForce(referral.events)?.actorName ?? 'the program'
  switch (referral.status) {
    case 'accepted':
      return `Accepted by ${by}.`
    case 'bed_assigned':
      return `Accepted by ${by}. A bed is assigned.`
    case 'en_route':
      return 'On the way.'
    case 'arrived':
      return 'Your patient has arrived.'
    case 'advised':
      return `Advice from ${by}: watch, and ring again as agreed.`
    case 'declined':
      return `Not accepted now. ${by} says why, and what to do.`
    case 'redirected':
      return `Redirected by ${by} to another center.`
    case 'withdrawn':
      return 'Withdrawn.'
    default:
      return 'This referral is closed.'
  }
}

function leadOf(referral: ReferralFact, round: Round, decision: DecisionClock | null): string {
  const { timeZone } = referral.facility
  const at = (event: EventFact) => formatClockSeconds(event.at, timeZone)
  const delivered = round.first('page_delivered')
  const seen = round.first('seen')
  const acknowledged = round.first('acknowledge')
  const steps = [
    round.sent && `${round.sent.event === 'reopen' ? 'Sent again' : 'Sent'} ${at(round.sent)}`,
    delivered && `delivered to the coordinator ${at(delivered)}`,
    seen && `seen ${at(seen)}`,
    acknowledged &&
      `acknowledged ${at(acknowledged)} by ${acknowledged.actorName}, ${roleText(acknowledged.actorRole)}`,
  ].filter((step) => step !== null)
  const isDeciding = referral.status === 'acknowledged' || referral.status === 'in_review'
  const reading =
    isDeciding && referral.reviewer && referral.status === 'in_review'
      ? ` ${referral.reviewer.name} is reading it now.`
      : ''
  const asked = decision?.owner === 'hospital' ? ' A question to you is open.' : ''
  return `${steps.join(' · ')}.${reading}${asked}`
}

function countdownOf(
  referral: ReferralFact,
  acknowledgement: ReturnType<typeof computeClocks>['acknowledgement'],
  decision: DecisionClock | null,
  hasLapsed: boolean,
): Countdown | null {
  const { timeZone } = referral.facility
  const say = `say “${spokenReference(referral.reference)}”`
  if (referral.status === 'sent' && acknowledgement) {
    return {
      clock: clockOf(acknowledgement.from, acknowledgement.limitMs),
      left: 'left for a coordinator to acknowledge.',
      dueClock: formatClockSeconds(acknowledgement.dueAt, timeZone),
      meanwhile: 'If nobody has by then, this page tells you to ring. You need not wait: ring now if it gets worse.',
      past: `past the limit. Ring now and ${say}: a person answers.`,
    }
  }
  if ((referral.status !== 'acknowledged' && referral.status !== 'in_review') || !decision) return null
  const who = referral.reviewer?.name ?? 'a physician'
  const isYours = decision.owner === 'hospital'
  return {
    clock: {
      ...clockOf(decision.from, decision.limitMs),
      notOursMs: decision.hospitalMs,
      // While the hospital owes an answer our share stands still at what it was.
      stoppedAt: isYours ? decision.from.getTime() + decision.elapsedMs : undefined,
    },
    left: isYours ? `left for ${who} to decide, once you have answered.` : `left for ${who} to decide.`,
    dueClock: isYours ? null : formatClockSeconds(decision.dueAt, timeZone),
    meanwhile: hasLapsed
      ? `Nothing has been noted since it was acknowledged. Ring and ${say}.`
      : `If it takes longer, or it gets worse: ring and ${say}.`,
    past: `past the limit for the decision. Ring now and ${say}.`,
  }
}

function clockOf(from: Date, limitMs: number): ReceiptClock {
  return { startedAt: from.getTime(), limitMs, notOursMs: 0, stoppedAt: undefined }
}

const DECIDED: Readonly<Partial<Record<EventName, string>>> = {
  accept: 'Accepted',
  advise: 'Advised',
  decline: 'Not accepted now',
  redirect: 'Redirected',
}

function chainOf(referral: ReferralFact, round: Round, countdown: Countdown | null): ChainStep[] {
  const { timeZone } = referral.facility
  const done = (key: string, label: string, event: EventFact, note: string | null = null): ChainStep => ({
    key,
    label,
    isDone: true,
    clock: formatClockSeconds(event.at, timeZone),
    at: event.at.toISOString(),
    note,
  })
  const due = countdown?.dueClock ? `due ${countdown.dueClock}` : null
  const next = (key: string, label: string): ChainStep => ({
    key,
    label,
    isDone: false,
    clock: due,
    at: null,
    note: null,
  })
  const { sent } = round
  const acknowledged = round.first('acknowledge')
  const delivered = round.first('page_delivered')
  const seen = round.first('seen')
  const reading = round.first('start_review')
  const decided = decisionInForce(referral.events as readonly EventFact[])
  const steps: ChainStep[] = []
  if (sent) steps.push(done('sent', sent.event === 'reopen' ? 'Sent again' : 'Sent', sent))
  if (delivered) steps.push(done('delivered', 'Delivered to the coordinator', delivered))
  if (seen) steps.push(done('seen', 'Seen', seen))
  if (acknowledged && sent) {
    const after = spokenSpan(acknowledged.at.getTime() - sent.at.getTime())
    const note = `${acknowledged.actorName}, ${roleText(acknowledged.actorRole)}, after ${after}`
    steps.push(done('acknowledged', 'Acknowledged', acknowledged, note))
  }
  if (reading) steps.push(done('reading', 'Physician has it', reading, referral.reviewer?.name ?? reading.actorName))
  if (decided) {
    const note = `${decided.actorName}, ${roleText(decided.actorRole)}`
    steps.push(done('decision', DECIDED[decided.event] ?? 'Decision', decided, note))
  } else if (referral.status === 'sent') steps.push(next('acknowledged', 'Acknowledged by a person'))
  else if (referral.status === 'acknowledged' || referral.status === 'in_review')
    steps.push(next('decision', 'Decision'))
  return steps
}

/** "1 min 12 s", "48 s". */
function spokenSpan(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${seconds}\u00a0s` : `${minutes}\u00a0min ${seconds % 60}\u00a0s`
}
