import type { ReferralFact } from '#lib/referrals/facts.ts'
import { type Latest, latestWord } from '#lib/referrals/latest.ts'

/** Who is told the decision: whoever sent the referral, or the physician whose call a coordinator typed. */
export function callerOf({ sender, onBehalf, facility }: ReferralFact, latest: Latest): string {
  if (!onBehalf) return sender.name
  return latestWord(latest, 'referring_physician_name') ?? facility.shortName
}

/** How the decision reaches the hospital. Who only rang may have no account here, so that nothing but a call is certain. */
export function toldWords(referral: ReferralFact, latest: Latest): string {
  if (!referral.onBehalf) return `${referral.sender.name} sees it here at once.`
  return `This referral came by phone: ring ${callerOf(referral, latest)} and say it.`
}
