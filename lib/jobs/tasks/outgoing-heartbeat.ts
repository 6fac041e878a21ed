import { alarmSettings } from '#lib/env.ts'
import { sendHeartbeat } from '#lib/health/outgoing-heartbeat.ts'
import { checkPaging } from '#lib/health/paging-check.ts'
import type { Task } from '#lib/jobs/task.ts'

/** Once a minute: the service outside hears that pages go out, if there is one and they do. */
export const outgoingHeartbeat: Task = async (_payload, { db, now }) => {
  const { heartbeatUrl, testTime } = alarmSettings()
  if (heartbeatUrl) await sendHeartbeat(heartbeatUrl, await checkPaging(db, now(), { testPages: testTime !== null }))
}
