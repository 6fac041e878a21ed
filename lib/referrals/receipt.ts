import { formatClockSeconds } from '#lib/dates.ts'
import type { PagingFact } from '#lib/paging/referring-side.ts'
import { type Clocks, computeClocks } from './clocks.ts'
import { decisionInForce } from './history.ts'
import { roleText } from './labels.ts'
import { type ChainStep, chainOf, deliveredText, firstPaged, handedOverText, wayWords } from './receipt-chain.ts'
import {
  askedName,
  type Countdown,
  countdownOf,
  holderLeftText,
  holderName,
  type Ring,
  ringList,
} from './receipt-countdown.ts'
import { type ReceiptFacts, type Story, storyOf } from './receipt-story.ts'
import { spokenReference } from './spoken-reference.ts'

/** The sentence that names the human, and what counts down. */
export interface ReceiptHead {
  readonly headline: string
  readonly lead: string
  readonly countdown: Countdown | null
  /** Whether the reader is to ring: the first entry whose time has come says why, and stands for the headline. */
  readonly rings: readonly Ring[]
  /** Somebody is being called, so whether pages go out in time matters to the reader. */
  readonly isCalling: boolean
  /** Pages go out late, as far as was known when this was drawn. */
  readonly isLate: boolean
  /** What to say when ringing. */
  readonly spoken: string
}

export interface Receipt extends ReceiptHead {
  readonly chain: readonly ChainStep[]
}

/** The head alone, for a screen that draws it by itself. */
export function headOf({ chain: _, ...head }: Receipt): ReceiptHead {
  return head
}

/**
 * What the referring hospital reads of its referral: who has it, since when, and what happens if they do not act. It is made
 * of events and of the very rows that page people; what did not happen is not shown as done, and nothing is promised that
 * those rows do not stand for.
 */
export function toReceipt(facts: ReceiptFacts, paging: PagingFact, now: Date): Receipt {
  const story = storyOf(facts, paging)
  const clocks = computeClocks(facts, now)
  const countdown = countdownOf(facts, story, clocks)
  return {
    headline: headlineOf(facts, story, clocks),
    lead: leadOf(facts, story, clocks),
    countdown,
    rings: ringList(facts, story, paging, clocks, now),
    isCalling: paging.watches.length > 0,
    isLate: paging.isLate,
    spoken: spokenReference(facts.reference),
    chain: chainOf(facts, story, countdown),
  }
}

function headlineOf(facts: ReceiptFacts, { alert }: Story, { leftAt }: Clocks): string {
  switch (facts.status) {
    case 'sent':
      return `${alert.delivered || alert.seen ? 'Delivered' : 'Sent'}. Waiting for a person to take it.`
    case 'acknowledged':
    case 'in_review':
      return leftAt ? holderLeftText(facts) : `${holderName(facts)} has your patient.`
    default:
      return settledHeadline(facts)
  }
}

function settledHeadline({ events, status }: ReceiptFacts): string {
  const by = decisionInForce(events)?.actorName ?? 'the program'
  switch (status) {
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

function leadOf(facts: ReceiptFacts, story: Story, { decision }: Clocks): string {
  const at = (instant: Date) => formatClockSeconds(instant, facts.facility.timeZone)
  const { sent, alert, acknowledged } = story
  const steps = [
    sent && `${sent.event === 'reopen' ? 'Sent again' : 'Sent'} ${at(sent.at)}`,
    ...notYetArrived(story, at),
    alert.delivered && `${deliveredText(alert.delivered)} ${at(alert.delivered.at)}`,
    alert.seen && `seen ${at(alert.seen.at)}`,
    acknowledged &&
      `acknowledged ${at(acknowledged.at)} by ${acknowledged.actorName}, ${roleText(acknowledged.actorRole)}`,
  ].filter((step) => step !== null)
  const asked = decision?.owner === 'hospital' ? ' A question to you is open.' : ''
  return `${steps.join(' · ')}.${physicianText(facts, story, at)}${asked}`
}

/** How the first page stands while nothing says that it arrived and nobody has acknowledged. */
function notYetArrived({ alert, acknowledged }: Story, at: (instant: Date) => string): string[] {
  const [first] = alert.steps
  if (!first || acknowledged || alert.delivered || alert.seen) return []
  const who = firstPaged(alert)
  const handedOver = handedOverText(alert, at)
  return [handedOver ? `page for ${who} ${handedOver}, arrival not confirmed` : `paging ${who} since ${at(first.at)}`]
}

function physicianText(facts: ReceiptFacts, { call, taken }: Story, at: (instant: Date) => string): string {
  if (facts.status !== 'acknowledged' && facts.status !== 'in_review') return ''
  if (taken) return ` ${taken.actorName} ${taken.event === 'start_review' ? 'is reading it now' : 'has it'}.`
  if (call?.watch.kind !== 'decision') return ''
  const asked = `${askedName(facts, call.watch, call.way.steps)} was asked ${at(call.watch.beganAt)}`
  return ` ${[asked, ...wayWords(call.way, at)].join(' · ')}.`
}
