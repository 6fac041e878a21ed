import { formatClockSeconds } from '#lib/dates.ts'
import {
  type OpenWatch,
  OUT_WITHIN_MS,
  type PagedStep,
  type PagingFact,
  pagedLabel,
  pagedToo,
  type RingReason,
  ringsOf,
} from '#lib/paging/referring-side.ts'
import type { Clocks, DecisionClock } from './clocks.ts'
import type { ReceiptFacts, Story } from './receipt-story.ts'
import { spokenReference } from './spoken-reference.ts'

/** A clock of the receipt; instants and lengths in ms, as the ticking figure takes them. */
interface ReceiptClock {
  readonly startedAt: number
  readonly limitMs: number
  readonly notOursMs: number
  /** Set while the clock stands still because the hospital owes an answer. */
  readonly stoppedAt: number | undefined
}

/** What is counted down, and what happens at its end. `past` replaces `left` once the limit has passed. */
export interface Countdown {
  readonly clock: ReceiptClock
  readonly left: string
  readonly dueClock: string | null
  readonly meanwhile: string
  readonly past: string
}

/** From when on the reader is to ring, in ms, and why. It may lie ahead: the screen turns to it by the clock alone. */
export interface Ring {
  readonly from: number
  readonly headline: string
  readonly why: string | null
}

/** Who has it, as the receipt names them. */
export function holderName({ holder }: Pick<ReceiptFacts, 'holder'>): string {
  return holder?.name ?? 'The program'
}

/** The physician who was asked, by name where it is known. */
export function askedName(facts: ReceiptFacts, { askedId }: OpenWatch, steps: readonly PagedStep[]): string {
  if (facts.reviewer && facts.reviewer.id === askedId) return facts.reviewer.name
  const paged = steps.flatMap(({ pages }) => pages).find(({ personId }) => personId === askedId)
  return paged?.personName ?? 'the physician'
}

/** What counts down for the reader: the time to acknowledge, then the time to decide; null once there is an answer. */
export function countdownOf(facts: ReceiptFacts, story: Story, clocks: Clocks): Countdown | null {
  const { acknowledgement, decision } = clocks
  if (facts.status === 'sent' && acknowledgement) {
    return {
      clock: clockOf(acknowledgement.from, acknowledgement.limitMs),
      left: 'left for a coordinator to acknowledge.',
      dueClock: formatClockSeconds(acknowledgement.dueAt, facts.facility.timeZone),
      meanwhile: untilAcknowledged(facts, story, acknowledgement.dueAt),
      past: 'past the limit.',
    }
  }
  if (!isDeciding(facts) || !decision) return null
  const isYours = decision.owner === 'hospital'
  const who = facts.reviewer?.name ?? 'a physician'
  return {
    clock: {
      ...clockOf(decision.from, decision.limitMs),
      notOursMs: decision.hospitalMs,
      // While the hospital owes an answer our share stands still at what it was.
      stoppedAt: isYours ? decision.from.getTime() + decision.elapsedMs : undefined,
    },
    left: isYours ? `left for ${who} to decide, once you have answered.` : `left for ${who} to decide.`,
    dueClock: isYours ? null : formatClockSeconds(decision.dueAt, facts.facility.timeZone),
    meanwhile: untilDecided(facts, story),
    past: 'past the limit for the decision.',
  }
}

function untilAcknowledged(facts: ReceiptFacts, { call }: Story, dueAt: Date): string {
  const at = (instant: Date) => formatClockSeconds(instant, facts.facility.timeZone)
  if (!call || call.way.steps.length === 0) {
    const by = call ? ` by ${at(new Date(call.watch.beganAt.getTime() + OUT_WITHIN_MS))}` : ' soon'
    return `Not paged yet. If no page has gone out${by}, this page tells you to ring.`
  }
  const { next } = call.watch
  const by = at(next.at) === at(dueAt) ? 'then' : at(next.at)
  return `If nobody has by ${by}, ${pagedToo(next.who)} and this page tells you to ring. You need not wait: ring now if it gets worse.`
}

function untilDecided(facts: ReceiptFacts, { call }: Story): string {
  const say = `ring and say “${spokenReference(facts.reference)}”`
  if (call?.watch.kind !== 'decision' || call.way.steps.length === 0)
    return `If it takes longer, or it gets worse: ${say}.`
  const { watch, way } = call
  const by = formatClockSeconds(watch.next.at, facts.facility.timeZone)
  return `If ${askedName(facts, watch, way.steps)} has not answered by ${by}, ${pagedToo(watch.next.who)}. If it gets worse: ${say}.`
}

function clockOf(from: Date, limitMs: number): ReceiptClock {
  return { startedAt: from.getTime(), limitMs, notOursMs: 0, stoppedAt: undefined }
}

function isDeciding({ status }: ReceiptFacts): boolean {
  return status === 'acknowledged' || status === 'in_review'
}

/** When the reader is to ring, and why: the first entry whose time has come counts. Empty once there is an answer. */
export function ringList(facts: ReceiptFacts, story: Story, paging: PagingFact, clocks: Clocks): Ring[] {
  if (facts.status === 'sent') return ringsWhileSent(facts, story, paging, clocks)
  return isDeciding(facts) ? ringsWhileDeciding(facts, story, paging, clocks) : []
}

function ringsWhileSent(facts: ReceiptFacts, story: Story, paging: PagingFact, { acknowledgement }: Clocks): Ring[] {
  const { call, alert, sent } = story
  const silent = alert.seen ? 'Opened, but nobody has taken it yet: ring now.' : 'Nobody has opened it yet: ring now.'
  const headlines: Readonly<Record<RingReason, string>> = {
    late: 'Pages may go out late: ring now.',
    nobody_on_call: 'Nobody is on call: ring now.',
    silent,
    unreachable: 'Nobody could be reached: ring now.',
    not_paged: 'Nobody has been paged yet: ring now.',
    not_out: 'No page has gone out yet: ring now.',
  }
  const rings = call
    ? ringsOf(call.watch, paging).map(({ reason, from }) => ({
        from: from.getTime(),
        headline: headlines[reason],
        why: whyRing(reason, facts, story),
      }))
    : [{ from: (sent?.at.getTime() ?? 0) + OUT_WITHIN_MS, headline: headlines.not_paged, why: null }]
  const limit = acknowledgement && [{ from: acknowledgement.dueAt.getTime(), headline: silent, why: null }]
  return [...rings, ...(limit ?? [])]
}

function ringsWhileDeciding(facts: ReceiptFacts, story: Story, paging: PagingFact, clocks: Clocks): Ring[] {
  const { decision, lapsesAt } = clocks
  const who = holderName(facts)
  const rings: Ring[] = []
  if (lapsesAt) {
    const headline = `${who} took it, but nothing has followed: ring now.`
    const why = clocks.hasLapsed ? pagedWhy(facts, story) : null
    rings.push({
      from: lapsesAt.getTime(),
      headline,
      why: ['Nothing has been noted since.', why].filter(Boolean).join(' '),
    })
  }
  rings.push(...overdueRing(facts, story, decision))
  const { call } = story
  if (call?.watch.kind !== 'decision') return rings
  const asked = askedName(facts, call.watch, call.way.steps)
  const headlines: Readonly<Record<RingReason, string>> = {
    late: `${asked} may not have been paged: ring now.`,
    nobody_on_call: `${asked} has not answered yet: ring now.`,
    silent: `${asked} has not answered yet: ring now.`,
    unreachable: `${asked} could not be reached: ring now.`,
    not_paged: `${asked} has not been paged yet: ring now.`,
    not_out: `${asked} has not been paged yet: ring now.`,
  }
  const held = `${who} has your patient.`
  for (const { reason, from } of ringsOf(call.watch, paging))
    rings.push({
      from: from.getTime(),
      headline: `${held} ${sentenceCase(headlines[reason])}`,
      why: whyRing(reason, facts, story),
    })
  return rings
}

/** No answer within the program's time. While the hospital owes one the limit moves along, and nothing is overdue. */
function overdueRing(facts: ReceiptFacts, story: Story, decision: DecisionClock | null): Ring[] {
  if (decision?.owner !== 'program') return []
  const headline = `${holderName(facts)} has your patient. The decision is late: ring now.`
  const why = story.call?.watch.kind === 'overdue' ? pagedWhy(facts, story) : null
  return [{ from: decision.dueAt.getTime(), headline, why }]
}

function whyRing(reason: RingReason, facts: ReceiptFacts, story: Story): string | null {
  const paged = pagedWhy(facts, story)
  const also = (words: string) => [words, paged].filter(Boolean).join(' ')
  switch (reason) {
    case 'late':
      return 'The portal’s own paging is not working as it should.'
    case 'nobody_on_call':
      return also('Nobody is entered as on call.')
    case 'unreachable':
      return also('No page has arrived.')
    case 'silent':
      return paged
    case 'not_paged':
    case 'not_out':
      return null
  }
}

/** "Backup coordinator paged 03:09:08. If nobody has it by 03:14:08, all coordinators are paged too." */
function pagedWhy(facts: ReceiptFacts, { call, isLate }: Story): string | null {
  const last = call?.way.steps.at(-1)
  if (!call || !last) return null
  const at = (instant: Date) => formatClockSeconds(instant, facts.facility.timeZone)
  const { next } = call.watch
  const paged = `${pagedLabel(last.who)} ${at(last.at)}.`
  return isLate ? paged : `${paged} If nobody has it by ${at(next.at)}, ${pagedToo(next.who)}.`
}

function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
