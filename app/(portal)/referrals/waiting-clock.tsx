'use client'

import { LiveClock } from '#app/_components/ui/live-clock.tsx'
import type { WaitingClockRun } from '#lib/referrals/waiting.ts'

/** How long this referral has waited, and of how much. */
export function WaitingClock({ clock, renderedAt }: { clock: WaitingClockRun; renderedAt: number }) {
  return <LiveClock renderedAt={renderedAt} {...clock} />
}
