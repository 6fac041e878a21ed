import type { ClockOwner, ClockRun } from '#app/_components/ui/clock-time.ts'
import type { Tier } from '#lib/referrals/vocabulary.ts'

/** What one row draws, in words; made on the server, so that the browser gets no more than it shows. */
export interface RowView {
  readonly reference: string
  /** "26 F". Never a name. */
  readonly patient: string
  readonly configuration: string
  /** "Riverton, CCU 4". */
  readonly place: string
  readonly hospital: string
  readonly zone: string
  readonly tier: Tier
  readonly tierLabel: string
  readonly picture: string
  /** Said in bold after the picture, before `note`: "Under 18:". */
  readonly warning: string | null
  readonly note: string | null
  readonly clock: RowClock | null
  readonly owed: string
  readonly owedDetail: string | null
  readonly holder: string | null
  readonly holderId: string | null
  readonly heldSince: string | null
  /** Past this instant (ms) somebody has waited past a limit; null without one. */
  readonly overdueAt: number | null
  readonly verb: RowVerb | null
  /** May the reader take it over from whoever holds it? */
  readonly canTake: boolean
  /** What this desk has still to confirm as painted: a page to its own person, or a round that no desk has shown. */
  readonly awaitsDelivery: string | null
  readonly peek: PeekView
}

export interface RowClock extends ClockRun {
  readonly owner: ClockOwner
  readonly counts?: string | undefined
  readonly line?: string | undefined
  readonly todo?: string | undefined
  /** Counts what is left instead of what has passed. */
  readonly down?: boolean | undefined
}

/** The one button of a row: a step of one press, a small form, or a page to go to. */
export type RowVerb =
  | { readonly kind: 'acknowledge' | 'log_call' }
  /** After an acknowledgment lapsed its holder may say that they still have it. */
  | { readonly kind: 'claim'; readonly isHolder: boolean }
  /** A coordinator names the physician; a physician reviews. */
  | { readonly kind: 'start_review'; readonly names: boolean }
  | { readonly kind: 'go'; readonly href: string; readonly label: string; readonly opens: boolean }

/** What stands beside the list on a wide screen for the selected row. */
export interface PeekView {
  readonly summary: string | null
  readonly times: readonly string[]
  readonly series: readonly SeriesView[]
  readonly needs: readonly string[]
  readonly callback: { readonly number: string; readonly name: string } | null
  readonly latest: readonly LatestView[]
}

export interface SeriesView {
  readonly label: string
  readonly unit: string
  /** Oldest first; null where it was not measured then. */
  readonly cells: readonly (string | null)[]
  readonly points: readonly { readonly at: number; readonly value: number }[]
  /** Where the dashed line of a threshold stands. */
  readonly limit?: number | undefined
}

export interface LatestView {
  readonly key: string
  readonly at: string
  readonly clock: string
  readonly text: string
}

export interface SectionView {
  readonly key: string
  readonly title: string
  /** "we owe an answer". */
  readonly remark: string
  readonly rows: readonly RowView[]
}

export interface BoardView {
  readonly sections: readonly SectionView[]
  /** The server's instant of this picture, in ms. */
  readonly renderedAt: number
  readonly undo: UndoView | null
}

/** All that an open board draws. */
export interface BoardPicture extends BoardView {
  /** When the last referral was sent, as a clock; null when there was none today. */
  readonly lastSent: string | null
}

/** The reader's own last step, while it can be taken back. */
export interface UndoView {
  readonly reference: string
  readonly eventId: string
  readonly message: string
  /** ms since the epoch. */
  readonly until: number
}
