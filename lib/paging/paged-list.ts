import { formatClock, formatClockSeconds } from '#lib/dates.ts'
import type { Role } from '#lib/referrals/vocabulary.ts'
import { type PageTimes, pageProgress } from './page-state.ts'
import { type CallingKind, type Channel, PAGE_STATES, type PageState } from './words.ts'

/** One page to one person, as screens of the program read it. */
export interface PagedFact extends PageTimes {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly asRole: Role
  readonly kind: CallingKind
  readonly step: number
  readonly handedOverBy: Channel | null
  readonly unreachableWhy: string | null
}

/** Of each person the latest page, in the order in which they were paged; of one step those who came furthest first. */
export function latestOfEach(paged: readonly PagedFact[]): PagedFact[] {
  const oldestFirst = paged.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  const latest = new Map(oldestFirst.map((page) => [page.personId, page]))
  const firstPaged = new Map(oldestFirst.toReversed().map((page) => [page.personId, page.createdAt.getTime()]))
  const since = ({ personId }: PagedFact) => firstPaged.get(personId) ?? 0
  return [...latest.values()].sort((a, b) => since(a) - since(b) || furthest(b) - furthest(a) || byName(a, b))
}

const furthest = (page: PagedFact) => PAGE_STATES.indexOf(pageProgress(page).state)
const byName = (a: PagedFact, b: PagedFact) => a.personName.localeCompare(b.personName)

/** Whether a page still calls this person for a decision. At the desk they can then say that they are on it. */
export function isCalledToDecide(paged: readonly PagedFact[], personId: string): boolean {
  return paged.some(
    (page) =>
      page.personId === personId &&
      (page.kind === 'decision' || page.kind === 'overdue') &&
      page.stoppedAt === null &&
      page.acknowledgedAt === null,
  )
}

const STATE = {
  queued: 'not out yet',
  cannot_be_reached: 'cannot be reached',
  handed_over: 'handed over',
  delivered: 'delivered',
  seen: 'seen',
  acknowledged: 'acknowledged',
} as const satisfies Record<PageState, string>

/** "handed over", "seen"; for a page that never went out and need not, that it was called off. */
export function pageStateText(page: PageTimes): string {
  const { state, isCalledOff } = pageProgress(page)
  return isCalledOff ? 'called off, no longer needed' : STATE[state]
}

const CHANNEL = {
  in_app: 'this portal',
  email: 'e-mail',
  pager_email: 'pager',
  webhook: 'paging service',
  web_push: 'browser',
} as const satisfies Record<Channel, string>

export function channelText(channel: Channel): string {
  return CHANNEL[channel]
}

const WHY: Readonly<Record<string, string>> = {
  no_way: 'no way to reach them is set up',
  refused: 'every way refused it for good',
  no_answer: 'the last way did not answer',
  failed: 'every way failed',
}

/** Why a page cannot reach its person, in words. */
export function unreachableText(why: string | null): string {
  return (why && WHY[why]) || 'every way failed'
}

/** As many names as a row of the board has room for. */
const NAMED = 2

/** "R. Okafor seen 03:04 · Q. Tanaka handed over 03:09": who was paged and how far it came; null when nobody was. */
export function pagedWords(paged: readonly PagedFact[], zone: string): string | null {
  const people = latestOfEach(paged)
  if (people.length === 0) return null
  const shown =
    people.length > NAMED + 1 ? people.toSorted((a, b) => furthest(b) - furthest(a)).slice(0, NAMED) : people
  const words = shown.map((page) => {
    const { at } = pageProgress(page)
    return `${page.personName} ${pageStateText(page)} ${formatClock(at, zone)}`
  })
  const more = people.length - shown.length
  return [...words, ...(more > 0 ? [`${more} more paged`] : [])].join(' · ')
}

/** One line of the list of a referral. */
export interface PagedLine {
  readonly key: string
  readonly name: string
  readonly role: Role
  readonly state: PageState
  /** "Seen 03:04:52", "Handed over by pager 03:04:10", "Cannot be reached since 03:04:20: every way failed". */
  readonly words: string
  /** "page 2": the second call of this watch; from the last step on they repeat. */
  readonly step: string
  readonly pagedAt: string
}

/** Everybody who was paged for a referral in its present round, with the furthest that is known, to the second. */
export function pagedLines(paged: readonly PagedFact[], zone: string): PagedLine[] {
  return latestOfEach(paged).map((page) => {
    const { state, at, isCalledOff } = pageProgress(page)
    const by = state === 'handed_over' && page.handedOverBy ? ` by ${channelText(page.handedOverBy)}` : ''
    const why = state === 'cannot_be_reached' ? `: ${unreachableText(page.unreachableWhy)}` : ''
    const since = state === 'queued' || state === 'cannot_be_reached' ? ' since' : ''
    return {
      key: page.id,
      name: page.personName,
      role: page.asRole,
      state,
      words: `${pageStateText(page)}${by}${isCalledOff ? '' : since} ${formatClockSeconds(at, zone)}${why}`,
      step: `page ${page.step + 1}`,
      pagedAt: formatClockSeconds(page.createdAt, zone),
    }
  })
}
