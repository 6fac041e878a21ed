import type { PagingState } from '#lib/health/paging-state.ts'

/** What the banner says: nothing, that pages go out late, or that this screen does not know. */
export type PagingView =
  | { readonly kind: 'well' }
  | { readonly kind: 'late'; readonly causes: readonly string[] }
  | { readonly kind: 'unknown' }

export interface FollowEdge {
  /** How the server says that paging stands; `closed` when nobody is signed in. Rejects when it does not answer. */
  readonly ask: () => Promise<PagingState | 'closed'>
  /** Calls `work` after `ms`; gives what calls it off. */
  readonly later: (work: () => void, ms: number) => () => void
  readonly onView: (view: PagingView) => void
}

export const ASK_EVERY_MS = 10_000
/** One answer that does not come is a moment without network; two mean that nobody knows. */
const MISSED_LIMIT = 2

/**
 * Asks how paging stands for as long as the screen is open, also while its live line is lost.
 * @returns what stops it
 */
export function followPaging({ ask, later, onView }: FollowEdge): () => void {
  let missed = 0
  let stopped = false
  let callOff = later(look, ASK_EVERY_MS)

  async function look() {
    const answer = await ask().catch(() => null)
    if (stopped) return
    missed = answer === null ? missed + 1 : 0
    const view = toView(answer, missed)
    if (view) onView(view)
    callOff = later(look, ASK_EVERY_MS)
  }

  return () => {
    stopped = true
    callOff()
  }
}

export function viewOf({ late, causes }: PagingState): PagingView {
  return late ? { kind: 'late', causes } : { kind: 'well' }
}

/** Null leaves what is shown: the session's own notice says that nobody is signed in. */
function toView(answer: PagingState | 'closed' | null, missed: number): PagingView | null {
  if (answer === 'closed') return null
  if (answer !== null) return viewOf(answer)
  return missed >= MISSED_LIMIT ? { kind: 'unknown' } : null
}
