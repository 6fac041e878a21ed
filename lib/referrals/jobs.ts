import type { Tx } from '#db/client.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { type EventName, TRANSITION_EVENTS } from './vocabulary.ts'

/** Events that can begin, end or change a reason to page somebody, or show that somebody else must be paged at once. */
const CHANGES_PAGING: readonly EventName[] = [
  ...TRANSITION_EVENTS,
  'undo',
  'claim',
  'hand_over',
  'call_logged',
  'question_asked',
  'question_answered',
  'decision_asked',
  'second_opinion',
  'page_acknowledged',
  'page_failed',
]

/** Must the referral be looked at again after `event`? Another tier or support has other limits, whatever brought it. */
export function changesPaging(
  event: EventName,
  patch: { readonly tier?: unknown; readonly support?: unknown },
): boolean {
  return patch.tier !== undefined || patch.support !== undefined || CHANGES_PAGING.includes(event)
}

/** Adds the job that pages whoever must be paged for this referral; it sets itself for each later step. */
export function watchReferralAt(tx: Tx, referralId: string, at: Date): Promise<void> {
  return enqueue(tx, 'watch_referral', { referralId }, at, `watch:${referralId}`)
}
