import type { PageFact } from '#lib/paging/paged-people.ts'
import { DEFAULT_POLICY } from '#lib/paging/policy.ts'
import { nextDue, openWatch, type PagingFact, type Roster } from '#lib/paging/referring-side.ts'
import { watchesOf } from '#lib/paging/watch.ts'
import type { ReferralFact } from '../facts.ts'
import { minute } from './life.ts'

/** Pages and watches for tests of the pure core, at minutes after midnight UTC of 14 March 2026. */

export interface PageTimes {
  readonly handed?: number
  readonly delivered?: number
  readonly seen?: number
  readonly lost?: number
}

/** A page to the coordinator on call for the alert of event e1, made at minute `min`. */
export function page(min: number, times: PageTimes = {}, more: Partial<PageFact> = {}): PageFact {
  const at = (minutes: number | undefined) => (minutes === undefined ? null : minute(minutes))
  return {
    watch: 'alert:e1',
    step: 0,
    personId: 'R. Okafor',
    personName: 'R. Okafor',
    asRole: 'coordinator',
    reason: 'first_on_call',
    createdAt: minute(min),
    handedOverAt: at(times.handed),
    handedOverBy: times.handed === undefined ? null : 'email',
    deliveredAt: at(times.delivered),
    seenAt: at(times.seen),
    unreachableAt: at(times.lost),
    ...more,
  }
}

export const ROSTER: Roster = {
  coordinator: { first: 'R. Okafor', backup: 'Q. Tanaka' },
  physician: { first: 'Dr M. Varga', backup: 'Dr N. Osei' },
}

/** What the portal would know at `now` of who is paged for `facts`, under the policy that it comes with. */
export function pagingOf(
  facts: Pick<ReferralFact, 'status' | 'tier' | 'support' | 'events' | 'questions'>,
  now: Date,
  pages: readonly PageFact[] = [],
  { roster = ROSTER, isLate = false }: { roster?: Roster; isLate?: boolean } = {},
): PagingFact {
  const watches = watchesOf(facts, now).map((watch) =>
    openWatch(watch, nextDue(watch, pages, DEFAULT_POLICY, now), pages, DEFAULT_POLICY, roster),
  )
  return { pages, watches, isLate }
}
