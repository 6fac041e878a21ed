import { formatClockSeconds } from '#lib/dates.ts'
import { type PagedStep, pagedLabel, pagedToo } from '#lib/paging/paged-people.ts'
import { type OpenWatch, OUT_WITHIN_MS, type PagingFact, type RingReason, ringsOf } from '#lib/paging/referring-side.ts'
import { WATCHED } from '#lib/paging/watch.ts'
import type { Clocks } from './clocks.ts'
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
  /** What the portal does next. Once its time has passed only a page can say whether it did, so then it is not shown. */
  readonly ahead: { readonly by: number; readonly words: string } | null
}

/** Who has it, as the receipt names them. */
export function holderName({ holder }: Pick<ReceiptFacts, 'holder'>): string {
  return holder?.name ?? 'The program'
}

/** Whoever had it works in the program no longer, and nobody has taken it since. */
export function holderLeftText(facts: Pick<ReceiptFacts, 'holder'>): string {
  return `${holderName(facts)} no longer has your patient, and nobody else has yet.`
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
export function ringList(facts: ReceiptFacts, story: Story, paging: PagingFact, clocks: Clocks, now: Date): Ring[] {
  const all =
    facts.status === 'sent'
      ? ringsWhileSent(story, paging, clocks)
      : isDeciding(facts)
        ? ringsWhileDeciding(facts, story, paging, clocks)
        : ringsSinceLeft(facts, clocks)
  return all.map(({ from, headline, why = null, isPaged = false }) => ({
    ...{ from: from.getTime(), headline },
    // What was paged by now says nothing about a reason that lies ahead.
    ...(from <= now ? reasonGiven(facts, story, why, isPaged) : { why, ahead: null }),
  }))
}

interface Reason {
  readonly from: Date
  readonly headline: string
  readonly why?: string
  /** Whether whom was paged for it, and who is next, belongs to it. */
  readonly isPaged?: boolean
}

function ringsWhileSent(story: Story, paging: PagingFact, { acknowledgement }: Clocks): Reason[] {
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
    ? ringsOf(call.watch, paging).map(({ reason, from }) => ({ from, headline: headlines[reason], ...WHY[reason] }))
    : [{ from: new Date((sent?.at.getTime() ?? 0) + OUT_WITHIN_MS), headline: headlines.not_paged }]
  return [...rings, ...(acknowledgement ? [{ from: acknowledgement.dueAt, headline: silent }] : [])]
}

/** Nobody has the patient, whatever was answered: somebody else is being called. */
function ringsSinceLeft(facts: ReceiptFacts, { leftAt }: Clocks): Reason[] {
  if (!leftAt || !WATCHED.includes(facts.status)) return []
  return [{ from: leftAt, headline: `${holderLeftText(facts)} Ring now.`, isPaged: true }]
}

function ringsWhileDeciding(facts: ReceiptFacts, story: Story, paging: PagingFact, clocks: Clocks): Reason[] {
  const { decision, lapsesAt, hasLapsed, leftAt } = clocks
  const { call } = story
  const who = holderName(facts)
  const rings: Reason[] = ringsSinceLeft(facts, clocks)
  if (lapsesAt && !leftAt) {
    const headline = `${who} took it, but nothing has followed: ring now.`
    rings.push({ from: lapsesAt, headline, why: 'Nothing has been noted since.', isPaged: hasLapsed })
  }
  // While the hospital owes an answer the limit moves along, and nothing is overdue.
  if (decision?.owner === 'program') {
    const headline = `${who} has your patient. The decision is late: ring now.`
    rings.push({ from: decision.dueAt, headline, isPaged: call?.watch.kind === 'overdue' })
  }
  if (call?.watch.kind !== 'decision') return rings
  const asked = sentenceCase(askedName(facts, call.watch, call.way.steps))
  const headlines: Readonly<Record<RingReason, string>> = {
    late: `${asked} may not have been paged: ring now.`,
    nobody_on_call: `${asked} has not answered yet: ring now.`,
    silent: `${asked} has not answered yet: ring now.`,
    unreachable: `${asked} could not be reached: ring now.`,
    not_paged: `${asked} has not been paged yet: ring now.`,
    not_out: `${asked} has not been paged yet: ring now.`,
  }
  for (const { reason, from } of ringsOf(call.watch, paging))
    rings.push({ from, headline: `${who} has your patient. ${headlines[reason]}`, ...WHY[reason] })
  return rings
}

const WHY: Readonly<Record<RingReason, Pick<Reason, 'why' | 'isPaged'>>> = {
  late: { why: 'The portal’s own paging is not working as it should.' },
  nobody_on_call: { why: 'Nobody is entered as on call.', isPaged: true },
  unreachable: { why: 'No page has arrived.', isPaged: true },
  silent: { isPaged: true },
  not_paged: {},
  not_out: {},
}

/** "Backup coordinator paged 03:09:08.", and then "If nobody has it by 03:14:08, all coordinators are paged too." */
function reasonGiven(facts: ReceiptFacts, { call, isLate }: Story, why: string | null, isPaged: boolean) {
  const last = call?.way.steps.at(-1)
  if (!isPaged || !call || !last) return { why, ahead: null }
  const at = (instant: Date) => formatClockSeconds(instant, facts.facility.timeZone)
  const { next } = call.watch
  const words = `If nobody has it by ${at(next.at)}, ${pagedToo(next.who)}.`
  return {
    why: [why, `${pagedLabel(last.who)} ${at(last.at)}.`].filter(Boolean).join(' '),
    ahead: isLate ? null : { by: next.at.getTime(), words },
  }
}

function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
