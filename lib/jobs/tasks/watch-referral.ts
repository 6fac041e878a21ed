import { z } from 'zod'
import { SYSTEM } from '#lib/accounts/actor.ts'
import type { Task } from '#lib/jobs/task.ts'
import { watchReferral } from '#lib/paging/watch-referral.ts'

const watchReferralPayload = z.object({ referralId: z.uuid() })

/** Something has happened to a referral, or a step is due: pages whoever must be paged, and sets itself for the next step. */
export const watchReferralTask: Task = async (payload, { db, keys, now, jobId }) => {
  const { referralId } = watchReferralPayload.parse(payload)
  await watchReferral({ actor: SYSTEM, now: now(), db, keys, requestId: `job-${jobId}` }, referralId)
}
