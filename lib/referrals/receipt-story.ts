import { type PagedStep, pagesOf, stepsOf } from '#lib/paging/paged-people.ts'
import type { OpenWatch, PagingFact } from '#lib/paging/referring-side.ts'
import type { Channel } from '#lib/paging/words.ts'
import type { ClockFacts } from './clocks.ts'
import type { FacilityFact, PersonFact } from './facts.ts'
import { type LifeEvent, lastOf, standing, wordIn } from './history.ts'
import type { EventName, Role, Status } from './vocabulary.ts'

/** All that a receipt is made of. Nothing of a patient is in it, so that a locked screen can show one. */
export interface ReceiptFacts extends ClockFacts {
  readonly reference: string
  readonly status: Status
  readonly facility: Pick<FacilityFact, 'timeZone'>
  readonly holder: Pick<PersonFact, 'name'> | null
  readonly reviewer: Pick<PersonFact, 'id' | 'name'> | null
}

/** That somebody of this role was reached, and when. */
export interface Reached {
  readonly at: Date
  readonly role: Role
}

/** How far the pages of one watch came: the first time that each was true of one of them. */
export interface PageWay {
  readonly steps: readonly PagedStep[]
  readonly handedOver: (Reached & { readonly by: Channel | null }) | null
  readonly delivered: Reached | null
  readonly seen: Reached | null
}

/** What has happened in this round, as far as a receipt tells it. */
export interface Story {
  readonly sent: LifeEvent | null
  readonly acknowledged: LifeEvent | null
  /** The way of the alert of this round. */
  readonly alert: PageWay
  /** Why somebody is called at this moment, and how far that came; null when nobody is. */
  readonly call: { readonly watch: OpenWatch; readonly way: PageWay } | null
  /** The event by which a physician took it; null while one is merely asked. */
  readonly taken: LifeEvent | null
  /** What sends pages is late or dead: nothing that it would do next may be promised. */
  readonly isLate: boolean
}

/** What has happened since the referral was last sent, from its events and from the rows that page people. */
export function storyOf({ events }: Pick<ReceiptFacts, 'events'>, paging: PagingFact): Story {
  const stands = standing(events)
  const sent = lastOf(stands, 'send', 'reopen')
  const since = sent ? stands.filter(({ version }) => version > sent.version) : []
  const acknowledged = since.find(({ event }) => event === 'acknowledge') ?? null
  const [watch] = paging.watches
  return {
    sent,
    acknowledged,
    alert: alertWay(since, acknowledged, wayOf(paging, sent ? `alert:${sent.id}` : '')),
    call: watch ? { watch, way: wayOf(paging, watch.base) } : null,
    isLate: paging.isLate,
    taken: watch?.kind === 'decision' ? null : (since.find(takesIt) ?? null),
  }
}

function wayOf({ pages }: PagingFact, base: string): PageWay {
  const rows = pagesOf(pages, base)
  const first = (when: 'handedOverAt' | 'deliveredAt' | 'seenAt') =>
    firstOf(rows.flatMap((row) => (row[when] ? [{ at: row[when], role: row.asRole, by: row.handedOverBy }] : [])))
  return {
    steps: stepsOf(rows),
    handedOver: first('handedOverAt'),
    delivered: first('deliveredAt'),
    seen: first('seenAt'),
  }
}

/** A desk that showed it and a person who opened it count too, paged or not, as long as nobody had acknowledged. */
function alertWay(since: readonly LifeEvent[], acknowledged: LifeEvent | null, way: PageWay): PageWay {
  const noted = (name: EventName, counts: (event: LifeEvent) => boolean): Reached[] =>
    since
      .filter((event) => event.event === name && counts(event) && event.version < (acknowledged?.version ?? Infinity))
      .map(({ at, actorRole }) => ({ at, role: actorRole }))
  const before = (reached: Reached | null) =>
    reached && (acknowledged === null || reached.at <= acknowledged.at) ? [reached] : []
  const onDesk = noted('page_delivered', (event) => wordIn(event, 'channel') === 'desk')
  return {
    ...way,
    delivered: firstOf([...before(way.delivered), ...onDesk]),
    seen: firstOf([...before(way.seen), ...noted('seen', () => true)]),
  }
}

function firstOf<Each extends Reached>(all: readonly Each[]): Each | null {
  return [...all].sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null
}

const PHYSICIANS: readonly Role[] = ['physician', 'director']

/** A physician took it by what they did themselves; a review that somebody starts for them is only asked of them. */
function takesIt({ event, actorId, actorRole, detail }: LifeEvent): boolean {
  if (event === 'start_review') return detail.reviewerId === undefined || detail.reviewerId === actorId
  return (event === 'page_acknowledged' || event === 'claim') && PHYSICIANS.includes(actorRole)
}
