import { formatClockSeconds } from '#lib/dates.ts'
import { eventSentence } from '#lib/referrals/event-sentence.ts'
import type { ReferralDetail } from '#lib/referrals/facts.ts'
import { lastTransition } from '#lib/referrals/history.ts'

/** Why nothing can be decided now: who did what, and when. */
export function closedSentence({ events, facility, status }: ReferralDetail): string {
  const last = lastTransition(events)
  if (!last || status === 'sent') return 'Nobody has acknowledged this referral yet. Acknowledge it first, then decide.'
  const zone = facility.timeZone
  return `${last.actorName}, ${formatClockSeconds(last.at, zone)}: ${eventSentence(last, { zone })}.`
}
