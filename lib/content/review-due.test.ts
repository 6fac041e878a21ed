import { describe, expect, it } from 'vitest'
import { listPages } from './pages.ts'
import { dueReviews, reviewWarning } from './review-due.ts'
import { CHECKED, LOCALES } from './shape.ts'

const ALL = LOCALES.reduce((sum, locale) => sum + listPages(locale).length, 0)
const at = (day: string) => new Date(`${day}T12:00:00Z`)
const daysFrom = (day: string, days: number) => new Date(at(day).getTime() + days * 86_400_000)

describe('pages to be checked again', () => {
  it('are none on the day of the check', () => {
    expect(dueReviews(at(CHECKED.reviewedOn))).toEqual([])
    expect(reviewWarning([])).toEqual([])
  })

  it.each([
    [-31, 0, 0],
    [-30, ALL, 0],
    [0, ALL, 0],
    [1, ALL, ALL],
  ])('%i days from their date: %i named, %i overdue', (days, named, overdue) => {
    const due = dueReviews(daysFrom(CHECKED.nextReview, days))
    expect(due).toHaveLength(named)
    expect(due.filter(({ isOverdue }) => isOverdue)).toHaveLength(overdue)
  })

  it('are told by address and day, with what to do', () => {
    const lines = reviewWarning([
      { path: '/ecmo', nextReview: '2027-11-23', isOverdue: true },
      { path: '/es', nextReview: '2027-12-01', isOverdue: false },
    ])
    expect(lines[0]).toMatch(/1 public pages are past .* 1 are due/)
    expect(lines.slice(1, 3)).toEqual(['  2027-11-23 /ecmo (overdue)', '  2027-12-01 /es'])
    expect(lines.at(-1)).toMatch(/Check each against its sources/)
  })
})
