import { PhoneLink } from '#app/_components/ui/phone-link.tsx'
import { formatLimit } from '#lib/dates.ts'
import { tierText } from '#lib/referrals/labels.ts'
import { decideWithinMs, TIER_LIMITS, tierWhenUnanswered } from '#lib/referrals/tiers.ts'
import type { Branch, Tier } from '#lib/referrals/vocabulary.ts'

/** What the press leads to, with the limits of the tier that is chosen. Nothing is promised that the portal does not do. */
export function WhatHappens({ support, tier }: { support: Branch | undefined; tier: Tier | undefined }) {
  const inForce = tier ?? tierWhenUnanswered(support ?? 'unsure')
  return (
    <aside className="side" aria-label="What happens next">
      <h2>What happens when you press</h2>
      <ol className="next">
        <li>
          <b>The coordinator on call</b> is paged at once. You see when it goes out, when it arrives, when it is opened
          and who has it.
        </li>
        <li>
          If nobody acknowledges within <b>{formatLimit(TIER_LIMITS[inForce].acknowledgeMin * 60_000)}</b> (
          {tierText(inForce).toLowerCase()}), or nobody is on call, more people are paged and this page tells you to
          ring.
        </li>
        <li>
          A physician decides within <b>{formatLimit(decideWithinMs(inForce, support ?? 'unsure'))}</b> of that. Advice
          can start before.
        </li>
      </ol>
      <dl className="oncall">
        <div>
          <dt>Any time</dt>
          <dd>
            <PhoneLink />
          </dd>
        </div>
      </dl>
      <p className="sm q">
        The phone works when this page does not. A coordinator can type the whole referral while you speak.
      </p>
    </aside>
  )
}
