import type { ReactNode } from 'react'
import type { Tier } from '#lib/referrals/vocabulary.ts'

const BARS: Record<Tier, number> = { immediate: 4, emergent: 3, urgent: 2, planned_or_advice: 1 }

/** Urgency as four bars and its word. Never a colour. */
export function TierBadge({ tier, children }: { tier: Tier; children: ReactNode }) {
  return (
    <span className={`tier t${BARS[tier]}`}>
      <span aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      {children}
    </span>
  )
}

/** V-V, V-A, ECPR, Bridge, Unsure. */
export function ConfigurationBadge({ children }: { children: ReactNode }) {
  return <span className="cfg">{children}</span>
}

/** A referral's reference, easy to say on the phone. */
export function Reference({ children }: { children: string }) {
  return <b className="ref">{children}</b>
}
