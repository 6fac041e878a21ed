import { z } from 'zod'
import { toStanding } from '#lib/accounts/session-standing.ts'
import { findSession, signedOut } from '#lib/accounts/sessions.ts'
import { signInForm, unlock } from '#lib/accounts/sign-in.ts'
import { respond } from '#lib/action.ts'
import { doorkeeper, rememberSession, requireOwnRequest, sessionIdOfRequest } from '#lib/auth/context.ts'
import { checkInput } from '#lib/input.ts'
import { readJson } from '#lib/read-json.ts'

const unlockForm = z.strictObject({ password: signInForm.shape.password })

/** The password again: opens a locked screen, or starts both limits anew before they end. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwnRequest()
    const { password } = checkInput(unlockForm, await readJson(request))
    const door = await doorkeeper()
    const sessionId = await sessionIdOfRequest()
    if (!sessionId) throw signedOut()
    await unlock(door, sessionId, password)
    await rememberSession(sessionId)
    return toStanding(await findSession(door, sessionId), door.now)
  })
}
