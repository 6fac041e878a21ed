import { z } from 'zod'
import type { Reach } from '#lib/accounts/actor.ts'
import { TIERS } from '#lib/referrals/vocabulary.ts'
import type { FeedChange, FeedEvent, FeedLockedChange, FeedSession } from './wire.ts'

/** What the database says when an event is added to a referral: ids, a version and words of the portal's own. */
export const referralNotice = z.object({
  id: z.uuid(),
  reference: z.string(),
  version: z.int(),
  facilityId: z.uuid(),
  createdBy: z.uuid(),
  event: z.string(),
  tier: z.enum(TIERS),
})
export type ReferralNotice = z.infer<typeof referralNotice>

/** What it says when a session has ended or a person was deactivated. */
export const sessionNotice = z.union([z.object({ sessionId: z.uuid() }), z.object({ personId: z.uuid() })])
export type SessionNotice = z.infer<typeof sessionNotice>

/** Whose screen a feed reaches, as far as it matters for what is sent there. */
export interface Viewer {
  readonly sessionId: string
  readonly personId: string
  readonly reach: Reach
  readonly facilityIds: readonly string[]
  readonly session: FeedSession
}

/** The visibility rule of the database's policies, so that a notice can be passed on without a query. */
export function sees({ reach, facilityIds, personId }: Viewer, { facilityId, createdBy }: ReferralNotice): boolean {
  if (reach === 'program') return true
  if (!facilityIds.includes(facilityId)) return false
  return reach === 'facility' || (reach === 'own' && createdBy === personId)
}

/** Somebody has to answer: a referral was sent, or opened again by the hospital. */
const ALERTS: readonly string[] = ['send', 'reopen']

/** The event and data for this viewer's screen. A locked one learns only how urgent it is, and where. */
export function messageFor(
  { session }: Viewer,
  { reference, version, event, tier, facilityId }: ReferralNotice,
): { readonly event: FeedEvent; readonly data: FeedChange | FeedLockedChange } {
  return {
    event: ALERTS.includes(event) ? 'alert' : 'referral',
    data: session === 'locked' ? { tier, facility: facilityId } : { referral: reference, version, event },
  }
}
