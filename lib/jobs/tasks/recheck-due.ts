import { z } from 'zod'
import { SYSTEM } from '#lib/accounts/actor.ts'
import type { Task } from '#lib/jobs/task.ts'
import { tellRecheckDue } from '#lib/paging/recheck.ts'

const payloadOf = z.object({ referralId: z.uuid() })

/** A time may have come at which the patient is looked at again: the referring side is told, once. */
export const recheckDue: Task = async (payload, { db, keys, now, jobId }) => {
  const { referralId } = payloadOf.parse(payload)
  await tellRecheckDue({ actor: SYSTEM, now: now(), db, keys, requestId: `job-${jobId}` }, referralId)
}
