import { listPages } from './pages.ts'
import { LOCALES, pathOf } from './shape.ts'

/** How long before a page is due it is worth saying, in days. */
const NOTICE_DAYS = 30
const DAY_MS = 86_400_000

export interface DueReview {
  path: string
  /** YYYY-MM-DD */
  nextReview: string
  isOverdue: boolean
}

/** The pages whose statements must be checked against their sources again: past their day, or within a month of it. */
export function dueReviews(now: Date): DueReview[] {
  const today = now.toISOString().slice(0, 10)
  const soon = new Date(now.getTime() + NOTICE_DAYS * DAY_MS).toISOString().slice(0, 10)
  return LOCALES.flatMap((locale) =>
    listPages(locale).flatMap(({ id, nextReview }) =>
      nextReview <= soon ? [{ path: pathOf(locale, id), nextReview, isOverdue: nextReview < today }] : [],
    ),
  )
}

/** The same in a few lines; none when nothing is due. */
export function reviewWarning(due: readonly DueReview[]): string[] {
  if (due.length === 0) return []
  const overdue = due.filter(({ isOverdue }) => isOverdue).length
  return [
    `Warning: ${overdue} public pages are past the day by which they were to be checked again, ${due.length - overdue} are due within ${NOTICE_DAYS} days.`,
    ...due.map(({ path, nextReview, isOverdue }) => `  ${nextReview} ${path}${isOverdue ? ' (overdue)' : ''}`),
    'Check each against its sources, then set its dates (CHECKED in lib/content/shape.ts, or the page’s own).',
  ]
}
