import type { ReferralFact } from '#lib/referrals/facts.ts'
import { type Latest, latestWord } from '#lib/referrals/latest.ts'

/** Who is told the decision: whoever sent the referral, or the physician whose call a coordinator typed. */
export function callerOf({ sender, onBehalf, facility }: ReferralFact, latest: Latest): string {
  if (!onBehalf) return sender.name
  return latestWord(latest, 'referring_physician_name') ?? facility.shortName
}
