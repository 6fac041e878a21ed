import type { pages } from '#db/schema/paging.ts'
import type { PageState } from './words.ts'

/** As much of a page as its state is read from. */
export type PageTimes = Pick<
  typeof pages.$inferSelect,
  'createdAt' | 'handedOverAt' | 'deliveredAt' | 'seenAt' | 'acknowledgedAt' | 'unreachableAt' | 'stoppedAt'
>

/** How far a page has come, and since when. */
export interface PageProgress {
  readonly state: PageState
  readonly at: Date
  /** It never went out and need not: somebody else had it first, or the referral was over. */
  readonly isCalledOff: boolean
}

/**
 * The furthest that is true of `page`. A page that went out and then failed on another channel has gone out; one that
 * somebody has seen reached them, whatever a provider reported.
 */
export function pageProgress(page: PageTimes): PageProgress {
  const { createdAt, handedOverAt, deliveredAt, seenAt, acknowledgedAt, unreachableAt, stoppedAt } = page
  const reached: readonly (readonly [PageState, Date | null])[] = [
    ['acknowledged', acknowledgedAt],
    ['seen', seenAt],
    ['delivered', deliveredAt],
    ['handed_over', handedOverAt],
    ['cannot_be_reached', unreachableAt],
  ]
  for (const [state, at] of reached) if (at !== null) return { state, at, isCalledOff: false }
  return { state: 'queued', at: stoppedAt ?? createdAt, isCalledOff: stoppedAt !== null }
}

/** The furthest that is true of `page`. */
export function pageState(page: PageTimes): PageState {
  return pageProgress(page).state
}
