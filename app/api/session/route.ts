import { toStanding } from '#lib/accounts/session-standing.ts'
import { endSession, findSession } from '#lib/accounts/sessions.ts'
import { respond } from '#lib/action.ts'
import { appDatabase } from '#lib/app-database.ts'
import { forgetSession, requireOwnRequest, sessionIdOfRequest } from '#lib/auth/context.ts'

/** How the session stands. Looking never extends it. */
export function GET(): Promise<Response> {
  return respond(() => standing(false))
}

/** The person did something. */
export function POST(): Promise<Response> {
  return respond(async () => {
    await requireOwnRequest()
    return standing(true)
  })
}

/** Signs this browser out. */
export function DELETE(): Promise<Response> {
  return respond(async () => {
    await requireOwnRequest()
    const sessionId = await sessionIdOfRequest()
    if (sessionId) await endSession({ db: appDatabase(), now: new Date() }, sessionId)
    await forgetSession()
    return toStanding(null, new Date())
  })
}

async function standing(activity: boolean) {
  const now = new Date()
  const sessionId = await sessionIdOfRequest()
  const session = sessionId ? await findSession({ db: appDatabase(), now }, sessionId, { activity }) : null
  return toStanding(session, now)
}
