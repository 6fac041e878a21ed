import { z } from 'zod'
import type { Task } from '#lib/jobs/task.ts'
import { deliverPage } from '#lib/notifications/deliver-page.ts'

const deliverPagePayload = z.object({ pageId: z.uuid() })

/** A page is due: it is handed over, unless somebody else did or it need not go out any more. */
export const deliverPageTask: Task = async (payload, { db, keys, now }) => {
  await deliverPage({ db, keys, now }, deliverPagePayload.parse(payload).pageId)
}
