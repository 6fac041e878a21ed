import { formatClockSeconds } from '#lib/dates.ts'
import { inSentence, isOut, type PagedStep, pagedLabel } from '#lib/paging/paged-people.ts'
import type { Channel } from '#lib/paging/words.ts'
import { decisionInForce, type LifeEvent } from './history.ts'
import { roleText } from './labels.ts'
import { askedName, type Countdown } from './receipt-countdown.ts'
import type { PageWay, Reached, ReceiptFacts, Story } from './receipt-story.ts'
import type { EventName } from './vocabulary.ts'

export interface ChainStep {
  readonly key: string
  readonly label: string
  readonly isDone: boolean
  /** When it was done, or until when it is due; "03:04:08". */
  readonly clock: string | null
  readonly at: string | null
  readonly note: string | null
}

const DECIDED: Readonly<Partial<Record<EventName, string>>> = {
  accept: 'Accepted',
  advise: 'Advised',
  decline: 'Not accepted now',
  redirect: 'Redirected',
}

/** Who took what was handed over. That they took it does not say that it arrived. */
const TAKEN_BY: Readonly<Record<Channel, string>> = {
  in_app: 'to their screen',
  email: 'to the mail server',
  pager_email: 'to the pager’s mail server',
  webhook: 'to the paging service',
  web_push: 'to their browser’s push service',
}

/** "handed to the mail server 03:04:09". */
export function handedOverText(way: PageWay, at: (instant: Date) => string): string | null {
  const { handedOver } = way
  if (!handedOver) return null
  return `handed ${handedOver.by ? TAKEN_BY[handedOver.by] : 'over'} ${at(handedOver.at)}`
}

/** "Delivered to the coordinator": to a desk, a phone, a pager, as whatever took it has confirmed. */
export function deliveredText({ role }: Reached): string {
  return `delivered to the ${roleText(role)}`
}

/** What has happened, in order, each with its time to the second; and the one thing that is next. */
export function chainOf(facts: ReceiptFacts, story: Story, countdown: Countdown | null): ChainStep[] {
  const at = (instant: Date) => formatClockSeconds(instant, facts.facility.timeZone)
  const done = (key: string, label: string, when: Date, note: string | null = null): ChainStep => ({
    key,
    label,
    isDone: true,
    clock: at(when),
    at: when.toISOString(),
    note,
  })
  const { sent, acknowledged, alert, call, taken } = story
  const steps: ChainStep[] = []
  if (sent) steps.push(done('sent', sent.event === 'reopen' ? 'Sent again' : 'Sent', sent.at))
  steps.push(...pagedSteps('alert', alert, acknowledged !== null, at))
  if (alert.delivered) steps.push(done('delivered', sentenceCase(deliveredText(alert.delivered)), alert.delivered.at))
  if (alert.seen) steps.push(done('seen', 'Seen', alert.seen.at))
  if (acknowledged && sent) {
    const after = spokenSpan(acknowledged.at.getTime() - sent.at.getTime())
    const note = `${acknowledged.actorName}, ${roleText(acknowledged.actorRole)}, after ${after}`
    steps.push(done('acknowledged', 'Acknowledged', acknowledged.at, note))
  }
  if (call?.watch.kind === 'decision') {
    const name = askedName(facts, call.watch, call.way.steps)
    const note = [name, ...wayWords(call.way, at)].join(', ')
    steps.push(done('asked', 'Physician asked', call.watch.beganAt, note))
  }
  if (call && call.watch.kind !== 'alert') steps.push(...pagedSteps(call.watch.kind, call.way, false, at))
  if (taken) steps.push(done('reading', 'Physician has it', taken.at, taken.actorName))
  steps.sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
  return [...steps, ...lastStepOf(facts, countdown, done)]
}

/** The answer, or what is next. */
function lastStepOf(
  { events, status }: ReceiptFacts,
  countdown: Countdown | null,
  done: (key: string, label: string, when: Date, note: string) => ChainStep,
): ChainStep[] {
  const clock = countdown?.dueClock ? `due ${countdown.dueClock}` : null
  const next = (key: string, label: string) => [{ key, label, isDone: false, clock, at: null, note: null }]
  const decided: LifeEvent | null = decisionInForce(events)
  if (decided) {
    const note = `${decided.actorName}, ${roleText(decided.actorRole)}`
    return [done('decision', DECIDED[decided.event] ?? 'Decision', decided.at, note)]
  }
  if (status === 'sent') return next('acknowledged', 'Acknowledged by a person')
  return status === 'acknowledged' || status === 'in_review' ? next('decision', 'Decision') : []
}

/**
 * The steps that have been paged. The first one is left out once something says that it arrived; of the repeats only the
 * last one is shown.
 */
function pagedSteps(kind: string, way: PageWay, isOver: boolean, at: (instant: Date) => string): ChainStep[] {
  const arrived = way.delivered !== null || way.seen !== null
  const last = way.steps.at(-1)
  return way.steps
    .filter(
      (step, index) =>
        (step.who.length > 0 || step === last) && !(index === 0 && (arrived || isOver || kind === 'decision')),
    )
    .map((step) => ({
      key: `${kind} ${step.at.getTime()}`,
      label: pagedLabel(step.who),
      isDone: true,
      clock: at(step.at),
      at: step.at.toISOString(),
      note: !isOver && step === last ? lastNote(step, way, at) : step.pages.some(isOut) ? null : 'Did not go out',
    }))
}

/** How far the pages of the newest step came, unless something has arrived. */
function lastNote(step: PagedStep, way: PageWay, at: (instant: Date) => string): string | null {
  if (way.delivered || way.seen) return null
  const lost = step.pages.flatMap(({ unreachableAt }) => unreachableAt ?? [])
  if (lost.length === step.pages.length) return `Cannot be reached, ${at(new Date(Math.max(...lost.map(Number))))}`
  const handedOver = handedOverText(way, at)
  return handedOver ? `${sentenceCase(handedOver)}; that it arrived is not confirmed` : 'Not gone out yet'
}

/** How far the pages of a way came, in order: "paged 03:10:02", "delivered 03:10:05", "seen 03:10:40". */
export function wayWords(way: PageWay, at: (instant: Date) => string): string[] {
  const [first] = way.steps
  if (!first) return []
  const { delivered, seen } = way
  const handedOver = delivered || seen ? null : handedOverText(way, at)
  const words = [
    `paged ${at(first.at)}`,
    handedOver,
    delivered && `delivered ${at(delivered.at)}`,
    seen && `seen ${at(seen.at)}`,
  ]
  return words.filter((word) => word !== null)
}

/** Whom the first page of a way went to, in a sentence. */
export function firstPaged({ steps: [first] }: PageWay): string {
  return first ? inSentence(first.who) : ''
}

/** "1 min 12 s", "48 s". */
function spokenSpan(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${seconds}\u00a0s` : `${minutes}\u00a0min ${seconds % 60}\u00a0s`
}

function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
