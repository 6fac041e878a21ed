import { formatClock } from '#lib/dates.ts'
import { pagedWords } from '#lib/paging/paged-list.ts'
import type { ReferralSummary } from '#lib/referrals/facts.ts'
import { standing } from '#lib/referrals/history.ts'

type Waiting = Pick<ReferralSummary, 'events' | 'round' | 'paged'> & {
  readonly facility: Pick<ReferralSummary['facility'], 'timeZone'>
}

/** Whom a new alert has reached: who was paged, and what a desk or a person shows beside that. */
export function reachedWords({ events, round, facility, paged = [] }: Waiting): string {
  const zone = facility.timeZone
  const inRound = standing(events).filter((event) => event.round === round)
  const seen = inRound.findLast(({ event }) => event === 'seen')
  const delivered = inRound.find(({ event }) => event === 'page_delivered')
  const isToldByPages = paged.some((page) =>
    seen ? page.personId === seen.actorId && page.seenAt : page.deliveredAt || page.seenAt,
  )
  const words = pagedWords(paged, zone)
  if (words && isToldByPages) return words
  const before = words ? `${words}. ` : ''
  if (seen) return `${before}Seen by ${seen.actorName} at ${formatClock(seen.at, zone)}, not acknowledged.`
  if (delivered) return `${before}On a desk since ${formatClock(delivered.at, zone)}, nobody has opened it.`
  return words ?? 'No desk has shown it yet.'
}
